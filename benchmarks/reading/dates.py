"""Every date line that a scraper found, read at the head of an article that has no other date."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from benchmarks.reading.news import ScrapedArticle
from benchmarks.reading.reader import read_text

# Ours, and without any date: what is read as one can only come from the line.
TITLE = "Warga Bukit Awan Resmikan Jembatan Gantung"
PARAGRAPHS = (
    "Warga Bukit Awan meresmikan jembatan gantung yang menghubungkan dua tepi sungai di desa itu.",
    "Kepala desa mengatakan jembatan tersebut dibangun bersama oleh warga selama musim kering.",
    "Anak-anak kini dapat pergi ke sekolah tanpa menyeberang dengan rakit, kata seorang ibu.",
)
# Of a date in ISO 8601: a shorter one names no day.
DAY_LENGTH = len("2025-06-10")


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line as scraped, with the day that the addresses of its articles name, if any does."""

    line: str
    day: str | None

    @property
    def holds_date(self) -> bool:
        """Whether there can be a date in it: nobody spells one of this kind without digits."""
        return any(letter.isdigit() for letter in self.line)


@dataclass(frozen=True, slots=True)
class DateReading:
    """What was read in a line, and how precisely."""

    line: DateLine
    published: str | None

    @property
    def days_off(self) -> int | None:
        """How many days lie between the day read and the address's; None without both."""
        if self.published is None or self.line.day is None or len(self.published) < DAY_LENGTH:
            return None
        read = date.fromisoformat(self.published[:DAY_LENGTH])
        return abs((read - date.fromisoformat(self.line.day)).days)


@dataclass(frozen=True, slots=True)
class DateScore:
    """All distinct lines together."""

    readings: tuple[DateReading, ...]

    def read(self) -> Sequence[DateReading]:
        """Lines with a date in them, in which one was found."""
        return [one for one in self.dated() if one.published is not None]

    def dated(self) -> Sequence[DateReading]:
        """Lines that hold a date."""
        return [one for one in self.readings if one.line.holds_date]

    def undated(self) -> Sequence[DateReading]:
        """Lines that hold none."""
        return [one for one in self.readings if not one.line.holds_date]

    def known(self) -> Sequence[DateReading]:
        """Lines whose day the address of their article names."""
        return [one for one in self.dated() if one.line.day is not None]

    def misses(self) -> Sequence[DateReading]:
        """Lines read as another day than the address's, dates not read, dates read in nothing."""
        return [one for one in self.readings if not is_right(one)]


def is_right(reading: DateReading) -> bool:
    """Whether the day read is the address's, any where none is known, none where there is none."""
    if not reading.line.holds_date:
        return reading.published is None
    return reading.days_off == 0 if reading.line.day else reading.published is not None


def score_dates(articles: Iterable[ScrapedArticle]) -> DateScore:
    """Reads every distinct date line of the articles."""
    days: dict[str, str | None] = {}
    for article in articles:
        if article.date:
            days[article.date] = days.get(article.date) or article.day
    return DateScore(tuple(_read(DateLine(line, day)) for line, day in days.items()))


def _read(line: DateLine) -> DateReading:
    article = read_text("\n\n".join((TITLE, line.line, *PARAGRAPHS)) + "\n").article
    return DateReading(line, article.published if article else None)
