"""The words of an archive in an index of their own: counted while articles are written."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b

from app.index.derived import BREAK
from app.index.opensearch_schema import LONGEST_BEGINNING, Json
from app.index.protocol import VocabularyTerm
from app.index.terms import TermField

# Words longer than this are addresses and noise, and nobody misspells them by two letters.
_LONGEST_WORD = 40
_LEMMAS = {TermField.TITLE: TermField.TITLE_LEMMA, TermField.BODY: TermField.BODY_LEMMA,
           TermField.LEDE_TITLE: TermField.LEDE_TITLE_LEMMA}  # fmt: skip
# Where a word has the number of articles with it in each field.
COUNTS = "in"

Found = tuple[str, TermField]


class WordCounts:
    """By how many articles words have become more or less frequent, in each field."""

    def __init__(self) -> None:
        """Begins with no change."""
        self._changes: Counter[Found] = Counter()
        # The words have the lemmas of the texts that they were last put with.
        self._lemmas: dict[str, str] = {}

    def add(self, source: Json) -> None:
        """Counts an article that is there now."""
        self._changes.update(_found(source))
        self._lemmas.update(_lemmas(source))

    def take(self, source: Json) -> None:
        """Counts an article that is no longer there."""
        self._changes.subtract(_found(source))

    def merge(self, later: "WordCounts") -> None:
        """Counts what was counted by another one, of later texts."""
        self._changes.update(later._changes)
        self._lemmas.update(later._lemmas)

    def words(self) -> list[str]:
        """All words of which something changed."""
        return list({word for (word, _), change in self._changes.items() if change})

    def document(self, word: str, earlier: Json | None) -> Json | None:
        """The document of `word`, which was `earlier` before; None where no article has it."""
        before: Mapping[str, int] = earlier[COUNTS] if earlier else {}
        changed = {
            field.value: before.get(field.value, 0) + self._changes[word, field]
            for field in TermField
        }
        counts = {field: count for field, count in changed.items() if count > 0}
        if not counts:
            return None
        known = earlier.get("lemma", word) if earlier else word
        return _document(word, self._lemmas.get(word, known), counts)


def word_id(word: str) -> str:
    """The id of a word's document; words may be longer than ids may be."""
    return blake2b(word.encode(), digest_size=16).hexdigest()


def near(text: str, edits: int, *, begun: bool) -> Json:
    """The query of the words within so many edits; of those that begin so where it is `begun`."""
    asked = {
        "value": text,
        "fuzziness": edits,
        "transpositions": True,
        # All of them: others would be left out by how near they are, not how frequent.
        "rewrite": "constant_score",
    }
    return {"fuzzy": {"begins" if begun else "word": asked}}


def among_surfaces(query: Json) -> Json:
    """What `query` finds of the words that stand in titles or texts."""
    return {"bool": {"filter": [query, {"exists": {"field": "articles"}}]}}


def among_terms(prefix: str, field: TermField) -> Json:
    """The query of the terms of `field` that begin with `prefix`."""
    begins = {"prefix": {"word": {"value": prefix}}} if prefix else {"match_all": {}}
    return {"bool": {"filter": [begins, {"exists": {"field": counted_in(field)}}]}}


def counted_in(field: TermField) -> str:
    """Where a word's document has the number of articles with it in `field`."""
    return f"{COUNTS}.{field.value}"


def terms_of(hits: Iterable[Json]) -> list[VocabularyTerm]:
    """The words of the hits, which are sorted by their number of articles."""
    return [VocabularyTerm(hit["_source"]["word"], int(hit["sort"][0])) for hit in hits]


def _document(word: str, lemma: str, counts: Mapping[str, int]) -> Json:
    articles = max(counts.get(TermField.BODY, 0), counts.get(TermField.TITLE, 0))
    document: Json = {"word": word, COUNTS: counts}
    if articles and len(word) <= _LONGEST_WORD:
        sizes = range(1, min(len(word), LONGEST_BEGINNING) + 1)
        document |= {
            "articles": articles,
            "lemma": lemma,
            "begins": [word[:size] for size in sizes],
        }
    return document


def _found(source: Json) -> Iterator[Found]:
    """Each term of an article once for each field that it is in."""
    for field in TermField:
        if text := source.get(field.value):
            yield from ((word, field) for word in set(text.split()) if word != BREAK)


def _lemmas(source: Json) -> Iterator[tuple[str, str]]:
    for field, lemma_field in _LEMMAS.items():
        if text := source.get(field.value):
            yield from zip(text.split(), source[lemma_field.value].split(), strict=True)
