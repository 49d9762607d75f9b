"""Tantivy as it comes: its own tokenizer, its own parser, its fuzzy fields."""

from collections.abc import Iterator

import tantivy

from benchmarks.search_quality.sides.side import PAGE, TITLE_WEIGHT, Answer, Shelf, is_phrase
from benchmarks.search_quality.texts import words_of

_FIELDS = ["title", "body"]
_HEAP = 100_000_000
# Edits allowed, and whether every word must match; the next where one finds nothing. The order
# that found most of the development queries; fuzzy at once is worse, for all that matches within
# the edits scores alike.
_STEPS = ((0, True), (1, True), (0, False), (1, False), (2, True))


class TantivyParserSide:
    """All words as typed, else with one edit, else any likewise, else all with two edits."""

    def __init__(self, shelf: Shelf) -> None:
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("id", stored=True, tokenizer_name="raw")
        for field in _FIELDS:
            builder.add_text_field(field)
        self._index = tantivy.Index(builder.build())
        writer = self._index.writer(_HEAP)
        for text in shelf.texts:
            writer.add_document(tantivy.Document(id=text.id, title=text.title, body=text.body))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()

    def search(self, text: str) -> Answer:
        """What the strictest query finds that finds anything."""
        # Bare words, or its parser takes a question mark or a colon for syntax.
        words = " ".join(words_of(text))
        for query in self._queries(f'"{words}"' if is_phrase(text) else words):
            found = self._searcher.search(query, PAGE, count=True)
            total = int(found.count)  # type: ignore[attr-defined]  # missing from the stubs
            if total:
                ids = [str(self._searcher.doc(place)["id"][0]) for _, place in found.hits]
                return Answer.of(ids, total)
        return Answer((), 0)

    def close(self) -> None:
        """Nothing to do: the index is in memory."""

    def _queries(self, text: str) -> Iterator[tantivy.Query]:
        for edits, every in _STEPS[:1] if is_phrase(text) else _STEPS:
            fuzzy = dict.fromkeys(_FIELDS, (False, edits, True)) if edits else {}
            query, _ = self._index.parse_query_lenient(
                text,
                _FIELDS,
                field_boosts={"title": TITLE_WEIGHT},
                fuzzy_fields=fuzzy,
                conjunction_by_default=every,
            )
            yield query
