"""What is being typed at the end of a text, and what stands around it."""

import pytest

from app.search.names import Names
from app.search.query import Unit
from app.search.typed import Typed, typed_of
from app.search.words import Field

NAMES = Names({}, {})


def typed(text: str) -> Typed:
    found = typed_of(text, NAMES)
    assert found is not None
    return found


def around(text: str) -> str:
    return typed(text).around.tree.written


def test_the_last_word_is_typed_and_the_others_stand_around_it() -> None:
    found = typed("latihan Mili")
    assert (found.before, found.value, found.word) == ("latihan ", "Mili", "mili")
    assert [part.surface for part in found.around.parts if isinstance(part, Unit)] == ["latihan"]


@pytest.mark.parametrize("text", ["latihan ", "latihan)", '"latihan militer"', "", "latihan !"])
def test_nothing_is_typed_after_a_blank_a_sign_or_a_closed_quote(text: str) -> None:
    assert typed_of(text, NAMES) is None


def test_a_quote_that_is_open_is_closed_around_the_completion() -> None:
    found = typed('rusia "latihan mil')
    assert (found.is_open, found.phrase) == (True, ("latihan",))
    assert found.completed("militer") == 'rusia "latihan militer"'
    assert found.around.tree.written == "rusia"


def test_curly_quotes_are_quotes() -> None:
    assert typed("“latihan mil").phrase == ("latihan",)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("banjir country:(kaz", "kaz"),
        ("banjir country:(rusia OR kaz", "kaz"),
        ("banjir source:(kom", "kom"),
        ("banjir country:(korea ut", "korea ut"),
        ("banjir country:(rusia ut", "ut"),
        ('banjir country:(rusia OR "timor le', "timor le"),
    ],
)
def test_in_brackets_behind_a_fields_name_a_value_of_it_is_typed(text: str, value: str) -> None:
    found = typed(text)
    assert found.field in (Field.COUNTRY, Field.SOURCE)
    assert (found.value, found.around.tree.written) == (value, "banjir")


def test_what_is_in_brackets_behind_the_field_of_titles_is_a_word() -> None:
    found = typed("title:(banjir lati")
    assert (found.field, found.value, around("title:(banjir lati")) == (
        Field.TITLE,
        "lati",
        "title:banjir",
    )


def test_a_hyphen_makes_a_phrase() -> None:
    assert typed("asia-pas").phrase == ("asia",)


@pytest.mark.parametrize("text", ["rusia -kaz", "rusia NOT kaz", "rusia -(cina kaz"])
def test_an_excluded_word_is_known_as_such(text: str) -> None:
    assert typed(text).excluded
    assert around(text) == "rusia"


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("rusia OR kaz", ""),
        ("latihan (rusia OR kaz", "latihan"),
        ("latihan (rusia kaz", "latihan rusia"),
    ],
)
def test_alternatives_need_not_match(text: str, others: str) -> None:
    assert around(text) == others


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("negara:kaz", Field.COUNTRY, "kaz"),
        ("latihan country:", Field.COUNTRY, ""),
        ('sumber:"antara ne', Field.SOURCE, "antara ne"),
        ("country:rusia,kaz", Field.COUNTRY, "kaz"),
        ("author:bud", Field.AUTHOR, "bud"),
        ("judul:lat", Field.TITLE, "lat"),
        ("title:(rusia lat", Field.TITLE, "lat"),
        ("catatan:lat", None, "lat"),
    ],
)
def test_the_field_before_the_word_is_known(text: str, field: Field | None, value: str) -> None:
    found = typed(text)
    assert (found.field, found.value) == (field, value)
    assert text == found.before + found.value


def test_more_words_can_be_taken_as_the_value() -> None:
    found = typed("latihan korea sel").from_word(8, NAMES)
    assert (found.before, found.value) == ("latihan ", "korea sel")
    assert found.around.tree.written == "latihan"
