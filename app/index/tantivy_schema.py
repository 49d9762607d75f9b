"""The fields of the Tantivy index and how an article becomes one of its documents."""

from collections.abc import Iterable, Sequence
from datetime import date
from hashlib import blake2b

import tantivy

from app.index.protocol import NO_VALUE, FacetField, Flag
from app.index.writing import IndexDocument

# Raised whenever fields or terms change, so that an index of older make is rebuilt.
INDEX_VERSION = "9"
# Stands between passages so that no phrase reaches across; the analyzer never makes it.
BREAK = "¶"
FIRST_DAY = "first_day"
LAST_DAY = "last_day"
ORDER = "order"
AGENCY = "agency"
AUTHOR = "author"
FLAG = "flag"
ABOUT = "about"
STORY = "story"
# An instant is shifted by this many bits to make room for the part that orders equal ones.
_TIE_BITS = 20


def article_schema() -> tantivy.Schema:
    """The schema of the articles' index."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
    for name in ("title", "body", "lede_title"):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="position")
        builder.add_text_field(f"{name}_lemma", tokenizer_name="whitespace", index_option="freq")
    for name in ("title_named", "body_named"):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="freq")
    for name in (AGENCY, AUTHOR):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="position")
    for name in (FLAG, ABOUT):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    for facet in FacetField:
        builder.add_text_field(facet.value, fast=True, tokenizer_name="raw", index_option="basic")
    for name in (FIRST_DAY, LAST_DAY, ORDER):
        builder.add_integer_field(name, indexed=name != ORDER, fast=True)
    builder.add_integer_field(STORY, fast=True)
    return builder.build()


def to_document(article: IndexDocument) -> tantivy.Document:
    """`article` as Tantivy takes it."""
    document = tantivy.Document()
    document.add_text("id", article.id)
    title = "lede_title" if article.title_is_lede else "title"
    document.add_text(title, " ".join(article.title))
    document.add_text(f"{title}_lemma", " ".join(article.title_lemmas))
    document.add_text("body", _passages(article.body))
    document.add_text("body_lemma", _passages(article.body_lemmas))
    document.add_text("title_named", " ".join(article.title_named))
    document.add_text("body_named", " ".join(article.body_named))
    document.add_text(AGENCY, " ".join(article.agency))
    document.add_text(AUTHOR, " ".join(article.author))
    _add_values(document, FacetField.COUNTRY, article.countries)
    _add_values(document, FacetField.SOURCE, [article.source or NO_VALUE])
    _add_values(document, FacetField.PUBLISHED_IN, _known(article.published_in))
    _add_values(document, FacetField.LANGUAGE, _known(article.language))
    if article.first_day and article.last_day:
        _add_calendar(document, article.first_day, article.last_day)
        document.add_integer(FIRST_DAY, day_number(article.first_day))
        document.add_integer(LAST_DAY, day_number(article.last_day))
    else:
        _add_values(document, FacetField.YEAR, [NO_VALUE])
    if article.story is not None:
        document.add_integer(STORY, story_number(article.story))
    for code in article.about:
        document.add_text(ABOUT, code)
    for flag in _flags(article):
        document.add_text(FLAG, flag)
    if article.instant is not None:
        document.add_integer(ORDER, order_of(article.id, article.instant))
    return document


def day_number(day: date) -> int:
    """The day as the index counts them."""
    return day.toordinal()


def order_of(article_id: str, instant: int) -> int:
    """A number that orders articles by `instant` (seconds) and equal ones the same way always."""
    tie = int.from_bytes(blake2b(article_id.encode(), digest_size=4).digest()) >> (32 - _TIE_BITS)
    return (instant << _TIE_BITS) | tie


def story_number(story: str) -> int:
    """A number of 62 bits for a story: that two of a million share one has a chance of 10⁻⁷."""
    return int.from_bytes(blake2b(story.encode(), digest_size=8).digest()) >> 2


def _flags(article: IndexDocument) -> list[Flag]:
    """What is true of the article."""
    true = {
        Flag.UNDATED: article.first_day is None or article.last_day is None,
        Flag.UNSOURCED: not article.source,
        Flag.COPIED: article.story is not None,
    }
    return [flag for flag, is_true in true.items() if is_true]


def _add_calendar(document: tantivy.Document, first: date, last: date) -> None:
    """The year, month and day of an article's date, each where it is known."""
    names = ((FacetField.YEAR, 4), (FacetField.MONTH, 7), (FacetField.DAY, 10))
    for facet, letters in names:
        if first.isoformat()[:letters] == last.isoformat()[:letters]:
            _add_values(document, facet, [first.isoformat()[:letters]])


def _passages(passages: Sequence[Sequence[str]]) -> str:
    return f" {BREAK} ".join(" ".join(passage) for passage in passages)


def _known(value: str | None) -> list[str]:
    return [] if value is None else [value]


def _add_values(document: tantivy.Document, facet: FacetField, values: Iterable[str]) -> None:
    for value in values:
        document.add_text(facet.value, value)
