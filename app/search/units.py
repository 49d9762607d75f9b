"""A piece of a search text as the word or phrase that is sought."""

import re

from app.language.analyzer import Terms, terms
from app.language.folding import fold
from app.language.lemmas import is_word
from app.language.naming import EDGES, named_country
from app.search.cutting import Piece
from app.search.nearness import is_sign
from app.search.query import Unit
from app.search.words import query_words

# Words further apart than this stand in different sentences.
MAX_SLOP = 50
# More words are near each other in no sentence, and every one makes finding them much dearer.
MAX_NEAR = 12
# Fewer letters than this begin too many words to mean any of them.
_MIN_PREFIX = 3
_PREFIX = re.compile(r"[^*]+\*+[^\w*]*")
# A letter that is not known, or none: "jok?wi".
_GAP = re.compile(r"([^\W\d_]+)\?([^\W\d_]+)")
# Two longer parts are two words, between which a blank was forgotten.
_SHORT_PART = 3


def unit_of(piece: Piece, *, in_title: bool) -> Unit:
    """The word or phrase that `piece` is, sought in titles alone where it is `in_title`.

    Where it is signs and nothing else, the unit has no terms.
    """
    # A field's name that means nothing here is a word like any other.
    named = bool(piece.field) and piece.meant is None
    text = f"{piece.field}:{piece.text}" if named else piece.text
    found = terms(text)
    if not piece.quoted and _has_gap(text):
        # No article has such a word, so that it is taken for those that have a letter there.
        found = Terms([fold(text).lower], [fold(text).lower])
    if piece.slop:
        once = _once(found)
        if len(once.surfaces) == 1 < len(found.surfaces):
            # Of a word near itself that word is left, and the whole text would say a phrase.
            text = once.surfaces[0]
        found = _first(once, MAX_NEAR)
    country = None if in_title else piece.country
    # What is written of it must not depend on the words before, by which a name is none at times.
    name = None if in_title or piece.quoted else country or named_country(text)
    return Unit(
        text=_name_in(text, name) if name else text,
        start=piece.begin if named else piece.start,
        end=piece.end,
        terms=found,
        # An operator that is meant as a word is that word and no form of it.
        quoted=piece.quoted or _is_operator(text) or (in_title and " " in text),
        in_title=in_title,
        country=country,
        prefix=not piece.quoted and _is_prefix(text, found),
        slop=min(piece.slop, MAX_SLOP) if len(found.surfaces) > 1 else 0,
    )


def words_apart(text: str) -> int:
    """How many different words a phrase has."""
    return len(_once(terms(text)).surfaces)


def _has_gap(text: str) -> bool:
    """Whether `text` is a word with a question mark for one of its letters."""
    parts = _GAP.fullmatch(text)
    if parts is None or all(map(is_word, parts.groups())):
        return False
    return min(map(len, parts.groups())) <= _SHORT_PART


def _is_operator(text: str) -> bool:
    return text in query_words().operators or is_sign(text)


def _once(found: Terms) -> Terms:
    """Each of the terms once: a word is near itself."""
    pairs = dict(zip(found.surfaces, found.lemmas, strict=True))
    return Terms(list(pairs), list(pairs.values()))


def _first(found: Terms, most: int) -> Terms:
    return Terms(found.surfaces[:most], found.lemmas[:most])


def _name_in(text: str, country: str) -> str:
    """The name without the signs around it, where it is a name without them too."""
    name = " ".join(text.strip(f"{EDGES} -=").split())
    return name if named_country(name) == country else text


def _is_prefix(text: str, found: Terms) -> bool:
    one = len(found.surfaces) == 1 and len(found.surfaces[0]) >= _MIN_PREFIX
    return one and _PREFIX.fullmatch(text) is not None
