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
    ],
)
def test_a_slash_at_the_end_leads_to_the_address_without(
    client: httpx.Client, address: str, target: str
) -> None:
    """It named the host that the server was asked by, which is another behind a proxy."""
    answer = client.get(address, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (307, target)


@pytest.mark.parametrize("path", [b"//example.org/", b"//example.org/%2Fa/", b"/search//a/"])
def test_slashes_lead_to_no_other_place(client: httpx.Client, path: bytes) -> None:
    url = client.base_url.copy_with(raw_path=path)
    assert client.get(url, follow_redirects=False).status_code == 404


def test_what_is_not_there_without_the_slash_is_not_there(client: httpx.Client) -> None:
    assert client.get("/nowhere/", follow_redirects=False).status_code == 404
    problem = client.get("/api/", follow_redirects=False)
    assert problem.status_code == 404
    assert problem.headers["content-type"] == "application/problem+json"
