"""Countries and sources whose names begin as typed."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from app.language.analyzer import fold
from app.language.countries import country_codes, near_countries
from app.language.edits import allowed_edits, edits_between
from app.language.foreign_names import foreign_names
from app.language.gazetteer import names_of
from app.language.naming import NAMING
from app.search.labels import country_label

# Fewer Latin letters begin some name of nearly every country in one language or another.
_LEAST_FOREIGN = 4


def countries_begun(
    prefix: str,
    locale: str,
    articles: Mapping[str, int],
    *,
    least: int = _LEAST_FOREIGN,
    by_name: bool = False,
) -> list[str]:
    """The codes of countries with a name that begins with the folded `prefix`, in any language.

    Peoples, capitals and the like count too, unless it must be `by_name`. With fewer Latin letters
    than `least` only the names in `locale` count. First come those whose name in `locale` begins
    so, and those in the most `articles`.
    """
    names = _names(locale)
    own = set(names.own.begun(prefix))
    tells = len(prefix) >= least or not prefix.isascii()
    others = names.naming if by_name else names.every
    found = own | (set(others.begun(prefix)) if tells else set())
    return sorted(found, key=lambda code: (code not in own, -articles.get(code, 0), code))


def countries_near(text: str, locale: str, articles: Mapping[str, int]) -> list[str]:
    """The codes of countries whose name is `text` misspelt, or begins with something so near."""
    begun = _nearly_begun(fold(text), locale)
    return list(near_countries(text)) or sorted(begun, key=lambda code: -articles.get(code, 0))


def sources_begun(typed: str, sources: Mapping[str, tuple[str, ...]], limit: int) -> list[str]:
    """The names of sources that begin as typed, then those with another word that does."""
    prefix = typed.casefold()
    begun = [spellings[0] for name, spellings in sources.items() if name.startswith(prefix)]
    if len(begun) < limit:
        inner = f" {prefix}"
        begun += [spellings[0] for name, spellings in sources.items() if inner in name]
    return list(dict.fromkeys(begun))[:limit]


@dataclass(frozen=True, slots=True)
class _Sorted:
    """Names in the order of their letters, each with the code of a country."""

    names: list[str]
    codes: list[str]

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, str]]) -> "_Sorted":
        ordered = sorted(set(pairs))
        return cls([name for name, _ in ordered], [code for _, code in ordered])

    def begun(self, prefix: str) -> Iterator[str]:
        """The codes of the names that begin so."""
        return (code for _, code in self.pairs_begun(prefix))

    def pairs_begun(self, prefix: str) -> Iterator[tuple[str, str]]:
        """The names that begin so, each with its code."""
        for at in range(bisect_left(self.names, prefix), len(self.names)):
            if not self.names[at].startswith(prefix):
                return
            yield self.names[at], self.codes[at]


@dataclass(frozen=True, slots=True)
class _Names:
    """The names of all countries in the reader's language, and in every language; `every` has what
    else they are known by too.
    """

    own: _Sorted
    naming: _Sorted
    every: _Sorted


@cache
def _names(locale: str) -> _Names:
    own = [(fold(country_label(code, locale)), code) for code in country_codes()]
    surfaces = [(one, code) for code in country_codes() for one in names_of(code)]
    every = [*own, *((fold(one.text), code) for one, code in surfaces), *foreign_names().items()]
    others = {fold(one.text) for one, _ in surfaces if one.kind not in NAMING}
    naming = [pair for pair in every if pair[0] not in others]
    return _Names(_Sorted.of(own), _Sorted.of(naming), _Sorted.of(every))


def _nearly_begun(prefix: str, locale: str) -> list[str]:
    """The countries whose own name begins as typed but for a misspelling that far."""
    edits = allowed_edits(prefix)
    if not edits:
        return []
    own = _names(locale).own
    return [
        code
        for name, code in own.pairs_begun(prefix[:1])
        if min(edits_between(prefix, name[: len(prefix) + more]) for more in (-1, 0, 1)) <= edits
    ]
