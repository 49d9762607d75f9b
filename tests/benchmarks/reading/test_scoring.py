from pathlib import Path
from typing import Any

import pytest

from benchmarks.reading.labels import load_set
from benchmarks.reading.scoring import (
    FieldScore,
    FileScore,
    Verdict,
    field_score,
    score_set,
    set_figures,
)
from tests.benchmarks.reading.labelled import PARAGRAPHS, TEXT, TITLE, put


def scored(directory: Path, text: str = TEXT, **changed: Any) -> FileScore:
    put(directory, text=text, **changed)
    return score_set(load_set(directory)).files[0]


def wrong_fields(file: FileScore) -> set[str]:
    return {verdict.field for verdict in file.verdicts if not verdict.right}


def test_a_plain_article_is_read_right_in_every_field(tmp_path: Path) -> None:
    file = scored(tmp_path)
    assert wrong_fields(file) == set()
    assert file.words.f1 == 1.0


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"title": TITLE.upper()}, "title"),
        ({"published": "2022-01-11T05:20:00+08:00"}, "published"),
        ({"published": "2022-01-11", "published_precision": "day"}, "published"),
        ({"published": None, "published_precision": None}, "published"),
        ({"agency": "Antara"}, "agency"),
    ],
)
def test_what_is_not_the_same_is_wrong(tmp_path: Path, changed: dict[str, Any], field: str) -> None:
    assert wrong_fields(scored(tmp_path, **changed)) == {field}


def test_words_too_many_cost_precision_and_missing_ones_recall(tmp_path: Path) -> None:
    missing = scored(tmp_path / "a", paragraphs=[*PARAGRAPHS, "Hujan turun."]).words
    extra = scored(tmp_path / "b", paragraphs=PARAGRAPHS[:2]).words
    assert missing.precision == 1.0 > missing.recall
    assert extra.recall == 1.0 > extra.precision


def test_a_title_from_the_first_paragraph_is_right_where_there_is_no_headline(
    tmp_path: Path,
) -> None:
    assert "title" not in wrong_fields(scored(tmp_path, "\n\n".join(PARAGRAPHS), title=None))


def test_an_input_that_is_not_read_has_no_field(tmp_path: Path) -> None:
    file = scored(tmp_path, text="\n")
    assert file.outcome.reason
    assert {verdict.found for verdict in file.verdicts} == {None}
    assert file.words.f1 == 0.0


def test_agencies_are_equal_in_any_case_and_authors_are_not() -> None:
    assert Verdict("agency", "Antara", "ANTARA").right
    assert not Verdict("author", "Rani", "RANI").right


def test_invented_values_lower_precision_and_missed_ones_recall() -> None:
    right = Verdict("author", "Rani", "Rani")
    nothing = Verdict("author", None, None)
    invented = Verdict("author", None, "Simak Juga")
    missed = Verdict("author", "Budi", None)
    assert field_score([right, nothing, invented]) == FieldScore(2 / 3, 0.5, 1.0)
    assert field_score([right, nothing, missed]) == FieldScore(2 / 3, 1.0, 0.5)


def test_there_is_no_precision_where_nothing_was_found() -> None:
    assert field_score([Verdict("author", None, None)]) == FieldScore(1.0, None, None)


def test_a_set_counts_its_outlets_and_parts_its_languages(tmp_path: Path) -> None:
    put(tmp_path, "a")
    put(tmp_path, "b")
    english = "The villagers of the hill opened the bridge that they had built over the river."
    put(tmp_path, "c", text=english, outlet="Hill News", title=None, paragraphs=[english])
    group = score_set(load_set(tmp_path))
    assert group.outlets == 2
    assert [(one.name, len(one.files)) for one in group.by_language()] == [("id", 2), ("en", 1)]


def test_the_figures_of_a_set_are_means_over_its_files(tmp_path: Path) -> None:
    put(tmp_path, "a")
    put(tmp_path, "b", title="Lain", paragraphs=["Lain sama sekali."])
    group = score_set(load_set(tmp_path))
    figures = set_figures(group)
    assert figures["title"] == 0.5
    assert figures["words_f1"] == 0.5
    assert group.worst().label.file.name == "b.txt"
