"""What is shown to a question: articles that have some of its words, or say it in others."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from app.index.protocol import Clause, Constant, IndexRequest
from app.search.feedback import feedback
from app.search.opened import Opened
from app.search.plan import Plan
from app.search.relaxing import relaxed
from app.search.results import SearchRequest
from app.search.shares import shares

# A word that says as much as so many of the question's words do on average is enough alone.
_MUCH = 1.5
# So many of the words of the best finds stand for one that was asked.
_ALIKE = 5


def answering(opened: Opened, meant: Plan, asked: SearchRequest) -> IndexRequest:
    """The request for what is shown to the question `meant`.

    As for any search of which no article has all words; but where an article needs two of them, one
    is enough that says much, or beside a word that the best finds share.
    """
    some = relaxed(opened.index, meant, asked)
    if some.minimum == 1:
        return some
    words = [part.loose for part in meant.telling]
    parts = shares(words, opened.index)
    much = (word for word, part in zip(words, parts, strict=True) if part * len(words) >= _MUCH)
    found = replace(some, must=[*some.must, *(_unscored([word]) for word in much)])
    # What is chosen of the facets narrows what is found, and changes nothing else.
    anywhere = replace(found, filters=meant.filters(SearchRequest()))
    alike = feedback(opened, anywhere, meant.telling)
    if not alike:
        return found
    must = [*found.must, _unscored(alike[:_ALIKE])]
    return replace(found, must=must, bonus=[*found.bonus, *alike])


def _unscored(clauses: Sequence[Clause]) -> Clause:
    """Any of the clauses, which adds nothing to the score."""
    either = chain.from_iterable(clause.alternatives for clause in clauses)
    return Clause([Constant(Clause(list(either)), 0.0)])
