"""Where long words may be broken at the end of a line."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

import pyphen

# Shorter words leave no hole at the end of a line worth a hyphen. No word of a language is
# longer than the most; what is, was run together.
_LEAST, _MOST = 10, 40
# So many letters at least stand before and behind a break (Bringhurst, 2.4.1: two and three);
# with three, no "di-" or "-an" of Indonesian stands alone.
_EDGE = 3
# Names and addresses stay whole: only words in small letters, none beside signs of addresses.
_WORD = re.compile(rf"(?<![\w@/.:#'’])[^\W\d_]{{{_LEAST},{_MOST}}}(?![\w@/:'’]|\.\w)")
# Words are met again and again, most in a few thousand articles.
_REMEMBERED = 20_000


def break_places(text: str, language: str | None) -> tuple[int, ...]:
    """The places in `text` before whose character a word may be broken, in their order.

    By the patterns of `language` (an ISO 639-1 code); none where there are none of it.
    """
    patterns = pyphen.language_fallback(language) if language else None
    return tuple(_places(text, patterns)) if patterns else ()


def _places(text: str, patterns: str) -> Iterator[int]:
    for found in _WORD.finditer(text):
        if found[0].islower():
            yield from (found.start() + at for at in _breaks(found[0], patterns))


@lru_cache(_REMEMBERED)
def _breaks(word: str, patterns: str) -> tuple[int, ...]:
    """The breaks of one word; a syllable of one letter goes with the next.

    The Indonesian patterns give such ones ("masya-ra-k-at" for ma-sya-ra-kat), and no line should
    begin or end with them. Where a word would be spelled otherwise when broken, it stays whole.
    """
    hyphenation = _patterns(patterns)
    found = hyphenation.positions(word)
    # It remembers every word that it was ever asked for.
    hyphenation.hd.cache.clear()
    kept: list[int] = []
    for at in found:
        if at.data is None and at - (kept[-1] if kept else 0) > 1:
            kept.append(int(at))
    return tuple(kept)


@cache
def _patterns(name: str) -> pyphen.Pyphen:
    return pyphen.Pyphen(lang=name, left=_EDGE, right=_EDGE)
