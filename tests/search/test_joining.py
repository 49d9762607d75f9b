from dataclasses import replace
from pathlib import Path

import pytest

from app.index.protocol import SearchIndex
from app.search.joining import joined
from app.search.parse import parse
from app.search.query import All, Unit, with_sought
from tests.index.conftest import article
from tests.search.conftest import index_of


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> SearchIndex:
    directory: Path = tmp_path_factory.mktemp("index")
    return index_of(directory, [article("a", "marinir", "samurai biru angin merangin rumahsakit")])


def always(_one: Unit, _other: Unit) -> bool:
    return True


def never(_one: Unit, _other: Unit) -> bool:
    return False


def parts(index: SearchIndex, text: str) -> list[str]:
    return [part.written for part in joined(parse(text), index, always).query.parts]


def test_halves_of_a_word_that_the_archive_has_are_put_together(index: SearchIndex) -> None:
    assert parts(index, "sam urai biru") == ["samurai", "biru"]
    assert parts(index, "kabar mari nir") == ["kabar", "marinir"]
    assert parts(index, "sam urai mer angin") == ["samurai", "merangin"]


def test_the_whole_word_stands_where_its_halves_stood(index: SearchIndex) -> None:
    (unit,) = joined(parse("biru sam  urai"), index, always).units
    assert (unit.text, unit.start, unit.end) == ("samurai", 5, 14)


def test_a_half_belongs_to_one_word(index: SearchIndex) -> None:
    assert parts(index, "mer angin angin") == ["merangin", "angin"]


def test_words_that_stand_apart_far_more_often_stay_apart(tmp_path: Path) -> None:
    often = [article(f"{n}", "kabar", "rumah sakit penuh") for n in range(10)]
    index = index_of(tmp_path, [*often, article("slip", "kabar", "rumahsakit")])
    assert parts(index, "rumah sakit") == ["rumah", "sakit"]


def test_a_letter_before_a_word_is_no_half_of_what_is_but_a_slip_of_that(tmp_path: Path) -> None:
    often = [article(f"{n}", "kabar", "kelas marinir") for n in range(20)]
    index = index_of(tmp_path, [*often, article("slip", "kabar", "emarinir")])
    assert parts(index, "kelas e marinir") == ["kelas", "e", "marinir"]


def test_words_that_make_none_together_stay_apart(index: SearchIndex) -> None:
    assert parts(index, "biru samurai") == ["biru", "samurai"]


@pytest.mark.parametrize(
    "text",
    ['"sam" urai', "sam -urai", "sam OR urai", "title:sam urai", "sam, urai", "sam 2022 urai"],
)
def test_only_plain_words_beside_each_other_are_joined(index: SearchIndex, text: str) -> None:
    assert joined(parse(text), index, always).units == ()


def test_a_name_of_the_archive_may_be_half_of_a_word_all_the_same(index: SearchIndex) -> None:
    query = parse("sam urai")
    kept = All(tuple(with_sought(node, _kept) for node in query.tree.parts))
    whole = joined(replace(query, tree=kept), index, always)
    assert [part.written for part in whole.query.parts] == ["samurai"]


def _kept(unit: Unit) -> Unit:
    return replace(unit, is_kept=True)


def test_nothing_is_joined_that_may_not_be(index: SearchIndex) -> None:
    query = parse("sam urai")
    assert joined(query, index, never).query is query
