"""News agencies and sites, and how their names look: `app/language/data/outlets.toml`."""

import re
from dataclasses import dataclass
from functools import cache

from app.language.vocabulary import any_of, load

# A site's name is short; a longer phrase is something else.
NAME_WORDS = 5


@dataclass(frozen=True)
class Outlets:
    """The vocabulary: agencies by their spellings, sites, and the words around them."""

    agencies: dict[str, str]
    sites: frozenset[str]
    domain: re.Pattern[str]
    words: tuple[str, ...]
    reporting: frozenset[str]
    attribution: re.Pattern[str]


def agency_of(text: str) -> str | None:
    """The agency that `text` is the name of, written our way."""
    return outlets().agencies.get(_key(text))


def is_domain(text: str) -> bool:
    """Whether `text` is a site's address and nothing else: "Kompas.com"."""
    return outlets().domain.fullmatch(text.strip()) is not None


def is_known_site(text: str) -> bool:
    """Whether `text` names a site: by its address or by the list of known ones."""
    return is_domain(text) or _key(text) in outlets().sites


def looks_like_site(text: str) -> bool:
    """Whether `text` may be a news site's name: known, or made of such names' words."""
    if is_known_site(text) or is_camel(text):
        return True
    words = text.casefold().split()
    if not 1 <= len(words) <= NAME_WORDS or not text[:1].isupper():
        return False
    known = outlets().words
    if len(words) > 1:
        return any(word in known for word in words)
    return any(len(one) > 3 and words[0] != one and words[0].startswith(one) for one in known)


def is_camel(text: str) -> bool:
    """Whether `text` is one word with a capital inside, as names of sites and brands are."""
    inner = re.fullmatch(r"[A-Z][a-z]{2,}(?:[A-Z][a-z]{2,}){1,2}", text.strip())
    return inner is not None


def cited_agency(text: str) -> str | None:
    """The agency that `text` cites as the origin of what it says ("dikutip TASS")."""
    for match in outlets().attribution.finditer(text):
        return agency_of(match["agency"])
    return None


@cache
def outlets() -> Outlets:
    """The vocabulary of the data file."""
    data = load("outlets")
    agencies = {form: one["name"] for one in data["agency"] for form in one["forms"]}
    domains, forms = any_of(data["sites"]["domains"]), any_of(agencies)
    cited = any_of(data["attribution"]["words"])
    return Outlets(
        agencies=agencies,
        sites=frozenset(data["sites"]["names"]),
        domain=re.compile(
            rf"(?:www\.)?[a-z0-9-]{{2,40}}(?:\.[a-z0-9-]{{2,20}})?\.(?:{domains})", re.I
        ),
        words=tuple(data["sites"]["words"]),
        reporting=frozenset(data["sites"]["reporting"]),
        attribution=re.compile(
            rf"\b(?:{cited}),? (?:kantor berita |agensi berita |laman )?(?P<agency>{forms})\b", re.I
        ),
    )


def _key(text: str) -> str:
    return text.casefold().strip(" .,;:()[]\"“”'*")
