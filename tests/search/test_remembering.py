from functools import partial

from app.search.remembering import Remembered
from tests.index.conftest import MakeIndex, article, make_index

__all__ = ["make_index"]


def test_what_was_found_is_found_once_until_it_is_too_much(make_index: MakeIndex) -> None:
    index, other = make_index([article("a", "satu")]), make_index([article("b", "dua")])
    asked: list[str] = []

    def find(key: str) -> str:
        asked.append(key)
        return key.upper()

    kept: Remembered[str, str] = Remembered(most=2)
    for key in ("a", "a", "b", "a"):
        assert kept.once(index, key, partial(find, key)) == key.upper()
    assert asked == ["a", "b"]
    assert kept.once(other, "a", partial(find, "other")) == "OTHER"
    kept.once(index, "c", partial(find, "c"))
    kept.once(index, "a", partial(find, "a"))
    assert asked == ["a", "b", "other", "c", "a"]


def test_several_are_found_together_and_each_of_them_once(make_index: MakeIndex) -> None:
    index = make_index([article("a", "satu")])
    asked: list[str] = []

    def find(key: str) -> str:
        asked.append(key)
        return key.upper()

    kept: Remembered[str, str] = Remembered(most=3)
    assert kept.once(index, "b", partial(find, "b")) == "B"
    assert kept.each(index, ["a", "b", "a", "c"], find) == ["A", "B", "A", "C"]
    assert asked == ["b", "a", "c"]
