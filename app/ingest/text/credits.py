"""The credits of pictures: "(ANTARA FOTO/A B)", "… Foto: A B", "… – Gambar oleh C"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from app.ingest.names.names import looks_like_name
from app.ingest.names.outlets import looks_like_site
from app.ingest.names.persons import may_be_people
from app.ingest.text.tokens import key_words, may_hold
from app.language.connectives import connectives
from app.language.sentences import sentence_ends
from app.language.vocabulary import any_of, load

# A credit stands within so many characters of a line's end.
REACH = 110
# A caption has no more words and sentences; a paragraph that its reporter signed has.
CAPTION_WORDS = 60
CAPTION_SENTENCES = 2
# In a longer line brackets may explain a word.
REMARK_WORDS = 20

_BRACKETS = re.compile(r"[(\[]([^()\[\]]{1,80})[)\]][.”\"*]?$")
_ALONE = re.compile(r"[(\[]([^()\[\]]{3,90})[)\]]\.?")
_MAKER = re.compile(r"[A-Z][\w.'-]{2,}(?: [A-Z][\w.'-]*){0,5}$")
# A person's or an office's whole name, not the short sign of a reporter.
_FULL_NAME = re.compile(r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,5}(?:, [\w ]{2,20})?$")
_DOMAIN = r"[\w-]+\.(?:com|co\.id|id|net|my)"
_SITE = r"[A-Z][\w!.]+(?: [A-Z][\w!]+)?"
# At the end of a caption with a label an owner behind a stroke: "Pasar lama/Kedubes".
_OWNER = re.compile(r"/[A-Z][\w.'’ -]{2,40}$")
_DASH = r"(?:^|[.!?)”\"|] ?(?:/ )?| [-–—] ?|[–—] ?)"


@dataclass(frozen=True)
class CreditWords:
    """The vocabulary of `data/captions.toml`; see there.

    `stroke` is an owner before a stroke and a maker's name, `label` a caption's own label, `glued`
    a closing one with no blank before it.
    """

    credits: re.Pattern[str]
    closing: re.Pattern[str]
    glued: re.Pattern[str]
    stroke: re.Pattern[str]
    filed: re.Pattern[str]
    label: re.Pattern[str]
    closers: frozenset[str]
    openers: frozenset[str]
    agencies: frozenset[str]


def has_credit(text: str) -> bool:
    """Whether brackets at the end of a line name a picture's owner beyond doubt."""
    match = _BRACKETS.search(text[-REACH:])
    if match is None or len(match.group()) == len(text):
        return False
    inside = match[1].strip()
    if _is_remark(inside) and text.count(" ") >= REMARK_WORDS:
        return False
    return "@" in inside or _words().credits.match(inside) is not None


def _is_remark(inside: str) -> bool:
    """Whether brackets hold a few words in small letters that no credit is: "(image search)"."""
    plain = inside.islower() and " " in inside and inside.replace(" ", "").isalpha()
    return plain and _words().credits.fullmatch(inside) is None


def has_maker(text: str) -> bool:
    """Whether a line closes with an outlet and a name: "(ANTARA/A B)", "[A B/AP]", "… Tempo/A B".

    At the end of an article this may be its reporter instead.
    """
    return (
        _ends_with_maker(text) and sentence_ends(text, CAPTION_SENTENCES + 1) <= CAPTION_SENTENCES
    )


def _ends_with_maker(text: str) -> bool:
    tail = text[-REACH:]
    if "/" not in tail:
        return False
    match = _BRACKETS.search(tail)
    if match is None or len(match.group()) == len(text):
        return text.count(" ") < CAPTION_WORDS and _words().stroke.search(tail) is not None
    first, _, maker = (one.strip() for one in _words().filed.sub("", match[1]).partition("/"))
    if _FULL_NAME.fullmatch(first) and maker.casefold() in _words().agencies:
        return True
    known = first.casefold() in _words().agencies
    return (_MAKER if known else _FULL_NAME).match(maker) is not None


def is_stroke_credit(text: str) -> bool:
    """Whether a line of two names, a stroke between them, says whose a picture is.

    "Kabar Kota/Sari Dewi", "SARI/KABARKOTA".
    """
    first, stroke, second = text.partition("/")
    if not stroke:
        return False
    if " " in second:
        return looks_like_site(first) and looks_like_name(second)
    return " " not in first and first.isupper() and second.isupper() and looks_like_site(second)


def has_closing(text: str) -> bool:
    """Whether a credit without brackets closes the line: "… Foto: A B", "– BERNAMA PIC"."""
    if text.count(" ") >= CAPTION_WORDS:
        return False
    tail = text[-REACH:]
    if may_hold(text, _words().closers) and _words().closing.search(tail) is not None:
        return True
    return ":" in tail and _words().glued.search(tail) is not None


def speaks_of_pictures(text: str) -> bool:
    """Whether a line opens like a credit with no name behind it: "Fotografer Muda Raih Hadiah"."""
    opening, _, behind = text.partition(" ")
    if opening.casefold() not in _words().openers or _words().credits.match(behind):
        return False
    return behind.count(" ") > 1 and looks_like_name(behind) and not may_be_people(behind)


def without_credit(text: str) -> str:
    """A caption up to the credit that closes it; all of it where none does.

    What a label opens ("Foto: …") is the caption itself, unless it is nothing but a credit. More
    is taken for one than elsewhere: what counts here are only the names in it.
    """
    label = _words().label.match(text)
    opened = label.end() if label else 0
    owner = text[opened:].partition("/")[0].strip().casefold()
    if label and (owner in _words().agencies or _words().credits.match(text, opened)):
        return text[:opened]
    tail = text[-REACH:]
    found = [_words().stroke.search(tail), _credit_in_brackets(tail)]
    if has_closing(text):
        found += [_words().closing.search(tail), _words().glued.search(tail)]
    if label:
        found.append(_OWNER.search(tail))
    starts = (len(text) - len(tail) + match.start() for match in found if match)
    return text[: min((start for start in starts if start > opened), default=len(text))]


def _credit_in_brackets(tail: str) -> re.Match[str] | None:
    """The brackets at the end that name an owner or a maker, with whatever comes behind it."""
    match = _BRACKETS.search(tail)
    if match is None:
        return None
    inside = match[1].strip()
    first = inside.partition("/")[0].strip().casefold()
    known = _words().credits.match(inside) is not None or first in _words().agencies
    made = "@" in inside or _MAKER.match(inside.partition("/")[2].strip()) is not None
    return match if known or made else None


def lone_credit(text: str) -> bool:
    """Whether a line is nothing but the credit, in brackets, of the line above it."""
    match = _ALONE.fullmatch(text)
    return match is not None and (
        _words().credits.match(match[1].strip()) is not None or lone_maker(text)
    )


def lone_maker(text: str) -> bool:
    """Whether a line is nothing but an outlet and a name in brackets: "(KABAR.com/A B)"."""
    match = _ALONE.fullmatch(text)
    return match is not None and _FULL_NAME.match(match[1].partition("/")[2].strip()) is not None


@cache
def _words() -> CreditWords:
    data = load("captions")
    closing = data["closing"]
    words, after, stroke = (any_of(closing[name]) for name in ("words", "after", "stroke"))
    name = _name(data["maker"]["joins"])
    capitalised = any_of(word.capitalize() for word in closing["words"])
    return CreditWords(
        credits=re.compile(rf"(?:{any_of(data['credits']['words'])})(?![\w])", re.I),
        closing=re.compile(
            rf"{_DASH}(?i:{words})"
            rf"(?: ?(?:[:/]|\.{{3}}|…) ?[\w@][\w.,@/&’' -]{{1,60}}| (?:@\w+|{name}))\.?$"
            rf"|\w (?i:{words}) ?[:/] ?{name}$"
            rf"|\w/(?i:{stroke})$|{_DASH}[A-Z!]{{3,}} (?i:{after})$",
        ),
        # "Pasar ikanFoto: Sari Dewi/dpa/picture alliance": the capital parts it from the caption.
        glued=re.compile(rf"(?<=[a-z])(?:{capitalised}): ?{name}(?:/[\w /]{{2,40}})?$"),
        # Behind a word that may be any the name must be whole ("3. Uang Makan/Catering").
        stroke=re.compile(
            rf"(?:[.)”\"] ?| [-–—] ?|[–—])"
            rf"(?:{_DOMAIN} ?/ ?{name}|{_SITE} ?/ ?[A-Z][\w.'’-]+ {name})\.?$"
        ),
        filed=re.compile(rf"^(?:{any_of(data['maker']['filed'])})\s*:\s*", re.I),
        label=re.compile(rf"[(\[]?(?:{any_of(data['label']['words'])})\s*:\s*", re.I),
        closers=key_words((*closing["words"], *closing["after"], *closing["stroke"])),
        openers=frozenset(closing["words"]),
        agencies=frozenset(data["credits"]["agencies"]),
    )


def _name(joins: Sequence[str]) -> str:
    """A pattern of a maker's name: words with capitals, and small ones between them."""
    between = any_of((*joins, *connectives().employer, *connectives().both))
    return rf"[A-Z][\w.'’-]+(?: (?:[A-Z&][\w.'’/-]*|{between})){{0,6}}"
