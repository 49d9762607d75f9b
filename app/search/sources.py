"""The sources of an archive: how much there is of each, from when, and in which languages."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.index.protocol import NO_VALUE, FacetCount, SearchIndex, SourceProfile
from app.search.names import Names
from app.search.nearest import nearest_names
from app.search.remembering import Remembered

# No name is so long; comparing a novel with every name would take for ever.
_LONGEST_TYPED = 100
_OFFERED = 6


@dataclass(frozen=True, slots=True)
class SourceCount:
    """A source, in the spelling that most of its articles have, and what there is of it.

    `first` and `last` are the dates of its earliest and newest article (ISO 8601), no more exact
    than is known; `languages` are codes, the most frequent first; `published_in` is the country
    that most of its articles are published in. None where nothing is known.
    """

    name: str
    articles: int
    first: str | None
    last: str | None
    languages: tuple[str, ...]
    published_in: str | None


@dataclass(frozen=True, slots=True)
class Sources:
    """All sources, most articles first, and how many articles have none (`unsourced`)."""

    sources: tuple[SourceCount, ...]
    unsourced: int


# Of an index that is open the sources never change, and every page of one asks for all of them.
_found = Remembered[str, Sources](1)


def sources_of(index: SearchIndex, names: Names) -> Sources:
    """The sources of `index`; the spellings that `names` has for one are counted together."""
    return _found.once(index, "", lambda: _sources(index, names))


def _sources(index: SearchIndex, names: Names) -> Sources:
    profiles = {one.name: one for one in index.sources()}
    unsourced = profiles.pop(NO_VALUE, None)
    groups = (
        [profiles[one] for one in those if one in profiles] for those in names.sources.values()
    )
    found = sorted(
        (_counted(group) for group in groups if group), key=lambda one: (-one.articles, one.name)
    )
    return Sources(tuple(found), unsourced.articles if unsourced else 0)


def near_sources(names: Names, typed: str) -> tuple[str, ...]:
    """The sources that may be meant by a name that none has: those it begins, then those alike."""
    meant = typed[:_LONGEST_TYPED]
    begun = (names.sources[name.casefold()][0] for name in names.sources_like(meant))
    return tuple(dict.fromkeys((*begun, *nearest_names(names, meant))))[:_OFFERED]


def _counted(spellings: list[SourceProfile]) -> SourceCount:
    return SourceCount(
        name=spellings[0].name,
        articles=sum(one.articles for one in spellings),
        first=_earliest(spellings),
        last=_newest(spellings),
        languages=_most(one.languages for one in spellings),
        published_in=next(iter(_most(one.published_in for one in spellings)), None),
    )


def _most(several: Iterable[tuple[FacetCount, ...]]) -> tuple[str, ...]:
    """The values, the most frequent first."""
    counts: Counter[str] = Counter()
    for values in several:
        counts.update({one.value: one.count for one in values})
    return tuple(value for value, _ in counts.most_common())


def _earliest(spellings: list[SourceProfile]) -> str | None:
    days = [(one.first, not one.first_exact) for one in spellings if one.first]
    if not days:
        return None
    first, vague = min(days)
    return _known(first, exact=not vague)


def _newest(spellings: list[SourceProfile]) -> str | None:
    days = [(one.last, one.last_exact) for one in spellings if one.last]
    if not days:
        return None
    last, exact = max(days)
    return _known(last, exact=exact)


def _known(first: date, *, exact: bool) -> str:
    """A date of which the first day that it may mean is `first`, no more exact than is sure.

    Of an article that is dated by month the index has the month's first day: where that is not
    `exact`, it may mean all of the month.
    """
    if first.day > 1 or exact:
        return str(first)
    return f"{first:%Y-%m}" if first.month > 1 else f"{first:%Y}"
