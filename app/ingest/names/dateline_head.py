"""What stands before a dateline's dash: places, sites, agencies and dates, in any order."""

import re
from dataclasses import dataclass
from functools import cache

from app.ingest.names.names import is_titled
from app.ingest.names.outlets import (
    agency_of,
    is_camel,
    is_compound,
    is_domain,
    is_named_site,
    looks_like_site,
    outlets,
)
from app.ingest.names.places import is_country, is_place
from app.ingest.text.menus import is_menu
from app.ingest.text.pieces import Role
from app.ingest.text.tokens import has_digit, is_common
from app.language.calendar_names import alternation, calendar_names
from app.language.dates import find_dates
from app.language.vocabulary import any_of, load

# The longest head.
HEAD_CHARACTERS = 110
HEAD_WORDS = 10
SLOT_WORDS = 5
# Abbreviations of provinces and papers are no longer: "Mataram, NTB".
ABBREVIATION = 4

_DAY_MONTH = re.compile(r"(?<![\w/])\d{1,2}/\d{1,2}(?![\w/])")
_BRACKETS = re.compile(r" ?\(([^()]{2,50})\)")
# One of these is in every head of more than one slot.
HEAD_SIGNS = "(,|/-●•."
_SLOTS = re.compile(r"[,|/]| -+ | [●•] ")
_CREDIT = re.compile(r"[A-Z][\w.]+(?: [A-Z][\w.]+){0,2}")
_LOCATED = re.compile(r" \([^()]+\)$")
_BLANK = " *_:"
# Between place and date: "DUSHANBE. Dec 3 (Interfax)", but not that of "D.C.".
_STOP = re.compile(r"(?<=\w{3})\. *$")

# A word of so many letters is a name written without its blanks ("KABARKALTARA").
GLUED_NAME = 13

Slot = tuple[str, Role]


@dataclass(frozen=True, slots=True)
class Head:
    """The slots of a dateline's head in their roles; none where the text is no such head."""

    slots: tuple[Slot, ...] = ()

    @property
    def places(self) -> tuple[str, ...]:
        """The slots that name a place."""
        return tuple(text for text, role in self.slots if role is Role.DATELINE)

    @property
    def is_credited(self) -> bool:
        """Whether a site, an agency or a date stands in it, so that it cannot be a subject."""
        return any(role is not Role.DATELINE for _, role in self.slots)


def read_head(text: str) -> Head:
    """The slots of `text`, the places put together ("WASHINGTON, D.C." is one)."""
    text = text.strip(" *_")
    if not text or len(text) > HEAD_CHARACTERS or text.count(" ") >= HEAD_WORDS:
        return Head()
    bare, credited = _without_brackets(_unglued(text))
    bare, dates = _without_dates(bare)
    texts = [part for slot in _SLOTS.split(bare) for part in _parted(slot.strip(_BLANK))]
    slots = [(slot, _role(slot, rank)) for rank, slot in enumerate(texts)]
    named = [(slot, role) for slot, role in slots if role is not None]
    if credited is None or len(named) < len(slots) or not (named or credited):
        return Head()
    return Head((*_joined(_told_apart(named, bool(credited))), *credited, *dates))


def _unglued(text: str) -> str:
    """A head with a comma for the hyphen between an address and a place: "KABAR.COM-SUMENEP"."""
    first, hyphen, last = text.rpartition("-")
    glued = hyphen and (is_domain(first) or (is_domain(last) and is_place(first)))
    return f"{first}, {last}" if glued else text


def _without_brackets(text: str) -> tuple[str, list[Slot] | None]:
    """The text without its brackets, and what they hold; None where that is no credit."""
    slots: list[Slot] = []
    for match in _BRACKETS.finditer(text):
        before = text[: match.start()]
        if is_country(match[1]):
            continue
        names = [match[1]] if _DAY_MONTH.fullmatch(match[1]) else re.split(r"[/,|]", match[1])
        roles = [_credit_role(name.strip(), before) for name in names]
        if None in roles:
            return text, None
        # The second of two agencies wrote the text, the first sends it on: "(ANTARA/Xinhua)".
        if roles == [Role.AGENCY, Role.AGENCY]:
            roles[0] = Role.SOURCE
        slots += [(name.strip(), role) for name, role in zip(names, roles, strict=True) if role]
    return _BRACKETS.sub(_kept, text), slots


def _kept(match: re.Match[str]) -> str:
    """Brackets that say where a place lies: "Sion (Swiss)"."""
    return match.group() if is_country(match[1]) else ""


def _credit_role(name: str, before: str) -> Role | None:
    """What a name in brackets is; an abbreviation of the words before it is no credit."""
    known = is_place(before.split(",")[0]) or (before.isupper() and not name.isupper())
    shortened = "".join(word[:1] for word in before.split()).startswith(name[:2])
    if agency_of(name) and (known or not shortened):
        return Role.AGENCY
    if has_digit(name) and (find_dates(name) or _DAY_MONTH.fullmatch(name)):
        return Role.DATELINE_DATE
    if looks_like_site(name) or is_named_site(name):
        return Role.SOURCE
    return Role.SOURCE if known and not shortened and _CREDIT.fullmatch(name) else None


def _without_dates(text: str) -> tuple[str, list[Slot]]:
    """The text without its dates, and these."""
    if not has_digit(text):
        return text, []
    slots: list[Slot] = []
    for one in reversed([date for date in find_dates(text) if date.day is not None]):
        slots.append((text[one.start : one.end], Role.DATELINE_DATE))
        text = _STOP.sub("", text[: one.start]) + text[one.end :]
    for shape in (_DAY_MONTH, _day_elsewhere()):
        slots += [(match.group(), Role.DATELINE_DATE) for match in shape.finditer(text)]
        text = shape.sub("", text)
    return text, slots


@cache
def _day_elsewhere() -> re.Pattern[str]:
    """A day without a year in another language: "Tokio, 5 dic (EFE)"."""
    months = alternation(calendar_names().months_elsewhere)
    return re.compile(rf"(?<=, )\d{{1,2}}(?: de)? (?:{months})\b\.?", re.IGNORECASE)


def _parted(slot: str) -> list[str]:
    """The slot, cut before or behind an address that no comma parts from the place.

    A full stop may part an agency from it: "BISHKEK. Kabar -".
    """
    if slot.endswith(".") and is_place(slot[:-1]):
        return [slot[:-1]]
    if "." not in slot or " " not in slot:
        return [slot] if slot else []
    place, stop, agency = slot.rpartition(". ")
    if stop and agency_of(agency):
        return [place, agency]
    first, _, rest = slot.partition(" ")
    if is_domain(first.rstrip(".")):
        return [first.rstrip("."), rest]
    before, _, last = slot.rpartition(" ")
    return [before, last] if is_domain(last) and is_place(before) else [slot]


def _role(slot: str, rank: int) -> Role | None:
    if agency_of(slot):
        return Role.AGENCY
    if slot.casefold() in calendar_names().weekdays:
        return Role.DATELINE_DATE
    slot = _LOCATED.sub("", slot)
    if is_place(slot) and not is_domain(slot):
        return Role.DATELINE
    if is_named_site(slot) or is_camel(slot) or (rank > 0 and slot in outlets().short):
        return Role.SOURCE
    if slot.count(" ") >= SLOT_WORDS or is_titled(slot):
        return None
    # A paper's letters may spell a word: "MUKOMUKO, BE".
    if is_common(slot) and not (rank > 0 and slot.isupper() and len(slot) < ABBREVIATION):
        return None
    if has_digit(slot):
        return None
    return Role.DATELINE if _place().fullmatch(slot) else None


def _told_apart(slots: list[Slot], credited: bool) -> list[Slot]:
    """The slots, those among the places that are a site's name told from them.

    A site is made of the words that such names have, or written in other letters than the
    place beside it: "SOLO, Lentera Timur".
    """
    places = [text for text, role in slots if role is Role.DATELINE and is_place(text)]
    return [
        (text, Role.SOURCE)
        if role is Role.DATELINE
        and not is_place(text)
        and not _lies_in(rank, slots)
        and (_is_site(text, places, credited) or _follows_place(rank, slots))
        else (text, role)
        for rank, (text, role) in enumerate(slots)
    ]


def _lies_in(rank: int, slots: list[Slot]) -> bool:
    """Whether a slot is a town that no list has, since a country follows: "ORURO, Bolivia"."""
    text, after = slots[rank][0], slots[rank + 1 : rank + 2]
    lies = bool(after) and is_country(after[0][0])
    return lies and text.replace(" ", "").isalpha() and not looks_like_site(text)


def _follows_place(rank: int, slots: list[Slot]) -> bool:
    """Whether a name that is no place follows one: "Temanggung, Catatan Nusa".

    Regions are listed and towns stand before them; a word alone must be long to be no place.
    """
    text = slots[rank][0]
    if rank == 0 or not is_place(slots[rank - 1][0]) or is_country(slots[rank - 1][0]):
        return False
    return " " in text or len(text) >= GLUED_NAME


def _is_site(text: str, places: list[str], credited: bool) -> bool:
    if places and (is_compound(text) if " " not in text else is_menu(text.rpartition(" ")[2])):
        return True
    if looks_like_site(text) and (places or " " in text or credited or text.isupper()):
        return True
    if not places:
        return False
    if text.split(" ", 1)[0].casefold() in outlets().press_offices:
        return True
    # "CALI, KOLOMBIA": beside a country a short word in capitals is a town.
    if text.isupper() and text.isalpha() and len(text) <= ABBREVIATION:
        return not is_country(places[0])
    return text.isupper() != places[0].isupper()


def _joined(slots: list[Slot]) -> list[Slot]:
    """The slots with the places put together."""
    places = ", ".join(text for text, role in slots if role is Role.DATELINE)
    others = [slot for slot in slots if slot[1] is not Role.DATELINE]
    return [(places, Role.DATELINE), *others] if places else others


@cache
def _place() -> re.Pattern[str]:
    """A place's name: words with capitals, and the particles between them."""
    particles = any_of(load("places")["particles"])
    return re.compile(rf"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|{particles}))*")
