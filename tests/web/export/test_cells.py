import csv
import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.web.export.cells import csv_text, guarded, unguarded

ACTING = "=+-@＝＋－＠"
# What a file of UTF-8 can hold: everything but halves of letters.
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("start", [*ACTING, "\t", "\r", "\n", " =", "\x00=", "\u00a0="])
def test_no_cell_begins_a_formula(start: str) -> None:
    ((cell,),) = read(csv_text([[f"{start}cmd|' /C calc'!A0"]]))
    assert cell.startswith("'")
    assert unguarded(cell) == f"{start}cmd|' /C calc'!A0"


@pytest.mark.parametrize("text", ["Harga naik", "5 = 5", "a-b", "", "(=1)", "\u201c=\u201d"])
def test_what_is_no_formula_stays_as_it_is(text: str) -> None:
    assert guarded(text) == text


def test_numbers_stay_numbers_and_nothing_is_an_empty_cell() -> None:
    assert csv_text([[-1, 0.5, None, True]]) == '"-1","0.5","","true"\r\n'


@given(rows=st.lists(st.lists(TEXTS, min_size=2, max_size=2), min_size=1, max_size=5))
@example(rows=[["'sudah", "''"]])
@example(rows=[['"a";=1+1', "baris\r\nlain,\n\n"]])
def test_every_text_comes_back_and_none_of_them_acts(rows: list[list[str]]) -> None:
    found = read(csv_text(rows))
    assert [[unguarded(cell) for cell in row] for row in found] == rows
    for row in found:
        for cell in row:
            first = next((letter for letter in cell if not letter.isspace()), "")
            assert first not in set(ACTING)
            assert cell[:1] not in ("\t", "\r", "\n")
