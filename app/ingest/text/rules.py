"""Boilerplate by its words: the rules of `app/language/data/boilerplate.toml`."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from app.ingest.text.pieces import Piece, Pieces, Role, parts_around
from app.ingest.text.speech import reports_speech
from app.ingest.text.tokens import key_words, may_hold
from app.language.sentences import ends_sentence
from app.language.vocabulary import any_of, holds_one, load, shortest, uncaptured
from app.library.records import RemovalReason

_LEAD = " *+-•·●▪◦>»|#→▶►✓–—:[("
_TAIL = " *+-•·|»›>→.!?:;,–—…)]"
_HEAD = re.compile(r"\w*")
_DATES = (Role.DATE, Role.LABELLED_DATE)
# A longer line is never boilerplate by pattern; it keeps patterns quick on any input.
LONGEST_PATTERN = 400


@dataclass(frozen=True)
class Rule:
    """Why a line goes, and the words that tell it; see the data file for their meaning."""

    reason: RemovalReason
    whole: frozenset[str]
    heads: frozenset[str]
    starts: re.Pattern[str] | None
    pattern: re.Pattern[str] | None
    words: int
    short: int
    opens: bool


@dataclass(frozen=True)
class _Rules:
    """What tells the lines of any rule.

    `pattern` is for lines that have one of the `signs`, `opening` for all others.
    """

    whole: frozenset[str]
    heads: frozenset[str]
    opening: re.Pattern[str]
    signs: tuple[str, ...]
    pattern: re.Pattern[str]

    def is_shaped(self, plain: str) -> bool:
        """Whether a line in small letters has the shape of any rule's."""
        pattern = self.pattern if holds_one(plain, self.signs) else self.opening
        return pattern.fullmatch(plain) is not None


@dataclass(frozen=True)
class Marker:
    """What is cut from within a line that has the plain text `has`, and why."""

    reason: RemovalReason
    has: str
    cut: re.Pattern[str]


@dataclass(frozen=True)
class Call:
    """What tells a line that calls readers to follow or subscribe; see the data file.

    `links` open links to other stories, which have such words in their titles.
    """

    rule: Rule
    keys: frozenset[str]
    asks: re.Pattern[str]
    links: re.Pattern[str]
    targets: re.Pattern[str]


def fold(text: str) -> str:
    """A short line as the vocabulary has it: lower case, bare of bullets and end marks."""
    return _bare(text.casefold())


def _bare(plain: str) -> str:
    return plain.replace("’", "'").replace("‘", "'").lstrip(_LEAD).rstrip(_TAIL)


def rule_for(text: str) -> Rule | None:
    """The first rule that takes the line away."""
    if len(text) > LONGEST_PATTERN * 2:
        return None
    plain, every = text.casefold(), _every_rule()
    folded, words = _bare(plain), text.count(" ") + 1
    # Some put a blank before the colon: "Kategori : Daerah".
    opening = (folded or plain).replace(" :", ":")
    head = _head(opening)
    # One look at all of the rules, as most lines stay.
    worded = folded in every.whole or plain in every.whole or head in every.heads
    shaped = len(text) <= LONGEST_PATTERN and every.is_shaped(plain)
    for rule in rules() if worded or shaped else ():
        if folded in rule.whole or plain in rule.whole:
            return rule
        if head in rule.heads and words <= rule.words and _starts(rule, opening):
            # A sentence that names its speaker is the article's, whatever it begins with.
            return None if reports_speech(text) else rule
        if shaped and rule.pattern and rule.pattern.fullmatch(plain):
            return rule
    return _called(folded, words, text)


def is_whole(text: str) -> bool:
    """Whether a line is, as it stands, one that a rule knows: it lacks no other line's words."""
    every = _every_rule()
    return len(text) <= LONGEST_PATTERN and (
        fold(text) in every.whole or every.is_shaped(text.casefold())
    )


def heads_tags(text: str) -> bool:
    """Whether a line, as it stands, is over short lines that belong to it, as tags do."""
    folded = fold(text)
    # The sets of words tell nearly every line, in a tenth of the time of all rules.
    rule = rule_for(text) if folded in _tag_heads() else None
    return rule is not None and rule.short > 0 and folded in rule.whole


def _starts(rule: Rule, text: str) -> bool:
    return rule.starts is not None and rule.starts.match(text) is not None


def _head(text: str) -> str:
    """The letters that open a line: most lines have none of any rule's."""
    match = _HEAD.match(text)
    return match.group() if match else ""


def _called(folded: str, words: int, text: str) -> Rule | None:
    """The rule for calls, where the line asks its reader to follow or subscribe."""
    call = _call()
    if words > call.rule.words or not may_hold(text, call.keys):
        return None
    asks = call.asks.search(folded)
    # "Baca juga: Penipuan Lewat WhatsApp" is a link.
    if asks is None or call.links.match(folded) is not None:
        return None
    aimed = call.targets.search(folded, asks.start()) is not None
    return call.rule if aimed and not reports_speech(text) else None


def remove_boilerplate(pieces: Pieces) -> Pieces:
    """Removes lines that are boilerplate by their own words, and markers within lines."""
    made: Pieces = []
    above: Rule | None = None
    marked = holds_one("\n".join(piece.text for piece in pieces), _signs())
    headline = _headline_over_date(pieces)
    for index, piece in enumerate(pieces):
        for part in _without_inline(piece) if marked else (piece,):
            rule = rule_for(part.text) if part.is_open else None
            if index == headline and rule is _call().rule:
                rule = None
            if rule is None and _belongs(part, above):
                rule = above
            elif rule is None or rule is not above:
                above = rule if rule is not None and fold(part.text) in rule.whole else None
            made.append(_settled(part, rule))
    return made


def _headline_over_date(pieces: Pieces) -> int | None:
    """The first open line of all, where a date is right below: it may call upon its readers."""
    first = next((at for at, one in enumerate(pieces) if one.is_open), None)
    if first is None or not any(one.role in _DATES for one in pieces[first + 1 : first + 2]):
        return None
    return first


def _belongs(piece: Piece, above: Rule | None) -> bool:
    """Whether a line is one of the short ones below a rule's head, as tags are."""
    if above is None or not piece.is_open or piece.words > above.short:
        return False
    return not ends_sentence(piece.text) and fold(piece.text) not in _list_heads()


def _settled(piece: Piece, rule: Rule | None) -> Piece:
    if rule is not None:
        return piece.cut(rule.reason)
    empty = piece.is_open and not any(map(str.isalnum, piece.text))
    return piece.cut(RemovalReason.MARKER) if empty else piece


def _without_inline(piece: Piece) -> Pieces:
    """The piece in parts, the markers among them removed."""
    if not piece.is_open or not holds_one(piece.text, _signs()):
        return [piece]
    made = [piece]
    for marker in _inline():
        if marker.has in piece.text:
            made = [part for one in made for part in _cut(one, marker)]
    return made


def _cut(piece: Piece, marker: Marker) -> Pieces:
    if not piece.is_open:
        return [piece]
    found = marker.cut.finditer(piece.text)
    return parts_around(piece, ((*one.span(), [(one.group(), marker.reason)]) for one in found))


@cache
def _tag_heads() -> frozenset[str]:
    """The lines that stand over short ones."""
    return frozenset().union(*(rule.whole for rule in rules() if rule.short > 0))


@cache
def _list_heads() -> frozenset[str]:
    """What stands over lists of other stories, below the tags."""
    return frozenset(load("sections")["related"]["heads"])


@cache
def rules() -> tuple[Rule, ...]:
    """The rules in the order of the data file."""
    return tuple(_rule(entry) for entry in load("boilerplate")["rule"])


@cache
def _every_rule() -> _Rules:
    entries = load("boilerplate")["rule"]
    opening = [one for entry in entries for one in entry.get("patterns", [])]
    within = [one for entry in entries for one in entry.get("within", [])]
    return _Rules(
        whole=frozenset().union(*(rule.whole for rule in rules())),
        heads=frozenset().union(*(rule.heads for rule in rules())),
        opening=_any_shape(opening),
        signs=shortest(sign for one in within for sign in one["has"]),
        pattern=_any_shape([*opening, *(one["pattern"] for one in within)]),
    )


def _any_shape(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile(uncaptured("|".join(f"(?:{one})" for one in patterns)))


def _rule(entry: dict[str, Any]) -> Rule:
    patterns = [*entry.get("patterns", []), *(one["pattern"] for one in entry.get("within", []))]
    return Rule(
        reason=RemovalReason(entry["reason"]),
        whole=frozenset(entry.get("whole", [])),
        heads=frozenset(_head(start) for start in entry.get("starts", [])),
        starts=_opening(entry.get("starts", [])),
        pattern=re.compile("|".join(f"(?:{one})" for one in patterns)) if patterns else None,
        words=entry.get("words", 12),
        short=entry.get("short", 0),
        opens=entry.get("opens", False),
    )


@cache
def _call() -> Call:
    entry = load("boilerplate")["call"]
    before = rf"(?:[\w'-]+\W+){{0,{entry['opening'] - 1}}}"
    return Call(
        rule=_rule(entry),
        keys=key_words(entry["targets"]),
        asks=re.compile(rf"(?:^|[!?] )\W*{before}(?:{any_of(entry['verbs'])})(?!\w)"),
        links=re.compile(rf"(?:{any_of(load('sections')['related']['inline'])}) ?:"),
        targets=re.compile(rf"(?<!\w)(?:{any_of(entry['targets'])})(?!\w)"),
    )


def _opening(starts: list[str]) -> re.Pattern[str] | None:
    """A pattern for a line's head, which must end where a word does."""
    ends = (
        re.escape(start.strip()) + (r"(?!\w)" if start.strip()[-1].isalnum() else "")
        for start in starts
    )
    return re.compile("|".join(ends)) if starts else None


@cache
def _signs() -> tuple[str, ...]:
    """The least of what the markers have: in most lines is none."""
    return shortest(marker.has for marker in _inline())


@cache
def _inline() -> tuple[Marker, ...]:
    return tuple(
        Marker(RemovalReason(entry["reason"]), marker["has"], re.compile(marker["cut"]))
        for entry in load("boilerplate")["rule"]
        for marker in entry.get("inline", [])
    )
