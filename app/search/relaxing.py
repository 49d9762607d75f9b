"""What is shown where not every word must be found: articles with most of what tells."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from app.index.protocol import Clause, Constant, IndexRequest
from app.search.feedback import feedback
from app.search.opened import Opened
from app.search.plan import Plan
from app.search.results import SearchRequest
from app.search.shares import share_clauses, shares

# Where an article has as many of the words, one of them alone is chance. Measured on questions that
# people wrote (docs/search.md): asking for more of them loses answers.
TELLING_MUCH = 3
# A word that says so large a part of what is asked counts as two.
_MUCH_ALONE = 0.3
# So many of the words of the best finds stand for one that was asked.
_ALIKE = 5


def relaxed(opened: Opened, meant: Plan, asked: SearchRequest) -> IndexRequest:
    """The request for articles with some of the telling words of `meant`: two of them, where an
    article has three. One is enough beside a word of the best finds, or if it says much."""
    words = [part.loose for part in meant.telling]
    parts = shares(words, opened.index)
    # One count decides, which costs as much as a search.
    much = meant.relaxed(asked, TELLING_MUCH)
    if len(words) < TELLING_MUCH or not opened.index.count(much):
        alone = meant.relaxed(asked, 1)
        return replace(alone, bonus=[*alone.bonus, *share_clauses(words, parts)])
    two = meant.relaxed(asked, 2)
    rare = (word for word, part in zip(words, parts, strict=True) if part >= _MUCH_ALONE)
    found = replace(
        two,
        must=[*two.must, *(_unscored([word]) for word in rare)],
        bonus=[*two.bonus, *share_clauses(words, parts)],
    )
    alike = feedback(opened, found, meant.telling)
    if not alike:
        return found
    must = [*found.must, _unscored(alike[:_ALIKE])]
    return replace(found, must=must, bonus=[*found.bonus, *alike])


def _unscored(clauses: Sequence[Clause]) -> Clause:
    """Any of the clauses, which adds nothing to the score."""
    either = chain.from_iterable(clause.alternatives for clause in clauses)
    return Clause([Constant(Clause(list(either)), 0.0)])
