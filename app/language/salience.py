"""How much of an article is about each country it mentions.

A mention weighs the product of where it stands and what sort of words it is. Place and
number of mentions are what best predicts that an article is about something: a place in
the headline, then an early first mention, then how often (Dunietz and Gillick, "A New Entity
Salience Task with Millions of Training Examples", EACL 2014). A country's salience is its
share of the weight of all.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence

from app.language.mentions import CountryShare, EvidenceKind, Mention, MentionField

# A headline says what the article is about: it weighs as three mentions further down, the
# lede, which sums the article up, as two. The place where the reporter sat is a light sign.
TITLE = 3.0
LEDE = 2.0
LATER = 1.0
DATELINE = 0.5
# "Rusia" is the country; "Russian" may be a person's origin; "Moscow" may be only the city.
KINDS = {
    EvidenceKind.NAME: 1.0,
    EvidenceKind.ALIAS: 1.0,
    EvidenceKind.ABBREVIATION: 1.0,
    EvidenceKind.OLDER: 0.8,
    EvidenceKind.PEOPLE: 0.8,
    EvidenceKind.METONYM: 0.5,
    EvidenceKind.CITY: 0.3,
}
# A subject has at least this share of its article, and stands where subjects are named.
ABOUT = 0.2
ABOUT_MENTIONS = 3


def weight(mention: Mention) -> float:
    """The weight of one mention, from 0.15 (a dateline's city) to 3 (a name in the title)."""
    return _place(mention) * KINDS[mention.kind]


def shares(mentions: Sequence[Mention]) -> tuple[CountryShare, ...]:
    """Every country's share of the mentions of one article, most salient first, ties by code.

    Saliences are 0 to 1 and sum to 1. Captions count apart: a country that only they name has
    no share. No mentions give no shares.
    """
    written = [one for one in mentions if one.field is not MentionField.CAPTION]
    weights: defaultdict[str, float] = defaultdict(float)
    for mention in written:
        weights[mention.code] += weight(mention)
    counts = Counter(one.code for one in written)
    captions = Counter(one.code for one in mentions if one.field is MentionField.CAPTION)
    titled = {one.code for one in written if one.field is MentionField.TITLE}
    prominent = titled | {
        one.code for one in written if one.field is MentionField.PARAGRAPH and one.paragraph == 0
    }
    total = sum(weights.values())
    return tuple(
        CountryShare(
            code=code,
            mentions=counts[code],
            salience=weights[code] / total,
            in_title=code in titled,
            about=weights[code] / total >= ABOUT
            and (code in prominent or counts[code] >= ABOUT_MENTIONS),
            captions=captions[code],
        )
        for code in sorted(weights, key=lambda code: (-weights[code], code))
    )


def _place(mention: Mention) -> float:
    if mention.field is MentionField.TITLE:
        return TITLE
    if mention.field is MentionField.DATELINE:
        return DATELINE
    return LEDE if mention.paragraph == 0 else LATER
