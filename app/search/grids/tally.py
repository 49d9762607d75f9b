"""How many articles of a result belong to each column that there may be."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from app.index.protocol import NO_VALUE, Clause, Counts, FacetField, Filters
from app.search.grids.shape import By
from app.search.names import Names

# What a row is counted by, all columns in one pass.
FACETS = {
    By.COUNTRIES: (FacetField.COUNTRY,),
    By.MONTHS: (FacetField.YEAR, FacetField.MONTH),
    By.YEARS: (FacetField.YEAR,),
    By.SOURCES: (FacetField.SOURCE,),
}
_YEAR_LETTERS = len("2022")


@dataclass(frozen=True, slots=True)
class Tally:
    """The articles of each value of the columns, sources by their name without case.

    A search for a month finds what may be of it, and so an article of which only the year is known
    counts in each month of it: there are so many of each year in `vague`. `counted` are all
    articles with any value or none.
    """

    known: Mapping[str, int]
    vague: Mapping[str, int] = field(default_factory=dict)
    counted: int = 0

    def count(self, value: str) -> int:
        """The articles of the column `value`."""
        return self.known.get(value.casefold(), 0) + self.vague.get(value[:_YEAR_LETTERS], 0)

    def vague_in(self, values: Iterable[str]) -> int:
        """The articles of the columns' years of which only the year is known."""
        return sum(self.vague.get(year, 0) for year in {one[:_YEAR_LETTERS] for one in values})


def tally_of(by: By, counts: Counts) -> Tally:
    """The tally that the counts of a result by its `FACETS` make; none of those of nothing."""
    *longer, facet = FACETS[by]
    known: Counter[str] = Counter()
    for one in counts.get(facet, ()):
        if one.value != NO_VALUE:
            known[one.value.casefold()] += one.count
    vague: Counter[str] = Counter()
    for year in longer:
        vague.update(
            {one.value: one.count for one in counts.get(year, ()) if one.value != NO_VALUE}
        )
        vague.subtract(_by_year(known))
    return Tally(known, +vague, sum(one.count for one in counts.get(facet, ())))


def together(tallies: Iterable[Tally]) -> Mapping[str, int]:
    """The known values of several results, added up."""
    added: Counter[str] = Counter()
    for one in tallies:
        added.update(one.known)
    return added


def source_clauses(columns: Iterable[str], names: Names) -> list[Clause]:
    """What asks for each of the sources, in all of its spellings."""
    return [Clause([Filters(sources=names.spellings((name,)))]) for name in columns]


def _by_year(months: Mapping[str, int]) -> Counter[str]:
    years: Counter[str] = Counter()
    for month, articles in months.items():
        years[month[:_YEAR_LETTERS]] += articles
    return years
