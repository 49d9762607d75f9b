"""Takes a byline apart: people, the site or the agency they work for, and who is nobody."""

import re
from dataclasses import dataclass
from functools import cache

from app.ingest.names.names import (
    is_calling,
    is_degree,
    is_desk,
    is_nobody,
    is_particle,
    is_titled,
    looks_like_name,
)
from app.ingest.names.outlets import agency_of, is_compound, is_known_site, looks_like_site
from app.ingest.names.places import is_place, is_province
from app.ingest.text.menus import is_menu
from app.ingest.text.pieces import Piece, Pieces, Role, parts
from app.ingest.text.rules import is_whole
from app.ingest.text.tokens import has_digit
from app.language.connectives import connectives
from app.language.given_names import given_names
from app.language.lemmas import is_word
from app.language.vocabulary import any_of, load
from app.library.records import RemovalReason

# A name of small letters, as some sites print it, has no more words.
SMALL_WORDS = 4
# The longest name of one person.
NAME_WORDS = 5
# Shorter words that stand for somebody are initials.
NAME_LETTERS = 4
_PARTERS = frozenset("|;•·")
_DETACHED = "-–—(/|·•"
# An agency or a site before a stroke and a name is a picture's credit.
_STROKE = re.compile(r"/[A-Z]")
# What a newspaper knows its reporter by.
_SIGN = re.compile(r"\b[^\W\d_]{2,}\d{1,4}\b")
_BAR = re.compile(r" [|·•] ")
_SMALL = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*)*")

Meaning = Role | RemovalReason


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a byline and what it is; None where that is unknown."""

    start: int
    end: int
    meaning: Meaning | None


@dataclass(frozen=True, slots=True)
class Context:
    """Where a part of a byline stands.

    `role` is the people's, `labelled` says that a label opens the byline, `mark` is what
    stands before the part; other parts stand `beside` it, before it, or are `followed`.
    """

    role: Role
    labelled: bool
    mark: str
    beside: bool
    followed: bool


def read_persons(piece: Piece, text: str, role: Role, labelled: bool) -> Pieces:
    """The parts of the byline `text`; nothing where it holds what no byline does.

    `role` is the people's. Behind a label (`labelled`) names may be written small; without
    one a site, an agency or an office must stand beside them.
    """
    twice = _twice().fullmatch(text)
    if twice is not None:
        return parts(
            piece,
            (twice["name"], RemovalReason.DUPLICATE),
            (twice["opener"], RemovalReason.MARKER),
            (twice["name"], role),
        )
    if labelled and is_desk(text):
        return parts(piece, (text, RemovalReason.HEADER))
    spans = _spans(text, role, labelled or _is_small_before_site(text))
    meanings = [span.meaning for span in spans]
    if not spans or None in meanings:
        return []
    if not labelled and (role not in meanings or not _is_attested(text, spans)):
        return []
    return parts(
        piece,
        *((text[one.start : one.end], one.meaning) for one in _merged(spans, text) if one.meaning),
    )


def _is_attested(text: str, spans: list[Span]) -> bool:
    """Whether something beside the names says that they are a byline: a site, an office."""
    if RemovalReason.MARKER in [span.meaning for span in spans]:
        return False
    return any(
        span.meaning in (Role.SOURCE, Role.AGENCY)
        or is_nobody(text[span.start : span.end])
        or (span.meaning is RemovalReason.HEADER and is_menu(text[span.start : span.end]))
        or "@" in text[span.start : span.end]
        or _is_counted(text[span.start : span.end], text[: span.start].rstrip().endswith("("))
        for span in spans
    )


def _is_counted(text: str, bracketed: bool) -> bool:
    """Whether digits are a page's: a reporter's sign ("mg12"), an age, what pages count.

    Behind names in brackets texts have numbers of their own: "Sari Dewi (34)".
    """
    if not has_digit(text):
        return False
    told = not bracketed and text.casefold().endswith(_counted())
    return told or _SIGN.search(text) is not None


def are_people(text: str) -> bool:
    """Whether `text`, with nothing to say so, is one or a few people's full names."""
    if "/" in text and agency_of(text.partition("/")[0]):
        return False
    if is_titled(text) or is_place(text) or not looks_like_name(_split().split(text)[0]):
        return False
    names = [name for name in _split().split(text.strip(" ,|")) if not is_degree(name)]
    return all(" " in name and looks_like_name(name) and is_no_phrase(name) for name in names)


def may_be_people(text: str) -> bool:
    """Whether `text`, where a name is expected, is rather a name than a phrase."""
    if not looks_like_name(text) or is_menu(text) or _STROKE.search(text):
        return False
    words = [word.strip(".,").casefold() for word in text.split() if not is_particle(word)]
    names = sum(word in given_names() or not is_word(word) for word in words)
    return 2 * names >= len(words) and len(_split().split(text)[0].split()) <= NAME_WORDS


def may_be_names(text: str) -> bool:
    """Whether `text`, beside a date, is a person's name, or two full ones with a bar between."""
    names = _BAR.split(text.rstrip(" |·•"))
    full = len(names) == 1 or all(" " in name for name in names)
    return full and all(map(may_be_people, names))


def is_one_name(text: str) -> bool:
    """Whether `text` is a name of one word that no dictionary has, as many bear: "Rukmana"."""
    if not (text.isalpha() and text.istitle() and len(text) >= NAME_LETTERS):
        return False
    others = is_place(text) or looks_like_site(text) or is_compound(text) or is_menu(text)
    return not (others or is_word(text))


def bears_given_name(text: str) -> bool:
    """Whether one of the words of `text` is a name that many bear."""
    return not given_names().isdisjoint(text.casefold().split())


def is_local(text: str) -> bool:
    """Whether a province is among the words of `text` and no name that many bear: "Bumi Kaltim".

    Towns and countries are people's names too: "Paris Hutapea", "Israel Gultom".
    """
    return any(map(is_province, text.split())) and not bears_given_name(text)


def names_in(text: str) -> list[str]:
    """The names in `text`, where commas, strokes or an "and" part them."""
    return [name for name in _split().split(text.strip(" ,|")) if name]


def is_no_phrase(name: str) -> bool:
    """Whether no word of `name` is one of the dictionary's, but for those that people bear."""
    words = [word.strip(".").casefold() for word in name.split()]
    return all(len(word) < 2 or word in given_names() or not is_word(word) for word in words)


def _spans(text: str, role: Role, labelled: bool) -> list[Span]:
    spans: list[Span] = []
    start, before = 0, ""
    for match in [*_separator().finditer(text), None]:
        end = match.start() if match else len(text)
        if text[start:end].strip():
            context = Context(role, labelled, before, bool(spans), match is not None)
            meaning = _meaning(text[start:end].strip(), context)
            spans.append(Span(start, end, meaning))
        if match:
            start, before = match.end(), match.group().strip()
            if before.isalpha() or before == "&":
                spans.append(Span(match.start(), match.end(), RemovalReason.MARKER))
    return spans


def _meaning(text: str, context: Context) -> Meaning | None:
    """What a part of a byline is; None where it is nothing that a byline holds."""
    others = context.beside or context.followed
    if agency_of(text):
        return Role.AGENCY
    if is_nobody(text) or "@" in text or (others and is_place(text)):
        return RemovalReason.HEADER
    if is_known_site(text) or (others and looks_like_site(text)):
        return Role.SOURCE
    if context.beside and is_degree(text):
        return context.role
    if context.beside and is_calling(text):
        return RemovalReason.HEADER
    # What pages print beside a byline: "Sari Dewi (Kabar Kota) PREMIUM".
    if context.beside and is_whole(text):
        return RemovalReason.HEADER
    if context.labelled and context.mark in connectives().employer and _is_employer(text):
        return Role.SOURCE
    if context.beside and (
        _is_before_desk(context.mark) or (context.labelled and _is_office(text))
    ):
        return RemovalReason.HEADER
    if context.beside and context.mark and context.mark in _DETACHED:
        return _beside(text, context)
    return context.role if _is_person(text, context.labelled) else None


def _beside(text: str, context: Context) -> Meaning | None:
    """What stands behind a name and a dash or bracket: another name, or an office or a desk."""
    if " " in text and context.mark != "(" and are_people(text):
        return context.role
    is_note = context.labelled or is_menu(text) or has_digit(text)
    return RemovalReason.HEADER if is_note else None


def _is_before_desk(mark: str) -> bool:
    """Whether a word or sign stands before the town or the pages that a reporter works for."""
    return mark == "[" or mark in connectives().place_or_day


def _is_employer(text: str) -> bool:
    """Whether a part may be a site that no list has: of a few words, or one that is no word."""
    return looks_like_name(text) and (" " in text or not is_word(text))


def _is_office(text: str) -> bool:
    """Whether a part says, in small letters, what the person before it is: "wartawan Kabar"."""
    return text[:1].islower() and is_nobody(text.split(" ", 1)[0])


def _is_person(text: str, labelled: bool) -> bool:
    if looks_like_name(text):
        return labelled or (may_be_people(text) and not is_place(text))
    small = text.count(" ") < SMALL_WORDS and _SMALL.fullmatch(text) is not None
    return labelled and small


def _is_small_before_site(text: str) -> bool:
    """Whether a few words, in small letters as well, stand before a dash and a known site."""
    name, dash, site = text.rpartition(" -")
    return bool(dash) and name.count(" ") < SMALL_WORDS - 1 and is_known_site(site)


def _merged(spans: list[Span], text: str) -> list[Span]:
    """The spans, those of the same meaning that follow each other put together.

    Bars and semicolons part one person from the next.
    """
    made: list[Span] = []
    for span in spans:
        parted = made and not _PARTERS.isdisjoint(text[made[-1].end : span.start])
        if made and made[-1].meaning is span.meaning and not parted:
            made[-1] = Span(made[-1].start, span.end, span.meaning)
        else:
            made.append(span)
    return made


@cache
def _split() -> re.Pattern[str]:
    """What parts the names of a list."""
    return re.compile(rf"\s*(?:[,|·&]|\b(?:{any_of(connectives().both)})\b)\s*")


@cache
def _twice() -> re.Pattern[str]:
    """A name that a theme says twice, the first time as a picture's: "Sari DewibySari Dewi"."""
    openers = any_of(load("bylines")["bare"]["author"])
    return re.compile(rf"(?P<name>[A-Z][\w.' -]{{2,60}}?) ?(?P<opener>{openers}) ?(?P=name)")


@cache
def _separator() -> re.Pattern[str]:
    offices = any_of(load("bylines")["nobody"]["behind"])
    words = connectives()
    between = (*words.employer, *words.place_or_day, *words.both, *words.besides)
    return re.compile(
        r"\s*[,|;•·()]\s*|\s+[-–—]+\s*|\s*/\s*(?=[A-Z])"
        rf"|\s+(?:{any_of(between)})\s+(?=[A-Z])"
        rf"|\s*&\s*(?=[A-Z])|\s+(?=\S+@\S)|\s*\[|\]\s*|\s+(?=(?:{offices})$)|\s+I\s+|(?<=\.com)\s+|(?<=\.id)\s+|(?<=\.co)\s+"
    )


@cache
def _counted() -> tuple[str, ...]:
    """What ends the age of a page, or a count: "3 jam lalu", "2 menit baca"."""
    data = load("bylines")
    return tuple(f" {word}" for word in (*data["age"]["words"], *data["counted"]["behind"]))
