"""What is told of words that were taken for others, or might be."""

from collections.abc import Iterable, Iterator, Sequence

from app.index.protocol import SearchIndex
from app.language.countries import near_countries
from app.language.foreign_names import country_typed
from app.language.misspelling import costs
from app.search.countries_meant import countries_meant
from app.search.dates_meant import dates_meant
from app.search.joining import Joined, joined
from app.search.labels import country_label
from app.search.parse import parse
from app.search.query import Query, Unit, sought
from app.search.results import Correction
from app.search.spelling import articles_with, better_spelling, hundredfold_spelling
from app.search.variants import PlannedUnit, Widening, has_known_base, is_known, synonyms

# A unit, and the words that are meant in its place.
Change = tuple[Unit, str]


def offers(
    query: Query, taken: Sequence[Change], index: SearchIndex, locale: str
) -> Iterator[Correction]:
    """The whole query with rare words in far more frequent spellings, or words put together.

    It is not taken but to be offered: first with everything mended, then with less. What was
    `taken` already stays. A country that is misspelt, or named in a language that the archive is
    not in, is offered by its name in `locale`. None says but what was typed, or taken.
    """
    otherwise = list(_meant_otherwise(query, index, locale))
    if otherwise:
        yield from _respelt(query, apart([*otherwise, *taken]), index, locale, taken)
    yield from _respelt(query, taken, index, locale, taken)


def _respelt(
    query: Query, done: Sequence[Change], index: SearchIndex, locale: str, taken: Sequence[Change]
) -> Iterator[Correction]:
    """The query with the changes that are `done`, and others, unless it says what was `taken`."""
    said = mended(query.text, taken)
    whole = put_together(query, index, Widening.RARE)
    for one in (whole, Joined(query)) if whole.units else (whole,):
        respelt = [
            (unit, better)
            for unit in sought(one.query.tree)
            if _may_be_better(unit, done) and (better := _better(unit, index, locale))
        ]
        changes = apart([*done, *respelt, *((unit, unit.text) for unit in one.units)])
        text = mended(query.text, changes)
        if changes and not _is_same(text, said):
            yield Correction(query.text.strip(), text.strip(), False, text)


def _is_same(text: str, other: str) -> bool:
    """Whether two search texts ask for the same words and narrow alike."""
    return text == other or _words(text) == _words(other)


def _meant_otherwise(query: Query, index: SearchIndex, locale: str) -> Iterator[Change]:
    """Words that no article has and that name a country elsewhere ("Allemagne", "Kazakh"), be they
    several; and dates as filters.
    """
    yield from countries_meant(query, index, locale)
    yield from dates_meant(query)
    for unit in sought(query.tree):
        is_strange = unit.is_respelt and unit.is_bare and not articles_with(index, unit.surface)
        if is_strange and (code := country_typed(unit.text)):
            yield unit, country_label(code, locale)


def _may_be_better(unit: Unit, taken: Sequence[Change]) -> bool:
    return (unit.is_respelt or unit.is_kept) and not is_among(unit, taken)


def _better(unit: Unit, index: SearchIndex, locale: str) -> str | None:
    """What may be offered for a word: the words of the archive, else the name of a country."""
    if has_known_base(unit, index) or synonyms(unit):
        return None
    spelling = better_spelling(index, unit.surface)
    if unit.is_kept and spelling and spelling.cost > costs().neighbour:
        # A name may be spelt in two ways, "Hisbullah" and "Hizbullah", but is no further slip of
        # another that is not much more frequent.
        spelling = None
    spelling = spelling or hundredfold_spelling(index, unit.surface)
    if spelling or is_known(unit, index):
        return spelling.text if spelling else None
    return next((country_label(code, locale) for code in near_countries(unit.text, 1)), None)


def _words(text: str) -> list[str]:
    """The words to be found by a search text, as the index has them: what its search means."""
    return [word for unit in sought(parse(text).tree) for word in unit.terms.surfaces]


def is_among(unit: Unit, changes: Iterable[Change]) -> bool:
    """Whether one of the changes is in the place of `unit`."""
    return any(unit.start == other.start for other, _ in changes)


def taken_in(whole: Joined, units: Iterable[PlannedUnit]) -> tuple[Change, ...]:
    """The words that were put together, and the likeliest spelling of each that was respelt."""
    respelt = [(one.unit, one.spellings[0].text) for one in units if one.spellings]
    return tuple(apart([*respelt, *((unit, unit.text) for unit in whole.units)]))


def corrections_of(whole: Joined, units: Sequence[PlannedUnit]) -> Iterator[Correction]:
    """What was taken for what; each with the whole query, its other words mended as well."""
    text, best = whole.query.text, taken_in(whole, units)
    respelt = [one for one in units if one.spellings]
    spans = {unit.start: text[unit.start : unit.end] for unit in whole.units}
    again = {one.unit.start for one in respelt}
    for unit in whole.units:
        if unit.start not in again:
            yield Correction(spans[unit.start], unit.text, True, mended(text, best))
    for one in respelt:
        typed = spans.get(one.unit.start, one.unit.bare_text)
        for spelling in one.spellings:
            changed = mended(text, apart([(one.unit, spelling.text), *best]))
            yield Correction(typed, spelling.text, True, changed)


def apart(changes: Iterable[Change]) -> list[Change]:
    """The changes without those of a place that one before them changes."""
    kept: list[Change] = []
    for unit, words in changes:
        if all(unit.end <= other.start or other.end <= unit.start for other, _ in kept):
            kept.append((unit, words))
    return kept


def mended(text: str, changes: Iterable[Change]) -> str:
    """The search text with each unit's words in its place; no two of them share a place."""
    for unit, words in sorted(changes, key=lambda change: change[0].start, reverse=True):
        text = f"{text[: unit.start]}{words}{text[unit.end :]}"
    return text


def put_together(query: Query, index: SearchIndex, widening: Widening) -> Joined:
    """Words cut in two put together: those with a half that is unknown, then any."""
    if widening < Widening.UNKNOWN:
        return Joined(query)

    def may_join(*halves: Unit) -> bool:
        return widening is Widening.RARE or not all(is_known(half, index) for half in halves)

    return joined(query, index, may_join)
