"""Values that complete a `field:value` of which the archive has a list."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from app.index.protocol import FacetField, Flag
from app.language.analyzer import fold
from app.language.foreign_names import country_typed
from app.search.begun_names import countries_begun, countries_near
from app.search.labels import country_label, country_value, language_code, language_label
from app.search.narrowing import filters_of
from app.search.results import Suggestion
from app.search.surroundings import Surroundings
from app.search.typed import Typed
from app.search.words import Field, query_words

# Of the countries and sources that begin so, no list shows more.
_MOST = 20
# What needs no quotes to be one value.
_PLAIN = re.compile(r"[\w.-]+")


@dataclass(frozen=True, slots=True)
class _Value:
    """What may stand after the colon, in quotes where it needs them, and whose name it is."""

    text: str
    kind: str
    target: str


_Finder = Callable[[Typed, Surroundings, str], Iterable[_Value]]
_Key = TypeVar("_Key")


def begun_values(field: Field, typed: Typed, around: Surroundings, locale: str) -> list[Suggestion]:
    """The text with each value that begins as typed and that articles with all around it have,
    or that some of them lack where it is excluded.

    Those in the most articles first; where nothing is typed yet, every value. Countries and
    languages are named in `locale`.
    """
    find = _FINDERS.get(field, _nothing)
    return [_completed(one, typed, around) for one in find(typed, around, locale)]


def _prefix(typed: Typed) -> str:
    return fold(" ".join(typed.value.split()))


def _telling(counted: Mapping[_Key, int], typed: Typed, around: Surroundings) -> dict[_Key, int]:
    """Those of what is `counted` in the articles around that leave some when they are typed."""
    most = around.total - 1 if typed.excluded else around.total
    return {one: count for one, count in counted.items() if 0 < count <= most}


def _completed(value: _Value, typed: Typed, around: Surroundings) -> Suggestion:
    # A source without quotes would mean all whose names begin so.
    plain = typed.is_open or (value.kind != "source" and _PLAIN.fullmatch(value.text))
    text = typed.completed(value.text if plain else f'"{value.text}"', around.before)
    return Suggestion(text, value.kind, value.target, text)


def _countries(facet: FacetField) -> _Finder:
    def find(typed: Typed, around: Surroundings, locale: str) -> Iterator[_Value]:
        prefix = _prefix(typed)
        articles = _telling(around.values(facet), typed, around)
        # Here nothing but a country can be meant.
        begun = countries_begun(prefix, locale, articles, least=0)
        codes = [code for code in begun if code in articles]
        near = (code for code in countries_near(prefix, locale, articles) if code in articles)
        for code in (codes or list(near))[:_MOST]:
            label = country_label(code, locale)
            known = country_typed(label) == code
            yield _Value(label if known else country_value(code).strip('"'), "country", code)

    return find


def _sources(typed: Typed, around: Surroundings, _: str) -> Iterator[_Value]:
    names = _telling(around.values(FacetField.SOURCE), typed, around)
    begun = (name for name in names if fold(name).startswith(_prefix(typed)))
    yield from (_Value(name, "source", name) for name in begun if '"' not in name)


def _languages(typed: Typed, around: Surroundings, locale: str) -> Iterator[_Value]:
    prefix = _prefix(typed)
    for code in _telling(around.values(FacetField.LANGUAGE), typed, around):
        label = language_label(code, locale)
        if fold(label).startswith(prefix) or code.startswith(prefix):
            known = language_code(label) == code
            yield _Value(label.lower() if known else code, "word", code)


def _years(field: Field) -> _Finder:
    """A finder of years, the last first: nothing is before the first of them."""

    def find(typed: Typed, around: Surroundings, _: str) -> Iterator[_Value]:
        years = sorted(around.values(FacetField.YEAR), reverse=True)
        begun = [year for year in years if year.startswith(_prefix(typed))]
        yield from _narrowing(field, begun, typed, around)

    return find


def _flags(field: Field, words: Mapping[str, Flag]) -> _Finder:
    """A finder of what is true of some of the articles."""

    def find(typed: Typed, around: Surroundings, _: str) -> Iterator[_Value]:
        begun: dict[Flag, str] = {}
        for name, flag in words.items():
            if name.startswith(_prefix(typed)):
                begun.setdefault(flag, name)
        yield from _narrowing(field, begun.values(), typed, around)

    return find


def _narrowing(
    field: Field, words: Iterable[str], typed: Typed, around: Surroundings
) -> Iterator[_Value]:
    """Those of the words that find something after the name of the field."""
    filters = {word: each for word in words if (each := filters_of(field, word))}
    counted = dict(zip(filters, around.counts(filters.values()), strict=True)) if filters else {}
    yield from (_Value(word, "word", word) for word in _telling(counted, typed, around))


def _nothing(_: Typed, __: Surroundings, ___: str) -> tuple[_Value, ...]:
    return ()


_FINDERS: dict[Field, _Finder] = {
    Field.COUNTRY: _countries(FacetField.COUNTRY),
    Field.ABOUT: _countries(FacetField.COUNTRY),
    Field.PUBLISHED_IN: _countries(FacetField.PUBLISHED_IN),
    Field.SOURCE: _sources,
    Field.LANGUAGE: _languages,
    Field.IS: _flags(Field.IS, query_words().flags),
    Field.HAS: _flags(Field.HAS, query_words().possessions),
    Field.AFTER: _years(Field.AFTER),
    Field.BEFORE: _years(Field.BEFORE),
    Field.UNTIL: _years(Field.UNTIL),
    Field.ON: _years(Field.ON),
}
