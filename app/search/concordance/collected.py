"""All lines of a concordance in an order that only reading them gives."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from time import thread_time

from app.language.analyzer import fold
from app.library.protocol import Records
from app.library.records import FoundArticle
from app.search.concordance.asked import Order
from app.search.concordance.lines import Line, SortKey, lines_of
from app.search.concordance.occurrences import Finder
from app.search.concordance.rows import Rows

# What is read to sort lines by their words, or to count them: a second's work. A search for very
# many words may take longer, and is given up after so much of the processor's time.
MOST_ARTICLES = 4_000
MOST_LINES = 10_000
MOST_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Spot:
    """The line numbered `at` (from 0) of an article."""

    article: str
    at: int


@dataclass(frozen=True, slots=True)
class Collected:
    """Where all lines stand, in order; None where they are too many to be read."""

    spots: tuple[Spot, ...] | None = None


def collect(rows: Rows, library: Records, finder: Finder, order: Order) -> Collected:
    """Reads the articles of `rows`, which come by date, for where their lines stand."""
    if rows.total > MOST_ARTICLES:
        return Collected()
    began = thread_time()
    found: list[tuple[SortKey, Spot]] = []
    for ids in rows.batches():
        for article in read(library, finder, ids):
            for at, line in enumerate(lines_of(article, finder)):
                found.append((_key(line, order), Spot(article.id, at)))
            if len(found) > MOST_LINES or thread_time() - began > MOST_SECONDS:
                return Collected()
    # The sort keeps the order by date among lines of the same words.
    return Collected(tuple(spot for _, spot in sorted(found, key=lambda one: one[0])))


def lines_at(spots: Sequence[Spot], library: Records, finder: Finder) -> Iterator[Line]:
    """The lines at these places; those of articles that have gone meanwhile are left out."""
    articles = library.found([*{one.article for one in spots}], mentions=finder.with_mentions)
    read_lines = {one: tuple(lines_of(article, finder)) for one, article in articles.items()}
    for spot in spots:
        lines = read_lines.get(spot.article, ())
        yield from lines[spot.at : spot.at + 1]


def read(library: Records, finder: Finder, ids: Sequence[str]) -> Iterator[FoundArticle]:
    """The articles of those ids that there are, in that order."""
    found = library.found(ids, mentions=finder.with_mentions)
    return (found[one] for one in ids if one in found)


def _key(line: Line, order: Order) -> SortKey:
    if order.by_words:
        return line.key(order)
    if order is Order.SOURCE:
        source = line.article.source or ""
        return (("" if source else "1",), (fold(source), source))
    return ()
