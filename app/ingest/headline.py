"""Finds the headline among the lines above the body, by its place and by what it says."""

import re

from app.ingest.captions import is_loud
from app.ingest.menus import is_menu
from app.ingest.names import looks_like_name
from app.ingest.outlets import is_known_site, looks_like_site
from app.ingest.pieces import Piece, Pieces, Role, parts
from app.ingest.prose import is_heading
from app.ingest.tokens import content_words, words_of

# How many lines above the body are looked at.
REACH = 80
# How much of the body is compared with a candidate.
BODY_CHARACTERS = 4000
# The weights below were set on the saved pages of eight outlets and on files without menus:
# what a line shares with the body counts most, its place and length next, its repetition and
# its neighbourhood to the date of publication after that. The first line of all has good
# reasons to be the headline, unless it is a site's short name.
SHARED_WEIGHT = 3.0
NEAR_WEIGHT = 1.0
REPEATED_WEIGHT = 0.8
STAMP_WEIGHT = 0.8
LENGTH_WEIGHT = 1.0
FIRST_WEIGHT = 1.0
# Less than this and the line is no headline unless it is all there is.
THRESHOLD = 1.6
USUAL_WORDS = range(4, 25)

_SITE_BEHIND = re.compile(r"(?P<title>.{10,}\S)\s+(?P<bar>[|–—-])\s+(?P<site>[^|–—]{3,40})")


def find_headline(pieces: Pieces, start: int, end: int) -> int | None:
    """The index of the headline above the body (pieces `start` to `end`), if there is one."""
    candidates = [
        index for index in range(max(0, start - REACH), start) if _is_candidate(pieces[index])
    ]
    if not candidates:
        return None
    candidates = _above_the_date(pieces, candidates)
    body = " ".join(piece.text for piece in pieces[start:end] if piece.is_open)
    subject = content_words(body[:BODY_CHARACTERS])
    lines = _line_counts(pieces)
    scores = {
        index: _score(pieces, index, rank, subject) + _repetition(pieces[index], lines)
        for rank, index in enumerate(reversed(candidates))
    }
    best = max(candidates, key=lambda index: (scores[index], index))
    if scores[best] >= THRESHOLD or _stands_alone(pieces, best, candidates):
        return best
    return None


def _above_the_date(pieces: Pieces, candidates: list[int]) -> list[int]:
    """The candidates without those below the date, where the file opens with one above it.

    Between date and body stand teasers and tables of contents, which share the body's words.
    """
    first = candidates[0]
    below = pieces[first + 1] if first + 1 < len(pieces) else None
    opens = not any(piece.is_open for piece in pieces[:first])
    if below is None or below.role is not Role.DATE or not opens:
        return candidates
    return candidates[:1] if pieces[first].words in USUAL_WORDS else candidates


def titled(piece: Piece) -> Pieces:
    """The headline, parted from a site's name behind a bar or dash."""
    match = _SITE_BEHIND.fullmatch(piece.text)
    if match is None or not (is_known_site(match["site"]) or _is_site(match)):
        return [piece.cast(Role.TITLE)]
    return parts(piece, (match["title"], Role.TITLE), (match["site"], Role.SOURCE))


def _is_site(match: re.Match[str]) -> bool:
    """Whether what stands behind a bar is a name; a dash may belong to the headline."""
    return match["bar"] == "|" and looks_like_site(match["site"])


def _is_candidate(piece: Piece) -> bool:
    if not (is_heading(piece) or (piece.is_open and is_loud(piece.text))):
        return False
    if not piece.text.lstrip("\"“‘'*+• ([#")[:1].isalnum() or piece.text[:1].islower():
        return False
    return not is_menu(piece.text) and not is_known_site(piece.text)


def _stands_alone(pieces: Pieces, best: int, candidates: list[int]) -> bool:
    """Whether the line opens the file and nothing else could be its headline."""
    return len(candidates) == 1 and pieces[best].words >= 2 and not _is_person(pieces[best])


def _is_person(piece: Piece) -> bool:
    return piece.words <= 2 and looks_like_name(piece.text)


def _score(pieces: Pieces, index: int, rank: int, subject: set[str]) -> float:
    piece = pieces[index]
    own = content_words(piece.text)
    shared = len(own & subject) / len(own) if own else 0.0
    score = SHARED_WEIGHT * shared * min(1.0, piece.words / 4)
    score += NEAR_WEIGHT / (1 + rank)
    score += LENGTH_WEIGHT if piece.words in USUAL_WORDS else -LENGTH_WEIGHT / piece.words
    if index == 0 and piece.words in USUAL_WORDS:
        score += FIRST_WEIGHT
    if _beside_stamp(pieces, index):
        score += STAMP_WEIGHT
    if piece.text[:1] in "*+-•#" or piece.text.endswith((":", ",")):
        score -= LENGTH_WEIGHT
    return score


def _beside_stamp(pieces: Pieces, index: int) -> bool:
    """Whether a date with a time, or a byline, stands next to the line."""
    around = pieces[max(0, index - 2) : index] + pieces[index + 1 : index + 3]
    return any(piece.role in (Role.DATE, Role.LABELLED_DATE, Role.AUTHOR) for piece in around)


def _line_counts(pieces: Pieces) -> dict[str, int]:
    counts: dict[str, int] = {}
    for piece in pieces:
        if len(piece.text) < 300:
            key = " ".join(words_of(piece.text))
            counts[key] = counts.get(key, 0) + 1
    return counts


def _repetition(piece: Piece, lines: dict[str, int]) -> float:
    repeated = lines.get(" ".join(words_of(piece.text)), 0) > 1
    return REPEATED_WEIGHT if repeated and piece.words >= USUAL_WORDS.start else 0.0
