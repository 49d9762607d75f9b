"""The letters of a text and of the article that was read from it: none may be lost or doubled."""

from collections import Counter

from app.ingest.text.lines import split_lines
from app.library.records import Article, FieldOrigin


def letters(text: str) -> Counter[str]:
    """The letters and digits of a text; blanks and punctuation are nobody's."""
    return Counter(letter for letter in text if letter.isalnum())


def given_letters(text: str) -> Counter[str]:
    """Those of an input, cleaned as its lines are."""
    return letters(" ".join(piece.text for piece in split_lines(text)))


def kept_letters(article: Article) -> Counter[str]:
    """Those in an article's fields that stood in its text."""
    fields = (
        # A date's words are removed, those of an agency that the text cites stay in it.
        *(
            one.text
            for one in article.evidence
            if one.text and one.field != "published" and one.origin is not FieldOrigin.TEXT
        ),
        *article.paragraphs,
        *article.captions,
        *(one.text for one in article.removed),
        *(part for one in article.related for part in (one.title, one.source) if part),
    )
    return letters(" ".join(fields))
