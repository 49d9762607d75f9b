import httpx
import pytest


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("/search/", "/search"),
        ("/search//?q=a%2Bb&page=2", "/search?q=a%2Bb&page=2"),
        ("/countries/KZ/", "/countries/KZ"),
        ("/sources/Kabar%20Kita/", "/sources/Kabar%20Kita"),
        ("/api/countries/", "/api/countries"),
        ("/nowhere/", "/nowhere"),
    ],
)
def test_a_slash_at_the_end_leads_to_the_address_without(
    client: httpx.Client, address: str, target: str
) -> None:
    """It named the host that the server was asked by, which is another behind a proxy."""
    answer = client.get(address, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (307, target)


def test_slashes_lead_to_no_other_host(client: httpx.Client) -> None:
    url = client.base_url.copy_with(raw_path=b"//example.org/%2Fa/")
    answer = client.get(url, follow_redirects=False)
    assert answer.headers["location"] == "/example.org//a"


def test_what_is_not_there_without_the_slash_is_not_there(client: httpx.Client) -> None:
    assert client.get("/nowhere/", follow_redirects=True).status_code == 404
    problem = client.get("/api/", follow_redirects=True)
    assert problem.status_code == 404
    assert problem.headers["content-type"] == "application/problem+json"
