"""Search text to query tree. It never fails: whatever is typed has a meaning."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache

from app.index.protocol import Filters
from app.language.countries import near_countries
from app.language.foreign_names import country_typed
from app.language.lemmas import is_common_word
from app.language.unseen import seen
from app.search.cutting import MINUSES, Piece
from app.search.filtering import asks
from app.search.grammar import SetAside, tree_of
from app.search.labels import country_label, country_value
from app.search.narrowing import countries_of, filters_of
from app.search.nearness import near_joined
from app.search.pasted import as_written
from app.search.pieces import Value, pieces_of, unasked, values_of
from app.search.query import All, Narrowing, Node, Query, Unit, units_of
from app.search.results import Correction, SearchNotice
from app.search.spans import is_interval
from app.search.units import MAX_NEAR, MAX_SLOP, unit_of, words_apart
from app.search.words import COUNTRIES, NAMES, Field

# Far above what a person types, far below what would cost a second.
MAX_CHARACTERS = 1_000
MAX_UNITS = 32
MAX_FILTERS = 64
# Each of them stands for up to a thousand words.
MAX_PREFIXES = 8
# Each behind the last: "Media: Dari: Negara: …". What is left is told.
_MOST_HEADINGS = 3
# Signs that are others in another shape: quotes, the full-width ones of East Asian keyboards, and
# the minus of typography.
_PLAIN_SIGNS = str.maketrans(
    {
        **{chr(0xFEE0 + code): chr(code) for code in range(0x21, 0x7F)},
        **dict.fromkeys("“”„‟«»", '"'),
        "−": "-",
    }
)
# Blanks of any width are blanks, and half a letter stands for one.
_BLANK = re.compile(r"[\s\ud800-\udfff]")
_LONELY = {
    SetAside.LONELY_OR,
    SetAside.LONELY_NOT,
    SetAside.LONELY_BRACKET,
    "quotes-unpaired",
    "nearness-ignored",
    "weight-ignored",
}


def parse(text: str, locale: str = "en") -> Query:
    """What `text` asks for.

    Words must all match, quotes bind, `-` or `NOT` before a word or bracket excludes it, `OR`
    between two widens, `field:` narrows. Quotes of any shape are quotes; the odd one out is
    ignored, and so are signs that stand alone. What is set aside is told in `notices`; what is
    offered in its place is named in `locale`.
    """
    # What is copied may have marks within its words, which articles lose when they are read. That
    # nothing else was typed is told.
    return _parsed(as_written(seen(text) or text), locale)


# A page asks eight times what its one text means: for its result, its words back, its links.
@lru_cache(maxsize=32)
def _parsed(text: str, locale: str) -> Query:
    plain = plain_text(text[:MAX_CHARACTERS])
    cleaned = _with_paired_quotes(plain)
    reading = _read(text, cleaned, locale)
    for _ in range(_MOST_HEADINGS):
        if not reading.headings:
            break
        reading = _read(text, _without(reading.plain, reading.headings), locale)
    if len(text) > MAX_CHARACTERS:
        reading.note("query-too-long")
    if cleaned != plain:
        reading.note("quotes-unpaired")
    offers = tuple(reading.offers)
    query = Query(text=text, plain=reading.plain, tree=reading.tree, offers=offers)
    return replace(query, notices=reading.told(query))


def _read(text: str, plain: str, locale: str) -> "_Reading":
    reading = _Reading(text, plain, locale)
    pieces = list(pieces_of(plain))
    for piece in pieces:
        if piece.weight:
            reading.note("weight-ignored", piece.weight)
    reading.tree = tree_of(near_joined(pieces), reading.leaf, reading.note)
    return reading


def plain_text(text: str) -> str:
    """`text` of the same length with plain signs, and blanks for blanks of any kind."""
    return _BLANK.sub(" ", text.translate(_PLAIN_SIGNS))


def _with_paired_quotes(plain: str) -> str:
    """`plain` of the same length without the last quote, where their number is odd."""
    if plain.count('"') % 2 == 0:
        return plain
    odd = plain.rindex('"')
    return f"{plain[:odd]} {plain[odd + 1 :]}"


def _without(plain: str, signs: Iterable[int]) -> str:
    """`plain` of the same length with blanks for the characters at `signs`."""
    letters = list(plain)
    for at in signs:
        letters[at] = " "
    return "".join(letters)


@dataclass(slots=True)
class _Reading:
    """A text whose words and filters are being read, `plain` without quotes that are odd.

    `headings` are the places of colons that end a heading, and no name of a field.
    """

    text: str
    plain: str
    locale: str
    tree: All = field(default_factory=lambda: All(()))
    headings: list[int] = field(default_factory=list)
    notices: list[SearchNotice] = field(default_factory=list)
    offers: list[Correction] = field(default_factory=list)
    units: int = 0
    prefixes: int = 0
    filters: int = 0

    def leaf(self, piece: Piece, meant: Field | None) -> Node | None:
        """The word, phrase or filter that `piece` is, where `meant` is the field it stands in."""
        is_plain = not (piece.field or piece.quoted)
        if meant is None and is_plain and is_interval(unasked(piece.text)):
            meant = Field.ON
        if meant is None or meant is Field.TITLE:
            return self._unit(piece, in_title=meant is Field.TITLE)
        return self._narrowing(piece, meant)

    def note(self, key: str, value: str = "") -> None:
        """Notes what is set aside, once."""
        notice = SearchNotice(key, value)
        if notice not in self.notices:
            self.notices.append(notice)

    def told(self, query: Query) -> tuple[SearchNotice, ...]:
        """The notices, with what can only be said of the whole."""
        without_words = any(any(units_of(node)) for node in query.excluded)
        if without_words and not (query.parts or query.conditions or asks(query.filters)):
            self.note("negatives-only")
        first, last = query.filters.first, query.filters.last
        if first and last and first > last:
            self.note("dates-exclude-all")
        # That an operator, a bracket or a quote stood alone too says nothing more.
        lonely = all(one.key in _LONELY for one in self.notices)
        if not query.tree.parts and lonely and self.text.strip():
            return (SearchNotice("nothing-to-search"),)
        return tuple(self.notices)

    def _unit(self, piece: Piece, *, in_title: bool) -> Unit | None:
        unit = unit_of(piece, in_title=in_title)
        if not unit.terms.surfaces:
            return None
        self.units += 1
        if self.units > MAX_UNITS:
            self.note("terms-limited")
            return None
        if unit.prefix:
            self.prefixes += 1
            if self.prefixes > MAX_PREFIXES:
                self.note("prefixes-limited", str(MAX_PREFIXES))
                return None
        self._note_signs(piece, unit)
        return unit

    def _note_signs(self, piece: Piece, unit: Unit) -> None:
        """Notes what the signs of a word or phrase can't mean there."""
        if piece.field and piece.meant is None and not piece.text.startswith("/"):
            self.note("unknown-field", piece.field)
        if "*" in piece.text and not unit.prefix:
            self.note("star-ignored", piece.text)
        if piece.near or (piece.slop and unit.is_word):
            self.note("nearness-ignored", piece.text)
        if piece.slop > MAX_SLOP:
            self.note("nearness-limited", str(MAX_SLOP))
        if unit.slop and words_apart(piece.text) > MAX_NEAR:
            self.note("near-words-limited", str(MAX_NEAR))

    def _narrowing(self, piece: Piece, meant: Field) -> Narrowing | None:
        offered = len(self.offers)
        filters = self._filters(piece, meant)
        if filters is None:
            if len(self.offers) == offered or is_common_word(piece.text):
                self._note_heading(piece)
            return None
        self.filters += 1
        if self.filters > MAX_FILTERS:
            self.note("filters-limited")
            return None
        if piece.meant:
            return Narrowing(self.plain[piece.begin : piece.end].lstrip(MINUSES), filters)
        quote = '"' if piece.quoted or " " in piece.text else ""
        return Narrowing(f"{meant}:{quote}{piece.text}{quote}", filters)

    def _note_heading(self, piece: Piece) -> None:
        """Notes the colon before a value that means nothing, where a heading may end in it.

        "Pakar Tata Negara: Tahun 2019" is a headline, and narrows by no country.
        """
        if piece.is_apart and not piece.quoted and piece.text[:1].isalnum():
            self.headings.append(self.plain.index(":", piece.begin))

    def _filters(self, piece: Piece, meant: Field) -> Filters | None:
        if meant in COUNTRIES:
            codes = self._countries(meant, piece)
            return countries_of(meant, codes) if codes else None
        if not piece.text.strip():
            return None
        text = piece.text if meant in NAMES else unasked(piece.text)
        filters = filters_of(meant, text)
        if filters is None:
            self.note(f"unknown-{meant}", text)
        return filters

    def _countries(self, meant: Field, piece: Piece) -> tuple[str, ...]:
        """The codes of the countries listed; one that is unknown is told, and others offered."""
        codes = []
        for value in values_of(piece, self.plain):
            code = None if value.text.startswith("-") else country_typed(value.text)
            if code:
                codes.append(code)
            else:
                self.note(f"unknown-{meant}", value.text)
                self.offers += self._countries_near(value)
        return tuple(dict.fromkeys(codes))

    def _countries_near(self, value: Value) -> Iterator[Correction]:
        for code in near_countries(value.text):
            query = f"{self.text[: value.start]}{country_value(code)}{self.text[value.end :]}"
            yield Correction(value.text, country_label(code, self.locale), False, query)
