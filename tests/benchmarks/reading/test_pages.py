import json
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.reading.pages import (
    HTML,
    TEXT,
    Page,
    load_pages,
    names_outlet,
    score_ours,
    score_page,
    score_rivals,
)
from benchmarks.reading.rivals import PageReading
from tests.benchmarks.reading import labelled

READING = PageReading("Jembatan", "2022-01-11T05:20:00+07:00", "Kabar News", "satu dua")


@pytest.fixture
def page(tmp_path: Path) -> Page:
    """A corpus of one saved page."""
    folder = tmp_path / "pages"
    folder.mkdir()
    body = "".join(f"<p>{text}</p>" for text in labelled.PARAGRAPHS)
    head = f"<head><title>{labelled.TITLE}</title></head>"
    html = f"<html>{head}<body><article><h1>{labelled.TITLE}</h1>{body}</article></body></html>"
    (folder / "a.html").write_text(html, encoding="utf-8")
    (folder / "a.txt").write_text(labelled.TEXT, encoding="utf-8")
    row = {
        "file": "a.html",
        "text": "a.txt",
        "url": "https://kabar.example/2022/01/11/jembatan",
        "title": labelled.TITLE,
        "date": "2022-01-11T05:20:00",
        "source": "Kabar",
        "content": "\n".join(labelled.PARAGRAPHS),
    }
    (folder / "gold.json").write_text(json.dumps([row]), encoding="utf-8")
    (loaded,) = load_pages(tmp_path)
    return loaded


def test_there_are_no_pages_without_a_corpus(tmp_path: Path) -> None:
    assert load_pages(tmp_path) == ()


def test_a_page_is_read_as_html_and_as_text(page: Page) -> None:
    html, text = score_ours([page])
    assert (html.name, text.name) == (HTML, TEXT)
    assert text.figures() == {"title": 1, "day": 1, "minute": 1, "source": 0, "content": 1}


def test_others_read_the_same_page(page: Page) -> None:
    scores = {reader.name: reader.figures() for reader in score_rivals([page])}
    assert scores.keys() == {"trafilatura", "newspaper4k"}
    assert all(figures["title"] == 1 for figures in scores.values())
    assert all(figures["content"] > 0.8 for figures in scores.values())


def test_times_are_compared_by_the_clocks_of_jakarta(page: Page) -> None:
    page = replace(page, title="Jembatan")
    score = score_page(page, replace(READING, published="2022-01-10T22:20:00+00:00"))
    assert (score.title, score.day, score.minute, score.source) == (True, True, True, True)
    without_offset = score_page(page, replace(READING, published="2022-01-11T05:21:00"))
    assert (without_offset.day, without_offset.minute) == (True, False)


def test_a_day_alone_has_no_minute_and_nothing_has_no_day(page: Page) -> None:
    day = score_page(page, replace(READING, published="2022-01-11"))
    nothing = score_page(page, PageReading(None, None, None, ""))
    assert (day.day, day.minute) == (True, False)
    assert (nothing.title, nothing.day, nothing.source, nothing.content) == (False, False, False, 0)


def test_a_host_and_a_longer_name_name_the_outlet() -> None:
    assert names_outlet("www.kabar.example", "Kabar")
    assert names_outlet("KABAR News", "Kabar")
    assert not names_outlet("Warta", "Kabar")
    assert not names_outlet(None, "Kabar")
