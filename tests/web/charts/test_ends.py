from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.web.charts.ends import apart, cut


def test_names_that_have_room_stand_where_their_lines_end() -> None:
    assert apart([200, 20, 90], 19, 260) == (200, 20, 90)


def test_names_that_would_touch_are_pushed_apart_in_their_order() -> None:
    assert apart([100, 101], 19, 260) == (100, 119)
    assert apart([260, 260, 259], 19, 260) == (241, 260, 222)


@given(st.lists(st.floats(0, 260), max_size=5))
def test_no_name_stands_on_another_or_outside(wanted: list[float]) -> None:
    places = apart(wanted, 19, 260)
    assert all(-1e-6 <= one <= 260 + 1e-6 for one in places)
    assert all(above + 19 <= below + 1e-6 for above, below in pairwise(sorted(places)))
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    assert [places[at] for at in order] == sorted(places)


@pytest.mark.parametrize(
    ("text", "shown"),
    [("beras", "beras"), ("harga beras", "harga ber…"), ("新聞報導中國", "新聞報導…"), ("", "")],
)
def test_a_name_is_cut_to_its_room(text: str, shown: str) -> None:
    assert cut(text, 10) == shown
