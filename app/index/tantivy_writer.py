"""Writing the Tantivy index."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from shutil import rmtree

import tantivy

from app.errors import IndexUnavailable
from app.index.derived import BREAK
from app.index.kept import Facts, KeptRecord
from app.index.note import IndexNote, files_of, is_intact, read_note, write_note
from app.index.tantivy_files import segments_in, share_files, unreadable, writable
from app.index.tantivy_reader import ARTICLES, ENGINE, VOCABULARY
from app.index.tantivy_schema import INDEX_VERSION, article_schema, to_document
from app.index.tantivy_words import (
    Word,
    WordChange,
    earlier_words,
    lemma_in,
    vocabulary_schema,
    word_document,
)
from app.index.terms import TermField
from app.index.writing import IndexDocument

# What Tantivy gathers in memory before it writes a segment; larger means fewer merges.
_HEAP_BYTES = 256 * 1024 * 1024
# One writes faster than any number of processes can read articles, and in one segment.
_THREADS = 1
_VOCABULARY_HEAP_BYTES = 64 * 1024 * 1024
# Words longer than this are addresses and noise, and nobody misspells them by two letters.
_LONGEST_WORD = 40


class TantivyWriter:
    """An `IndexWriter` over a directory."""

    def __init__(self, directory: Path, *, anew: bool) -> None:
        """Begins an index beside that in `directory`, an empty one or one with the same files.

        It takes the other's place when it is committed: readers have a whole one at any moment,
        however the writing ends. IndexUnavailable where an index that is to be continued cannot
        be, or nothing can be written.
        """
        self._final = directory
        self._directory = _beside(directory, "new")
        self._earlier = IndexNote(ENGINE, INDEX_VERSION, 0) if anew else _sound_note(directory)
        with writable():
            # What a run that was broken off left there goes.
            rmtree(self._directory, ignore_errors=True)
            self._index = self._begun(anew=anew)
            self._segments = segments_in(self._directory / ARTICLES)
            self._writer = self._index.writer(_HEAP_BYTES, _THREADS)
        self._ended = False
        # The words have the lemmas of the texts that they were last put with.
        self._lemmas: dict[str, str] = {}
        self._is_continued = not anew

    @writable()
    def put(self, documents: Iterable[IndexDocument]) -> None:
        """Adds the documents, each in place of one with the same id."""
        kept = list(documents)
        self.remove(document.id for document in kept)
        self.add(kept)

    @writable()
    def add(self, documents: Iterable[IndexDocument]) -> None:
        """Adds documents of which the index has none with the same id.

        The engine keeps every removal in memory until it commits, 1.2 KB each, and seeks it in
        each segment that it writes: that of a million would be more than all the rest.
        """
        for document in documents:
            self._writer.add_document(to_document(document))
            self._lemmas.update(zip(document.title, document.title_lemmas, strict=True))
            for surfaces, lemmas in zip(document.body, document.body_lemmas, strict=True):
                self._lemmas.update(zip(surfaces, lemmas, strict=True))

    @writable()
    def remove(self, ids: Iterable[str]) -> None:
        """Takes articles out; unknown ids are passed over."""
        for article_id in ids:
            self._writer.delete_documents_by_term("id", article_id)

    def keep(self, records: Iterable[KeptRecord]) -> None:
        """Nothing: the library has the records."""

    def describe(self, facts: Facts) -> None:
        """Nothing: the library has them."""

    @writable()
    def commit(self, revision: int) -> None:
        """Makes everything visible and notes which revision of the records it mirrors."""
        self._writer.commit()
        # Files go on changing until the merges are done; then the note can vouch for them.
        self._end()
        self._index.reload()
        self._write_vocabulary()
        files = files_of(self._directory, self._earlier)
        note = IndexNote(ENGINE, INDEX_VERSION, revision, files)
        write_note(self._directory, note)
        self._take_place()

    def close(self) -> None:
        """Ends writing; what was not committed is given up."""
        if not self._ended:
            # The engine that could not write cannot end well either; its threads end with it.
            with suppress(IndexUnavailable), writable():
                self._writer.rollback()
                self._end()
        if self._directory != self._final:
            rmtree(self._directory, ignore_errors=True)

    def _end(self) -> None:
        self._writer.wait_merging_threads()
        self._ended = True

    def _take_place(self) -> None:
        """Puts the index in the place of the earlier one, whose files stay with who reads them."""
        earlier = _beside(self._final, "old")
        rmtree(earlier, ignore_errors=True)
        if self._final.exists():
            self._final.rename(earlier)
        self._directory.rename(self._final)
        rmtree(earlier, ignore_errors=True)
        self._directory = self._final

    def _begun(self, *, anew: bool) -> tantivy.Index:
        place = self._directory / ARTICLES
        if anew:
            place.mkdir(parents=True)
            return tantivy.Index(article_schema(), path=str(place))
        for name in (ARTICLES, VOCABULARY):
            share_files(self._final / name, self._directory / name)
        return tantivy.Index.open(str(place))

    def _write_vocabulary(self) -> None:
        """Writes those words that are other ones now: of a large index few are.

        One after another: a million articles have more than a million words.
        """
        place = self._directory / VOCABULARY
        place.mkdir(exist_ok=True)
        change = self._changed_words(place)
        words = tantivy.Index(vocabulary_schema(), path=str(place))
        writer = words.writer(_VOCABULARY_HEAP_BYTES, _THREADS)
        for text in change.gone:
            writer.delete_documents_by_term("word", text)
        for text, word in change.written:
            writer.add_document(word_document(text, word))
        writer.commit()
        writer.wait_merging_threads()

    def _changed_words(self, place: Path) -> WordChange:
        """The words to be written, in a vocabulary in `place`.

        As long as no segment was merged, which takes out what was removed from it, only words of
        articles that were put can stand in another number of articles than before.
        """
        if self._is_continued and self._segments <= segments_in(self._directory / ARTICLES):
            return WordChange(tuple(self._lemmas), self._words_put())
        earlier = earlier_words(place) if self._is_continued else {}
        now = self._frequencies()
        words = ((text, self._word(text, articles, earlier)) for text, articles in now.items())
        return WordChange(
            gone=tuple(
                text
                for text, word in earlier.items()
                if text not in now or self._word(text, now[text], earlier) != word
            ),
            written=((text, word) for text, word in words if word != earlier.get(text)),
        )

    def _word(self, text: str, articles: int, earlier: Mapping[str, Word]) -> Word:
        return Word(self._lemmas.get(text) or lemma_in(earlier, text), articles)

    def _words_put(self) -> Iterator[tuple[str, Word]]:
        count = self._index.searcher().doc_freq
        fields = (TermField.BODY.value, TermField.TITLE.value)
        for text, lemma in self._lemmas.items():
            if len(text) <= _LONGEST_WORD:
                articles = max(count(field, text) for field in fields)
                if articles:
                    yield text, Word(lemma, articles)

    def _frequencies(self) -> dict[str, int]:
        searcher = self._index.searcher()
        frequencies: dict[str, int] = {}
        for field in (TermField.BODY, TermField.TITLE):
            for word, articles in searcher.terms_with_prefix(field.value, ""):
                if word != BREAK and len(word) <= _LONGEST_WORD:
                    frequencies[word] = max(articles, frequencies.get(word, 0))
        return frequencies


def _beside(directory: Path, ending: str) -> Path:
    return directory.with_name(f"{directory.name}.{ending}")


def _sound_note(directory: Path) -> IndexNote:
    """The note of an index that has the bytes that were written.

    Merged with others, damaged files would give sound ones that say something else.
    """
    note = read_note(directory)
    if not is_intact(directory, note):
        raise unreadable()
    return note
