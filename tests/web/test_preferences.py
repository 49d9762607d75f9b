from hypothesis import given
from hypothesis import strategies as st

from app.web.preferences import weights


def test_values_have_the_weight_that_the_reader_gives_them() -> None:
    assert weights("BR;q=0.5, gzip ,*; q=0") == {"br": 0.5, "gzip": 1.0, "*": 0.0}
    assert weights("") == {}


def test_a_weight_that_cannot_be_read_wants_nothing() -> None:
    assert weights("a;q=x, b;q=nan, c;q=7, d;level=2") == {"a": 0.0, "b": 0.0, "c": 0.0, "d": 1.0}


@given(st.text())
def test_whatever_a_header_says_its_weights_are_within_bounds(header: str) -> None:
    assert all(0 <= weight <= 1 for weight in weights(header).values())
