from hypothesis import given
from hypothesis import strategies as st

from app.web.charts.matrix import HEAD, ROW, make_matrix


def value(row: int, column: int) -> int:
    return (row + 1) * (column + 1) - 2


def test_cells_stand_in_rows_and_columns() -> None:
    drawn = make_matrix(4, value)
    assert len(drawn.cells) == 16
    assert drawn.height == HEAD + 4 * ROW
    first, last = drawn.cells[0], drawn.cells[-1]
    assert (first.x, first.y, first.is_same) == (0, HEAD, True)
    assert (last.x, last.y) == (75, HEAD + 3 * ROW)
    assert drawn.middles == (12.5, 37.5, 62.5, 87.5)


def test_a_country_does_not_meet_itself() -> None:
    assert all(
        cell.value == cell.level == 0 for cell in make_matrix(5, value).cells if cell.is_same
    )


@given(st.integers(0, 16))
def test_more_is_never_paler_and_both_halves_are_alike(size: int) -> None:
    cells = {(one.row, one.column): one for one in make_matrix(size, value).cells}
    levels = sorted((one.value, one.level) for one in cells.values())
    assert [level for _, level in levels] == sorted(level for _, level in levels)
    assert all(cells[two].level == cells[two[::-1]].level for two in cells)
    assert all((one.value == 0) == (one.level == 0) for one in cells.values())
