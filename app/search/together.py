"""Which countries are written about together in the articles of a search."""

from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import combinations

from app.index.protocol import FacetField, Filters
from app.search.filtering import narrowed
from app.search.finding import Found
from app.search.opened import Opened
from app.search.results import Correction, MayBeRelaxed, SearchNotice
from app.search.seriation import kindred_order

# So many of the countries that most articles of the search mention: a table of more is no longer
# taken in at a glance, and each costs a count.
MOST_COUNTRIES = 16


class Measure(StrEnum):
    """What a table of countries tells of two: so many articles, or what share of those that mention
    either mention both (Jaccard, 1901)."""

    ARTICLES = "articles"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class CountryPair:
    """Two countries, how many articles mention each, and how many mention both."""

    first: str
    second: str
    first_articles: int
    second_articles: int
    articles: int

    @property
    def either(self) -> int:
        """How many articles mention one or the other."""
        return self.first_articles + self.second_articles - self.articles

    @property
    def share(self) -> float:
        """Of the articles that mention either the part that mentions both."""
        return self.articles / self.either if self.either else 0.0

    def by(self, measure: Measure) -> float:
        """What `measure` tells of them."""
        return self.articles if measure is Measure.ARTICLES else self.share


@dataclass(frozen=True, slots=True)
class CoMentions(MayBeRelaxed):
    """The countries that most articles of a search mention, and how many mention each two of them.

    `counts` has a row and a column for each of `codes`, most articles first; where a country meets
    itself stands how many articles mention it. `countries` is the number of all that are mentioned,
    `articles` that of all articles found, and `stories` that of all their stories. The other fields
    are those of a `SearchResult`.
    """

    codes: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]
    countries: int
    articles: int
    stories: int
    version: str
    relaxed: bool
    corrections: tuple[Correction, ...]
    notices: tuple[SearchNotice, ...]

    def pair(self, first: str, second: str) -> CountryPair:
        """What there is of two of the countries."""
        one, other = self.codes.index(first), self.codes.index(second)
        return CountryPair(
            first, second, self.counts[one][one], self.counts[other][other], self.counts[one][other]
        )

    def pairs(self, measure: Measure) -> tuple[CountryPair, ...]:
        """Every two countries that an article mentions, the first by `measure` first."""
        found = (self.pair(*two) for two in combinations(self.codes, 2))
        together = [one for one in found if one.articles]
        return tuple(sorted(together, key=lambda one: (-one.by(measure), -one.articles)))

    def ordered(self, measure: Measure) -> tuple[str, ...]:
        """The countries: most articles first or, by share, such beside each other as belong
        together."""
        if measure is Measure.ARTICLES:
            return self.codes
        shares = [[self.pair(one, other).share for other in self.codes] for one in self.codes]
        return tuple(self.codes[number] for number in kindred_order(shares))


def co_mentions(opened: Opened, found: Found) -> CoMentions:
    """What the articles that were `found` tell; a count for each country."""
    request = found.request
    totals = opened.index.counted_by(request, (FacetField.COUNTRY,))[FacetField.COUNTRY]
    codes = tuple(one.value for one in totals[:MOST_COUNTRIES])
    rows = []
    for code in codes:
        with_it = replace(request, filters=narrowed(request.filters, Filters(countries=((code,),))))
        counted = opened.index.counted_by(with_it, (FacetField.COUNTRY,))[FacetField.COUNTRY]
        beside = {one.value: one.count for one in counted}
        rows.append(tuple(beside.get(other, 0) for other in codes))
    plan = found.plan
    return CoMentions(
        codes=codes,
        counts=tuple(rows),
        countries=len(totals),
        articles=found.result.total,
        stories=found.result.stories,
        version=opened.version,
        relaxed=found.relaxed,
        corrections=(*plan.query.offers, *plan.corrections),
        notices=(*plan.query.notices, *plan.notices),
    )
