"""Requests are counted for Prometheus where that is asked for, under labels of a bounded number."""

import socket
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from app.web.application import create_app
from app.web.metrics import page_of
from app.web.serving import Serving
from tests.serving import serving_app


@pytest.fixture(scope="module")
def counted(library_dir: Path) -> Iterator[httpx.Client]:
    app = create_app(library_dir, serving=Serving(metrics=True))
    with serving_app(app) as url, httpx.Client(base_url=url) as client:
        yield client


def samples(client: httpx.Client) -> dict[tuple[str, ...], float]:
    families = text_string_to_metric_families(client.get("/metrics").text)
    return {
        (one.name, *(value for _, value in sorted(one.labels.items()))): one.value
        for family in families
        for one in family.samples
    }


def test_there_are_none_unless_they_are_asked_for(client: httpx.Client) -> None:
    assert client.get("/metrics").status_code == 404


def test_requests_are_counted_by_page_method_and_status(counted: httpx.Client) -> None:
    counted.get("/countries")
    counted.get("/countries/KZ")
    counted.post("/countries")
    found = samples(counted)
    assert found["warta_requests_total", "GET", "/countries", "200"] == 2
    assert found["warta_requests_total", "other", "/countries", "405"] == 1
    assert found["warta_request_seconds_count", "/countries"] == 3
    assert found["warta_sent_bytes_total", "/countries"] > 1_000


def test_addresses_that_nobody_has_make_no_labels(counted: httpx.Client) -> None:
    for number in range(20):
        counted.get(f"/none-{number}")
    labels = {value for key in samples(counted) for value in key}
    assert "other" in labels
    assert not [label for label in labels if label.startswith("/none")]


@pytest.mark.parametrize(
    ("path", "page"),
    [("/", "/"), ("/articles/{id}/original", "/articles"), ("//x/y", "/x"), ("", "/")],
)
def test_the_first_part_of_a_path_is_its_page(path: str, page: str) -> None:
    assert page_of(path) == page


def test_what_was_turned_away_is_of_no_page(counted: httpx.Client) -> None:
    front = ("warta_request_seconds_count", "/")
    before = samples(counted).get(front, 0)
    with socket.create_connection((counted.base_url.host, counted.base_url.port or 80)) as opened:
        opened.sendall(b"none\r\n\r\n")
        assert b" 400 " in opened.recv(1_000)
    after = samples(counted)
    assert after["warta_requests_total", "other", "other", "400"] == 1
    assert after.get(front, 0) == before
