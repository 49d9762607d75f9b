"""Tells that a line reports what somebody said, by the words after a comma."""

import re
from functools import cache

from app.ingest.text.tokens import key_words, may_hold
from app.language.vocabulary import any_of, load


def reports_speech(text: str) -> bool:
    """Whether `text` names a speaker after a comma, as only an article's sentences do.

    The verbs are those of `app/language/data/speech.toml`.
    """
    return "," in text and may_hold(text, _verbs()) and _speech().search(text) is not None


@cache
def _verbs() -> frozenset[str]:
    return key_words((*load("speech")["before"], *load("speech")["after"]))


@cache
def _speech() -> re.Pattern[str]:
    data = load("speech")
    before, after = any_of(data["before"]), any_of(data["after"])
    return re.compile(rf",[”\"’']? (?:(?:{before})\b|(?:[^\s,.]+ ){{1,6}}(?:{after})\b)", re.I)
