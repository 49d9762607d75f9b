"""The small index of words: what is near a misspelt one, and the forms of a lemma."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import tantivy

from app.index.protocol import VocabularyTerm

# Enough for every word within two edits of a long one; the most frequent come first.
_NEAR_TERMS = 500


class Word(NamedTuple):
    """What is kept of a word: its lemma, and how many articles have it.

    A tuple, since a million articles have a million words, and each is made anew at every commit.
    """

    lemma: str
    articles: int


class WordChange(NamedTuple):
    """The words that are to be taken out, and those that are to be written, one after another."""

    gone: tuple[str, ...]
    written: Iterator[tuple[str, Word]]


class TantivyWords:
    """The small index of words, as it is when opened."""

    def __init__(self, index: tantivy.Index) -> None:
        """Searches the words that `index` has now."""
        self._schema, self._searcher = index.schema, index.searcher()

    @property
    def count(self) -> int:
        """The number of different words."""
        return self._searcher.num_docs

    def near(self, text: str, edits: int, *, begun: bool) -> list[VocabularyTerm]:
        """The most frequent words within `edits` (1 or 2) edits of `text`.

        Where `text` is only `begun`, those that begin with something so near.
        """
        query = tantivy.Query.fuzzy_term_query(
            self._schema, "word", text, distance=edits, transposition_cost_one=True, prefix=begun
        )
        return self._most_frequent(query, _NEAR_TERMS)

    def forms_of(self, lemma: str, limit: int) -> list[VocabularyTerm]:
        """The most frequent words with the lemma `lemma`."""
        query = tantivy.Query.term_query(self._schema, "lemma", lemma, "basic")
        return self._most_frequent(query, limit)

    def _most_frequent(self, query: tantivy.Query, limit: int) -> list[VocabularyTerm]:
        """The most frequent of the words that `query` finds, equal ones by name.

        Where they stand in the index tells when they were last written.
        """
        found = self._searcher.search(query, limit=limit, count=False, order_by_field="articles")
        terms = (
            VocabularyTerm(self._searcher.doc(address)["word"][0], articles)
            for articles, address in found.hits
        )
        return sorted(terms, key=lambda term: (-term.articles, term.text))


def vocabulary_schema() -> tantivy.Schema:
    """The schema of the small index of words."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("word", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("lemma", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("articles", stored=True, fast=True)
    return builder.build()


def word_document(text: str, word: Word) -> tantivy.Document:
    """A word as Tantivy takes it."""
    document = tantivy.Document()
    document.add_text("word", text)
    document.add_text("lemma", word.lemma)
    document.add_integer("articles", word.articles)
    return document


def earlier_words(place: Path) -> dict[str, Word]:
    """The words of the small index in `place`."""
    words = tantivy.Index.open(str(place)).searcher()
    found = words.search(tantivy.Query.all_query(), limit=max(1, words.num_docs), count=False)
    documents = (words.doc(address) for _, address in found.hits)
    return {one["word"][0]: Word(one["lemma"][0], one["articles"][0]) for one in documents}


def lemma_in(words: Mapping[str, Word], text: str) -> str:
    """The lemma of a word, which is the word itself where it is not among `words`."""
    word = words.get(text)
    return word.lemma if word else text
