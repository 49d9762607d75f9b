"""Finds the headline among the lines above the body, by its place and by what it says."""

import re
from functools import cache

from app.ingest.names.dateline import opens_with_credit
from app.ingest.names.outlets import (
    is_known_site,
    is_named_site,
    letters_of,
    looks_like_site,
)
from app.ingest.names.persons import may_be_people
from app.ingest.text.captions import is_loud
from app.ingest.text.headline_place import STAMPS, is_section, is_stamped, right_below
from app.ingest.text.menus import is_menu
from app.ingest.text.pieces import Piece, Pieces, Role
from app.ingest.text.prose import is_heading, is_prose
from app.ingest.text.tokens import content_words, stems, words_of
from app.ingest.text.trimmings import bare_head, core_among, has_masthead
from app.language.lemmas import is_word
from app.language.vocabulary import any_of, load

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
# The first line may be the site's own name and motto: it is trusted so far without a word that
# the body shares.
FIRST_TRUST = 0.35
# Less than this and the line is no headline unless it is all there is.
THRESHOLD = 1.6
USUAL_WORDS = range(4, 25)
# What may be a site's name, such as "Media Daerah", is a headline only for want of another.
SITE_WEIGHT = 1.5
# A headline shares a word with the body at least, one in ten of its own.
SLIGHTLY = 0.1
# A line that shares so many of its words with the body is about the same.
ON_SUBJECT = 0.3
# Where neither line is that much about it, the headline is at least so far as its summary.
BESIDE_DECK = 0.6
# A summary is longer than the headline above it.
DECK_WORDS = 9
# So far down the text its dateline ends.
DATELINE_CHARACTERS = 80
_DASH = re.compile(r" ?[–—] ?| ?-{1,2} ")
_PARTS = re.compile(r"[,()|/]")
_BRAND = re.compile(r"[a-z]{1,2}-?[A-Z]")


def find_headline(pieces: Pieces, start: int, end: int) -> int | None:
    """The index of the headline above the body (pieces `start` to `end`), if there is one."""
    named = {letters_of(piece.text) for piece in pieces if piece.role is Role.SOURCE}
    named |= _dateline_parts(pieces[start].text)
    candidates = [
        index
        for index in range(max(0, start - REACH), start)
        if _is_candidate(pieces[index], index == 0) and letters_of(pieces[index].text) not in named
    ]
    if not candidates:
        return None
    # Most plain files have one line above the body: nothing has to be weighed.
    if _stands_alone(pieces, candidates[0], candidates):
        return candidates[0]
    subject = _subject([piece.text for piece in pieces[start:end] if piece.is_open])
    every, candidates = candidates, _without_question(pieces, candidates, start)
    candidates = _above_the_date(pieces, candidates, subject)
    lines = _line_counts(pieces)
    scores = {
        index: _score(pieces, index, rank, subject) + _repetition(pieces[index], lines)
        for rank, index in enumerate(reversed(candidates))
    }
    best = max(candidates, key=lambda index: (scores[index], index))
    if not _repetition(pieces[best], lines):
        best = _over_its_deck(pieces, best, candidates, subject)
    sure = scores[best] >= THRESHOLD or _opens_over_date(pieces, best, start)
    if sure or _stands_alone(pieces, best, candidates):
        return _by_itself(pieces, best, every)
    return None


def _dateline_parts(lede: str) -> set[str]:
    """What stands before the dash that opens the text, part by part: the place and the site."""
    head, *text = _DASH.split(lede[:DATELINE_CHARACTERS], maxsplit=1)
    return {letters_of(part) for part in _PARTS.split(head)} if text else set()


def headline_below_lead(pieces: Pieces, start: int, end: int) -> int | None:
    """The index of a headline below the sentence at `start`, up to `end`, with its date below it.

    A summary stands above it, or who the writer is.
    """
    for index in range(start + 1, end):
        piece = pieces[index]
        if is_prose(piece):
            return None
        if piece.words >= USUAL_WORDS.start and is_stamped(pieces, index):
            return index if _is_candidate(piece, False) else None
    return None


def _subject(paragraphs: list[str]) -> set[str]:
    """The words of the first paragraphs, which tell what the body is about."""
    subject: set[str] = set()
    left = BODY_CHARACTERS
    for text in paragraphs:
        subject |= stems(text[:left])
        left -= len(text) + 1
        if left <= 0:
            break
    return subject


def _over_its_deck(pieces: Pieces, best: int, candidates: list[int], subject: set[str]) -> int:
    """The line above the best one, where that is longer: a summary below the headline."""
    index = next((at for at in range(best - 1, -1, -1) if pieces[at].is_open), None)
    if index is None or index not in candidates:
        return best
    above = pieces[index]
    if above.words not in USUAL_WORDS or has_masthead(above.text):
        return best
    if pieces[best].words < above.words:
        return index if _is_about(above, pieces[best], subject) else best
    if pieces[best].words == above.words:
        return best
    told = _shared(pieces[best], subject)
    # Of two short lines the upper may be a section's, unless it tells more of the body.
    is_deck = pieces[best].words >= DECK_WORDS
    least = (
        max(min(ON_SUBJECT, BESIDE_DECK * told), SLIGHTLY) if is_deck else max(told, BESIDE_DECK)
    )
    return index if _shared(above, subject) >= least else best


def _is_about(above: Piece, below: Piece, subject: set[str]) -> bool:
    """Whether a line is as much about the body as the shorter one below it, which adds to it.

    What stands over a headline and is longer is about other things, or repeats it.
    """
    if below.text.casefold() in above.text.casefold():
        return False
    # A few words below a headline ask its readers whether they know.
    asks = below.words <= USUAL_WORDS.start and below.text.endswith("?")
    # A summary says a word of its headline again.
    told = content_words(above.text) & content_words(below.text) & subject
    beside = 0.0 if told else BESIDE_DECK * _shared(below, subject)
    return _shared(above, subject) >= (SLIGHTLY if asks else max(ON_SUBJECT, beside))


def _by_itself(pieces: Pieces, best: int, candidates: list[int]) -> int:
    """Another candidate that is the best one without what the page hung on it, or the best."""
    lines = {pieces[index].text: index for index in candidates}
    core = core_among(pieces[best].text, list(lines))
    return best if core is None else lines[core]


def _above_the_date(pieces: Pieces, candidates: list[int], subject: set[str]) -> list[int]:
    """The candidates without those below the first that has its date or byline right below it.

    Between date and body stand teasers, summaries and tables of contents, which share the
    body's words. A masthead has a date below it, too: the first line of all, but for a section's
    name, counts unless it is one, further ones where they are about what the body is about.
    """
    opening = next((at for at in candidates if not is_section(pieces[at])), candidates[0])
    opens = all(is_section(piece) for piece in pieces[:opening] if piece.is_open)
    for rank, index in enumerate(candidates):
        piece = pieces[index]
        if piece.words not in USUAL_WORDS or has_masthead(piece.text):
            continue
        if not is_stamped(pieces, index):
            continue
        if (opens and index == opening) or _shared(piece, subject) >= ON_SUBJECT:
            return candidates[: rank + 1]
    return candidates


def _without_question(pieces: Pieces, candidates: list[int], start: int) -> list[int]:
    """The candidates without a question that opens the body, where one above has its date below."""
    *above, last = candidates
    if last + 1 != start or not pieces[last].text.endswith("?"):
        return candidates
    dated = (
        pieces[at].words in USUAL_WORDS
        and not has_masthead(pieces[at].text)
        and is_stamped(pieces, at)
        for at in above
    )
    return above if any(dated) else candidates


def _is_candidate(piece: Piece, is_first: bool) -> bool:
    if not (is_heading(piece) or (piece.is_open and is_loud(piece.text))):
        return False
    bracketed = piece.text[:1] == "[" and piece.text[-1:] == "]"
    if bracketed or not bare_head(piece.text)[:1].isalnum():
        return False
    # Brands open in small letters (iOS, e-KTP), and headlines that lost their first words.
    if piece.text[:1].islower() and not (is_first or _BRAND.match(piece.text)):
        return False
    if piece.text.isupper() and _letterhead().match(piece.text.casefold()):
        return False
    # A sentence full of names looks like a headline: "ASTANA, 13 Mei (APP): Presiden …".
    if not is_first and opens_with_credit(piece.text):
        return False
    return not is_menu(piece.text) and not is_known_site(piece.text)


@cache
def _letterhead() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(load('sections')['letterhead']['words'])})\b")


def _stands_alone(pieces: Pieces, best: int, candidates: list[int]) -> bool:
    """Whether nothing else could be the headline: no other candidate, or only who wrote it."""
    if pieces[best].words < 2:
        return False
    if len(candidates) == 1:
        return not _is_person(pieces[best]) or _is_parted(pieces, best)
    return (
        candidates == [best, best + 1]
        and _is_person(pieces[best + 1])
        and (not _is_person(pieces[best]) or is_stamped(pieces, best))
        and not looks_like_site(pieces[best].text)
    )


def _may_stand_for_all(piece: Piece) -> bool:
    """Whether a line of one word may be a headline: no site's, section's or writer's name is."""
    text = piece.text
    named = is_named_site(text) or is_section(piece)
    return text.isalpha() and is_word(text) and not named


def _opens_over_date(pieces: Pieces, best: int, start: int) -> bool:
    """Whether a few words are the last line above a date or byline, and only that is below."""
    piece = pieces[best]
    if has_masthead(piece.text) or looks_like_site(piece.text):
        return False
    if piece.words < 2 and not _may_stand_for_all(piece):
        return False
    below = pieces[best + 1 : start]
    return (
        is_stamped(pieces, best) and not _is_person(piece) and not any(one.is_open for one in below)
    )


def _is_person(piece: Piece) -> bool:
    return piece.words <= 2 and may_be_people(piece.text)


def _is_parted(pieces: Pieces, index: int) -> bool:
    """Whether a blank, or what stands below headlines, parts the line from the text."""
    below = right_below(pieces, index)
    stamped = any(one.role in (*STAMPS, Role.DATELINE) for one in below)
    return stamped or any(one.gap for one in below[:1])


def _score(pieces: Pieces, index: int, rank: int, subject: set[str]) -> float:
    piece = pieces[index]
    shared = _shared(piece, subject)
    score = SHARED_WEIGHT * shared * min(1.0, piece.words / 4)
    score += NEAR_WEIGHT / (1 + rank)
    score += LENGTH_WEIGHT if piece.words in USUAL_WORDS else -LENGTH_WEIGHT / piece.words
    if index == 0 and piece.words in USUAL_WORDS:
        score += FIRST_WEIGHT * min(1.0, FIRST_TRUST + shared)
    if has_masthead(piece.text):
        score -= SITE_WEIGHT
    if not shared and may_be_people(piece.text):
        score -= LENGTH_WEIGHT
    if _beside_stamp(pieces, index):
        score += STAMP_WEIGHT
    if piece.text[:1] in "*+-•#" or piece.text.endswith((":", ",")):
        score -= LENGTH_WEIGHT
    return score


def _shared(piece: Piece, subject: set[str]) -> float:
    """Which share of the line's longer words the body has as well."""
    own = content_words(piece.text)
    return len(own & subject) / len(own) if own else 0.0


def _beside_stamp(pieces: Pieces, index: int) -> bool:
    """Whether a date with a time, or a byline, stands next to the line."""
    around = pieces[max(0, index - 2) : index] + pieces[index + 1 : index + 3]
    return any(piece.role in STAMPS for piece in around)


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
