"""Completions of a search text that is being typed."""

from collections.abc import Iterable
from functools import cache

from app.index.protocol import SearchIndex
from app.language.analyzer import fold, is_number, tokens
from app.language.countries import country_codes, country_surfaces, near_countries
from app.language.edits import allowed_edits, edits_between
from app.search.labels import country_label
from app.search.names import Names
from app.search.results import Suggestion

# Of each kind at most so many, so that no kind crowds out the others.
_COUNTRIES = 3
_SOURCES = 2
_WORDS = 4
_LEAST_LETTERS = 2


def suggestions(index: SearchIndex, names: Names, text: str, locale: str) -> tuple[Suggestion, ...]:
    """Countries and sources whose name begins as typed (or nearly), and words of the archive."""
    typed = " ".join(text.split())[:200]
    if len(typed) < _LEAST_LETTERS:
        return ()
    words = () if text[-1:].isspace() else _words(index, typed)
    found = [*_countries(names, typed, locale), *_sources(names, typed), *words]
    return tuple(dict.fromkeys(found))


def _countries(names: Names, typed: str, locale: str) -> Iterable[Suggestion]:
    prefix = fold(typed)
    begun = [code for code in country_codes() if _begins(code, prefix, locale)]

    def rank(code: str) -> tuple[bool, int, str]:
        own_name = fold(country_label(code, locale)).startswith(prefix)
        return not own_name, -names.countries.get(code, 0), code

    # A country's name is never taken for another word, but a misspelt one is offered.
    codes = sorted(begun, key=rank)[:_COUNTRIES] or list(near_countries(typed, _COUNTRIES))
    codes = codes or sorted(_nearly_begun(prefix, locale), key=rank)[:_COUNTRIES]
    return (Suggestion(country_label(code, locale), "country", code) for code in codes)


def _begins(code: str, prefix: str, locale: str) -> bool:
    return any(name.startswith(prefix) for name in _folded_names(code, locale))


def _nearly_begun(prefix: str, locale: str) -> list[str]:
    """The countries whose own name begins as typed but for a misspelling that far."""
    edits = allowed_edits(prefix)
    return [
        code
        for code in country_codes()
        if edits
        and min(
            edits_between(prefix, fold(country_label(code, locale))[: len(prefix) + more])
            for more in (-1, 0, 1)
        )
        <= edits
    ]


@cache
def _folded_names(code: str, locale: str) -> tuple[str, ...]:
    return tuple(fold(name) for name in (country_label(code, locale), *country_surfaces(code)))


def _sources(names: Names, typed: str) -> list[Suggestion]:
    prefix = typed.casefold()
    begun = [found[0] for folded, found in names.sources.items() if folded.startswith(prefix)]
    return [Suggestion(name, "source", name) for name in begun[:_SOURCES]]


def _words(index: SearchIndex, typed: str) -> Iterable[Suggestion]:
    """The text with its last word completed to frequent words of the archive."""
    found = list(tokens(typed))
    if not found or found[-1].end != len(typed) or is_number(found[-1].surface):
        return
    last = found[-1]
    # What stands after `country:` and its like is no word of the archive.
    if len(last.surface) < _LEAST_LETTERS or typed[: last.start].endswith(":"):
        return
    for term in index.terms_with_prefix(last.surface, _WORDS):
        completed = f"{typed[: last.start]}{term.text}"
        yield Suggestion(completed, "word", completed)
