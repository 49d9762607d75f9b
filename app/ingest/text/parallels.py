"""Tells parallel paragraphs from repeats: the weather of two countries, two men's words."""

import re
from collections.abc import Iterable, Sequence

from app.ingest.text.tokens import is_common, words_of

# A word that holds another and so many letters more was glued together from two.
GLUED_LETTERS = 4
# Two spellings of a word differ in so many letters at most.
SPELLING_LETTERS = 1
LONG_WORD = 5
# What stands before a colon names the subject of the line, unless it is a sentence.
SUBJECT_WORDS = 5

# Between a sentence's end and the next one's first word stand no more characters.
LOOK_BACK = 8

_OPENING = " \"“‘'(["
_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"[\"“]([^\"“”]+)[\"”]")


def are_parallel(text: str, others: Sequence[str]) -> bool:
    """Whether `text` says of another subject, or by another speaker, what `others` say.

    Lost or added words make a repeat; words in the place of others make another statement.
    A spelling changed by a letter, or words run together, do not count.
    """
    mine, theirs = set(words_of(text)), {word for other in others for word in words_of(other)}
    lost, extra = _telling(theirs - mine), _telling(mine - theirs)
    return bool(_unmatched(lost, extra) and _unmatched(extra, lost)) or lacks(text, others)


def lacks(text: str, others: Sequence[str]) -> bool:
    """Whether `text` has a name, a subject or a speaker that none of `others` has."""
    whole = " ".join(words_of(" ".join(others)))
    known = set(whole.split(" "))
    if any(word.casefold() not in known for word in names_of(text)):
        return True
    padded = f" {whole} "
    return any(f" {credit} " not in padded for credit in _attributions(text))


def names_of(text: str) -> set[str]:
    """The capitalised words of `text` that are no sentence's first, and those before a colon."""
    subject, colon, _ = text.partition(":")
    named = set(_WORD.findall(subject)) if colon and subject.count(" ") < SUBJECT_WORDS else set()
    for match in _WORD.finditer(text):
        before = text[max(0, match.start() - LOOK_BACK) : match.start()].rstrip(_OPENING)
        if match.group()[:1].isupper() and before and before[-1] not in ".!?":
            named.add(match.group())
    return named


def _attributions(text: str) -> Iterable[str]:
    """The words around the quotations of `text`, each with the nearest quoted one."""
    quotes = list(_QUOTED.finditer(text))
    if not quotes:
        return
    first, last = quotes[0], quotes[-1]
    before, after = words_of(text[: first.start()]), words_of(text[last.end() :])
    if before:
        yield " ".join([*before, *words_of(first[1])[:1]])
    if after:
        yield " ".join([*words_of(last[1])[-1:], *after])


def _telling(words: set[str]) -> set[str]:
    return {word for word in words if not is_common(word)}


def _unmatched(words: set[str], others: set[str]) -> bool:
    return any(not any(_alike(word, other) for other in others) for word in words)


def _alike(word: str, other: str) -> bool:
    short, long = sorted((word, other), key=len)
    if len(long) - len(short) >= GLUED_LETTERS:
        return short in long
    if len(long) < LONG_WORD or len(long) != len(short):
        return False
    return sum(one != two for one, two in zip(short, long, strict=True)) <= SPELLING_LETTERS
