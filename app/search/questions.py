"""Which searches are questions: no article that answers needs to have all of their words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.language.function_words import (
    question_words,
    words_asking_last,
    words_asking_wherever,
    words_before_questions,
)
from app.language.naming import EDGES
from app.search.parse import parse
from app.search.query import All, Query, Unit
from app.search.relaxing import TELLING_MUCH
from app.search.results import QUESTION, SearchNotice
from app.search.stop_words import is_stop_word
from app.search.synonymous import phrase_of

# A question mark, behind which no further word stands.
_MARK = re.compile(r"[?？؟]\W*$")


def question_of(query: Query) -> Query | None:
    """The words of a question that say what is sought, with its filters; None where `query` asks
    nothing, or too little.

    A question has plain words, three at least that tell something, and ends with a question mark or
    begins with a word that asks, before which a preposition may stand; some words ask wherever they
    stand, others as the last one. A notice has what was left of it as a search for all of these.
    """
    telling = _telling(query)
    if not _tell_much(telling):
        return None
    tree = _without_others(query, telling)
    notice = SearchNotice(QUESTION, _statement(tree))
    return replace(query, tree=tree, notices=(*query.notices, notice))


def understood(query: Query) -> Query:
    """`query` as what it asks for: as a question, or without the words that only ask."""
    return question_of(query) or without_asking(query)


def without_asking(query: Query) -> Query:
    """`query` without the words that ask, where it is a question of which few words tell something:
    articles must have all of these, and seldom ask themselves. Those that do, word for word, stand
    first: a headline, the name of a programme. Any other query as it is.
    """
    telling = _telling(query)
    units = [part for part in query.tree.parts if isinstance(part, Unit)]
    if not telling or _tell_much(telling) or len(telling) == len(units):
        return query
    tree = _without_others(query, telling)
    notice = SearchNotice("asking-left-out", tree.written)
    return replace(query, tree=tree, notices=(*query.notices, notice), phrase=phrase_of(units))


def _tell_much(telling: Sequence[Unit]) -> bool:
    return len({tuple(one.terms.surfaces) for one in telling}) >= TELLING_MUCH


def _without_others(query: Query, telling: Sequence[Unit]) -> All:
    """Of the words of the query only the `telling` ones, and its filters."""
    others = (node for node in query.tree.parts if not isinstance(node, Unit))
    return All((*telling, *others))


def _telling(query: Query) -> list[Unit]:
    """The words of a question that say what is sought; none where `query` is none."""
    units = [part for part in query.parts if isinstance(part, Unit)]
    is_plain = all(one.is_plain for one in units)
    alone = len(units) == len(query.parts) and not (query.excluded or query.conditions)
    if not (is_plain and alone and _asks(query.text, units)):
        return []
    telling = (one for one in units if not is_stop_word(one, query.text))
    return [replace(one, text=_bare(one.text)) for one in telling]


def _bare(word: str) -> str:
    """`word` without the signs around it: "OR?" is a word, of which "OR" would make a sign."""
    bare = word.strip(EDGES)
    return bare if parse(bare).parts else bare.lower()


def _asks(text: str, units: Sequence[Unit]) -> bool:
    if _MARK.search(text):
        return True
    asks = any(is_stop_word(one, text) for one in _asking(units))
    return asks and not _is_headline(units)


def _asking(units: Sequence[Unit]) -> Iterator[Unit]:
    """The words that make a question by themselves, or by where they stand."""
    words = [" ".join(one.terms.surfaces) for one in units]
    first = next((at for at, one in enumerate(words) if one not in words_before_questions()), None)
    for at, (word, unit) in enumerate(zip(words, units, strict=True)):
        begins = at == first and word in question_words()
        ends = at == len(words) - 1 and word in words_asking_last()
        if begins or ends or word in words_asking_wherever():
            yield unit


def _is_headline(units: Sequence[Unit]) -> bool:
    """Whether all words begin with capitals, as only headlines and names are written."""
    return all(one.text.strip(EDGES)[:1].isupper() for one in units)


def _statement(tree: All) -> str:
    """The search for all that `tree` has; none that would be read as a question again."""
    first, *others = tree.parts
    if isinstance(first, Unit) and _telling(parse(tree.written)):
        return All((replace(first, quoted=True), *others)).written
    return tree.written
