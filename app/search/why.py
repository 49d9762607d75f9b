"""Why an article is in a result: which of its words count as what, and where they stand."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from app.search.kinds import NEARNESS, Match, Meaning, Place
from app.search.results import FoundWord, PlaceCount

Found = tuple[Place, str, Sequence[Match]]
# Going through an enumeration takes longer than through its members.
_PLACES = tuple(Place)


def found_words(found: Iterable[Found]) -> tuple[FoundWord, ...]:
    """The words in texts that match, in the order of the query, those as typed first.

    `found` are the texts of an article, each with its place and the matches (sorted) in it.
    """
    places: dict[tuple[str, Meaning], Counter[Place]] = defaultdict(Counter)
    spellings: dict[tuple[str, Meaning], Counter[str]] = defaultdict(Counter)
    # A text has few words many times: each is looked at once.
    counted = Counter(
        (text[match.start : match.end], match.best, place)
        for place, text, matches in found
        for match in apart(matches)
    )
    for (text, meaning, place), times in counted.items():
        written = text if text.isalnum() else " ".join(text.split())
        key = written.casefold(), meaning
        places[key][place] += times
        spellings[key][written] += times
    words = [
        FoundWord(
            typed=key[1].typed,
            found=_usual(spellings[key]),
            kind=key[1].kind,
            places=tuple(PlaceCount(one, counts[one]) for one in _PLACES if one in counts),
        )
        for key, counts in sorted(places.items(), key=lambda item: _order(*item))
    ]
    return tuple(words)


def apart(matches: Sequence[Match]) -> list[Match]:
    """Of matches that overlap the longest, which says the most; the nearest to what was typed."""
    chosen: list[Match] = []
    for match in matches:
        if chosen and match.start < chosen[-1].end:
            chosen[-1] = min(chosen[-1], match, key=_farness)
        else:
            chosen.append(match)
    return chosen


def _farness(match: Match) -> tuple[int, int]:
    return match.start - match.end, NEARNESS[match.best.kind]


def _order(key: tuple[str, Meaning], counts: Counter[Place]) -> tuple[int, int, int, str]:
    word, meaning = key
    return meaning.part, NEARNESS[meaning.kind], -counts.total(), word


def _usual(spellings: Counter[str]) -> str:
    """As the word is written most often; not in capitals where it is ever written otherwise."""
    return min(spellings, key=lambda word: (word.isupper(), -spellings[word]))
