"""Lists and tables that end an article, told from links and tags below it by their lines."""

import re
from dataclasses import dataclass
from functools import cache

from app.ingest.names.outlets import is_outlet
from app.ingest.text.menus import is_menu
from app.ingest.text.pieces import Piece, Pieces, Role
from app.ingest.text.prose import is_prose, is_tag
from app.ingest.text.rules import fold
from app.language.countries import country_of
from app.language.sentences import split_sentences
from app.language.vocabulary import any_of, load
from app.library.records import RemovalReason

# So many lines are a list, and so many names of countries no tags.
LIST_LINES = 2
COUNTRIES = 3
# Most of a table's lines end in figures; a heading or two stand above them. Nearly all lines
# of a list of countries name one.
FIGURES_SHARE = 0.5
COUNTRIES_SHARE = 0.75
# Titles of other stories are longer than a table's lines and the items of a list.
LINE_WORDS = 8
ITEM_WORDS = 3
# What two names joined by a dash have on either side of it.
NAME_WORDS = 3

_BULLET = re.compile(r"^[-*•·–] ?")
_PAIR = re.compile(r"(?P<first>[A-Z][^:]{1,40}?) [-–—] (?P<second>[A-Z][^:]{1,40})")
# A name, and several behind its colon.
_ROW = re.compile(r"[^:,;]{2,60}:(?: ?[^:,;]{2,40}[,;]){2}")
# The year that ends a headline is no figure of a table.
_YEAR = re.compile(r"\D+(?:19|20)\d\d")
# These stand between an article's own lines as well.
_BETWEEN = (RemovalReason.ADVERTISEMENT, RemovalReason.MARKER)


@dataclass(frozen=True)
class ListWords:
    """The vocabulary of `data/lists.toml`; see there."""

    opening: re.Pattern[str]
    within: re.Pattern[str]
    elsewhere: re.Pattern[str]
    heads: frozenset[str]
    figures: re.Pattern[str]


def own_list_end(pieces: Pieces, start: int) -> int:
    """Where the article's own lists end that begin at `start`, right below its last sentence.

    Where no list begins there, that is `start`.
    """
    announced = start > 0 and _announces(pieces[start - 1].text)
    end = start
    while (stop := _list_end(pieces, end, announced)) > end:
        end, announced = stop, False
    return end


def _list_end(pieces: Pieces, start: int, announced: bool) -> int:
    """Where the list at `start` ends; `start` where there is none."""
    block = [at for at in range(start, _block_end(pieces, start)) if pieces[at].is_open]
    lines = [pieces[at] for at in block]
    if len(lines) < LIST_LINES:
        return start
    rows = [at for at in block if _is_figure(pieces[at].text)]
    # A line that is said twice is a link beside its picture.
    distinct = len({pieces[at].text for at in rows})
    if distinct >= LIST_LINES and len(rows) >= FIGURES_SHARE * (block.index(rows[-1]) + 1):
        return rows[-1] + 1
    named = [at for at in block if _is_country(pieces[at].text)]
    if len(named) >= COUNTRIES and len(named) >= COUNTRIES_SHARE * len(lines):
        return named[-1] + 1
    tight = all(_is_item(line.text) for line in lines) and not lines[0].gap
    if announced or tight:
        return block[-1] + 1
    return _headed_end(pieces, start, block)


def _headed_end(pieces: Pieces, start: int, block: list[int]) -> int:
    """Where the short lines end below a list's own head ("Line-ups"); `start` without one.

    A page's menu has such words as well, but no other lines below each of them.
    """
    if fold(pieces[block[0]].text) not in _words().heads:
        return start
    end = next((at for at in block if _is_title(pieces[at])), block[-1] + 1)
    below = [at for at in block[1:] if at < end and fold(pieces[at].text) not in _words().heads]
    return below[-1] + 1 if len(below) >= LIST_LINES else start


def _is_title(piece: Piece) -> bool:
    """Whether a line is as long as another story's title and no row of names ("Tim: A, B; C")."""
    return piece.words > LINE_WORDS and _ROW.match(piece.text) is None


def _block_end(pieces: Pieces, start: int) -> int:
    """Where the open lines at `start` end: at a tag, at the page's own words, at a wider gap."""
    spaced = None
    for at in range(start, len(pieces)):
        piece = pieces[at]
        if piece.reason in _BETWEEN or piece.role is Role.CAPTION:
            continue
        if not piece.is_open or is_prose(piece) or is_menu(piece.text) or is_tag(piece):
            return at
        if at > start and spaced is False and piece.gap:
            return at
        spaced = piece.gap if at > start and spaced is None else spaced
    return len(pieces)


def _announces(text: str) -> bool:
    """Whether the last sentence of a text says that a list follows."""
    last = split_sentences(text)[-1].casefold()
    words = _words()
    opens = words.opening.match(last) is not None or words.within.search(last) is not None
    return opens and words.elsewhere.search(last) is None


def _is_figure(text: str) -> bool:
    """Whether a line is a table's: words and then figures, or two names in a pair."""
    if text.count(" ") >= LINE_WORDS:
        return False
    figures = _words().figures.fullmatch(text)
    if figures is None or _YEAR.fullmatch(text):
        return _is_pair(_BULLET.sub("", text))
    # A lone whole number ends many a headline.
    if figures["alone"] is not None:
        return True
    return figures["sure"] is not None or figures["words"].count(" ") < ITEM_WORDS


def _is_pair(text: str) -> bool:
    """Whether a line is two names: "Sari Dewi - Kota Tua", but no headline and its site."""
    match = _PAIR.fullmatch(text)
    if match is None or is_outlet(match["second"]):
        return False
    return all(match[name].count(" ") < NAME_WORDS for name in ("first", "second"))


def _is_country(text: str) -> bool:
    """Whether a line names a country and no more; in small letters it is a tag."""
    name = _BULLET.sub("", text)
    return name[:1].isupper() and country_of(name) is not None


def _is_item(text: str) -> bool:
    """Whether a line is a short item behind a bullet."""
    bullet = _BULLET.match(text)
    return bullet is not None and text.count(" ", bullet.end()) < ITEM_WORDS


@cache
def _words() -> ListWords:
    data = load("lists")
    return ListWords(
        opening=re.compile(rf"(?:{any_of(data['opening'])})(?!\w)"),
        within=re.compile(rf"(?<!\w)(?:{any_of(data['within'])})(?!\w)"),
        elsewhere=re.compile(rf"(?<!\w)(?:{any_of(data['elsewhere'])})(?!\w)"),
        heads=frozenset(data["heads"]),
        figures=_figures(any_of(data["money"]), any_of(data["units"])),
    )


def _figures(money: str, units: str) -> re.Pattern[str]:
    """Words, then a lone whole number or, as `sure`, a price, a time, a share, a row of numbers.

    A price may stand alone in its line, below what it is the price of.
    """
    number, unit = r"\d[\d.,:]*", rf"(?: ?(?:{units})){{1,2}}"
    sure = "|".join(
        (
            rf"(?:{money}) ?{number}(?:{unit})?",
            rf"{number}(?:%|{unit})",
            r"\d+[.,:]\d[\d.,:]*",
            r"[-+]?\d[\d.,]*(?: [-+]?\d[\d.,]*)+",
        )
    )
    return re.compile(
        rf"\W*(?:(?P<words>[^\W\d_].*?)[ :](?:(?P<sure>{sure})|\d+)"
        rf"|(?P<alone>(?:{money}) ?{number}(?:{unit})?))",
        re.IGNORECASE,
    )
