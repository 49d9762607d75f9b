"""Completions of a search text that is being typed."""

from collections.abc import Iterable
from functools import cache

from app.index.protocol import SearchIndex
from app.language.analyzer import fold, is_number, tokens
from app.language.countries import country_codes, country_surfaces, near_countries
from app.search.labels import country_label
from app.search.results import Suggestion

# Of each kind at most so many, so that no kind crowds out the others.
_COUNTRIES = 3
_SOURCES = 2
_WORDS = 4
_LEAST_LETTERS = 2


def suggestions(
    index: SearchIndex, sources: dict[str, str], text: str, locale: str
) -> tuple[Suggestion, ...]:
    """Countries and sources whose name begins as typed (or nearly), and words of the archive.

    `sources` has every source by its name without case.
    """
    typed = " ".join(text.split())[:200]
    if len(typed) < _LEAST_LETTERS:
        return ()
    words = () if text[-1:].isspace() else _words(index, typed)
    found = [*_countries(typed, locale), *_sources(sources, typed), *words]
    return tuple(dict.fromkeys(found))


def _countries(typed: str, locale: str) -> Iterable[Suggestion]:
    prefix = fold(typed)
    begun = [code for code in country_codes() if _begins(code, prefix, locale)]
    # A country's name is never taken for another word, but a misspelt one is offered.
    codes = begun[:_COUNTRIES] or list(near_countries(typed, _COUNTRIES))
    return (Suggestion(country_label(code, locale), "country", code) for code in codes)


def _begins(code: str, prefix: str, locale: str) -> bool:
    return any(name.startswith(prefix) for name in _folded_names(code, locale))


@cache
def _folded_names(code: str, locale: str) -> tuple[str, ...]:
    return tuple(fold(name) for name in (country_label(code, locale), *country_surfaces(code)))


def _sources(sources: dict[str, str], typed: str) -> list[Suggestion]:
    prefix = typed.casefold()
    names = [name for folded, name in sources.items() if folded.startswith(prefix)]
    return [Suggestion(name, "source", name) for name in names[:_SOURCES]]


def _words(index: SearchIndex, typed: str) -> Iterable[Suggestion]:
    """The text with its last word completed to frequent words of the archive."""
    found = list(tokens(typed))
    if not found or found[-1].end != len(typed) or is_number(found[-1].surface):
        return
    last = found[-1]
    if len(last.surface) < _LEAST_LETTERS:
        return
    for term in index.terms_with_prefix(last.surface, _WORDS):
        completed = f"{typed[: last.start]}{term.text}"
        yield Suggestion(completed, "word", completed)
