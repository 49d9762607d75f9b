"""The texts of an article as a printer sets them: real quotes, words that may be broken."""

from dataclasses import replace

from app.language.hyphens import break_places
from app.language.quotes import QUOTING_SO, typeset_signs
from app.search.marked import Marked, MarkedArticle

# The last word of a title goes with the one before it, unless it fills a line of a phone itself,
# and titles of fewer words are one line.
_LONGEST_ORPHAN = 10
_LEAST_WORDS = 4
NO_BREAK_SPACE = "\u00a0"


def typeset(article: MarkedArticle, language: str | None) -> MarkedArticle:
    """`article`, which is in `language`, for reading; its marks stay where they are.

    For showing alone: what is searched, compared and exported is the text as it was read.
    """
    return replace(
        article,
        title=_title(article.title, language),
        paragraphs=tuple(_prose(one, language) for one in article.paragraphs),
        captions=tuple(_prose(one, language) for one in article.captions),
    )


def without_orphan(title: str) -> str:
    """`title` with its last word, if it is a short one, kept on the line of the word before it."""
    words = title.split(" ")
    if len(words) < _LEAST_WORDS or not 0 < len(words[-1]) <= _LONGEST_ORPHAN:
        return title
    return f"{' '.join(words[:-1])}{NO_BREAK_SPACE}{words[-1]}"


def _title(marked: Marked, language: str | None) -> Marked:
    return replace(marked, text=without_orphan(_with_signs(marked.text, language)))


def _prose(marked: Marked, language: str | None) -> Marked:
    text = _with_signs(marked.text, language)
    return replace(marked, text=text, breaks=break_places(text, language))


def _with_signs(text: str, language: str | None) -> str:
    return typeset_signs(text) if language in QUOTING_SO else text
