"""News agencies and sites, and how their names look: `sources.toml` and `outlets.toml`."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import chain

from app.language.folding import fold
from app.language.sources import host_of
from app.language.vocabulary import any_of, load

# A site's name is short; a longer phrase is something else.
NAME_WORDS = 5
# A word of at least so many letters may be the head of a longer one: "Posmetro", "Beritasatu".
PREFIX_LETTERS = 4
COMPOUND_LETTERS = 6
# No name, with its brackets and quotes, and no address of a site is longer.
NAME_CHARACTERS = 200
# The longest name of an office.
OFFICE_WORDS = 9

_CAMEL = re.compile(r"(?:[A-Z][a-z]{2,}|[A-Z]{2,4}(?=[A-Z][a-z]))(?:[A-Z][a-z]{2,}){1,2}")
_OTHER = re.compile(r"[\W_]")
# The parts of an address that are no part of a site's name.
_HOST_PARTS = re.compile(r"^(?:www\d?|m|p|amp|mobile)\.")


@dataclass(frozen=True)
class Outlets:
    """The vocabulary: agencies and sites by their spellings, and the words around them.

    `names` gives a site's name by its letters in lower case; the keys that are also
    `ambiguous` mean a site only where the place says so. The keys of `exact` are in capitals.
    """

    agencies: dict[str, str]
    exact: dict[str, str]
    signed: dict[str, str]
    names: dict[str, str]
    ambiguous: frozenset[str]
    short: frozenset[str]
    domain: re.Pattern[str]
    words: tuple[str, ...]
    heads: tuple[str, ...]
    reporting: frozenset[str]
    companies: frozenset[str]
    around: re.Pattern[str]
    logos: re.Pattern[str]
    offices: re.Pattern[str]
    press_offices: frozenset[str]
    joints: frozenset[str]
    network: tuple[str, ...]


def agency_of(text: str) -> str | None:
    """The agency that `text` is the name of, written our way."""
    bare = _bare(text)
    return outlets().exact.get(bare) or outlets().agencies.get(bare.casefold())


def signed_agency(text: str) -> str | None:
    """The agency that a sign-off names, by its name or by the letters used there: "ant"."""
    return agency_of(text) or outlets().signed.get(_bare(text).casefold())


def site_name(text: str) -> str:
    """A site's name with its letters in the case that the site uses; unknown ones as they are."""
    bare = " ".join(text.strip(" ()[]*").split())
    names, key = outlets().names, bare.casefold()
    if key in names or " " not in key:
        return names.get(key, bare)
    inner = outlets().around.sub("", key)
    return names.get(inner) or names.get(f"the {key}") or bare


def bare_site(text: str) -> str:
    """A masthead's name without its brackets, and without what calls it a picture of the name."""
    return outlets().logos.sub("", text.strip(" ()[]*"))


def is_office(text: str) -> bool:
    """Whether `text` is the name of an office, which publishes its own releases."""
    return text.count(" ") < OFFICE_WORDS and outlets().offices.match(text) is not None


def is_company(text: str) -> bool:
    """Whether `text` is the name of a company: "PT Kabar Media Nusantara"."""
    return not outlets().companies.isdisjoint(text.casefold().split())


def site_of_url(url: str) -> str | None:
    """The site that an address is of: its host, without what all hosts share."""
    host = _HOST_PARTS.sub("", host_of(url))
    return site_name(host) if "." in host else None


def letters_of(name: str) -> str:
    """The letters and digits of a name in lower case, those of ours without their accents."""
    return _OTHER.sub("", fold(name).lower)


def initials_of(name: str) -> str:
    """The first letters of a name's words; empty for one that opens in small letters."""
    return "".join(word[:1] for word in name.split()) if name[:1].isupper() else ""


def host_name(address: str) -> str:
    """An address without its last part; empty for a name without a stop."""
    return address.rpartition(".")[0]


def is_domain(text: str) -> bool:
    """Whether `text` is a site's address and nothing else: "Kompas.com"."""
    return "." in text and outlets().domain.fullmatch(text.strip()) is not None


def is_known_site(text: str) -> bool:
    """Whether `text` names a site wherever it stands: an address, or a name of no other sense."""
    if len(text) > NAME_CHARACTERS:
        return False
    key = _bare(text).casefold()
    return is_domain(text) or (key in outlets().names and key not in outlets().ambiguous)


def is_outlet(text: str) -> bool:
    """Whether `text` names a known site or an agency."""
    return is_known_site(text) or agency_of(text) is not None


def is_named_site(text: str) -> bool:
    """Whether `text` names a site where one is expected, as before a dateline's dash."""
    return is_domain(text) or _bare(text).casefold() in outlets().names


def looks_like_site(text: str) -> bool:
    """Whether `text` may be a news site's name: known, or made of such names' words."""
    if is_known_site(text) or is_camel(text):
        return True
    if len(text) > NAME_CHARACTERS:
        return False
    words = text.casefold().split()
    if not 1 <= len(words) <= NAME_WORDS or not text[:1].isupper():
        return False
    if len(words) > 1:
        return not set(words).isdisjoint(outlets().words)
    return words[0].startswith(outlets().heads) and any(
        words[0] != one and words[0].startswith(one) for one in outlets().heads
    )


def is_compound(text: str) -> bool:
    """Whether `text` is one long word that begins or ends as sites' names do: "Posibukota"."""
    key = text.casefold()
    return len(key) > COMPOUND_LETTERS and any(
        key.startswith(one) or key.endswith(one) for one in outlets().words if len(one) > 2
    )


def is_camel(text: str) -> bool:
    """Whether `text` is one word with a capital inside, as names of sites and brands are."""
    return _CAMEL.fullmatch(text.strip()) is not None


@cache
def outlets() -> Outlets:
    """The vocabulary of the data files."""
    data, sources = load("outlets"), load("sources")
    forms = {form: one["name"] for one in sources["agency"] for form in one["forms"]}
    ambiguous = list(chain.from_iterable(sources["ambiguous"].values()))
    names = [*chain.from_iterable(sources["sites"].values()), *ambiguous]
    return Outlets(
        agencies={form: name for form, name in forms.items() if not form.isupper()},
        exact={form: name for form, name in forms.items() if form.isupper()},
        signed=data["signed"],
        names={name.casefold(): name for name in names},
        ambiguous=frozenset(map(str.casefold, ambiguous)),
        short=frozenset(data["sites"]["short"]),
        domain=re.compile(
            r"(?:www\.)?[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,20}){0,2}"
            rf"\.(?:{any_of(data['sites']['domains'])})",
            re.I,
        ),
        words=tuple(data["sites"]["words"]),
        heads=tuple(one for one in data["sites"]["words"] if len(one) >= PREFIX_LETTERS),
        reporting=frozenset(data["sites"]["reporting"]),
        companies=frozenset(data["sites"]["companies"]),
        around=re.compile(
            rf"^(?:{any_of(data['sites']['kinds'])}) | (?:{any_of(data['sites']['editions'])})$"
        ),
        logos=re.compile(
            rf"^(?:{any_of(data['sites']['logos'])}) | (?:{any_of(data['sites']['logos'])})$", re.I
        ),
        offices=re.compile(rf"(?i:{any_of(data['sites']['offices'])}) (?=[A-Z(&])"),
        press_offices=frozenset(data["sites"]["press_offices"]),
        network=tuple(data["sites"]["network"]),
        joints=frozenset(data["sites"]["joints"]),
    )


def _bare(text: str) -> str:
    return text.strip(" .,;:()[]\"“”'*")
