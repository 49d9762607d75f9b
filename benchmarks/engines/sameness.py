"""The same searches asked of both engines, and how alike their answers are."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

from app.index.opening import use
from app.index.tantivy_engine import TantivyEngine
from app.search.archive import Archive
from app.search.results import SearchRequest, SearchResult
from app.settings import Settings
from benchmarks.engines.clustered import indexed
from benchmarks.search_quality.asked import Asked, Kind
from benchmarks.search_quality.sides.side import DEPTH


@dataclass(frozen=True, slots=True)
class Pair:
    """What the two engines answered to one search."""

    asked: Asked
    embedded: SearchResult
    cluster: SearchResult

    @property
    def overlap(self) -> float:
        """The share of the first hits of either that both have; 1 where neither has any."""
        first, second = ({hit.id for hit in one.hits[:DEPTH]} for one in self._both)
        return len(first & second) / max(len(first), len(second)) if first or second else 1.0

    def equal(self, part: Callable[[SearchResult], object]) -> bool:
        """Whether a part of the answers is the same."""
        first, second = map(part, self._both)
        return first == second

    @property
    def _both(self) -> tuple[SearchResult, SearchResult]:
        return self.embedded, self.cluster


@dataclass(frozen=True, slots=True)
class Sameness:
    """Of the searches of one kind: how many have equal parts, and the mean overlap."""

    kind: Kind
    searches: int
    totals: int
    stories: int
    facets: int
    timelines: int
    overlap: float

    @property
    def is_whole(self) -> bool:
        """Whether everything that is counted is equal in all of them."""
        counts = (self.totals, self.stories, self.facets, self.timelines)
        return set(counts) == {self.searches}


def pairs(library: Path, asked: Sequence[Asked], settings: Settings) -> list[Pair]:
    """Both answers to each search of `library`, whose records a cluster indexes for as long."""
    use(TantivyEngine())
    embedded = _answers(library, asked)
    with indexed(library, settings):
        cluster = _answers(library, asked)
    return [Pair(*one) for one in zip(asked, embedded, cluster, strict=True)]


def sameness(found: Iterable[Pair]) -> Iterator[Sameness]:
    """The figures of each kind of searches."""
    kinds: dict[Kind, list[Pair]] = {}
    for pair in found:
        kinds.setdefault(pair.asked.kind, []).append(pair)
    for kind, several in kinds.items():
        yield Sameness(
            kind=kind,
            searches=len(several),
            totals=_equal(several, lambda one: one.total),
            stories=_equal(several, lambda one: one.stories),
            facets=_equal(several, lambda one: one.facets),
            timelines=_equal(several, lambda one: one.timeline),
            overlap=fmean(pair.overlap for pair in several),
        )


def _answers(library: Path, asked: Iterable[Asked]) -> list[SearchResult]:
    archive = Archive.open(library)
    return [archive.search(SearchRequest(query=one.text)) for one in asked]


def _equal(several: Iterable[Pair], part: Callable[[SearchResult], object]) -> int:
    return sum(pair.equal(part) for pair in several)
