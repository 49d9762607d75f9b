"""Queries for a country by another name than the headline has."""

import re
from random import Random

from benchmarks.search_quality.choosing import telling_words, with_rarest
from benchmarks.search_quality.country_names import (
    countries_by_name,
    names_by_country,
    typed_names,
)
from benchmarks.search_quality.made import Archive, Made
from benchmarks.search_quality.texts import Text, Words


def country(text: Text, archive: Archive, rng: Random) -> Made | None:
    """A country of the headline by a name that the article lacks, and words of the headline."""
    named = _country_of(text.title)
    if named is None:
        return None
    found, code = named
    has = f" {' '.join(text.words())} "
    others = [other for other in typed_names(code) if f" {other} " not in has]
    pool = [word for word in telling_words(text, archive.words) if word not in found.split()]
    if not others or not pool:
        return None
    chosen = with_rarest(pool, archive.words, rng.randint(1, 2), rng)
    words = " ".join(chosen)
    return Made(f"{rng.choice(others)} {words}", f"{found} {words}")


def country_alone(text: Text, archive: Archive, rng: Random) -> Made | None:
    """A country of the headline by another name; all articles with it in theirs are about it."""
    named = _country_of(text.title)
    if named is None:
        return None
    found, code = named
    others = [other for other in typed_names(code) if other != found]
    if not others:
        return None
    return Made(rng.choice(others), found, _about(code, archive.words))


def _about(code: str, words: Words) -> frozenset[str]:
    """The articles whose headline names the country in any way."""
    having = (one for name in names_by_country()[code] for one in words.having(*name.split()))
    named = {one.id: _country_of(one.title) for one in having}
    return frozenset(id_ for id_, found in named.items() if found and found[1] == code)


def _country_of(title: str) -> tuple[str, str] | None:
    """The first country of a headline as it is named there, longest name first, and its code."""
    written = re.findall(r"[^\W_]+", title)
    for at in range(len(written)):
        for length in (3, 2, 1):
            said = " ".join(written[at : at + length]).lower()
            code = countries_by_name().get(said)
            # "as" is a word of English, "AS" is America.
            if code and written[at][0].isupper() and (said != "as" or written[at] == "AS"):
                return said, code
    return None
