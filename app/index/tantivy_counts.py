"""How many articles have each one of several things beside what is asked for."""

from collections import Counter
from collections.abc import Iterator, Sequence
from struct import pack

import tantivy

from app.index.protocol import Clause, IndexRequest
from app.index.tantivy_query import to_marking_query, to_queries
from app.index.tantivy_schema import ORDER

# Every thing has a bit of the score, a number that is exact below 2²⁴ (IEEE 754, 32 bits).
_AT_ONCE = 24
# Scores of more articles than this take longer to read than counting afresh for every thing.
_FEW = 8_000


def count_of(searcher: tantivy.Searcher, query: tantivy.Query) -> int:
    """How many articles match.

    The engine counts while it ranks. By a number it does so in 0.4 of the time, since it weighs no
    words.
    """
    answer = searcher.search(query, limit=1, count=True, order_by_field=ORDER)
    return int(answer.count)  # type: ignore[attr-defined]  # missing from the stubs


def totals_with(
    searcher: tantivy.Searcher,
    schema: tantivy.Schema,
    request: IndexRequest,
    clauses: Sequence[Clause],
    total: int,
) -> list[int]:
    """The totals of `request`, itself `total`, with each one of the clauses as a further condition.

    What is asked for may take long to find (a phrase, a word of many forms). Where few articles
    have it, it is found once for two dozen of the clauses, and the score of each article tells
    which of them it has: a third to an eighth of the time of asking again for each.
    """
    if len(clauses) < 2 or total > _FEW:
        queries = to_queries(schema, request, clauses)
        return [count_of(searcher, query) for query in queries]
    found: list[int] = []
    for start in range(0, len(clauses), _AT_ONCE):
        several = clauses[start : start + _AT_ONCE]
        query = to_marking_query(schema, request, several)
        hits = searcher.search(query, limit=max(1, total), count=False).hits
        found += _bits_set([int(score) for score, _ in hits], len(several))
    return found


def _bits_set(numbers: Sequence[int], bits: int) -> Iterator[int]:
    """In how many of the numbers each bit is set, the lowest first."""
    packed = pack(f"<{len(numbers)}I", *numbers)
    # There are far fewer different bytes than numbers.
    tallies = [Counter(packed[byte::4]) for byte in range(4)]
    for bit in range(bits):
        tally, inner = tallies[bit // 8], 1 << bit % 8
        yield sum(times for byte, times in tally.items() if byte & inner)
