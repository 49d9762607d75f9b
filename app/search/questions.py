"""Which searches are questions: no article that answers needs to have all of their words."""

from collections.abc import Iterable
from functools import cache

from app.language.analyzer import fold
from app.language.function_words import all_function_words, asking_words
from app.search.query import Query, Unit
from app.search.stop_words import is_stop_word

_MARKS = ("?", "？", "؟")


def telling_question(query: Query) -> tuple[Unit, ...]:
    """The words of a question that say what is sought; none where `query` asks nothing.

    A question has nothing but plain words, and ends with a question mark or begins with a word
    that asks, before which function words may stand: "di manakah", "in which".
    """
    units = [part for part in query.parts if isinstance(part, Unit)]
    is_plain = all(one.is_bare and not one.prefix for one in units)
    alone = len(units) == len(query.parts) and not (query.excluded or query.conditions)
    if not (is_plain and alone and _asks(query.text, units)):
        return ()
    return tuple(one for one in units if not is_stop_word(one, query.text))


def _asks(text: str, units: Iterable[Unit]) -> bool:
    if text.rstrip().endswith(_MARKS):
        return True
    first = next((one for one in units if fold(one.text) not in _leading_words()), None)
    return first is not None and fold(first.text) in asking_words() and is_stop_word(first, text)


@cache
def _leading_words() -> frozenset[str]:
    return all_function_words() - asking_words()
