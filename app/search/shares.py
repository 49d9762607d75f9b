"""What is worth more the larger a part of what was asked an article has.

BM25 adds up words: one that stands there often can outweigh another that is missing. Where an
article has only some of what was asked, the part that it has says more.
"""

from collections.abc import Iterator, Sequence
from math import log

from app.index.protocol import (
    Alternative,
    Clause,
    Constant,
    Every,
    Filters,
    IndexRequest,
    SearchIndex,
)
from app.index.terms import AnyTerm, PhraseTerms, WeightedTerm
from app.search.weights import SHARES


def share_clauses(clauses: Sequence[Clause], index: SearchIndex) -> Iterator[Clause]:
    """What adds to an article's score for each of `clauses` that it has: `SHARES` for all.

    Each counts by its inverse document frequency, as BM25 has it.
    """
    index.expect(text for clause in clauses for text in _texts(clause))
    articles = index.count(IndexRequest())
    told = [_told(clause, index, articles) for clause in clauses]
    whole = sum(told)
    for clause, part in zip(clauses, told, strict=True):
        if part:
            yield Clause([Constant(clause, SHARES * part / whole)])


def _told(clause: Clause, index: SearchIndex, articles: int) -> float:
    """How much it says that an article has the clause: as much as its commonest alternative."""
    said = (_said(one, index, articles) for one in clause.alternatives)
    return min(said, default=0.0)


def _said(item: Alternative, index: SearchIndex, articles: int) -> float:
    match item:
        case WeightedTerm():
            return _idf(index.frequency(item.field, item.text), articles)
        case PhraseTerms():
            # It is in no more articles than the rarest of its words.
            return max(_idf(index.frequency(item.field, one), articles) for one in item.texts)
        case AnyTerm():
            return item.boost
        case Every():
            return sum(_told(clause, index, articles) for clause in item.must)
        case Constant():
            return item.score
        case Filters():
            return 0.0


def _idf(having: int, articles: int) -> float:
    """The inverse document frequency of BM25 (Robertson and Zaragoza 2009, with Lucene's 1 +)."""
    return log(1 + (articles - having + 0.5) / (having + 0.5))


def _texts(clause: Clause) -> Iterator[str]:
    """The terms whose frequency will be asked for."""
    for item in clause.alternatives:
        match item:
            case WeightedTerm():
                yield item.text
            case PhraseTerms():
                yield from item.texts
            case Every():
                for one in item.must:
                    yield from _texts(one)
