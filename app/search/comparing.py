"""What two texts have in common and what differs, sentence by sentence and word by word."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import LCSseq

from app.language.sentences import split_sentences
from app.search.marked import Marked
from app.search.pairing import Pair, paired
from app.search.wording import Wording, coded, lacking, wordings

# Of each text so many sentences are compared, and a sentence of more words is compared in parts:
# that bounds the work and the page, whatever the texts are.
MOST_SENTENCES = 600
MOST_WORDS = 100

Known = Collection[tuple[str, ...]]


class Likeness(StrEnum):
    """How a sentence of one text stands to the other: in both, reworded, or in one alone."""

    SAME = "same"
    CHANGED = "changed"
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence of the left text, the one of the right that answers to it, or one of them alone.

    Where it was reworded, the words that the other does not have are marked. `moved` where it
    stands alone because the other text has it elsewhere.
    """

    likeness: Likeness
    left: Marked | None
    right: Marked | None
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """The rows in the order of both texts; `cut` where a text goes on beyond what was compared."""

    rows: tuple[Row, ...]
    cut: bool = False

    def count(self, likeness: Likeness) -> int:
        """How many rows are of that kind."""
        return sum(row.likeness is likeness for row in self.rows)


def compare(left: Iterable[str], right: Iterable[str]) -> Comparison:
    """What the paragraphs `left` and `right` have in common and what not."""
    ours, we_cut = _sentences(left)
    theirs, they_cut = _sentences(right)
    known = [{one.keys for one in side} for side in (ours, theirs)]
    rows = tuple(_row(one, other, *known) for one, other in _answering(ours, theirs))
    return Comparison(rows, we_cut or they_cut)


def compare_words(left: str, right: str) -> Row:
    """One text beside another, as a title beside a title."""
    return _both(Wording.of(left), Wording.of(right))


def _sentences(paragraphs: Iterable[str]) -> tuple[list[Wording], bool]:
    """The first sentences of the paragraphs, and whether there are more."""
    found: list[Wording] = []
    for paragraph in paragraphs:
        for sentence in split_sentences(paragraph):
            found += wordings(sentence, MOST_WORDS)
        if len(found) > MOST_SENTENCES:
            return found[:MOST_SENTENCES], True
    return found, False


def _answering(ours: Sequence[Wording], theirs: Sequence[Wording]) -> Iterator[Pair]:
    """All sentences of both in order: the same ones side by side, between them those alike."""
    blocks = LCSseq.opcodes(*coded([one.keys for one in ours], [one.keys for one in theirs]))
    here = there = 0
    for block in blocks:
        if block.tag == "equal":
            yield from paired(ours[here : block.src_start], theirs[there : block.dest_start])
            here, there = block.src_end, block.dest_end
            same = ours[block.src_start : here], theirs[block.dest_start : there]
            yield from zip(*same, strict=True)
    yield from paired(ours[here:], theirs[there:])


def _row(left: Wording | None, right: Wording | None, ours: Known, theirs: Known) -> Row:
    """The row of two sentences or of one, where `ours` and `theirs` are all that there are."""
    if left and right:
        return _both(left, right)
    if left is None:
        return Row(Likeness.RIGHT, None, _text(right), moved=_is_in(right, ours))
    return Row(Likeness.LEFT, _text(left), None, moved=_is_in(left, theirs))


def _text(one: Wording | None) -> Marked | None:
    return Marked(one.text) if one else None


def _is_in(one: Wording | None, known: Known) -> bool:
    return one is not None and one.keys in known


def _both(left: Wording, right: Wording) -> Row:
    if left.keys == right.keys:
        return Row(Likeness.SAME, Marked(left.text), Marked(right.text))
    ours, theirs = lacking(left, right)
    return Row(Likeness.CHANGED, Marked(left.text, ours), Marked(right.text, theirs))
