"""The address of a grid."""

import pytest
from starlette.datastructures import QueryParams

from app.search.grids.shape import By
from app.web.grid.state import GridState, read_state


def read(query: str) -> GridState:
    return read_state(QueryParams(query), None)[0]


@pytest.mark.parametrize("by", By)
@pytest.mark.parametrize("others", [(), (By.YEARS,), (By.COUNTRIES, By.SOURCES)])
def test_an_address_says_what_the_columns_are_whatever_else_is_typed(
    by: By, others: tuple[By, ...]
) -> None:
    state = GridState(("padi",), by, {one: ("a",) for one in By if one in others})
    assert read(state.url().partition("?")[2]) == state


def test_what_names_columns_says_of_which_kind_they_are() -> None:
    assert read("terms=padi&years=2020..2022").by is By.YEARS
    assert GridState(("padi",), By.COUNTRIES).url() == "/grid?terms=padi"
