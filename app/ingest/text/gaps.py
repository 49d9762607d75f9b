"""Where scraping lost words: pages whose links' text was dropped leave sentences with holes.

Only what cannot stand in a whole sentence is told: a blank before a comma, a function word
that closes a quotation, empty quotation marks or brackets, a small letter that opens a
paragraph. Where a hole leaves no trace, nothing is said.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from app.language.sentences import ends_sentence
from app.language.vocabulary import any_of, load
from app.library.records import Gap

# The blank stands first, as a pattern that begins with a letter is quick to look for.
_SPACED = re.compile(r" (?<=[\w”\"’)] )(?=[,;](?: |$)|\.(?= [A-Z]|$))")
_UNQUOTED = re.compile(r"[“„«\"] ?[”»\"]")
_BRACKETS = re.compile(r"\( ?\)|\[ \]")
_OPENED = re.compile(r"[“„«](?= [a-z])")
_INNER_CAPITAL = re.compile(r"[a-z]+[A-Z0-9.-]")


def find_gaps(paragraphs: Sequence[str]) -> tuple[Gap, ...]:
    """The places of `paragraphs` at which words are missing, in their order."""
    return tuple(
        Gap(number, at)
        for number, text in enumerate(paragraphs)
        for at in sorted({*_openings(paragraphs, number), *_inside(text)})
    )


def _openings(paragraphs: Sequence[str], number: int) -> Iterator[int]:
    """The beginning of a paragraph that opens in small letters after one that was ended."""
    text = paragraphs[number]
    if not text[:1].islower() or not ends_sentence(text):
        return
    word = text.split(" ", 1)[0]
    begins = number == 0 or ends_sentence(paragraphs[number - 1])
    if begins and word in _openers() and _INNER_CAPITAL.match(word) is None:
        yield 0


def _inside(text: str) -> Iterator[int]:
    if " ," in text or " ;" in text or " ." in text:
        yield from (match.start() for match in _SPACED.finditer(text))
    if "()" in text or "( )" in text or "[ ]" in text:
        yield from (match.start() + 1 for match in _BRACKETS.finditer(text))
    if "“" in text or '"' in text or "„" in text or "«" in text:
        yield from (match.start() + 1 for match in _UNQUOTED.finditer(text))
        yield from (match.end() for match in _OPENED.finditer(text))
    if _may_dangle().search(text):
        yield from (match.end("word") for match in _dangling().finditer(text))


@cache
def _openers() -> frozenset[str]:
    return frozenset(load("gaps")["openers"])


@cache
def _may_dangle() -> re.Pattern[str]:
    """The least of what dangles, which few paragraphs have and is quickly looked for."""
    return re.compile(rf" (?:{any_of(load('gaps')['dangling'])})(?= ?[”»,;.])")


@cache
def _dangling() -> re.Pattern[str]:
    """A function word before what closes a sentence or a quotation."""
    words = any_of(load("gaps")["dangling"])
    return re.compile(rf" (?<=[\w,] )(?P<word>{words}) ?(?=[”»]|[,;](?: |$)|\.(?: [A-Z]|$))")
