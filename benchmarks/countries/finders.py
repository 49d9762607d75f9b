"""Those that find countries in texts: Warta, and what else there is in Python."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from babel import Locale
from country_named_entity_recognition import find_countries
from geotext import GeoText

from app.language.countries import country_codes, find_mentions, shares
from app.language.mentions import MentionField

LOCALES = ("en", "id", "ms")


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of an article."""

    title: str = ""
    dateline: str = ""
    paragraphs: Sequence[str] = ()
    captions: Sequence[str] = ()

    @property
    def passages(self) -> list[str]:
        """All texts, in the order in which a finding counts them."""
        return [self.title, self.dateline, *self.paragraphs, *self.captions]


@dataclass(frozen=True, slots=True)
class Finding:
    """The mentions of each country in each passage, and the countries, the main one first.

    `about` are those that the article is said to be about; None where a finder does not say.
    """

    mentions: tuple[Counter[str], ...]
    countries: tuple[str, ...]
    about: frozenset[str] | None = None


Finder = Callable[[Texts], Finding]


def warta(texts: Texts) -> Finding:
    """What Warta finds."""
    found = find_mentions(texts.title, texts.dateline or None, texts.paragraphs, texts.captions)
    places = {MentionField.TITLE: 0, MentionField.DATELINE: 1, MentionField.PARAGRAPH: 2}
    places[MentionField.CAPTION] = 2 + len(texts.paragraphs)
    mentions = tuple(Counter[str]() for _ in texts.passages)
    for one in found:
        mentions[places[one.field] + one.paragraph][one.code] += 1
    countries = shares(found)
    about = frozenset(one.code for one in countries if one.about)
    return Finding(mentions, tuple(one.code for one in countries), about)


def country_ner(texts: Texts) -> Finding:
    """What country-named-entity-recognition finds, names in lower case aside."""
    return _counted(texts, lambda text: [found.alpha_2 for found, _ in find_countries(text)])


def geotext(texts: Texts) -> Finding:
    """What geotext finds: countries, nationalities and cities."""
    return _counted(texts, lambda text: Counter(GeoText(text).country_mentions).elements())


def cldr_names(texts: Texts) -> Finding:
    """What a list of CLDR's names in the three languages finds, as whole words."""
    pattern, codes = _cldr()
    return _counted(texts, lambda text: [codes[found] for found in pattern.findall(text)])


FINDERS: dict[str, Finder] = {
    "Warta": warta,
    "country-named-entity-recognition": country_ner,
    "geotext": geotext,
    "CLDR's names as a list": cldr_names,
}


def _counted(texts: Texts, codes_of: Callable[[str], object]) -> Finding:
    mentions = tuple(Counter[str](codes_of(text)) for text in texts.passages)  # type: ignore[call-overload]
    written = mentions[: 2 + len(texts.paragraphs)]
    total = sum(written, Counter[str]())
    return Finding(mentions, tuple(code for code, _ in total.most_common()))


@cache
def _cldr() -> tuple[re.Pattern[str], dict[str, str]]:
    codes = {
        name: code
        for locale in LOCALES
        for code, name in Locale.parse(locale).territories.items()
        if code in set(country_codes())
    }
    ordered = sorted(codes, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, ordered))})\b"), codes
