"""Two copies of a story side by side: what differs in their facts and in their texts."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from app.library.records import Article
from app.search.comparing import Comparison, Likeness, Row, compare, compare_words


@dataclass(frozen=True, slots=True)
class Stretch:
    """Rows that follow each other; those that are the `same` in both are folded together."""

    same: bool
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class CompareView:
    """The articles `left` and `right`, their titles word by word, and what their texts share."""

    left: Article
    right: Article
    title: Row
    comparison: Comparison
    stretches: tuple[Stretch, ...]

    @property
    def same(self) -> int:
        """How many sentences both have."""
        return self.comparison.count(Likeness.SAME)

    @property
    def alike(self) -> bool:
        """Whether the texts are the same, sentence by sentence."""
        return self.same == len(self.comparison.rows) and not self.comparison.cut

    @property
    def changed(self) -> int:
        """How many sentences were reworded."""
        return self.comparison.count(Likeness.CHANGED)

    @property
    def left_alone(self) -> int:
        """How many sentences the left article alone has."""
        return self.comparison.count(Likeness.LEFT)

    @property
    def right_alone(self) -> int:
        """How many sentences the right article alone has."""
        return self.comparison.count(Likeness.RIGHT)


def compare_view(left: Article, right: Article) -> CompareView:
    """The view of `left` beside `right`."""
    comparison = compare(left.paragraphs, right.paragraphs)
    return CompareView(
        left=left,
        right=right,
        title=compare_words(left.title, right.title),
        comparison=comparison,
        stretches=tuple(_stretches(comparison.rows)),
    )


def _stretches(rows: tuple[Row, ...]) -> Iterator[Stretch]:
    for same, group in groupby(rows, key=lambda row: row.likeness is Likeness.SAME):
        yield Stretch(same, tuple(group))
