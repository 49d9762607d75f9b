"""Captions, by their labels and by the credits at their ends."""

import re
from dataclasses import dataclass
from functools import cache

from app.ingest.pieces import Pieces, Role
from app.ingest.speech import reports_speech
from app.language.sentences import ends_with_stop
from app.language.vocabulary import any_of, load

_BRACKETS = re.compile(r"[(\[]([^()\[\]]{1,80})[)\]][.”\"*]?$")
_MAKER = re.compile(r"[A-Z][\w.'-]{2,}(?: [A-Z][\w.'-]*){0,5}$")
_CAPITALS = re.compile(
    r"[A-Z][A-Z.]{2,30}(?:\.COM|\.CO\.ID|\.ID|COM)? ?/ ?[A-Z]{3,}(?!.{0,30}\) ?[-–—])"
)
_PHOTOGRAPHER = re.compile(r"(?:FOTO|PHOTO|ANTARA|REUTERS|AFP|EPA) ?/ ?[A-Z][\w .'-]*(?:/\w+)*\.?$")
_MARK_WORDS = 30


@dataclass(frozen=True)
class CaptionWords:
    """The vocabulary of `data/captions.toml`; see there."""

    label: re.Pattern[str]
    bare: re.Pattern[str]
    credits: re.Pattern[str]
    agencies: frozenset[str]
    words: int


def read_captions(pieces: Pieces) -> Pieces:
    """Marks captions; a line whose label is all in capitals may still be the headline."""
    return [
        piece.cast(Role.CAPTION) if piece.is_open and is_caption(piece.text) else piece
        for piece in pieces
    ]


def read_loud_captions(pieces: Pieces) -> Pieces:
    """Marks the lines labelled "FOTO:" that did not become the headline."""
    return [
        piece.cast(Role.CAPTION) if piece.is_open and is_loud(piece.text) else piece
        for piece in pieces
    ]


def is_caption(text: str) -> bool:
    """Whether the line describes or credits a picture, beyond doubt."""
    vocabulary = _vocabulary()
    if len(text) > 1500 or text.count(" ") >= vocabulary.words:
        return False
    # A sentence that names its speaker is the article's; a credit in brackets says otherwise.
    if reports_speech(text) and not _has_credit(text, vocabulary):
        return False
    return (
        (vocabulary.label.match(text) is not None and not is_loud(text))
        or (vocabulary.bare.match(text) is not None and not ends_with_stop(text))
        or _has_credit(text, vocabulary)
        or _CAPITALS.match(text) is not None
        or _PHOTOGRAPHER.search(text[-90:]) is not None
        or _has_mark(text)
    )


def is_loud(text: str) -> bool:
    """Whether a label in capitals opens the line, as in headlines: "FOTO: …"."""
    match = _vocabulary().label.match(text)
    return match is not None and match["label"].isupper() and not _has_credit(text, _vocabulary())


def _has_credit(text: str, vocabulary: CaptionWords) -> bool:
    match = _BRACKETS.search(text[-90:])
    if match is None or len(text) == len(match.group()):
        return match is not None and vocabulary.label.match(match[1]) is not None
    inside = match[1].strip()
    if "@" in inside or vocabulary.credits.match(inside):
        return True
    first, stroke, maker = inside.partition("/")
    return (
        bool(stroke)
        and first.strip().casefold() in vocabulary.agencies
        and _MAKER.match(maker.strip()) is not None
    )


def _has_mark(text: str) -> bool:
    marked = "©" in text[1:] or " Doc. " in text or " Dok. " in text
    return marked and text.count(" ") < _MARK_WORDS and not ends_with_stop(text)


@cache
def _vocabulary() -> CaptionWords:
    data = load("captions")
    return CaptionWords(
        label=re.compile(rf"[(\[]?(?P<label>{any_of(data['starts']['words'])}) ?[:/|] ?", re.I),
        bare=re.compile(rf"(?:{any_of(data['starts']['bare'])})(?!\w)", re.I),
        credits=re.compile(rf"(?:{any_of(data['credits']['words'])})(?![\w])", re.I),
        agencies=frozenset(data["credits"]["agencies"]),
        words=data["credits"]["longest"],
    )
