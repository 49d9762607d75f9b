"""What a search was understood to ask for: each part in words, and the search without it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from app.search.labels import country_label, language_label
from app.search.parse import parse
from app.search.saying import Said, SaidKind, said_of
from app.web.state import SearchState

_FIRST_MONTH = 1
# The lengths of a year and a month in a date of ISO 8601.
_YEAR, _MONTH = 4, 7


@dataclass(frozen=True, slots=True)
class SaidPart:
    """A part in the page's words: `key` says what it is, and `url` leads to the search without it.

    `values` are what it names, `first` and `last` days or periods in ISO 8601.
    """

    key: str
    url: str
    text: str = ""
    values: tuple[str, ...] = ()
    first: str = ""
    last: str = ""
    in_title: bool = False
    slop: int = 0
    excluded: bool = False
    parts: tuple["SaidPart", ...] = ()


@dataclass(frozen=True, slots=True)
class Readback:
    """All that is said of a search; so many parts more are `left_out`."""

    parts: tuple[SaidPart, ...] = ()
    left_out: int = 0


def readback(state: SearchState, locale: str) -> Readback:
    """What the search text of `state` asks for; nothing where that is a plain word alone.

    Beside a filter of the address a word alone is said too.
    """
    tree = parse(state.query, locale).tree
    said = said_of(tree)
    plain = len(said) == 1 and said[0].kind is SaidKind.WORD and not said[0].excluded
    if plain and not said[0].in_title and not state.filtered:
        return Readback()
    return Readback(_parts(said, state, locale), len(tree.parts) - len(said))


def _named_days(first: date | None, last: date | None) -> tuple[str, str, str]:
    """How the days from `first` to `last` are told: the key of a text, and the periods in it."""
    if first and last:
        whole = _whole(first, last)
        return ("during", whole, "") if whole else ("between", str(first), str(last))
    return ("from", str(first), "") if first else ("to", "", str(last))


def _parts(said: Iterable[Said], state: SearchState, locale: str) -> tuple[SaidPart, ...]:
    return tuple(_part(one, state, locale) for one in said)


def _part(said: Said, state: SearchState, locale: str) -> SaidPart:
    key, first, last = str(said.kind), "", ""
    if said.kind is SaidKind.DATES:
        key, first, last = _named_days(said.first, said.last)
    return SaidPart(
        key=key,
        url=state.with_(query=said.without).url(),
        text=said.text,
        values=tuple(_label(said.kind, value, locale) for value in said.values),
        first=first,
        last=last,
        in_title=said.in_title,
        slop=said.slop,
        excluded=said.excluded,
        parts=_parts(said.parts, state, locale),
    )


def _label(kind: SaidKind, value: str, locale: str) -> str:
    if kind in (SaidKind.COUNTRY, SaidKind.ABOUT, SaidKind.PUBLISHED_IN):
        return country_label(value, locale)
    return language_label(value, locale) if kind is SaidKind.LANGUAGE else value


def _whole(first: date, last: date) -> str:
    """The day, month or year that the days are, if they are one."""
    if first == last:
        return str(first)
    is_whole = first.day == 1 and (last + timedelta(1)).day == 1 if last < date.max else False
    if first.year != last.year or not (is_whole or last == date.max):
        return ""
    if first.month == last.month:
        return str(first)[:_MONTH]
    return str(first)[:_YEAR] if (first.month, last.month) == (_FIRST_MONTH, 12) else ""
