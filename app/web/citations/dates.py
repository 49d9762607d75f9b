"""Dates as lists of literature tell them: no more precise than they are known."""

from dataclasses import dataclass
from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class CitedDate:
    """A year, and as far as they are known its month and day; `inferred` where it is a guess."""

    year: int
    month: int | None = None
    day: int | None = None
    inferred: bool = False

    @classmethod
    def of(cls, published: str | None, *, inferred: bool = False) -> "CitedDate | None":
        """The date that `published` (ISO 8601: year, month, day or moment) begins with."""
        if not published:
            return None
        year, month, day = (*map(int, published[:10].split("-")), None, None)[:3]
        return cls(year or 0, month, day, inferred)

    @classmethod
    def on(cls, day: date) -> "CitedDate":
        """A day."""
        return cls(day.year, day.month, day.day)

    @property
    def parts(self) -> tuple[int, ...]:
        """Year, month and day, as far as they are known."""
        return tuple(part for part in (self.year, self.month, self.day) if part)

    def joined(self, sign: str) -> str:
        """The parts as numbers, such as 2022-01-11 for a hyphen."""
        year, *others = self.parts
        return sign.join((f"{year:04}", *(f"{part:02}" for part in others)))

    @property
    def month_name(self) -> str:
        """The month in English; empty where it is not known."""
        return MONTHS[self.month - 1] if self.month else ""

    @property
    def american(self) -> str:
        """As in the United States: "January 11, 2022", "January 2022" or "2022"."""
        if not self.day:
            return f"{self.month_name} {self.year}".strip()
        return f"{self.month_name} {self.day}, {self.year}"
