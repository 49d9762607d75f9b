"""The words around a place in a text, and what its capitals are worth."""

import re
from functools import lru_cache

from app.language.connectives import connectives
from app.language.sentences import ends_with_stop
from app.values import value

_LAST = re.compile(r"[^\W_][\w']*\Z")
_AFTER = re.compile(r"[ -]([^\W_][\w']*)")
_WORD = re.compile(r"[^\W\d_]+")
# No four words are longer; it bounds what is cut out to look at the words beside.
_REACH = 60
_MOST = 4
_ABBREVIATION = 4
# "Perang di Jalur Gaza": headlines that capitalize words leave the small ones small.
_HEADLINE_SHARE = 0.6
# The names of a text are judged one after the other, and may be as many as its words.
_TEXTS = 8


@value
class Around:
    """The words right before and after a place, empty where something else stands there.

    `capitals_before` and `capitals_after` are the words with a capital letter that stand beside
    it without a break, only blanks between, the nearest first and at most four. `head` is the
    text right before.
    """

    head: str
    before: str
    after: str
    capitals_before: tuple[str, ...]
    capitals_after: tuple[str, ...]


def around(plain: str, start: int, end: int) -> Around:
    """What stands around the characters `start` up to `end` of a folded text."""
    head, tail = plain[max(0, start - _REACH) : start], plain[end : end + _REACH]
    after = _AFTER.match(tail)
    return Around(
        head=head,
        before=_word_before(head),
        after=after[1] if after else "",
        capitals_before=_run_before(head.split(" ")[-2::-1]) if head.endswith(" ") else (),
        capitals_after=_run_after(tail.split(" ")[1:]) if tail.startswith(" ") else (),
    )


def words_of(text: str) -> list[str]:
    """The runs of letters in a text."""
    return _WORD.findall(text)


@lru_cache(_TEXTS)
def is_in_capitals(text: str) -> bool:
    """Whether the text has letters, and none of them is small."""
    return text.isupper()


@lru_cache(_TEXTS)
def is_headline(text: str) -> bool:
    """Whether the text capitalizes so many words that a capital means nothing.

    A text with a full stop at its end, or in brackets, is a sentence, however many names it has.
    """
    if ends_with_stop(text) or text.startswith("("):
        return False
    words = words_of(text)
    return sum(word[0].isupper() for word in words) > _HEADLINE_SHARE * len(words)


def _word_before(head: str) -> str:
    """The word that ends `head` but for a blank."""
    last = head[:-1].rpartition(" ")[2] if head.endswith(" ") else ""
    if last.isalnum():
        return last
    word = _LAST.search(last)
    return word.group() if word else ""


def _run_before(words: list[str]) -> tuple[str, ...]:
    """Of the words that lead away from a place those with capitals, up to the first break."""
    found: list[str] = []
    within = connectives().within
    for word in words[:_MOST]:
        if word in within:
            continue
        # "Jl." and "PT." go on, a sentence's end does not.
        bare = word.removesuffix(".") if len(word) <= _ABBREVIATION else word
        if not bare[:1].isupper() or not bare[-1].isalnum():
            break
        found.append(bare)
    return tuple(found)


def _run_after(words: list[str]) -> tuple[str, ...]:
    """The words with capitals that follow a place, up to the first break."""
    found: list[str] = []
    for word in words[:_MOST]:
        bare = word.rstrip(".,:;!?)]\"'")
        if not bare[:1].isupper():
            break
        found.append(bare)
        if bare != word:
            break
    return tuple(found)
