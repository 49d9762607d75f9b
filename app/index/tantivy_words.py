"""The small index of words: what is near a misspelt one, and the forms of a lemma."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import tantivy


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
