"""The log has one line of JSON for each thing that happens, whatever is in it."""

import json
import logging
import sys
from pathlib import Path

import httpx
import pytest

from app.web.application import create_app
from app.web.logs import LONGEST_PATH, JsonLines
from app.web.serving import Serving
from tests.serving import serving_app

HOSTILE = "a\r\nINJECTED\x1b[31m\u202e\u2028b"


def record(message: str, **more: object) -> logging.LogRecord:
    made = logging.LogRecord("warta", logging.WARNING, "", 0, message, (), None)
    made.__dict__.update(more)
    return made


def line_of(record: logging.LogRecord) -> str:
    line = JsonLines().format(record)
    assert line.isascii()
    assert line.isprintable()
    return line


def requests_logged(
    library: Path, caplog: pytest.LogCaptureFixture, *paths: str, addresses: bool = False
) -> list[dict[str, object]]:
    app = create_app(library, serving=Serving(log=True, addresses=addresses))
    with caplog.at_level(logging.INFO, "warta.requests"), serving_app(app) as url:
        for path in paths:
            httpx.get(f"{url}{path}")
    records = [one for one in caplog.records if one.name == "warta.requests"]
    return [json.loads(line_of(one)) for one in records]


def test_nothing_that_is_said_ends_a_line_or_colours_a_terminal() -> None:
    assert json.loads(line_of(record(HOSTILE)))["message"] == HOSTILE


def test_an_error_is_one_line_too() -> None:
    try:
        raise ValueError(HOSTILE)
    except ValueError:
        line = line_of(record("failed", exc_info=sys.exc_info()))
    assert HOSTILE in json.loads(line)["error"]


def test_a_request_is_noted_with_what_came_of_it(
    library_dir: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (line,) = requests_logged(library_dir, caplog, "/healthz")
    assert line["event"] == "request"
    assert (line["method"], line["path"], line["status"]) == ("GET", "/healthz", 200)
    assert line["bytes"] == len('{"status":"ok"}')
    assert isinstance(line["ms"], float)


def test_what_a_reader_seeks_and_where_they_are_is_not_noted(
    library_dir: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (line,) = requests_logged(library_dir, caplog, "/search?q=rahasia")
    assert "rahasia" not in json.dumps(line)
    assert "127.0.0.1" not in json.dumps(line)


def test_an_address_is_noted_where_that_is_asked_for(
    library_dir: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (line,) = requests_logged(library_dir, caplog, "/healthz", addresses=True)
    assert line["address"] == "127.0.0.1"


def test_a_hostile_path_stays_in_its_line_and_is_cut(
    library_dir: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (line,) = requests_logged(library_dir, caplog, "/%0d%0aevil%1b%5b31m" + "x" * 2_000)
    assert line["status"] == 404
    assert str(line["path"]).startswith("/\r\nevil\x1b[31m")
    assert len(str(line["path"])) == LONGEST_PATH
