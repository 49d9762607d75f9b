"""Reads the vocabulary: TOML files in `app/language/data` that people can edit."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from importlib.resources import files
from typing import Any

# What opens a group in a pattern, told from escaped brackets and those in a class.
_GROUP = re.compile(r"(?P<other>\\.|\[\^?\]?(?:\\.|[^\]\\])*\])|\((?!\?)", re.DOTALL)


def load(name: str) -> dict[str, Any]:
    """The contents of the data file `name`, given without its `.toml`.

    Raises FileNotFoundError where there is none and `tomllib.TOMLDecodeError` where the file
    is not TOML. Callers turn the contents into typed values and cache those.
    """
    path = files("app.language").joinpath("data", f"{name}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def holds_any(text: str, words: Iterable[str]) -> bool:
    """Whether one of the words (in lower case) is in `text`, in any case and within others too.

    It takes a tenth of the time of a pattern of the words, which few texts need after it.
    """
    return holds_one(text.casefold(), words)


def holds_one(text: str, words: Iterable[str]) -> bool:
    """Whether one of the words or signs is in `text` as it is written."""
    for word in words:  # noqa: SIM110 - a generator takes twice the time
        if word in text:
            return True
    return False


def shortest(words: Iterable[str]) -> tuple[str, ...]:
    """The words that hold no other one: where none of these is, there is none of all."""
    every = set(words)
    return tuple(sorted(word for word in every if not any(one in word for one in every - {word})))


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first so that none hides another.

    Words with a common beginning share it, as `re` tries the alternatives one by one.
    """
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(_branches(dict.fromkeys(ordered)))


def _branches(words: Iterable[str]) -> Iterator[str]:
    """Alternatives for words of which none stands before one that it begins."""
    by_head: dict[str, list[str]] = {}
    for word in words:
        by_head.setdefault(word[:1], []).append(word[1:])
    for head, rests in by_head.items():
        if len(rests) == 1:
            yield re.escape(head + rests[0])
        else:
            yield f"{re.escape(head)}(?:{'|'.join(_branches(rests))})"


def uncaptured(pattern: str) -> str:
    """The pattern with groups that keep nothing: a pattern of many is twice as quick with them."""
    return _GROUP.sub(lambda match: match["other"] or "(?:", pattern)
