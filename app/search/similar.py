"""Articles about the same as one, found by the words that tell it from the others."""

from collections import Counter
from dataclasses import dataclass
from math import log

from app.index.protocol import IndexRequest, SearchIndex
from app.index.terms import TermField
from app.language.analyzer import terms
from app.language.naming import NAMING
from app.library.protocol import Records
from app.library.records import Article, FoundArticle
from app.search.remembering import Remembered
from app.search.results import SimilarArticle
from app.search.telling_terms import Term, may_tell, most_telling

# An article is sought by so many of its words, and needs so many of them at least.
_TERMS = 20
_LEAST_TERMS = 4
# A word of the title counts as if it stood so often in the text.
_TITLE = 3
# How much alike an article must be: the part of the score that the article itself gets. Of the
# neighbours of 600 articles of the corpus those of 0.15 share their main country in 62 of 100
# cases, those of 0.3 in 71, from 0.5 on in 83; below 0.3 few of those read were about the same.
_ALIKE = 0.3
# So many are looked at, copies of the article among them; of the others so many are read.
_LOOKED_AT = 40
_READ = 12
# The same articles are read again and again, and their ids stand for their texts.
_REMEMBERED = 2_000


@dataclass(frozen=True, slots=True)
class Alike:
    """An article that is like another by so much; 1 is as much as the other is like itself."""

    id: str
    likeness: float


_FOUND: Remembered[str, list[Alike]] = Remembered(_REMEMBERED)


def similar(
    article: Article, index: SearchIndex, library: Records, limit: int
) -> tuple[SimilarArticle, ...]:
    """At most `limit` articles about the same, the most alike first; none that is a copy of it.

    Of other articles that are copies of each other the most alike stands for all.
    """
    told = {article.id, *article.duplicates}
    found_alike = _FOUND.once(index, article.id, lambda: alike(article, index))
    near = [one for one in found_alike if one.id not in told][:_READ]
    read = library.found([one.id for one in near]) if near else {}
    shown: list[SimilarArticle] = []
    for one in near:
        # While an ingest is writing, the index may still know an article that has gone.
        found = read.get(one.id)
        if found and one.id not in told:
            told.update((one.id, *(copy.id for copy in found.copies)))
            shown.append(_similar(found, one.likeness))
    return tuple(shown[:limit])


def _similar(article: FoundArticle, likeness: float) -> SimilarArticle:
    return SimilarArticle(
        id=article.id,
        title=article.title,
        published=article.published,
        source=article.source,
        language=article.language,
        likeness=min(1.0, likeness),
    )


def alike(article: Article, index: SearchIndex) -> list[Alike]:
    """The articles most like `article`, its copies among them, the most alike first."""
    counted = {term: log(1 + count) for term, count in _terms(article).items()}
    telling = most_telling(index, counted, _TERMS)
    if len(telling) < _LEAST_TERMS:
        return []
    must = [one.clause(1.0) for one in telling]
    request = IndexRequest(must=must, minimum=_LEAST_TERMS, limit=_LOOKED_AT, facets=False)
    hits = index.search(request).hits
    own = next((hit.score for hit in hits if hit.id == article.id), 0.0)
    if not own:
        return []
    return [
        Alike(hit.id, hit.score / own)
        for hit in hits
        if hit.id != article.id and hit.score >= _ALIKE * own
    ]


def _terms(article: Article) -> Counter[Term]:
    lemmas: Counter[str] = Counter()
    for lemma in terms(article.title).lemmas:
        lemmas[lemma] += _TITLE
    for passage in article.passages:
        lemmas.update(terms(passage).lemmas)
    found = Counter(
        {(TermField.BODY_LEMMA, lemma): count for lemma, count in lemmas.items() if may_tell(lemma)}
    )
    named = (one.code for one in article.mentions if one.kind in NAMING)
    found.update((TermField.BODY_NAMED, code) for code in named)
    return found
