"""Spellings chosen by the other words of the query: those that stand beside them in an article."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from app.index.protocol import Clause, IndexRequest, SearchIndex
from app.search.spelling import Spelling, likeliest

# Only in a query of so few parts words are fitted to the others, and no more than these: each
# takes a count for each of its candidates.
MOST_PARTS = 8
_FITTED = 3

# What the index is asked for the part of that number, where it is meant in these spellings.
Respeller = Callable[[int, Sequence[Spelling]], Clause]


def fitted(
    index: SearchIndex,
    clauses: Sequence[Clause],
    meant: Mapping[int, Sequence[Spelling]],
    respeller: Respeller,
) -> dict[int, tuple[Spelling, ...]]:
    """For parts that may be misspelt, by number, those spellings that fit the other parts.

    `clauses` ask for the parts as they are, `meant` has what each misspelt one may mean. The one
    with the fewest candidates is fitted first, for it is the surest. Where nothing fits, the
    part is left out.
    """
    numbers = sorted(meant, key=lambda number: len(meant[number]))[:_FITTED]
    asked = dict(enumerate(clauses))
    asked |= {number: respeller(number, meant[number]) for number in numbers}
    found = {}
    for number in numbers:
        others = [clause for other, clause in asked.items() if other != number]

        def together(clause: Clause, others: list[Clause] = others) -> int:
            return index.count(IndexRequest(must=[*others, clause]))

        if not together(asked[number]):
            return {}
        counted = [
            replace(one, articles=together(respeller(number, [one]))) for one in meant[number]
        ]
        fit = [one for one in counted if one.articles]
        if fit:
            found[number] = likeliest(sorted(fit, key=lambda one: (one.farness, one.text)))
            asked[number] = respeller(number, found[number])
    return found
