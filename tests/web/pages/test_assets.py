import re

import httpx

from tests.web.html import tags


def test_files_of_a_page_are_kept_for_ever(client: httpx.Client) -> None:
    page = client.get("/").text
    addresses = [
        str(attrs.get("href") or attrs.get("src"))
        for tag, attrs in tags(page)
        if tag == "script" or attrs.get("rel") in {"stylesheet", "icon"}
    ]
    assert len(addresses) == 3
    for address in addresses:
        answer = client.get(address)
        assert answer.status_code == 200
        assert "immutable" in answer.headers["Cache-Control"]


def test_the_files_of_an_earlier_version_are_still_answered_but_not_kept(
    client: httpx.Client,
) -> None:
    for address in ("/static/css/app.css", "/static/v-0000/css/app.css"):
        answer = client.get(address)
        assert answer.headers["Cache-Control"] == "no-cache"
        etag = answer.headers["ETag"]
        # Proxies make tags weak, or take the sign of it away.
        for held in (etag, etag.removeprefix("W/"), f'"x", {etag}'):
            again = client.get(address, headers={"If-None-Match": held})
            assert (again.status_code, again.content) == (304, b""), held
        assert client.get(address, headers={"If-None-Match": '"x"'}).status_code == 200


def test_scripts_find_the_modules_that_they_import(client: httpx.Client) -> None:
    main = client.get("/static/js/main.js").text
    for name in re.findall(r'from "\./([\w-]+\.js)"', main):
        answer = client.get(f"/static/js/{name}")
        assert answer.headers["Content-Type"].startswith("text/javascript")


def test_nothing_outside_is_reached(client: httpx.Client) -> None:
    for path in ("/static/..%2f..%2fpyproject.toml", "/static/%2e%2e/app.py", "/static/"):
        assert client.get(path).status_code == 404


def test_browsers_that_ask_for_an_icon_get_it(client: httpx.Client) -> None:
    assert client.get("/favicon.ico").headers["Content-Type"] == "image/svg+xml"
