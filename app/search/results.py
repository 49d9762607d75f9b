"""What a search gives to pages, API and command line."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from app.index.protocol import Sort as Sort
from app.library.records import DateOrigin, StoryMember
from app.search.kinds import MatchKind, Place
from app.search.marked import Marked
from app.search.nothing import Nothing
from app.search.pages import pages_of
from app.search.timeline import Timeline
from app.values import value


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """What was asked: the text as typed, the filters and the page (1-based).

    Of each group of `countries` one must be mentioned. `unsourced` asks for articles of no known
    source, beside those of `sources` where there are any; `undated` for those of no known date.
    `exact` switches every widening off: no other forms, no corrections, no relaxing. With
    `all_copies` each article is listed, not each story. `locale` names the language of the
    facets' labels, and with `alternatives` they count what choosing another value would add;
    unless `counted` there are no facets, and stories are not told from articles.
    """

    query: str = ""
    countries: tuple[tuple[str, ...], ...] = ()
    sources: tuple[str, ...] = ()
    unsourced: bool = False
    published_in: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None
    undated: bool = False
    sort: Sort = Sort.RELEVANCE
    page: int = 1
    size: int = 20
    exact: bool = False
    all_copies: bool = False
    alternatives: bool = True
    counted: bool = True
    locale: str = "en"


@dataclass(frozen=True, slots=True)
class Correction:
    """A word that was taken (`applied`) for what was typed, or a whole search that is offered.

    `query` is the whole search text with the suggestion, and all others, in their places.
    """

    typed: str
    suggested: str
    applied: bool
    query: str


@dataclass(frozen=True, slots=True)
class Expansion:
    """Words typed that count as the country `code`, by all its names: `others` are some of them.

    `excluded` where they are left out. `word_alone_query` is the whole search text with the typed
    words in quotes, `filter_query` with a filter in their place.
    """

    typed: str
    code: str
    name: str
    others: tuple[str, ...]
    excluded: bool
    word_alone_query: str
    filter_query: str


@dataclass(frozen=True, slots=True)
class Variant:
    """A word or phrase of the archive that counts for another, in so many `articles`.

    `kind` is form, spelling (of other times or another language) or synonym.
    """

    text: str
    kind: str
    articles: int


@dataclass(frozen=True, slots=True)
class Variants:
    """What counts for the words `typed` beside them, most articles first.

    `more` are not told. `word_alone_query` is the whole search text with the typed words in quotes.
    """

    typed: str
    found: tuple[Variant, ...]
    more: int
    word_alone_query: str


@dataclass(frozen=True, slots=True)
class SearchNotice:
    """Something set aside or bounded: the key of a message, and the value it speaks of."""

    key: str
    value: str = ""


# The key of the notice that a search was read as a question; its value are the words that tell.
QUESTION = "question"


def words_of_question(notices: Iterable[SearchNotice]) -> str:
    """The telling words of a search that was read as a question; "" where it was not."""
    return next((one.value for one in notices if one.key == QUESTION), "")


class MayBeRelaxed:
    """What was found with all of the words or, where it is `relaxed`, with some of them."""

    __slots__ = ()
    relaxed: bool
    notices: tuple[SearchNotice, ...]

    @property
    def all_words(self) -> str:
        """The telling words of a question, of which articles need not have all; else ""."""
        return words_of_question(self.notices)

    @property
    def is_scattered(self) -> bool:
        """Whether no article has all of the words; of a question that is not known."""
        return self.relaxed and not self.all_words


@dataclass(frozen=True, slots=True)
class WordCount:
    """How many articles a part of the query finds by itself."""

    text: str
    articles: int


@value
class PlaceCount:
    """How many times a word stands in a place."""

    place: Place
    times: int


@value
class FoundWord:
    """A word of an article that counts for what was `typed`: as what, and where it stands."""

    typed: str
    found: str
    kind: MatchKind
    places: tuple[PlaceCount, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """One article of the result, its title marked, and why it was found.

    `snippet` is the passage with most of the query's words; `snippets` are all that are shown,
    it among them, in the order of the text. `lacking` are parts of the query that the article
    does not have.
    `copies` are all others of its story, whether they match or not, the leader first.
    """

    id: str
    title: Marked
    snippet: Marked
    published: str | None
    published_origin: DateOrigin | None
    source: str | None
    published_in: str | None
    language: str | None
    countries: tuple[str, ...]
    copies: tuple[StoryMember, ...]
    score: float
    author: str | None = None
    snippets: tuple[Marked, ...] = ()
    why: tuple[FoundWord, ...] = ()
    lacking: tuple[str, ...] = ()

    @property
    def duplicates(self) -> int:
        """The number of its copies."""
        return len(self.copies)


@value
class FacetValue:
    """A value, its name for readers, its count in the result, and whether it is chosen."""

    value: str
    label: str
    count: int
    selected: bool


@dataclass(frozen=True, slots=True)
class Facets:
    """The counts of the result, in articles.

    `month` has the months of the year chosen, `day` the days of the month chosen, as far as dates
    are so well known; `undated` and `unsourced` are those without a known date or source.
    """

    country: tuple[FacetValue, ...] = ()
    source: tuple[FacetValue, ...] = ()
    published_in: tuple[FacetValue, ...] = ()
    language: tuple[FacetValue, ...] = ()
    year: tuple[FacetValue, ...] = ()
    month: tuple[FacetValue, ...] = ()
    day: tuple[FacetValue, ...] = ()
    undated: int = 0
    unsourced: int = 0


@dataclass(frozen=True, slots=True)
class SearchResult(MayBeRelaxed):
    """A page of hits, the exact totals and everything said about how it came about.

    `total` are the rows of all pages: `stories`, of which a single article is one too, or with
    `all_copies` as many as `articles`.

    `version` is that of the archive that was searched.

    `words` is filled when nothing (or not every word) matched: what each word finds by
    itself. `nothing` is there where nothing was found, and something asked for, `timeline` where
    something was found.
    """

    request: SearchRequest
    total: int
    took_ms: float
    version: str = ""
    articles: int = 0
    stories: int = 0
    hits: tuple[Hit, ...] = ()
    facets: Facets = field(default_factory=Facets)
    corrections: tuple[Correction, ...] = ()
    expansions: tuple[Expansion, ...] = ()
    variants: tuple[Variants, ...] = ()
    relaxed: bool = False
    words: tuple[WordCount, ...] = ()
    notices: tuple[SearchNotice, ...] = ()
    nothing: Nothing | None = None
    timeline: Timeline | None = None

    @property
    def pages(self) -> int:
        """The number of pages; at least 1."""
        return pages_of(self.total, self.request.size)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A completion: `kind` is word, country, source or article; `target` its id, code or name.

    Where it completes a longer search, `query` is the search text that it stands for.
    """

    text: str
    kind: str
    target: str
    query: str | None = None


@dataclass(frozen=True, slots=True)
class SimilarArticle:
    """An article about the same as another; of 1 it is so much like that one."""

    id: str
    title: str
    published: str | None
    source: str | None
    language: str | None
    likeness: float


@dataclass(frozen=True, slots=True)
class CountryCount:
    """A country and the number of articles that mention it."""

    code: str
    name: str
    articles: int
