import httpx
import pytest

from tests.web.html import tags

PATHS = [
    "/", "/search?q=latihan", "/countries", "/countries/KZ", "/api/search", "/api/docs", "/none",
    "/api/none", "/static/css/app.css", "/healthz", "/robots.txt", "/sitemap.xml", "/countries/kz",
    "/help", "/opensearch.xml", "/suggestions.json?q=kaz", "/favicon.ico", "/api/openapi.json",
]  # fmt: skip


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_carries_the_strict_headers_and_no_cookie(
    client: httpx.Client, path: str
) -> None:
    headers = client.get(path).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "Referrer-Policy" in headers
    assert "Set-Cookie" not in headers


@pytest.mark.parametrize("path", PATHS)
def test_no_page_needs_what_the_policy_forbids(client: httpx.Client, path: str) -> None:
    for tag, attributes in tags(client.get(path).text):
        assert "style" not in attributes
        assert not [name for name in attributes if name.startswith("on")]
        assert tag != "style"
        if tag == "script":
            assert str(attributes["src"]).startswith("/static/")
