"""Which texts may hold what a plan looks for: a test that is quick, and never misses one.

Reading a word that was never read before takes a hundred times as long as looking for its letters.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.index.protocol import SearchIndex
from app.language.analyzer import APOSTROPHES, fold
from app.search.forms import MOST_FORMS, forms_of
from app.search.plan import Plan
from app.search.variants import PlannedUnit

# Looking for more words one after the other takes as long as reading the text.
MOST_WORDS = MOST_FORMS - 1
_APOSTROPHES = re.compile(f"[{APOSTROPHES}]")
# Where what stands between blanks may have other letters than those it is compared by.
_UNLIKE = re.compile(r"[^\x00-&(-_a-\x7f]")


class Sieve:
    """Lets those texts pass that have the letters of any of the words, wherever they stand."""

    def __init__(self, words: Iterable[str] = ()) -> None:
        """Of no words, or of very many, it lets everything pass."""
        given = dict.fromkeys(words)
        needed = [one for one in given if not any(two in one for two in given if two != one)]
        # Of numbers the letters in the text may be others: "4.000" is 4000.
        is_plain = 0 < len(needed) <= MOST_WORDS and not any(map(_has_digit, needed))
        self._words = tuple(needed) if is_plain else ()

    def lets_pass(self, text: str) -> bool:
        """Whether one of the words may stand in `text`."""
        if not self._words:
            return True
        letters = _letters(text)
        return any(word in letters for word in self._words)

    def stretches_in(self, text: str) -> dict[int, str] | None:
        """What stands between blanks in `text` and may hold one of the words, by its place.

        None where all of it may, or where its blanks are others.
        """
        letters = text.lower()
        if not self._words or not text.isprintable() or len(letters) != len(text):
            return None
        found: dict[int, str] = {}

        def keep(at: int) -> int:
            start, end = text.rfind(" ", 0, at) + 1, text.find(" ", at)
            found[start] = text[start : end if end >= 0 else len(text)]
            return end if end >= 0 else len(text)

        unlike = _UNLIKE.search(text)
        while unlike:
            unlike = _UNLIKE.search(text, keep(unlike.start()))
        for word in self._words:
            at = letters.find(word)
            while at >= 0:
                at = letters.find(word, keep(at))
        return found


EVERYTHING = Sieve()


@dataclass(frozen=True, slots=True)
class Sieves:
    """One for texts, and one for what stands between blanks, which may be a word of a phrase."""

    texts: Sieve = EVERYTHING
    stretches: Sieve = EVERYTHING


NO_SIEVES = Sieves()


def sieves_of(plan: Plan, index: SearchIndex) -> Sieves:
    """The sieves for the articles in `index` that have anything of the plan.

    Countries are found by their mentions, whatever these say.
    """
    forms: list[str] = []
    phrases: list[Sequence[str]] = []
    for planned in (planned for one in plan.sought for planned in one.units):
        phrases += _as_they_stand(planned)
        for lemma in _lemmas_of(planned):
            found = forms_of(index, lemma)
            if len(found) > MOST_WORDS:
                return NO_SIEVES
            forms += [one.text for one in found]
    # Of a phrase all words are there; the longest is the rarest.
    rarest = [max(words, key=len) for words in phrases]
    every = [word for words in phrases for word in words]
    return Sieves(Sieve([*forms, *rarest]), Sieve([*forms, *every]))


def _as_they_stand(planned: PlannedUnit) -> Iterator[Sequence[str]]:
    """The words and phrases that count for the unit as they stand.

    Words that begin as typed all have what was typed.
    """
    yield planned.unit.terms.surfaces
    yield from (spelling.words for spelling in planned.spellings)
    yield from (synonym.surfaces for synonym in planned.synonyms if not synonym.has_forms)


def _lemmas_of(planned: PlannedUnit) -> Iterator[str]:
    yield from planned.lemmas
    yield from (one.surfaces[0] for one in planned.synonyms if one.has_forms)


def _letters(text: str) -> str:
    """`text` as its words are compared, without what may stand within them."""
    if text.isascii():
        # The two apostrophes among these characters: no pattern is as quick.
        return text.lower().replace("'", "").replace("`", "")
    return "".join(fold(_APOSTROPHES.sub("", text)).split())


def _has_digit(word: str) -> bool:
    return any(map(str.isdigit, word))
