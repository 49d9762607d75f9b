"""A search text cut into words, phrases and brackets, each with the signs that stand before it."""

import re
from collections.abc import Iterator
from functools import cache

from app.search.words import COUNTRIES, DATES, Field, query_words
from app.values import value

# Between the countries of a list: of a Latin, an Arabic, a Chinese keyboard, and the like.
COMMAS = ",،，、;/+"
# Before what is left out: here, and in other search boxes.
MINUSES = "-!"
# Longer numbers only somebody tries; what is too much is told where they are used.
_SLOP_DIGITS = 4
# After a plain word: how near words are is asked of a phrase, and how much one counts of nothing;
# "km^2" and "10^6" are something else.
_NEAR, _WEIGHT = r"~[0-9.]*+", r"\^[0-9.]++"
_SIGNS = re.compile(rf"(?:(?<=\w)(?:{_NEAR})++|(?<=[^\W\d_]{{3}})(?:{_NEAR}|{_WEIGHT})++)$")
# Of so few digits nobody leaves out what has them.
_FIGURE = r"[0-9]{1,2}"
_SMALL = r"(?-i:[^\W\d_A-Z])"


@value
class Piece:
    """A word, a phrase, a list of values or a `bracket` with what stands before it.

    It goes from `begin` (its minus, its field's name) to `end`; `text` is what stands there from
    `start` on, without its quotes or the `=` that stands for them. A phrase may have a `slop`.
    A plain word may have been written with the sign for one (`near`), and any piece with one for
    how much it counts (`weight`). `country` is the country that plain words name. A blank may part
    it from its field's name (`is_apart`).
    """

    begin: int
    start: int
    end: int
    text: str
    minus: bool = False
    field: str = ""
    quoted: bool = False
    slop: int = 0
    near: bool = False
    weight: str = ""
    bracket: str = ""
    country: str | None = None
    is_apart: bool = False

    @property
    def meant(self) -> Field | None:
        """The field that is meant by the name before the colon, if it is known."""
        return query_words().fields.get(self.field.lower())

    @property
    def is_bare(self) -> bool:
        """Whether it is a word without quotes, minus or field: an operator may be one."""
        return not (self.minus or self.field or self.quoted or self.bracket)


def cut(text: str) -> Iterator[Piece]:
    """The pieces of `text` in its order, as its blanks and signs part them."""
    return (_piece(one) for one in _pattern().finditer(text) if one.group())


def is_figure(text: str) -> bool:
    """Whether a minus before `text` leaves nothing out."""
    return re.fullmatch(_FIGURE, text) is not None


def _piece(found: re.Match[str]) -> Piece:
    bracket = found["open"] or found["close"] or ""
    quoted = found["quoted"] is not None
    text = (found["quoted"] if quoted else found["bare"]) or ""
    # `=word` is another way to write "word".
    exact = not quoted and text.startswith("=") and text.strip("=") != ""
    signs = None if quoted else _SIGNS.search(text)
    written = signs.group() if signs else ""
    text = text.removesuffix(written)
    weight = re.search(_WEIGHT, written or found["weight"] or found["weight_of_all"] or "")
    return Piece(
        begin=found.start(),
        start=_start(found),
        end=found.end() - len(written),
        text=text.lstrip("=") if exact else "|" if text.startswith("|") else text,
        near="~" in written,
        weight=weight.group() if weight else "",
        minus=bool(found["minus"]),
        field=found["field"] or "",
        quoted=quoted or exact,
        slop=int((found["slop"] or "0")[:_SLOP_DIGITS]),
        bracket=bracket,
        is_apart=bool(found["field"]) and found.string[_start(found) - 1] == " ",
    )


def _start(found: re.Match[str]) -> int:
    if found["quoted"] is not None:
        return found.start("quoted") - 1
    return max(map(found.start, ("bare", "none", "open", "close")))


@cache
def _pattern() -> re.Pattern[str]:
    """A word, phrase or bracket with what may stand before it: a minus, a field and a colon.

    A dash after a quote or a bracket joins and excludes nothing, nor does one before a figure of
    one or two digits: "Covid -19", "-5 derajat". `!word` is `-word`; before a capital it ends a
    sentence. A colon before signs alone ends a word. After the name of a known field a blank is
    forgiven, `=` stands for the colon, and the signs that compare dates need none. After a
    country's comma a quote goes on with the list, and after its quote a comma.
    """
    fields = query_words().fields
    known = "|".join(map(re.escape, fields))
    listed = "|".join(name for name, field in fields.items() if field in COUNTRIES)
    dated = "|".join(name for name, field in fields.items() if field in DATES)
    of_known = rf"(?:(?P<listed>{listed})|{known})(?=:|=[^\s=])|(?:{dated})(?=[<>])"
    return re.compile(
        rf"""(?P<close>\))(?P<weight_of_all>{_WEIGHT})?
            |(?:(?P<minus>(?<![^\s(|])(?:-+(?!{_FIGURE}(?![^\s()|]))|!(?=["(]|{_SMALL})))|-+)?
            (?:(?P<field>{of_known}|[^\W\d_]+(?=:(?:"|[^\s:()|]*\w)))(?::[ ]*|=|(?=[<>])))?
            (?:(?P<open>\()
                |"(?P<quoted>[^"]*)"(?:~(?P<slop>[0-9]+))?(?P<weight>{_WEIGHT})?
                |(?P<bare>\|+|[^\s"()|]+)
                |(?P<none>\Z|(?=[)|])))
            (?(listed)(?:(?<=[{COMMAS}])"[^"]*"|(?<=")[{COMMAS}][^\s"()|]*)*)""",
        re.VERBOSE | re.IGNORECASE,
    )
