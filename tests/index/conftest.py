"""An index of a few articles, and how tests ask it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from app.index.opening import open_index, open_writer
from app.index.protocol import Clause, SearchIndex
from app.index.terms import TermField, WeightedTerm
from app.index.writing import IndexDocument

MakeIndex = Callable[[list[IndexDocument]], SearchIndex]


def article(name: str, title: str, *passages: str, **values: object) -> IndexDocument:
    """A document whose terms are the words as they stand, each its own lemma."""
    split = [passage.split() for passage in passages]
    return IndexDocument(
        id=name,
        title=title.split(),
        title_lemmas=title.split(),
        body=split,
        body_lemmas=split,
        **values,  # type: ignore[arg-type]
    )


def dated(name: str, first: date, last: date | None = None) -> IndexDocument:
    """A document with nothing but a date."""
    instant = (first - date(1970, 1, 1)).days * 86_400
    return article(name, "kata", first_day=first, last_day=last or first, instant=instant)


def word(text: str, field: TermField = TermField.BODY) -> Clause:
    """A clause that asks for one term."""
    return Clause([WeightedTerm(field, text, 1.0)])


@pytest.fixture
def make_index(tmp_path: Path) -> MakeIndex:
    def make(documents: list[IndexDocument]) -> SearchIndex:
        writer = open_writer(tmp_path, anew=True)
        writer.put(documents)
        writer.commit(1)
        writer.close()
        return open_index(tmp_path)

    return make
