"""What is worth more the larger a part of what was asked an article has.

BM25 adds up words: one that stands there often can outweigh another that is missing. Where an
article has only some of what was asked, the part that it has says more. Who names a country seeks
what is about it, which one that names it by the way is not.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Asked:
    """A part of what was asked: what finds it, and the codes of the countries that it names."""

    clause: Clause
    countries: tuple[str, ...] = ()


def share_clauses(asked: Sequence[Asked], index: SearchIndex) -> Iterator[Clause]:
    """What adds to an article's score for each part that it has: `SHARES` for all of them.

    Each counts by its inverse document frequency, as BM25 has it; a country once more where the
    article is mainly about it.
    """
    index.expect(text for one in asked for text in _texts(one.clause))
    articles = index.count(IndexRequest())
    told = [_told(one.clause, index, articles) for one in asked]
    whole = sum(told)
    for one, part in zip(asked, told, strict=True):
        if part:
            score = SHARES * part / whole
            yield Clause([Constant(one.clause, score)])
            if one.countries:
                about = Clause([Filters(about=(one.countries,))])
                yield Clause([Constant(about, score)])


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
