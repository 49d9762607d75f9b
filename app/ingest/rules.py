"""Boilerplate by its words: the rules of `app/language/data/boilerplate.toml`."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from app.ingest.pieces import Piece, Pieces, parts
from app.language.vocabulary import load
from app.library.records import RemovalReason

_LEAD = " *+-•·●▪◦>»|#→▶►✓–—:[("
_TAIL = " *+-•·|»›>→.!?:;,–—…)]"
# A longer line is never boilerplate by pattern; it keeps patterns quick on any input.
LONGEST_PATTERN = 400


@dataclass(frozen=True)
class Rule:
    """Why a line goes, and the words that tell it; see the data file for their meaning."""

    reason: RemovalReason
    whole: frozenset[str]
    starts: tuple[str, ...]
    pattern: re.Pattern[str] | None
    words: int
    opens: bool


def fold(text: str) -> str:
    """A short line as the vocabulary has it: lower case, bare of bullets and end marks."""
    folded = text.casefold().replace("’", "'").replace("‘", "'")
    return folded.lstrip(_LEAD).rstrip(_TAIL)


def rule_for(text: str) -> Rule | None:
    """The first rule that takes the line away."""
    if len(text) > LONGEST_PATTERN * 2:
        return None
    folded, words = fold(text), text.count(" ") + 1
    plain = text.casefold()
    for rule in rules():
        if folded in rule.whole or plain in rule.whole:
            return rule
        if rule.starts and words <= rule.words and _begins(folded or plain, rule.starts):
            return rule
        if rule.pattern and len(text) <= LONGEST_PATTERN and rule.pattern.fullmatch(plain):
            return rule
    return None


def remove_boilerplate(pieces: Pieces) -> Pieces:
    """Removes lines that are boilerplate by their own words, and markers within lines."""
    made: Pieces = []
    for piece in pieces:
        for part in _without_inline(piece):
            reason = _reason(part.text) if part.is_open else None
            made.append(part.cut(reason) if reason else part)
    return made


def _reason(text: str) -> RemovalReason | None:
    rule = rule_for(text)
    if rule is not None:
        return rule.reason
    return None if any(map(str.isalnum, text)) else RemovalReason.MARKER


def _without_inline(piece: Piece) -> Pieces:
    pattern, reasons = _inline()
    cuts: list[tuple[str, Any]] = []
    position = 0
    for match in pattern.finditer(piece.text) if piece.is_open else ():
        reason = reasons[int((match.lastgroup or "r0")[1:])]
        cuts += [(piece.text[position : match.start()], piece.role), (match.group(), reason)]
        position = match.end()
    if not cuts:
        return [piece]
    return parts(piece, *cuts, (piece.text[position:], piece.role))


@cache
def rules() -> tuple[Rule, ...]:
    """The rules in the order of the data file."""
    return tuple(_rule(entry) for entry in load("boilerplate")["rule"])


def _rule(entry: dict[str, Any]) -> Rule:
    patterns = entry.get("patterns", [])
    return Rule(
        reason=RemovalReason(entry["reason"]),
        whole=frozenset(entry.get("whole", [])),
        starts=tuple(start.strip() for start in entry.get("starts", [])),
        pattern=re.compile("|".join(f"(?:{one})" for one in patterns)) if patterns else None,
        words=entry.get("words", 12),
        opens=entry.get("opens", False),
    )


def _begins(folded: str, starts: tuple[str, ...]) -> bool:
    for start in starts:
        if folded.startswith(start):
            following = folded[len(start) : len(start) + 1]
            if not following.isalnum() or not start[-1:].isalnum():
                return True
    return False


@cache
def _inline() -> tuple[re.Pattern[str], list[RemovalReason]]:
    found = [
        (pattern, RemovalReason(entry["reason"]))
        for entry in load("boilerplate")["rule"]
        for pattern in entry.get("inline", [])
    ]
    joined = "|".join(f"(?P<r{index}>{pattern})" for index, (pattern, _) in enumerate(found))
    return re.compile(joined), [reason for _, reason in found]
