"""Writing the Tantivy index."""

from collections.abc import Iterable
from pathlib import Path
from shutil import rmtree

import tantivy

from app.index.note import IndexNote, read_note, write_note
from app.index.protocol import IndexDocument, TermField
from app.index.tantivy_reader import ARTICLES, ENGINE, VOCABULARY
from app.index.tantivy_schema import (
    BREAK,
    INDEX_VERSION,
    article_schema,
    to_document,
    vocabulary_schema,
)

# What Tantivy gathers in memory before it writes a segment; larger means fewer merges.
_HEAP_BYTES = 256 * 1024 * 1024
_VOCABULARY_HEAP_BYTES = 64 * 1024 * 1024
# Words longer than this are addresses and noise, and nobody misspells them by two letters.
_LONGEST_WORD = 40


class TantivyWriter:
    """An `IndexWriter` over a directory."""

    def __init__(self, directory: Path, *, anew: bool, threads: int = 0) -> None:
        """Opens the index in `directory` for writing; `anew` empties it first.

        IndexUnavailable where an index that is to be continued cannot be.
        """
        if anew and directory.exists():
            rmtree(directory)
        self._directory = directory
        schema = article_schema()
        place = directory / ARTICLES
        place.mkdir(parents=True, exist_ok=True)
        self._index = tantivy.Index(schema, path=str(place)) if anew else self._continued(place)
        self._writer = self._index.writer(_HEAP_BYTES, threads)

    def put(self, documents: Iterable[IndexDocument]) -> None:
        """Adds the documents, each in place of one with the same id."""
        for document in documents:
            self._writer.delete_documents_by_term("id", document.id)
            self._writer.add_document(to_document(document))

    def remove(self, ids: Iterable[str]) -> None:
        """Takes articles out; unknown ids are passed over."""
        for article_id in ids:
            self._writer.delete_documents_by_term("id", article_id)

    def commit(self, revision: int) -> None:
        """Makes everything visible and notes which revision of the records it mirrors."""
        self._writer.commit()
        self._index.reload()
        self._write_vocabulary()
        write_note(self._directory, IndexNote(ENGINE, INDEX_VERSION, revision))

    def close(self) -> None:
        """Ends writing; what was not committed is given up."""
        self._writer.rollback()
        self._writer.wait_merging_threads()

    def _continued(self, place: Path) -> tantivy.Index:
        read_note(self._directory)
        return tantivy.Index.open(str(place))

    def _write_vocabulary(self) -> None:
        place = self._directory / VOCABULARY
        place.mkdir(exist_ok=True)
        words = tantivy.Index(vocabulary_schema(), path=str(place))
        writer = words.writer(_VOCABULARY_HEAP_BYTES, 1)
        writer.delete_all_documents()
        for word, articles in self._frequencies().items():
            document = tantivy.Document()
            document.add_text("word", word)
            document.add_integer("articles", articles)
            writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()

    def _frequencies(self) -> dict[str, int]:
        searcher = self._index.searcher()
        frequencies: dict[str, int] = {}
        for field in (TermField.BODY, TermField.TITLE):
            for word, articles in searcher.terms_with_prefix(field.value, ""):
                if word != BREAK and len(word) <= _LONGEST_WORD:
                    frequencies[word] = max(articles, frequencies.get(word, 0))
        return frequencies
