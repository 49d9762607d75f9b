"""How much of an article is about each country it mentions.

A mention weighs the product of where it stands and what sort of words it is. Place and
number of mentions are what best predicts that an article is about something: a place in
the headline, then an early first mention, then how often (Dunietz and Gillick, "A New Entity
Salience Task with Millions of Training Examples", EACL 2014). A country's salience is its
share of the weight of all.
"""

from collections import defaultdict
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
    EvidenceKind.PEOPLE: 0.8,
    EvidenceKind.CAPITAL: 0.5,
}


def weight(mention: Mention) -> float:
    """The weight of one mention, from 0.25 (a dateline's capital) to 3 (a name in the title)."""
    return _place(mention) * KINDS[mention.kind]


def shares(mentions: Sequence[Mention]) -> tuple[CountryShare, ...]:
    """Every country's share of the mentions of one article, most salient first, ties by code.

    Saliences are 0 to 1 and sum to 1; no mentions give no shares.
    """
    weights: defaultdict[str, float] = defaultdict(float)
    counts: defaultdict[str, int] = defaultdict(int)
    for mention in mentions:
        weights[mention.code] += weight(mention)
        counts[mention.code] += 1
    titled = {mention.code for mention in mentions if mention.field is MentionField.TITLE}
    total = sum(weights.values())
    return tuple(
        CountryShare(code, counts[code], weights[code] / total, code in titled)
        for code in sorted(weights, key=lambda code: (-weights[code], code))
    )


def _place(mention: Mention) -> float:
    if mention.field is MentionField.TITLE:
        return TITLE
    if mention.field is MentionField.DATELINE:
        return DATELINE
    return LEDE if mention.paragraph == 0 else LATER
