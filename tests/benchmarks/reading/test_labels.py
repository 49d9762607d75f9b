import json
from pathlib import Path

import pytest

from benchmarks.reading.labels import LabelError, load_set
from tests.benchmarks.reading.labelled import PARAGRAPHS, VALUES, put


def test_a_set_is_named_after_its_directory_and_sorted_by_file(tmp_path: Path) -> None:
    put(tmp_path / "seen", "b")
    put(tmp_path / "seen", "a")
    loaded = load_set(tmp_path / "seen")
    assert loaded.name == "seen"
    assert [label.file.name for label in loaded.labels] == ["a.txt", "b.txt"]
    assert loaded.labels[0].paragraphs == tuple(PARAGRAPHS)


def test_notes_for_people_may_stand_beside_what_is_right(tmp_path: Path) -> None:
    put(tmp_path, notes="the date stands twice")
    assert len(load_set(tmp_path).labels) == 1


def test_a_label_may_belong_to_a_saved_page(tmp_path: Path) -> None:
    label = put(tmp_path)
    label.with_suffix(".txt").rename(label.with_suffix(".html"))
    assert load_set(tmp_path).labels[0].file.suffix == ".html"


def test_the_language_is_that_of_what_is_right(tmp_path: Path) -> None:
    english = "The villagers of the hill opened the bridge that they had built over the river."
    put(tmp_path, "a")
    put(tmp_path, "b", title=None, paragraphs=[english])
    put(tmp_path, "c", title=None, paragraphs=[])
    assert [one.language for one in load_set(tmp_path).labels] == ["id", "en", "unknown"]


def test_an_empty_directory_is_no_set(tmp_path: Path) -> None:
    with pytest.raises(LabelError, match="holds no labelled files"):
        load_set(tmp_path)


def test_a_label_without_its_file_is_told(tmp_path: Path) -> None:
    put(tmp_path).with_suffix(".txt").unlink()
    with pytest.raises(LabelError, match="exactly one file beside it"):
        load_set(tmp_path)


@pytest.mark.parametrize("key", ["author", "paragraphs"])
def test_a_label_that_lacks_a_key_is_told_by_its_name(tmp_path: Path, key: str) -> None:
    kept = {name: value for name, value in VALUES.items() if name != key}
    put(tmp_path).write_text(json.dumps(kept), encoding="utf-8")
    with pytest.raises(LabelError, match=f"jembatan.json lacks these keys.*: {key}"):
        load_set(tmp_path)


def test_a_misspelt_key_is_told(tmp_path: Path) -> None:
    put(tmp_path, auhtor="Rani")
    with pytest.raises(LabelError, match="auhtor"):
        load_set(tmp_path)


@pytest.mark.parametrize(
    ("published", "precision"),
    [
        ("2022-01-11", "minute"),
        ("2022-01-11", "month"),
        ("2022-01-11T05:20", "day"),
        ("11-01-2022", "day"),
        ("2022-13", "month"),
        ("22", "year"),
        ("2022", None),
        (None, "year"),
    ],
)
def test_a_date_that_does_not_fit_its_precision_is_told(
    tmp_path: Path, published: str | None, precision: str | None
) -> None:
    put(tmp_path, published=published, published_precision=precision)
    with pytest.raises(LabelError, match="no date with the precision"):
        load_set(tmp_path)


@pytest.mark.parametrize(
    ("published", "precision"),
    [("2022-01-11T05:20", "minute"), ("2022-01-11", "day"), ("2022-01", "month"), ("2022", "year")],
)
def test_dates_of_every_precision_are_taken(tmp_path: Path, published: str, precision: str) -> None:
    put(tmp_path, published=published, published_precision=precision)
    assert load_set(tmp_path).labels[0].published == published
