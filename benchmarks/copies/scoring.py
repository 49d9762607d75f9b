"""Precision and recall of what is taken for copies, over labelled pairs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.ingest.copies.similarity import are_copies
from app.ingest.copies.wording import wording_of
from benchmarks.copies.pairs import LabelledPair


@dataclass(frozen=True, slots=True)
class Score:
    """Pairs taken for copies and rightly so, wrongly so, and copies that were missed."""

    right: float
    wrong: float
    missed: float

    @property
    def precision(self) -> float:
        """How much of what was found is right."""
        return self.right / (self.right + self.wrong) if self.right else 0.0

    @property
    def recall(self) -> float:
        """How much of what is right was found."""
        return self.right / (self.right + self.missed) if self.right else 0.0


def score(pairs: Sequence[LabelledPair], *, weighted: bool = False) -> Score:
    """The score over `pairs`, each counted once or by its weight."""
    found = [(pair, found_to_be_copies(pair)) for pair in pairs]
    return Score(
        right=_sum((pair for pair, taken in found if taken and pair.copies), weighted),
        wrong=_sum((pair for pair, taken in found if taken and not pair.copies), weighted),
        missed=_sum((pair for pair, taken in found if not taken and pair.copies), weighted),
    )


def found_to_be_copies(pair: LabelledPair) -> bool:
    """Whether the two articles are taken for copies."""
    return are_copies(wording_of(pair.one), wording_of(pair.other))


def _sum(pairs: Iterable[LabelledPair], weighted: bool) -> float:
    return sum(pair.weight if weighted else 1 for pair in pairs)
