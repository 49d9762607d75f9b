"""What is written in one word or in two: names of letters and figures (COVID-19 and covid19, G-20
and G20, B.J. and BJ), words with a hyphen (Wi-Fi and wifi, e-KTP and eKTP), measures and sums (2x45
and 2 x 45, Rp10.000 and Rp 10.000), and a word said twice (kupu-kupu and kupu2); German names too
(Mueller)."""

import re
from collections.abc import Sequence
from unicodedata import normalize

from app.language.analyzer import terms
from app.language.doubled import said_twice
from app.language.lemmas import is_word
from app.language.synonyms import Synonym

_LETTERS_AND_FIGURE = re.compile(r"([^\W\d_]{1,12})(\d{1,4})")
_FIGURE_AND_LETTER = re.compile(r"(\d{1,3})([^\W\d_])")
_BOTH = (_LETTERS_AND_FIGURE, _FIGURE_AND_LETTER)
_HYPHENED = re.compile(r"(?<=[^\W\d_])[-‐‑](?=[^\W\d_])")
_TIMES = re.compile(r"(\d{1,3})(x)(\d{1,3})")
_SUM = re.compile(r"([^\W\d_]{1,4})\.?(\d{1,3}(?:[.,]\d{3})+)")
# "e-KTP", "e-commerce": no other letter before a word is so often left unparted.
_ELECTRONIC = "e"
_LEAST_AFTER_LETTER = 3
# Initials before a name, and short forms; more letters are seldom parted by dots.
_MOST_INITIALS = 4
_BLANK = re.compile(r"\s")
# The analyzer takes the dots away, as most of the world does.
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})


def written_otherwise(text: str, surfaces: Sequence[str]) -> tuple[Synonym, ...]:
    """The other way to write what was typed as `text`, of which `surfaces` are the terms.

    Nothing where there is none, or where blanks part the terms: these are words of their own.
    """
    if len(surfaces) == 1:
        parts = _parted(surfaces[0])
        is_initials = all(len(one) == 1 and one.isalpha() for one in parts)
        times = _TIMES.fullmatch(surfaces[0])
        found = (
            ("-", said_twice(surfaces[0])),
            ("." if is_initials else "-", parts),
            (" ", times.groups() if times else ()),
            ("", _without_umlauts(text)),
        )
        return tuple(
            Synonym(by.join(words), words, has_forms=False) for by, words in found if words
        )
    joined = "".join(surfaces)
    if not joined or _BLANK.search(text.strip()):
        return ()
    if amount := _SUM.fullmatch(text.strip()):
        apart = f"{amount[1]} {amount[2]}"
        return (Synonym(apart, tuple(terms(apart).surfaces), has_forms=False),)
    short = f"{surfaces[0]}2{surfaces[1].removeprefix(surfaces[0])}" if len(surfaces) == 2 else ""
    if said_twice(short) == tuple(surfaces):
        return (Synonym(short, (short,), has_forms=False),)
    if not _joins(text, surfaces, joined):
        return ()
    return (Synonym(joined, (joined,), has_forms=False),)


def _without_umlauts(text: str) -> tuple[str, ...]:
    """A word with umlauts as it is written without them: "Gündoğan" is "Guendogan"."""
    composed = normalize("NFC", text)
    plain = composed.translate(_UMLAUTS)
    surfaces = () if plain == composed else tuple(terms(plain).surfaces)
    return surfaces if len(surfaces) == 1 else ()


def _parted(word: str) -> tuple[str, ...]:
    for pattern in _BOTH:
        if found := pattern.fullmatch(word):
            return (found[1], found[2])
    if _may_be_electronic(word):
        return (word[0], word[1:])
    # Of three letters without dots most are short forms that nobody parts, or a slip.
    is_initials = len(word) == 2 and word.isalpha() and not is_word(word)
    return tuple(word) if is_initials else ()


def _may_be_electronic(word: str) -> bool:
    """Whether it may be a word with the letter before it that is often parted by a hyphen."""
    is_long = len(word) > _LEAST_AFTER_LETTER and word.isalpha()
    return is_long and word[0] == _ELECTRONIC and not is_word(word)


def _joins(text: str, surfaces: Sequence[str], joined: str) -> bool:
    """Whether the terms are letters and a figure, initials, or two words with a hyphen."""
    if len(surfaces) == 2 and any(pattern.fullmatch(joined) for pattern in _BOTH):
        return surfaces[0].isdigit() != surfaces[1].isdigit()
    if _HYPHENED.search(text) and len(surfaces) == 2 and joined.isalpha():
        return not surfaces[1].startswith(surfaces[0])
    initials = all(len(one) == 1 and one.isalpha() for one in surfaces)
    return initials and len(surfaces) <= _MOST_INITIALS
