"""Articles put together from others: as many as asked, the same ones always, with copies."""

from itertools import islice

import pytest

from benchmarks.million import recombined as module
from benchmarks.million.recombined import Row, recombined

ROWS: list[Row] = [
    {
        "title": f"Judul {source} {number}",
        "source": source,
        "date": "2021-03-04",
        "url": f"https://{source}.example/{number}",
        "text": "\n".join(f"Paragraf {place} dari {source} {number}." for place in range(length)),
        "set": "invented",
    }
    for source in ("kabar", "warta")
    for number, length in enumerate((1, 2, 5))
]


def test_there_are_as_many_as_asked_each_with_an_address_of_its_own() -> None:
    made = list(recombined(ROWS, 200))
    assert len(made) == 200
    assert len({row["url"] for row in made}) == 200


def test_the_same_seed_gives_the_same_articles_from_the_first_on() -> None:
    made = list(recombined(ROWS, 30, seed=3))
    assert list(islice(recombined(ROWS, 900, seed=3), 30)) == made
    assert list(recombined(ROWS, 30, seed=4)) != made


def test_each_has_the_length_of_a_real_one_and_begins_as_its_source_does() -> None:
    for row in recombined(ROWS, 50):
        texts = row["text"].split("\n")
        assert len(texts) in {1, 2, 5}
        assert row["source"] in texts[0]


def test_what_only_the_corpus_says_of_itself_is_left_out() -> None:
    assert all("set" not in row for row in recombined(ROWS, 20))


def test_some_are_copies_of_another_for_another_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "COPIED_SHARE", 0.5)
    seen: set[str] = set()
    verbatim = 0
    for row in recombined(ROWS, 400):
        verbatim += row["text"] in seen
        seen.add(row["text"])
    assert 400 / 2 / module.VERBATIM_EVERY / 2 < verbatim < 400 / 2
