"""Whether two texts are copies: one agency's text on several sites, edited here and there.

Every number below was set on pairs of real articles labelled by hand; docs/copies.md has the
figures, the reasons and what the neighbouring values would do.
"""

from collections.abc import Set
from dataclasses import dataclass

from app.ingest.copies.wording import SHINGLE_WORDS, Wording

# Shingles that both texts must have. Shorter texts (programme notes, stubs) are templates in
# which little more than a name changes.
LEAST_SHARED = 45
# The words in the opening: headline news leads a text, background ends it. An update that
# carries all of an older article below a new lede is another story.
OPENING_WORDS = 60

# Shares of words that lie in common shingles: of the shorter text, of the opening (of the one
# text or the other, whichever is less), and the mean of these two and of the longer text. The
# first two keep out background that was used again; the mean lets a text be shortened, or its
# lede rewritten, but not both at once.
LEAST_OF_SHORTER = 0.80
LEAST_OF_OPENING = 0.50
LEAST_MEAN = 0.75
# An outlet seldom publishes a text twice, but often writes on (the new facts above the old
# text, one hearing in two articles), and series are its own. So within one source more must
# agree: the texts as wholes, and the numbers above all.
LEAST_MEAN_WITHIN = 0.80
LEAST_OF_LONGER_WITHIN = 0.80
LEAST_NUMBERS_WITHIN = 0.90
FORGIVEN_WITHIN = 1
# Copies are published within this many days. Texts further apart, or of unknown date, must be
# nearly the same: series (prices, horoscopes, eruptions) differ in little but the day.
NEAR_DAYS = 2
LEAST_MEAN_APART = 0.90
# Of the numbers in the text that has fewer so many must be in the other; a few may be written
# in another way (a date added, "3,5 miliar" for "3.500 juta").
LEAST_NUMBERS = 0.66
FORGIVEN = 2
LEAST_NUMBERS_APART = 0.90


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two texts have in common.

    `shared` counts common shingles. `shorter`, `longer` and `opening` are shares of words in
    common shingles, from 0 to 1. Of the numbers in the text that has fewer of them the other
    has the share `numbers`, and not the `missing`. `days` lie between the two, None where
    that is unknown.
    """

    shared: int
    shorter: float
    longer: float
    opening: float
    numbers: float
    missing: int
    days: int | None

    @property
    def mean(self) -> float:
        """The mean of the three shares of words."""
        return (self.shorter + self.longer + self.opening) / 3


def are_copies(one: Wording, other: Wording) -> bool:
    """Whether the two texts are the same one, shortened, extended or edited.

    Symmetric. Precision comes first: what is doubtful is no copy.
    """
    if _headlines_disagree(one, other) or not _may_share_enough(*_by_length(one, other)):
        return False
    if len(one.shingle_set & other.shingle_set) < LEAST_SHARED:
        return False
    found = likeness(one, other)
    if found.shorter < LEAST_OF_SHORTER or found.opening < LEAST_OF_OPENING:
        return False
    if found.days is None or found.days > NEAR_DAYS:
        return found.mean >= LEAST_MEAN_APART and found.numbers >= LEAST_NUMBERS_APART
    if one.source is not None and one.source == other.source:
        return _agree_within(found)
    agree = found.numbers >= LEAST_NUMBERS or found.missing <= FORGIVEN
    return agree and found.mean >= LEAST_MEAN


def likeness(one: Wording, other: Wording) -> Likeness:
    """What the texts have in common; the same whichever comes first."""
    shorter, longer = _by_length(one, other)
    shared = shorter.shingle_set & longer.shingle_set
    marks = [_marked(text, shared) for text in (shorter, longer)]
    fewer, more = sorted((one.numbers, other.numbers), key=len)
    missing = len(fewer - more)
    return Likeness(
        shared=len(shared),
        shorter=_share(marks[0]),
        longer=_share(marks[1]),
        opening=min(_share(text[:OPENING_WORDS]) for text in marks),
        numbers=1 - missing / len(fewer) if fewer else 1.0,
        missing=missing,
        days=abs((one.day - other.day).days) if one.day and other.day else None,
    )


def _by_length(one: Wording, other: Wording) -> tuple[Wording, Wording]:
    """The shorter text, then the longer one; the same whichever comes first."""
    if (len(one.words), one.words) <= (len(other.words), other.words):
        return one, other
    return other, one


def _may_share_enough(shorter: Wording, longer: Wording) -> bool:
    """Whether `Likeness.shorter` can be enough at all.

    A word in a common shingle is a word of both. Texts with a paragraph in common nearly always
    end here, before shingles are made of them, which is what comparing costs most.
    """
    common = sum(map(longer.word_set.__contains__, shorter.words))
    return common >= LEAST_OF_SHORTER * len(shorter.words)


def _agree_within(found: Likeness) -> bool:
    """Whether two texts of one source agree as a text does that was published again."""
    agree = found.numbers >= LEAST_NUMBERS_WITHIN or found.missing <= FORGIVEN_WITHIN
    return agree and found.mean >= LEAST_MEAN_WITHIN and found.longer >= LEAST_OF_LONGER_WITHIN


def _headlines_disagree(one: Wording, other: Wording) -> bool:
    """Whether each headline has a number that the other lacks: two scores, prices or tolls."""
    ours, theirs = one.title_numbers, other.title_numbers
    return bool(ours and theirs and ours - theirs and theirs - ours)


def _marked(text: Wording, shared: Set[str]) -> bytearray:
    """A 1 for each word of the text that lies in a shared shingle, a 0 for the others."""
    marks = bytearray(len(text.words))
    for at, shingle in enumerate(text.shingles):
        if shingle in shared:
            marks[at : at + SHINGLE_WORDS] = b"\1" * SHINGLE_WORDS
    return marks


def _share(marks: bytearray) -> float:
    return sum(marks) / len(marks) if marks else 0.0
