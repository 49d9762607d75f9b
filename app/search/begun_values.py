"""Values that complete a `field:value` of which the archive has a list."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from app.index.protocol import FacetField, Filters, Flag
from app.language.analyzer import fold
from app.language.foreign_names import country_typed
from app.search.begun_names import countries_begun, countries_near
from app.search.labels import country_label, country_value, language_code, language_label
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


_Finder = Callable[[str, Surroundings, str], Iterable[_Value]]


def begun_values(field: Field, typed: Typed, around: Surroundings, locale: str) -> list[Suggestion]:
    """The text with each value that begins as typed and that articles with all around it have.

    Those in the most articles first; where nothing is typed yet, every value. Countries and
    languages are named in `locale`.
    """
    find = _FINDERS.get(field, _nothing)
    found = find(fold(" ".join(typed.value.split())), around, locale)
    return [_completed(one, typed, around) for one in found]


def _completed(value: _Value, typed: Typed, around: Surroundings) -> Suggestion:
    # A source without quotes would mean all whose names begin so.
    plain = typed.is_open or (value.kind != "source" and _PLAIN.fullmatch(value.text))
    text = typed.completed(value.text if plain else f'"{value.text}"', around.before)
    return Suggestion(text, value.kind, value.target, text)


def _countries(facet: FacetField) -> _Finder:
    def find(prefix: str, around: Surroundings, locale: str) -> Iterator[_Value]:
        articles = around.values(facet)
        # Here nothing but a country can be meant.
        begun = countries_begun(prefix, locale, articles, least=0)
        codes = [code for code in begun if code in articles]
        near = (code for code in countries_near(prefix, locale, articles) if code in articles)
        for code in (codes or list(near))[:_MOST]:
            label = country_label(code, locale)
            known = country_typed(label) == code
            yield _Value(label if known else country_value(code).strip('"'), "country", code)

    return find


def _sources(prefix: str, around: Surroundings, _: str) -> Iterator[_Value]:
    begun = (name for name in around.values(FacetField.SOURCE) if fold(name).startswith(prefix))
    yield from (_Value(name, "source", name) for name in begun if '"' not in name)


def _languages(prefix: str, around: Surroundings, locale: str) -> Iterator[_Value]:
    for code in around.values(FacetField.LANGUAGE):
        label = language_label(code, locale)
        if fold(label).startswith(prefix) or code.startswith(prefix):
            known = language_code(label) == code
            yield _Value(label.lower() if known else code, "word", code)


def _years(prefix: str, around: Surroundings, _: str) -> Iterator[_Value]:
    years = sorted(around.values(FacetField.YEAR), reverse=True)
    yield from (_Value(year, "word", year) for year in years if year.startswith(prefix))


def _flags(words: Mapping[str, Flag]) -> _Finder:
    """A finder of what is true of some of the articles."""

    def find(prefix: str, around: Surroundings, _: str) -> Iterator[_Value]:
        begun: dict[Flag, str] = {}
        for name, flag in words.items():
            if name.startswith(prefix):
                begun.setdefault(flag, name)
        for flag, name in begun.items():
            if around.count(Filters(flags=(flag,))):
                yield _Value(name, "word", name)

    return find


def _nothing(_: str, __: Surroundings, ___: str) -> tuple[_Value, ...]:
    return ()


_FINDERS: dict[Field, _Finder] = {
    Field.COUNTRY: _countries(FacetField.COUNTRY),
    Field.ABOUT: _countries(FacetField.COUNTRY),
    Field.PUBLISHED_IN: _countries(FacetField.PUBLISHED_IN),
    Field.SOURCE: _sources,
    Field.LANGUAGE: _languages,
    Field.IS: _flags(query_words().flags),
    Field.HAS: _flags(query_words().possessions),
    Field.AFTER: _years,
    Field.BEFORE: _years,
    Field.UNTIL: _years,
    Field.ON: _years,
}
