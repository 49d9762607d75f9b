"""What an index can be asked and what it answers, free of any engine's types."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Protocol

from app.index.terms import AnyTerm, PhraseTerms, TermField, WeightedTerm
from app.values import value


class Sort(StrEnum):
    """The orders of a result; undated articles stand last in both date orders."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"


# The value under which articles are counted and found that have none: no source, no year.
NO_VALUE = ""


class FacetField(StrEnum):
    """The fields that a result is counted by; months and days only where that is asked for.

    An article without a source, or a date, counts for `NO_VALUE` as its source, or year. One of
    which only the year is known counts in no month, and one of which only the month is, on no day.
    """

    COUNTRY = "country"
    SOURCE = "source"
    PUBLISHED_IN = "published_in"
    LANGUAGE = "language"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"


# What every result is counted by.
PLAIN_FACETS: tuple[FacetField, ...] = tuple(
    facet for facet in FacetField if facet not in (FacetField.MONTH, FacetField.DAY)
)


class Flag(StrEnum):
    """What is true of an article or not."""

    UNDATED = "undated"
    UNSOURCED = "unsourced"
    COPIED = "copied"


@value
class Filters:
    """What narrows a result without scoring.

    Of each group of `countries` one must be mentioned, and of each group of `about` one must be
    what the article is mainly about; one of `sources`, one of `published_in`
    (the countries of sources), one of `languages`, one of `agencies` and one of `authors` (each
    the words that must follow each other in the name) must fit, every one of `flags` must be true;
    none of the excluded ones may. An article fits `first` and `last` where its date, as far as it
    is known, may lie between.
    """

    countries: tuple[tuple[str, ...], ...] = ()
    about: tuple[tuple[str, ...], ...] = ()
    sources: tuple[str, ...] = ()
    published_in: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    agencies: tuple[tuple[str, ...], ...] = ()
    authors: tuple[tuple[str, ...], ...] = ()
    flags: tuple[Flag, ...] = ()
    first: date | None = None
    last: date | None = None
    excluded_countries: tuple[str, ...] = ()
    excluded_about: tuple[str, ...] = ()
    excluded_sources: tuple[str, ...] = ()
    excluded_published_in: tuple[str, ...] = ()
    excluded_languages: tuple[str, ...] = ()
    excluded_agencies: tuple[tuple[str, ...], ...] = ()
    excluded_authors: tuple[tuple[str, ...], ...] = ()
    excluded_flags: tuple[Flag, ...] = ()


@value
class Clause:
    """One thing to match: any of its alternatives will do, the best of them scores."""

    alternatives: Sequence["Alternative"]


@dataclass(frozen=True, slots=True)
class Every:
    """Every one of `must` and none of `must_not`: their scores are added.

    `must` empty asks for all articles but those of `must_not`.
    """

    must: Sequence[Clause] = ()
    must_not: Sequence[Clause] = ()


@dataclass(frozen=True, slots=True)
class Constant:
    """What `clause` matches scores so much, however often and however rare it is."""

    clause: Clause
    score: float


Alternative = WeightedTerm | PhraseTerms | AnyTerm | Filters | Every | Constant


@dataclass(frozen=True, slots=True)
class CountedApart:
    """A facet that is counted as if the result were narrowed by `filters`, not by its own."""

    facet: FacetField
    filters: Filters


@value
class IndexRequest:
    """A search: every one of `must` (or at least `minimum` of them) and none of `must_not`.

    `must` empty asks for all articles. `conditions` must match too, whatever the minimum, and
    score nothing; of what matches, each `bonus` that fits adds its score. `offset` and `limit`
    name the page of hits.

    With `one_per_story` each story is in the ranking once, by its article that comes first there.
    `apart` are facets that are counted otherwise than all others, or not at all unless asked for;
    where `facets` is not set nothing is counted but the total. By the facets of `calendar` the
    result itself is counted besides.
    """

    must: Sequence[Clause] = ()
    must_not: Sequence[Clause] = ()
    conditions: Sequence[Clause] = ()
    bonus: Sequence[Clause] = ()
    minimum: int | None = None
    filters: Filters = field(default_factory=Filters)
    sort: Sort = Sort.RELEVANCE
    offset: int = 0
    limit: int = 20
    one_per_story: bool = False
    facets: bool = True
    apart: Sequence[CountedApart] = ()
    calendar: Sequence[FacetField] = ()

    @property
    def is_everything(self) -> bool:
        """Whether all articles match."""
        narrowed = self.must or self.must_not or self.conditions or self.filters != Filters()
        return not narrowed


@value
class IndexHit:
    """An article that matched; `score` is 0 where the order is by date."""

    id: str
    score: float


@value
class FacetCount:
    """How many articles of the result carry `value`."""

    value: str
    count: int


# The counts of several facets.
Counts = dict[FacetField, tuple[FacetCount, ...]]


@dataclass(frozen=True, slots=True)
class IndexResult:
    """A page of hits, the exact totals of articles and stories, and the counts of every facet.

    An article without copies is a story by itself. Values of facets stand most frequent first;
    stories are counted where facets are, and 0 elsewhere. `calendar` has the counts of the result
    itself that were asked for.
    """

    total: int
    stories: int
    hits: tuple[IndexHit, ...]
    facets: Counts
    calendar: Counts = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SourceProfile:
    """What there is of the source `name` (`NO_VALUE` for articles without one), most first.

    `first` and `last` are the first days that the dates of its earliest and newest article may
    mean, None where no date is known; each is an `…_exact` one where some article is surely of that
    day. `languages` and `published_in` are the most frequent values.
    """

    name: str
    articles: int
    first: date | None
    last: date | None
    first_exact: bool
    last_exact: bool
    languages: tuple[FacetCount, ...]
    published_in: tuple[FacetCount, ...]


@value
class VocabularyTerm:
    """A surface form of the archive and the number of articles with it."""

    text: str
    articles: int


class SearchIndex(Protocol):
    """What every engine offers to searching; `revision` is that of the records it mirrors."""

    revision: int

    def search(self, request: IndexRequest) -> IndexResult:
        """The result of `request`."""
        ...

    def walk(self, request: IndexRequest) -> Iterator[Sequence[str]]:
        """The ids of everything that `request` finds, in the order of its pages from the first on.

        A batch at a time, in memory that does not grow with what is found but by some bytes a
        hit; `offset` and `limit` are set aside. It goes on as it began, whatever is written
        meanwhile, and reads nothing before the first batch is asked for. (An engine of another
        program: a point in time, and `search_after` by score or moment, then by id.)
        """
        ...

    def count(self, request: IndexRequest) -> int:
        """The total of `request` alone."""
        ...

    def rows(self, request: IndexRequest) -> int:
        """How many hits the whole ranking of `request` has, each story once if it asks for that."""
        ...

    def counts(self, request: IndexRequest, clauses: Sequence[Clause]) -> list[int]:
        """The totals of `request` with each one of the clauses as a further condition."""
        ...

    def sampled(self, request: IndexRequest) -> int:
        """Which articles of a fixed sample `request` finds: each is a bit of the number.

        The sample has some thousands of articles that are as good as drawn by lot. 0 of an engine
        that keeps none: it counts fast enough.
        """
        ...

    def estimates(
        self, request: IndexRequest, clauses: Sequence[Clause], halved: Sequence[int]
    ) -> list[int]:
        """About the totals of `request` with each one of the clauses as a further condition.

        For each clause all articles may be `halved` so many times, as if by lot, and what the rest
        has be taken for that part of the total. (An engine that keeps no sample: exactly.)
        """
        ...

    def best(self, request: IndexRequest) -> tuple[IndexHit, ...]:
        """The page of hits of `request`, without what else there is of its result."""
        ...

    def sources(self) -> list[SourceProfile]:
        """What there is of every source, most articles first, as many as a facet has values.

        Of an archive with more sources the counts of small ones may be too low.
        """
        ...

    def counted_by(self, request: IndexRequest, facets: Sequence[FacetField]) -> Counts:
        """The counts of the result of `request` by these facets alone."""
        ...

    def frequency(self, field: TermField, text: str) -> int:
        """The number of articles with the term `text` in `field`."""
        ...

    def expect(self, texts: Iterable[str]) -> None:
        """Readies the frequencies of terms that are going to be asked for one by one.

        (For engines to which each question is a way over a network; others do nothing.)
        """
        ...

    def near_terms(self, text: str, edits: int, *, begun: bool = False) -> list[VocabularyTerm]:
        """The surface forms within `edits` edits of `text` (a swap is one), any order.

        Where `text` is only `begun`, those that begin with something so near.
        """
        ...

    def forms_of(self, lemma: str, limit: int) -> list[VocabularyTerm]:
        """The most frequent surface forms that stand in texts with the lemma `lemma`."""
        ...

    def terms_with_prefix(
        self, prefix: str, limit: int, field: TermField = TermField.BODY
    ) -> list[VocabularyTerm]:
        """The most frequent terms of `field` that begin with `prefix`."""
        ...

    def term_count(self) -> int:
        """The number of different surface forms."""
        ...

    def ids(self) -> set[str]:
        """Every article id in the index, for checking it against the records."""
        ...
