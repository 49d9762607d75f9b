"""The labelled pairs: invented ones in full, real ones only as keys of their addresses."""

import json
import re

import pytest

from benchmarks.copies.pairs import LABELS, LabelledPair, invented_pairs
from benchmarks.copies.scoring import found_to_be_copies

PAIRS = invented_pairs()


def test_there_are_thirty_invented_pairs_of_both_kinds_in_three_languages() -> None:
    assert len(PAIRS) >= 30
    assert sum(pair.copies for pair in PAIRS) >= 12
    assert sum(not pair.copies for pair in PAIRS) >= 12


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.why)
def test_copies_are_told_from_what_only_looks_like_them(pair: LabelledPair) -> None:
    swapped = LabelledPair(pair.why, pair.other, pair.one, pair.copies)
    assert found_to_be_copies(pair) is pair.copies
    assert found_to_be_copies(swapped) is pair.copies


def test_the_labels_of_real_pairs_hold_no_text() -> None:
    rows = [json.loads(line) for line in LABELS.read_text("utf-8").splitlines()]
    assert sum(row["drawn"] == "net" for row in rows) >= 150
    assert len({(row["a"], row["b"]) for row in rows}) == len(rows)
    for row in rows:
        assert all(re.fullmatch("[0-9a-f]{16}", row[side]) for side in ("a", "b"))
        assert row.keys() <= {"a", "b", "copy", "drawn", "weight"}
