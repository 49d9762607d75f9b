"""Words of the best finds that were not asked for, by which others about the same rank higher.

Who asks uses other words than who answers. The articles that have most of what was asked share
words with those that have less of it: pseudo-relevance feedback (Rocchio 1971; as RM3: Abdul-Jaleel
and others, TREC 2004).
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.index.protocol import Clause, IndexRequest, Sort
from app.index.terms import TermField
from app.language.analyzer import terms
from app.language.naming import named_country
from app.library.records import FoundArticle
from app.search.opened import Opened
from app.search.plan import PlannedPart
from app.search.telling_terms import Term, may_tell, most_telling
from app.search.weights import FEEDBACK

# So many stories are taken to be about what was asked, each by so many characters from its
# beginning: on questions that people wrote, more of them or less of each found less.
_STORIES = 5
_CHARACTERS = 1_500
_WORDS = 10


@dataclass(frozen=True, slots=True)
class _Known:
    """The words that count for what was asked, and the codes of the countries."""

    words: frozenset[str]
    countries: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Find:
    """An article, and how well it fits beside the one that fits best: 1 is as well."""

    article: FoundArticle
    fitness: float


def feedback(opened: Opened, request: IndexRequest, asked: Iterable[PlannedPart]) -> list[Clause]:
    """The words that tell the best finds of `request` from others, the most telling first.

    None of them is one of those `asked`, or counts for one. Each is worth a part of what it would
    count had it been asked for; the most telling one `FEEDBACK` of it.
    """
    known = _known(asked)
    counted = _counted(_best(opened, request), known.words)
    told = [
        one
        for one in most_telling(opened.index, counted, 2 * _WORDS)
        if named_country(one.text) not in known.countries
    ][:_WORDS]
    return [one.clause(FEEDBACK * one.weight / told[0].weight) for one in told]


def _best(opened: Opened, request: IndexRequest) -> list[_Find]:
    """The first stories that `request` finds, whichever page and order it wants."""
    first = replace(
        request, offset=0, limit=_STORIES, sort=Sort.RELEVANCE, one_per_story=True, facets=False
    )
    hits = opened.index.best(first)
    read = opened.records.found([hit.id for hit in hits], copies=False)
    # While an ingest is writing, the index may still know an article that has gone.
    return [_Find(read[hit.id], hit.score / hits[0].score) for hit in hits if hit.id in read]


def _counted(finds: Iterable[_Find], known: frozenset[str]) -> dict[Term, float]:
    """How large a part of the texts each word is, the better the text fits the more."""
    counted: dict[Term, float] = defaultdict(float)
    for one in finds:
        found = terms(_beginning(one.article))
        part = one.fitness**2 / max(1, len(found.surfaces))
        for surface, lemma in zip(found.surfaces, found.lemmas, strict=True):
            if may_tell(surface) and surface not in known and lemma not in known:
                counted[TermField.BODY, surface] += part
    return counted


def _beginning(article: FoundArticle) -> str:
    """The first `_CHARACTERS` of an article, which may be a book."""
    taken, left = [article.title], _CHARACTERS - len(article.title)
    for passage in article.passages:
        if left <= 0:
            break
        taken.append(passage[:left])
        left -= len(passage)
    return "\n".join(taken)


def _known(asked: Iterable[PlannedPart]) -> _Known:
    """What was asked for, in whatever form, spelling or other name it counts."""
    units = [one for part in asked for one in part.units]
    words: set[str] = set()
    for one in units:
        words.update(one.unit.terms.surfaces, one.unit.terms.lemmas, one.lemmas)
        words.update(*(spelling.words for spelling in one.spellings))
        words.update(*(synonym.surfaces for synonym in one.synonyms))
    return _Known(frozenset(words), frozenset(one.country for one in units if one.country))
