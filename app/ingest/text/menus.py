"""Menus and breadcrumbs, also where they are glued to a headline without a blank."""

import re
from functools import cache

from app.ingest.text.pieces import Piece, Pieces, Role, parts
from app.language.dates import find_dates
from app.language.vocabulary import any_of, holds_one, load
from app.library.records import RemovalReason

# This many menu words in a row at the head of a line are a menu, fewer if the first of them
# means the home page.
RUN = 4
RUN_FROM_HOME = 3
# No menu is longer, in words.
MENU_WORDS = 160
# The longest menu entry in words ("jurnalisme warga").
ENTRY_WORDS = 3
# More than a last breadcrumb: the headline itself.
HEADLINE_WORDS = 4

_TRAIL = re.compile(r" ?(?:>|»|›|::|→|\|) ?| / ")
# One of which is in every trail.
_MARKS = (">", "»", "›", "::", "→", "|", " / ")
# Marks that only breadcrumbs have between their entries.
_STEP = re.compile(r" ?(?:»|›|::|→) ?| > ")
# A stroke is a step as well where the first entry is home.
_SLASH = re.compile(r" ?(?:»|›|::|→) ?| > | / ")
# "Hukum & KriminalWARGA TANGKAP …": a section glued to a headline in capitals.
_GLUED_SECTION = re.compile(r"[A-Z][a-z]+(?: (?:& )?[A-Z][a-z]+){0,2}(?=[A-Z]{2,}[ ,][A-Z\d])")
_GLUED_CAPITALS = re.compile(r"[A-Z]+")
# So many entries in capitals, glued to each other and to the headline, are a menu.
GLUED_ENTRIES = 2
# A breadcrumb before its headline has so many steps, unless it begins at home.
STEPS = 2
_GLUED_ENTRY = re.compile(r"[A-Z][a-z]{2,12}|[A-Z]{2,12}(?=[A-Z][a-z])")
_CAMEL_JOINT = re.compile(r"[a-z][A-Z]")
_JOINTS = 3
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")


def cut_menus(pieces: Pieces) -> Pieces:
    """Removes menus, whole lines or glued to the head of one, as navigation."""
    made: Pieces = []
    trailed = holds_one("\n".join([piece.text for piece in pieces]), _MARKS)
    for piece in pieces:
        made.extend(_cut(piece, trailed) if piece.is_open else [piece])
    return made


def is_menu(text: str) -> bool:
    """Whether the line consists of menu words only."""
    # Most lines are told by their first word alone.
    if text.count(" ") >= MENU_WORDS or (text[:1].isalnum() and not _opens(_first_word(text))):
        return False
    parted = _TRAIL.sub(" ", text) if holds_one(text, _MARKS) else text
    words = parted.strip(" *+-•·").split()
    if not words or not _opens(words[0]):
        return False
    return _run(words)[0] == len(words)


def _first_word(text: str) -> str:
    """What stands before the first blank or step of a line that begins with a letter."""
    word = text.split(maxsplit=1)[0]
    return word if word.isalnum() else _TRAIL.split(word, maxsplit=1)[0]


def _opens(word: str) -> bool:
    """Whether an entry of a menu begins with the word."""
    return word.casefold().strip("*+-•·,") in _openers()


def _cut(piece: Piece, trailed: bool) -> Pieces:
    """The piece without its menu; `trailed` where a line of the page may be a trail."""
    end = _glued_end(piece.text) or _run_end(piece.text)
    end = end or (_trail_end(piece.text) if trailed else 0)
    if not end:
        return [piece]
    return parts(piece, (piece.text[:end], RemovalReason.NAVIGATION), (piece.text[end:], Role.OPEN))


def _glued_end(text: str) -> int:
    """The end of a menu glued together: "HomeBeritaIran adakan" ends before "Iran"."""
    home = _glued_home().match(text)
    if home is None:
        return _glued_capitals(text, GLUED_ENTRIES) or _all_glued(text)
    end = home.end()
    while True:
        entry = _glued_entry(text, end)
        if not entry:
            return end + _glued_capitals(text[end:], 1)
        end += len(entry)


def _glued_entry(text: str, start: int) -> str:
    word = _GLUED_ENTRY.match(text, start)
    if word is None or word.group().casefold() not in _vocabulary():
        return ""
    following = text[word.end() : word.end() + 1]
    return word.group() if following.isupper() or not following else ""


def _glued_capitals(text: str, least: int) -> int:
    """The end of `least` sections or more glued to a headline in capitals: "POLITIKWARGA …"."""
    section = _GLUED_SECTION.match(text)
    if section is not None:
        return section.end() if text[section.end() :].isupper() else 0
    word = _GLUED_CAPITALS.match(text)
    if word is None or not text[:60].isupper():
        return 0
    end, entries = 0, 0
    while entry := _longest_entry(word.group()[end:].casefold()):
        end, entries = end + len(entry), entries + 1
    return end if entries >= least and end < len(word.group()) else 0


def _longest_entry(word: str) -> str:
    """The longest menu entry that the word begins with."""
    return max((one for one in _long_entries() if word.startswith(one)), key=len, default="")


def _all_glued(text: str) -> int:
    """The whole length, where the line is one long word of many capitalised ones."""
    if " " in text[:60].strip() and len(_CAMEL_JOINT.findall(text.split(" ", 1)[0])) < _JOINTS:
        return 0
    joints = len(_CAMEL_JOINT.findall(text[:400]))
    words = text[:400].count(" ") + 1
    return len(text) if joints >= _JOINTS and joints >= words and len(text) < 400 else 0


def _run_end(text: str) -> int:
    if not _opens(text.split(" ", 1)[0]):
        return 0
    words = text[:2000].split(" ")
    count, entries = _run(words)
    if not count:
        return 0
    needed = RUN_FROM_HOME if words[0].casefold() in _home() else RUN
    if entries < needed:
        return 0
    return len(" ".join(words[:count]))


def _run(words: list[str]) -> tuple[int, int]:
    """How many words at the head are menu entries, and how many entries they make."""
    known, position, entries = _vocabulary(), 0, 0
    while position < len(words):
        for size in range(ENTRY_WORDS, 0, -1):
            chunk = words[position : position + size]
            if len(chunk) == size and " ".join(chunk).casefold().strip("*+-•·,") in known:
                position, entries = position + size, entries + 1
                break
        else:
            return position, entries
    return position, entries


def _trail_end(text: str) -> int:
    """The end of a trail like "Home > Berita > Asia", without a headline at its end."""
    if len(text) > 400 or "://" in text or not holds_one(text, _MARKS):
        return 0
    lead = _lead().match(text)
    if lead is not None:
        return lead.end() + _trail_end(text[lead.end() :])
    stepped = _stepped_end(text)
    if stepped:
        return stepped
    segments = _TRAIL.split(text)
    if not all(map(is_menu, segments[:-1])):
        return len(text) if _is_strip(segments) and not find_dates(text) else 0
    last = segments[-1].strip()
    if last.count(" ") + 1 >= HEADLINE_WORDS and not is_menu(last):
        return len(text) - len(segments[-1])
    return len(text)


def _stepped_end(text: str) -> int:
    """The end of short steps before a headline: "Home » Negara » Kota resmikan jembatan"."""
    step = _SLASH if text.split(" / ", 1)[0].casefold() in _home() else _STEP
    steps = list(step.finditer(text))
    if not steps:
        return 0
    entries = [entry.strip() for entry in step.split(text)]
    known = entries[0].casefold() in _home() or is_menu(entries[0])
    short = all(entry.count(" ") < ENTRY_WORDS for entry in entries[:-1])
    if not short or (len(steps) < STEPS and not known):
        return 0
    return steps[-1].end() if entries[-1].count(" ") + 1 >= HEADLINE_WORDS else len(text)


def _is_strip(segments: list[str]) -> bool:
    """Whether short entries stand in a row, parted by strokes."""
    short = all(one.count(" ") < ENTRY_WORDS for one in segments)
    # A strip with a day in it is a line of date.
    if any(_YEAR.search(one) for one in segments):
        return False
    return short and len(segments) > ENTRY_WORDS


@cache
def _vocabulary() -> frozenset[str]:
    return frozenset(load("sections")["menu"]["words"])


@cache
def _long_entries() -> tuple[str, ...]:
    """The entries of one word that no other word begins with by chance."""
    return tuple(one for one in _vocabulary() if " " not in one and len(one) > 5)


@cache
def _openers() -> frozenset[str]:
    """The first words of all entries: a line that begins with no such word is no menu."""
    return frozenset(entry.split(" ", 1)[0] for entry in _vocabulary())


@cache
def _lead() -> re.Pattern[str]:
    """What says that a trail follows: "You are here: Home » Kota"."""
    return re.compile(rf"(?:{any_of(load('sections')['menu']['trail'])})[ :]+", re.IGNORECASE)


@cache
def _glued_home() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(load('sections')['menu']['glued_home'])})(?=[A-Z])")


@cache
def _home() -> frozenset[str]:
    return frozenset(load("sections")["menu"]["home"])
