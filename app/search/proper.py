"""Rare names of an archive, which are no misspellings of other words."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.index.protocol import Clause, IndexRequest, SearchIndex
from app.index.terms import TermField, WeightedTerm
from app.language.analyzer import term_of, written_words
from app.library.reading import LibraryReader
from app.search.query import All, Query, Unit, with_sought
from app.search.spelling import better_spelling

# Only a word in fewer articles than this has a better spelling at all.
_ARTICLES = 3
# What stands before a word amid a sentence: a letter, a digit or a comma, and a blank.
_AMID = re.compile(r"[^\W_],?[ \u00a0]$")


@dataclass(frozen=True, slots=True)
class ProperNames:
    """Tells names by how the articles of `library` write them."""

    library: LibraryReader
    index: SearchIndex

    def kept(self, query: Query) -> Query:
        """`query` with each word that is a name here, and near a frequent word, kept as typed."""
        kept = (with_sought(node, self._unit) for node in query.tree.parts)
        return replace(query, tree=All(tuple(kept)))

    def _unit(self, unit: Unit) -> Unit:
        if not unit.is_respelt or better_spelling(self.index, unit.surface) is None:
            return unit
        return replace(unit, is_name=written_as_name(unit.surface, self._passages(unit.surface)))

    def _passages(self, surface: str) -> Iterable[str]:
        having = Clause([WeightedTerm(TermField.BODY, surface, 1.0)])
        found = self.index.search(IndexRequest(must=[having], limit=_ARTICLES, facets=False))
        articles = self.library.found([hit.id for hit in found.hits]).values()
        return (passage for article in articles for passage in article.passages)


def written_as_name(surface: str, passages: Iterable[str]) -> bool:
    """Whether each `surface` of the passages has a capital, and one of them amid a sentence."""
    amid = False
    for passage in passages:
        for found in written_words(passage):
            if term_of(found.group())[0] != surface:
                continue
            if not found.group()[0].isupper():
                return False
            amid = amid or bool(_AMID.search(passage, 0, found.start()))
    return amid
