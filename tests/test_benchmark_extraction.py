"""The extraction benchmark measures what it says, and the floors that it holds."""

import json
from pathlib import Path

import pytest

from benchmarks.extraction import DEFAULT_CORPUS, main, score_page, word_f1


def test_words_are_compared_with_their_counts() -> None:
    assert word_f1("satu dua dua", "dua satu dua") == 1.0
    assert word_f1("satu", "dua") == 0.0
    assert word_f1("satu dua", "dua tiga") == 0.5


def test_it_says_so_where_there_is_no_corpus(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(tmp_path) == 0
    assert "nothing to measure" in capsys.readouterr().out


def test_saved_pages_are_read_no_worse_than_before() -> None:
    gold = DEFAULT_CORPUS / "pages" / "gold.json"
    if not gold.exists():
        pytest.skip("The corpus with saved pages is not here.")
    rows = json.loads(gold.read_text(encoding="utf-8"))
    scores = [score_page(gold.parent, row) for row in rows]
    assert sum(score.title for score in scores) == len(rows)
    assert sum(score.day for score in scores) == len(rows)
    assert sum(score.content for score in scores) / len(rows) >= 0.95
