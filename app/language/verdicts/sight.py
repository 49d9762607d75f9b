"""A hit of a country's name as it is judged: the hit, and what stands around it."""

from enum import Enum

from app.language.folding import Folded
from app.language.mentions import EvidenceKind, MentionField
from app.language.scanning import Hit
from app.language.surroundings import Around, around, is_headline
from app.values import value

# What names a place in a country rather than the country.
PLACES = frozenset({EvidenceKind.CITY, EvidenceKind.METONYM})


class Verdict(Enum):
    """What the words around a hit say of it."""

    CUED = "cued"
    PRESUMED = "presumed"
    DOUBTFUL = "doubtful"
    NEARBY = "nearby"
    STRANGER = "stranger"
    REFUSED = "refused"


@value
class Candidate:
    """A hit for the country `code` in an article's passage numbered `passage`.

    `field` is the passage's part of the article and `folded` its text.
    """

    code: str
    field: MentionField
    passage: int
    folded: Folded
    hit: Hit

    @property
    def key(self) -> str:
        """The words, as they are compared."""
        return self.hit.surface.key


@value
class Sight:
    """A candidate and the words around it.

    `before` is the word before it in small letters; `namesake` says that the article has words of
    another place with its name.
    """

    candidate: Candidate
    beside: Around
    before: str
    key: str
    kind: EvidenceKind
    namesake: bool

    @property
    def is_in_dateline(self) -> bool:
        """Whether it stands in the article's dateline."""
        return self.candidate.field is MentionField.DATELINE

    @property
    def is_in_headline(self) -> bool:
        """Whether its passage capitalizes so many words that a capital means nothing."""
        return is_headline(self.candidate.folded.plain)


def sight_of(candidate: Candidate, *, namesake: bool) -> Sight:
    """A candidate as it is judged."""
    beside = around(candidate.folded.plain, candidate.hit.start, candidate.hit.end)
    surface = candidate.hit.surface
    return Sight(candidate, beside, beside.before.lower(), surface.key, surface.kind, namesake)
