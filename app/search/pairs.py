"""What an archive has of two countries together."""

from dataclasses import dataclass

from app.index.protocol import NO_VALUE, FacetField, Filters, IndexRequest, SearchIndex
from app.search.both import BothPage
from app.search.labels import country_value
from app.search.results import SearchRequest, SearchResult, Sort
from app.search.typical import TypicalWords

# Articles of a list: an overview is read at a glance.
LISTED = 6


@dataclass(frozen=True, slots=True)
class PairSource:
    """A source: how many of its articles mention both countries, and how many either."""

    name: str
    both: int
    either: int

    @property
    def share(self) -> float:
        """Of its articles that mention either the part that mentions both."""
        return self.both / self.either if self.either else 0.0


@dataclass(frozen=True, slots=True)
class PairProfile:
    """What there is of two countries, `codes`, in the order of their codes.

    `first_articles` mention the one, `second_articles` the other. `newest` has all articles that
    mention both, `about` those that are mainly about both; `sources` are those of the former, most
    articles first. `sentences` are those of the newest articles.
    """

    codes: tuple[str, str]
    first_articles: int
    second_articles: int
    newest: SearchResult
    about: SearchResult
    sources: tuple[PairSource, ...]
    words: TypicalWords
    sentences: BothPage

    @property
    def articles(self) -> int:
        """How many articles mention both."""
        return self.newest.articles

    @property
    def either(self) -> int:
        """How many mention one or the other."""
        return self.first_articles + self.second_articles - self.articles


def ordered_pair(one: str, other: str) -> tuple[str, str]:
    """The two codes in the one order in which a pair is written."""
    return (one, other) if one <= other else (other, one)


def both_asked(codes: tuple[str, str], locale: str) -> SearchRequest:
    """The search for the newest articles that mention both."""
    return SearchRequest(
        countries=tuple((code,) for code in codes),
        sort=Sort.NEWEST,
        size=LISTED,
        alternatives=False,
        locale=locale,
    )


def about_asked(codes: tuple[str, str], locale: str) -> SearchRequest:
    """The search for the articles that are mainly about both."""
    return SearchRequest(query=about_query(codes), size=LISTED, alternatives=False, locale=locale)


def about_query(codes: tuple[str, str]) -> str:
    """The search text that finds the articles that are mainly about both."""
    return " ".join(f"about:{country_value(code)}" for code in codes)


def sources_of_both(index: SearchIndex, codes: tuple[str, str]) -> tuple[PairSource, ...]:
    """The sources that have articles with both countries, most of them first."""
    both = _by_source(index, tuple((code,) for code in codes))
    either = _by_source(index, (codes,))
    return tuple(PairSource(name, count, either[name]) for name, count in both.items())


def articles_of(index: SearchIndex, code: str) -> int:
    """How many articles mention the country."""
    return index.count(IndexRequest(filters=Filters(countries=((code,),))))


def _by_source(index: SearchIndex, countries: tuple[tuple[str, ...], ...]) -> dict[str, int]:
    asked = IndexRequest(filters=Filters(countries=countries))
    counts = index.counted_by(asked, (FacetField.SOURCE,))[FacetField.SOURCE]
    return {one.value: one.count for one in counts if one.value != NO_VALUE}
