"""The corpus' scraped articles of 2025, with the dates and the dirt that they were found with."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpus import NEWS, rows

SET = "indonews_2025"


@dataclass(frozen=True, slots=True)
class ScrapedArticle:
    """An article as it was scraped; `day` is the one its address names, where that has one."""

    title: str
    date: str
    day: str | None
    text: str

    def as_file(self) -> str:
        """The file that a scraper would write: title, date line, text."""
        return f"{self.title}\n\n{self.date}\n\n{self.text}\n"


def load_news(corpus: Path) -> Sequence[ScrapedArticle]:
    """The scraped articles of the corpus; none where it is not there."""
    path = corpus / NEWS
    if not path.exists():
        return ()
    return tuple(
        ScrapedArticle(
            title=row.get("title") or "",
            date=row.get("date") or "",
            day=row.get("date_from_url"),
            text=row.get("text") or "",
        )
        for row in rows(path)
        if row["set"] == SET
    )
