"""How much of an article is about each country it mentions.

A mention weighs the product of where it stands and what sort of words it is. Place and
number of mentions are what best predicts that an article is about something: a place in
the headline, then an early first mention, then how often (Dunietz and Gillick, "A New Entity
Salience Task with Millions of Training Examples", EACL 2014). Below the lede each further
mention of a country adds less, as with term frequencies in search: the n-th heaviest counts
1/√n, so that ten weigh as five and not even a hundred drown a headline. A country's salience
is its share of the weight of all. The numbers were chosen on labelled articles, see
docs/quality.md.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from math import inf

from app.language.mentions import CountryShare, EvidenceKind, Mention, MentionField

# A headline says what the article is about, and first of all who acts in it. The lede sums the
# article up. The place where the reporter sat is a light sign.
TITLE = 3.0
FIRST = 1.2
LEDE = 1.5
LATER = 1.0
DATELINE = 0.5
# "Rusia" is the country; an older name is another state, too; "Moskow" may be only the city.
KINDS = {
    EvidenceKind.NAME: 1.0,
    EvidenceKind.ALIAS: 1.0,
    EvidenceKind.ABBREVIATION: 1.0,
    EvidenceKind.PEOPLE: 1.0,
    EvidenceKind.OLDER: 0.8,
    EvidenceKind.METONYM: 0.7,
    EvidenceKind.CITY: 0.4,
}
# A subject weighs at least a name in the text. In the title it needs little of the article beside;
# elsewhere it has at least this share of it and is named in the lede, or this often.
ABOUT_TITLED = 0.08
ABOUT = 0.2
ABOUT_WEIGHT = 1.0
ABOUT_MENTIONS = 3


def weight(mention: Mention) -> float:
    """The weight of one mention by itself, from 0.2 (a dateline's city) to 3 (a name in the title).

    What comes first in the title, and what repeats below the lede, is weighed by `shares`.
    """
    return _place(mention) * KINDS[mention.kind]


def shares(mentions: Sequence[Mention]) -> tuple[CountryShare, ...]:
    """Every country's share of the mentions of one article, most salient first, ties by code.

    The mentions are in the order of the text. Saliences are 0 to 1 and sum to 1. Captions
    count apart: a country that only they name has no share. No mentions give no shares.
    """
    written = [one for one in mentions if one.field is not MentionField.CAPTION]
    weights = _weights(written)
    counts = Counter(one.code for one in written)
    captions = Counter(one.code for one in mentions if one.field is MentionField.CAPTION)
    titled = {one.code for one in written if one.field is MentionField.TITLE}
    opening = {one.code for one in written if _is_lede(one)}
    total = sum(weights.values())

    def least(code: str) -> float:
        """The share that makes it a subject; where it stands too low, none does."""
        if code in titled:
            return ABOUT_TITLED
        return ABOUT if code in opening or counts[code] >= ABOUT_MENTIONS else inf

    return tuple(
        CountryShare(
            code=code,
            mentions=counts[code],
            salience=weights[code] / total,
            in_title=code in titled,
            about=weights[code] >= max(ABOUT_WEIGHT, least(code) * total),
            captions=captions[code],
        )
        for code in sorted(weights, key=lambda code: (-weights[code], code))
    )


def _weights(mentions: Sequence[Mention]) -> dict[str, float]:
    """The weight of each country, in the order of the text."""
    found: defaultdict[str, float] = defaultdict(float)
    later: defaultdict[str, list[float]] = defaultdict(list)
    for number, mention in enumerate(mentions):
        if mention.field is MentionField.PARAGRAPH and not _is_lede(mention):
            later[mention.code].append(weight(mention))
        else:
            first = number == 0 and mention.field is MentionField.TITLE
            found[mention.code] += weight(mention) * (FIRST if first else 1.0)
    for code, each in later.items():
        ordered = enumerate(sorted(each, reverse=True), start=1)
        found[code] += sum(one / rank**0.5 for rank, one in ordered)
    return found


def _is_lede(mention: Mention) -> bool:
    return mention.field is MentionField.PARAGRAPH and mention.paragraph == 0


def _place(mention: Mention) -> float:
    if mention.field is MentionField.TITLE:
        return TITLE
    if mention.field is MentionField.DATELINE:
        return DATELINE
    return LEDE if mention.paragraph == 0 else LATER
