"""The sources of an archive: how much there is of each, from when, and in which languages."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.index.protocol import NO_VALUE, FacetCount, SearchIndex, SourceProfile
from app.search.names import Names
from app.search.nearest import nearest_names

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


def sources_of(index: SearchIndex, names: Names) -> Sources:
    """The sources of `index`; the spellings that `names` has for one are counted together."""
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
        first=_known(min((one.first for one in spellings if one.first), default=None)),
        last=_known(max((one.last for one in spellings if one.last), default=None)),
        languages=_most(one.languages for one in spellings),
        published_in=next(iter(_most(one.published_in for one in spellings)), None),
    )


def _most(several: Iterable[tuple[FacetCount, ...]]) -> tuple[str, ...]:
    """The values, the most frequent first."""
    counts: Counter[str] = Counter()
    for values in several:
        counts.update({one.value: one.count for one in values})
    return tuple(value for value, _ in counts.most_common())


def _known(first: date | None) -> str | None:
    """A date of which the first day that it may mean is `first`, no more exact than is sure.

    Of an article that is dated by month the index has the month's first day.
    """
    if first is None:
        return None
    if first.day > 1:
        return str(first)
    return f"{first:%Y-%m}" if first.month > 1 else f"{first:%Y}"
