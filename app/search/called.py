"""The words by which articles of a country call it."""

from app.index.protocol import Clause, Filters, IndexRequest, SearchIndex, TermField
from app.language.analyzer import terms
from app.language.gazetteer import names_of
from app.search.clauses import said
from app.search.results import WordCount

_PLACES = (TermField.TITLE, TermField.BODY)


def called(index: SearchIndex, code: str, limit: int) -> tuple[WordCount, ...]:
    """The names of the country that most of its articles have, with how many of them do.

    Words are compared as in a search: a longer name holds a shorter one, and capitals make no
    difference. Cities, which seldom stand for their country, are not among them.
    """
    names: dict[tuple[str, ...], str] = {}
    for surface in names_of(code):
        words = tuple(terms(surface.text).surfaces)
        if words:
            names.setdefault(words, surface.text)
    clauses = [Clause([said(place, words, 1.0) for place in _PLACES]) for words in names]
    counts = index.counts(IndexRequest(filters=Filters(countries=((code,),))), clauses)
    found = (WordCount(text, count) for text, count in zip(names.values(), counts, strict=True))
    ranked = sorted(found, key=lambda one: (-one.articles, one.text))
    return tuple(one for one in ranked[:limit] if one.articles)
