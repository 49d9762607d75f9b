"""Everything that one run measures, and the figures of it that have floors."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from benchmarks.reading.dates import DateScore, score_dates
from benchmarks.reading.dirt import DirtScore, score_dirt
from benchmarks.reading.labels import load_set
from benchmarks.reading.news import load_news
from benchmarks.reading.pages import ReaderScore, load_pages, score_ours, score_rivals
from benchmarks.reading.scoring import GroupScore, score_set, set_figures

SETS = Path(__file__).resolve().parents[2] / "tests" / "quality" / "reading"


class Part(StrEnum):
    """A part of the score that can be measured by itself."""

    SETS = "sets"
    PAGES = "pages"
    RIVALS = "rivals"
    NEWS = "news"


@dataclass(frozen=True, slots=True)
class Measured:
    """The scores of a run; a part that was not measured, or has nothing here, is empty."""

    sets: tuple[GroupScore, ...] = ()
    pages: tuple[ReaderScore, ...] = ()
    rivals: tuple[ReaderScore, ...] = ()
    dates: DateScore | None = None
    dirt: DirtScore | None = None

    def figures(self) -> dict[str, dict[str, float]]:
        """The figures with floors, by set."""
        return {
            **{group.name: set_figures(group) for group in self.sets},
            **{reader.name: reader.figures() for reader in self.pages},
        }


def own_sets() -> list[Path]:
    """The directories of labelled files that belong to the project."""
    return sorted(path for path in SETS.glob("*") if path.is_dir())


def measure(parts: Collection[Part], sets: Sequence[Path], corpus: Path) -> Measured:
    """Measures those parts, over those labelled sets and that corpus, where it is there.

    Raises LabelError where a labelled file is amiss.
    """
    directories = sets if Part.SETS in parts else ()
    pages = load_pages(corpus) if {Part.PAGES, Part.RIVALS} & set(parts) else ()
    news = load_news(corpus) if Part.NEWS in parts else ()
    return Measured(
        sets=tuple(score_set(load_set(directory)) for directory in directories),
        pages=score_ours(pages) if pages and Part.PAGES in parts else (),
        rivals=score_rivals(pages) if pages and Part.RIVALS in parts else (),
        dates=score_dates(news) if news else None,
        dirt=score_dirt(news) if news else None,
    )
