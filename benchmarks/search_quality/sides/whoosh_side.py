"""Whoosh with BM25F and its FuzzyTerm."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from whoosh import analysis, fields, index, qparser, query

from benchmarks.search_quality.sides.side import PAGE, TITLE_WEIGHT, Answer, Shelf, is_phrase
from benchmarks.search_quality.texts import words_of

_MEMORY_MB = 512


class _OneEdit(query.FuzzyTerm):  # type: ignore[misc]
    """One edit after the first letter: with the first one free it reads its whole vocabulary."""

    def __init__(self, fieldname: str, text: str, boost: float = 1.0) -> None:
        super().__init__(fieldname, text, boost=boost, maxdist=1, prefixlength=1)


# The next where one finds nothing.
_STEPS = (
    (query.Term, qparser.AndGroup),
    (_OneEdit, qparser.AndGroup),
    (query.Term, qparser.OrGroup),
    (_OneEdit, qparser.OrGroup),
)


class WhooshSide:
    """All words as typed, else with one edit, else any likewise."""

    def __init__(self, shelf: Shelf) -> None:
        self._searcher = _opened(shelf).searcher()

    def search(self, text: str) -> Answer:
        """What the strictest query finds that finds anything."""
        for asked in self._queries(text):
            found = self._searcher.search(asked, limit=PAGE)
            if total := len(found):
                return Answer.of([hit["id"] for hit in found], total)
        return Answer((), 0)

    def close(self) -> None:
        """Closes the index."""
        self._searcher.close()

    def _queries(self, text: str) -> Iterator[Any]:
        words = " ".join(words_of(text))
        steps, asked = (_STEPS[:1], f'"{words}"') if is_phrase(text) else (_STEPS, words)
        for term, group in steps:
            parser = qparser.MultifieldParser(
                ["title", "body"],
                self._searcher.schema,
                fieldboosts={"title": TITLE_WEIGHT},
                termclass=term,
                group=group,
                # Quotes alone: "not" and "or" are words here, as for the others.
                plugins=[qparser.WhitespacePlugin(), qparser.PhrasePlugin()],
            )
            yield parser.parse(asked)


def _opened(shelf: Shelf) -> Any:
    """The index of the texts; one that was built completely is taken as it is."""
    directory = shelf.directory / "whoosh"
    if not _is_whole(directory, len(shelf.texts)):
        shutil.rmtree(directory, ignore_errors=True)
        directory.mkdir()
        _build(directory, shelf)
    return index.open_dir(str(directory))


def _is_whole(directory: Path, count: int) -> bool:
    if not index.exists_in(str(directory)):
        return False
    return bool(index.open_dir(str(directory)).doc_count() == count)


def _build(directory: Path, shelf: Shelf) -> None:
    words = analysis.RegexTokenizer(r"[^\W_]+") | analysis.LowercaseFilter()
    schema = fields.Schema(
        id=fields.STORED, title=fields.TEXT(analyzer=words), body=fields.TEXT(analyzer=words)
    )
    writer = index.create_in(str(directory), schema).writer(limitmb=_MEMORY_MB)
    for text in shelf.texts:
        writer.add_document(id=text.id, title=text.title, body=text.body)
    writer.commit()
