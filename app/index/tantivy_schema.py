"""The fields of the Tantivy index and how an article becomes one of its documents."""

import tantivy

from app.index.conditions import ABOUT, FLAG
from app.index.derived import (
    day_number,
    flags_of,
    number_of,
    order_of,
    passages,
    samples_of,
    values_of,
)
from app.index.protocol import FacetField
from app.index.terms import TermField
from app.index.writing import IndexDocument

# Raised whenever fields or terms change, so that an index of older make is rebuilt.
INDEX_VERSION = "13"
FIRST_DAY = "first_day"
LAST_DAY = "last_day"
ORDER = "order"
STORY = "story"
SAMPLE = "sample"


def article_schema() -> tantivy.Schema:
    """The schema of the articles' index."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
    for name in ("title", "body", "lede_title"):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="position")
        builder.add_text_field(f"{name}_lemma", tokenizer_name="whitespace", index_option="freq")
    for name in ("title_named", "body_named"):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="freq")
    for name in (TermField.AGENCY.value, TermField.AUTHOR.value):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="position")
    for name in (FLAG, ABOUT, SAMPLE):
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
    document.add_text("body", passages(article.body))
    document.add_text("body_lemma", passages(article.body_lemmas))
    document.add_text("title_named", " ".join(article.title_named))
    document.add_text("body_named", " ".join(article.body_named))
    document.add_text(TermField.AGENCY, " ".join(article.agency))
    document.add_text(TermField.AUTHOR, " ".join(article.author))
    for facet, values in values_of(article).items():
        for value in values:
            document.add_text(facet.value, value)
    if article.first_day and article.last_day:
        document.add_integer(FIRST_DAY, day_number(article.first_day))
        document.add_integer(LAST_DAY, day_number(article.last_day))
    if article.story is not None:
        document.add_integer(STORY, _story_number(article.story))
    for code in article.about:
        document.add_text(ABOUT, code)
    for flag in flags_of(article):
        document.add_text(FLAG, flag)
    for number in samples_of(article.id):
        document.add_text(SAMPLE, str(number))
    if article.instant is not None:
        document.add_integer(ORDER, order_of(article.id, article.instant))
    return document


def _story_number(story: str) -> int:
    """A number of 62 bits for a story: that two of a million share one has a chance of 10⁻⁷."""
    return number_of(story) >> 2
