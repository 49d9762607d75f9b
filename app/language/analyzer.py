"""Text to tokens: what was indexed and what is asked are read by the same rules.

A word is a run of letters, digits and their marks; apostrophes inside a word are dropped and
hyphens split it, so that `Jum'at` is one token and `Asia-Pasifik` two. Scripts written
without blanks (Han, kana, Thai …) give a token for each character; a word of them is then a
phrase. Numbers keep their decimals and lose their thousands separators: `4.000`, `4,000` and
`4000` are the same term.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain

from app.language.lemmas import lemma_of
from app.values import value


@value
class Token:
    """An occurrence of a word: characters `start` up to `end` of the text.

    `surface` is the word as it is compared (folded), `lemma` the base form it belongs to.
    """

    surface: str
    lemma: str
    start: int
    end: int


@value
class Terms:
    """The surface forms and the lemmas of a text, in its order and of equal length."""

    surfaces: list[str]
    lemmas: list[str]


def _marks() -> str:
    """A character class of all combining marks, which `\\w` leaves out and so would split words."""
    ranges: list[list[int]] = []
    points = range(0x300, 0xFE30)
    categories = map(unicodedata.category, map(chr, points))
    for point, category in zip(points, categories, strict=True):
        if category[0] != "M":
            continue
        if ranges and ranges[-1][1] == point - 1:
            ranges[-1][1] = point
        else:
            ranges.append([point, point])
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges)


_MARKS = _marks()
# Han, kana, Thai, Lao, Myanmar, Khmer: written without blanks between words.
_UNSPACED = "\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff"
# Of these a word has none when it is compared.
APOSTROPHES = "'’ʼ‘`´"
_LETTER = rf"[^\W_{_UNSPACED}]"
# Unrolled, so that a word without marks is taken in one step.
_LETTERS = rf"(?:{_LETTER}+|[{_MARKS}])(?:[{_MARKS}]+{_LETTER}*)*"
_TOKEN = re.compile(
    rf"\d+(?:[.,]\d+)*(?![^\W_])"
    rf"|[{_UNSPACED}][{_MARKS}]*"
    rf"|(?=[^\W_{_UNSPACED}]){_LETTERS}(?:[{APOSTROPHES}]{_LETTERS})*"
)
_THOUSANDS = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*")
_POSSESSIVE = re.compile(rf"(?<=\w\w)[{APOSTROPHES}][sS]$")
_INNER = re.compile(rf"[{APOSTROPHES}]")
_DIACRITICS = re.compile("[\u0300-\u036f]+")
# Letters that Unicode does not decompose, as they are commonly written without them.
_PLAIN_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "ae", "œ": "oe", "ħ": "h"}
)


def fold(word: str) -> str:
    """`word` as it is compared: without case, diacritics or width (NFKD, casefold)."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word).casefold()
    plain = _DIACRITICS.sub("", decomposed).translate(_PLAIN_LETTERS)
    return unicodedata.normalize("NFKC", plain)


def written_words(text: str) -> Iterator[re.Match[str]]:
    """The words of `text` as they are written, as matches that know their place."""
    return _TOKEN.finditer(text)


def distinct_words(texts: Iterable[str]) -> set[str]:
    """The different words of the texts, as they are written."""
    return set(chain.from_iterable(map(_TOKEN.findall, texts)))


def term_of(written: str) -> tuple[str, str]:
    """Surface form and lemma of a word as `written_words` gives it; both "" where it is none."""
    return _term(written)


def tokens(text: str) -> Iterator[Token]:
    """The tokens of `text` with their offsets into it."""
    for found in _TOKEN.finditer(text):
        surface, lemma = _term(found.group())
        if surface:
            yield Token(surface, lemma, found.start(), found.end())


def surface_tokens(text: str) -> Iterator[Token]:
    """As `tokens` but for the lemmas, which are left empty: finding them takes most of the time."""
    for found in _TOKEN.finditer(text):
        surface = _surface(found.group())
        if surface:
            yield Token(surface, "", found.start(), found.end())


def terms(text: str) -> Terms:
    """The terms of `text` without offsets: what the index takes, at twice the speed."""
    pairs = [pair for pair in map(_term, _TOKEN.findall(text)) if pair[0]]
    return Terms([surface for surface, _ in pairs], [lemma for _, lemma in pairs])


def is_number(surface: str) -> bool:
    """Whether a term is a number (or has digits in it) and so is never respelt."""
    # No letter is a digit; of nearly all words that is told at once.
    return not surface.isalpha() and any(character.isdigit() for character in surface)


# Words repeat: 200,000 of them cover nearly all occurrences in news of any size.
@lru_cache(maxsize=200_000)
def _term(written: str) -> tuple[str, str]:
    surface = _surface(written)
    return surface, surface if _is_parted(written) else lemma_of(surface)


@lru_cache(maxsize=50_000)
def _surface(written: str) -> str:
    if _is_parted(written):
        return _number(written)
    surface = fold(_INNER.sub("", _POSSESSIVE.sub("", written)))
    # A token never holds a blank, or engines that split at blanks would see two.
    return "".join(surface.split())


def _is_parted(written: str) -> bool:
    """Whether it is a number with signs in it."""
    return "." in written or "," in written


def _number(written: str) -> str:
    folded = fold(written)
    if _THOUSANDS.fullmatch(folded):
        return folded.replace(".", "").replace(",", "")
    return folded.replace(",", ".")
