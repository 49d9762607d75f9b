from collections.abc import Sequence
from pathlib import Path

import pytest

from app.index.protocol import Clause, SearchIndex
from app.index.terms import TermField, WeightedTerm
from app.search.fitting import fitted
from app.search.spelling import Spelling
from tests.index.conftest import article
from tests.search.conftest import index_of


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> SearchIndex:
    directory: Path = tmp_path_factory.mktemp("index")
    many = [article(f"m{number}", "", "horor film") for number in range(20)]
    few = [
        article("f1", "", "bogor kota"),
        article("f2", "", "bogor film"),
        article("f3", "", "ho"),
    ]
    return index_of(directory, many + few)


HOROR, BOGOR, BOTOR = (
    Spelling((word,), cost, 1) for word, cost in (("horor", 1.0), ("bogor", 1.0), ("botor", 0.5))
)


def asked(*words: str) -> Clause:
    return Clause([WeightedTerm(TermField.BODY, word, 1.0) for word in words])


def respeller(_number: int, words: Sequence[Spelling]) -> Clause:
    return asked(*(one.text for one in words))


def chosen(index: SearchIndex, words: Sequence[Spelling], *others: str) -> list[str]:
    clauses = [asked("boror"), *map(asked, others)]
    found = fitted(index, clauses, {0: words}, respeller)
    return [one.text for one in found.get(0, ())]


def test_spellings_that_stand_beside_the_other_words_are_chosen(index: SearchIndex) -> None:
    assert chosen(index, [HOROR, BOGOR, BOTOR], "kota") == ["bogor"]


def test_those_in_most_articles_with_the_other_words_come_first(index: SearchIndex) -> None:
    assert chosen(index, [BOGOR, HOROR], "film") == ["horor", "bogor"]


def test_nothing_is_chosen_where_nothing_fits(index: SearchIndex) -> None:
    assert chosen(index, [HOROR, BOGOR], "ho") == []
    assert chosen(index, [BOTOR], "film") == []
