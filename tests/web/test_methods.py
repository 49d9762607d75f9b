import httpx
import pytest

PATHS = [
    "/", "/search", "/static/css/app.css", "/api/search", "/healthz", "/none", "/api/none",
    "/suggestions.json", "/opensearch.xml", "/sitemap.xml", "/robots.txt", "/favicon.ico", "/help",
]  # fmt: skip


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"])
def test_nothing_but_reading_is_possible(client: httpx.Client, path: str, method: str) -> None:
    answer = client.request(method, path)
    assert answer.status_code == 405
    assert answer.headers["Allow"] == "GET, HEAD"
    problem = answer.headers["Content-Type"] == "application/problem+json"
    assert problem == path.startswith("/api/")


@pytest.mark.parametrize("path", PATHS)
def test_head_is_get_without_its_body(client: httpx.Client, path: str) -> None:
    head, get = client.head(path), client.get(path)
    assert head.status_code == get.status_code
    assert head.content == b""
    same = ("Content-Type", "Content-Encoding", "Cache-Control", "ETag", "Vary")
    assert [head.headers.get(name) for name in same] == [get.headers.get(name) for name in same]
