"""Which words of a search tell nothing of what a text is about: "yang" and "who" stand in any."""

from functools import cache

from app.language.function_words import all_function_words, asking_words, short_words
from app.search.query import Unit

_SENTENCE_ENDS = (".", "?", "!", ":")


def is_stop_word(unit: Unit, text: str) -> bool:
    """Whether `unit` of the search `text` says nothing of what is sought.

    What is quoted does, and so does a name that only looks like such a word: "AS" and "WHO" in
    capitals where others are not, "Antara" with one inside of a sentence.
    """
    if unit.quoted or unit.country or _is_name(unit, text):
        return False
    return _telling_nothing().issuperset(unit.terms.surfaces)


@cache
def _telling_nothing() -> frozenset[str]:
    return all_function_words() | asking_words() | short_words()


def _is_name(unit: Unit, text: str) -> bool:
    before, after = text[: unit.start].rstrip(), text[unit.end :]
    others = [word for word in (*before.split(), *after.split()) if any(map(str.isalpha, word))]
    if unit.text.isupper() and len(unit.text) > 1:
        return not all(map(str.isupper, others))
    starts = not before or before.endswith(_SENTENCE_ENDS)
    # In a headline where every word has a capital, it tells nothing.
    return unit.text[:1].isupper() and not starts and any(map(str.islower, others))
