"""Points: where the right article stood, and whether something wrong was shown."""

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.search_quality.asked import Asked
from benchmarks.search_quality.sides.side import Answer


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one side answered to one query, and how many milliseconds that took."""

    asked: Asked
    answer: Answer
    milliseconds: float

    @property
    def rank(self) -> int:
        """The place of the first right article among the first ten; 0 if none is there."""
        places = enumerate(self.answer.ids, start=1)
        return next((place for place, id_ in places if id_ in self.asked.relevant), 0)

    @property
    def wrong(self) -> bool:
        """Whether an article is shown that shouldn't be."""
        return not self.asked.relevant.issuperset(self.answer.ids)


@dataclass(frozen=True, slots=True)
class Score:
    """Shares of the queries: right article first, among ten; mean of 1/rank; something wrong."""

    asked: int
    first: float
    among: float
    reciprocal: float
    wrong: float


def score(outcomes: Sequence[Outcome]) -> Score | None:
    """The score of some outcomes; None of none."""
    count = len(outcomes)
    if not count:
        return None
    ranks = [outcome.rank for outcome in outcomes]
    return Score(
        asked=count,
        first=sum(rank == 1 for rank in ranks) / count,
        among=sum(rank > 0 for rank in ranks) / count,
        reciprocal=sum(1 / rank for rank in ranks if rank) / count,
        wrong=sum(outcome.wrong for outcome in outcomes) / count,
    )
