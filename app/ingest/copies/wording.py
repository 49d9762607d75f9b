"""An article's text as copies are told by: words, shingles, numbers and day; pure values."""

import re
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from app.ingest.text.tokens import words_of
from app.library.records import ArticleText

# Words in a shingle. On the labelled pairs three tell copies from independent texts as well as
# four, and survive twice as many changed words: an edit costs three shingles in place of four.
SHINGLE_WORDS = 3
# What is compared of a text: an article is far shorter, and a book must not cost more.
MOST_WORDS = 3_000
_DIGITS = re.compile(r"\d+")
# An ISO 8601 date that is known to the day at least begins with so many characters.
_DAY_LENGTH = len("2022-01-11")


@dataclass(frozen=True)
class Wording:
    """The words of an article's paragraphs in order, its day and who published it.

    `title_numbers` are those of the headline; `day` is None where the date is not known to the
    day, `source` where nobody is named. What few comparisons come to is made when it is asked for.
    """

    words: Sequence[str]
    title_numbers: "Counter[str]"
    day: date | None
    source: str | None

    @cached_property
    def word_set(self) -> frozenset[str]:
        """The different words."""
        return frozenset(self.words)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The numbers of the paragraphs beside the article's own date."""
        return frozenset(_numbers(" ".join(self.words))) - _of_date(self.day)

    @cached_property
    def shingles(self) -> list[str]:
        """Every run of three words, in the order of the text."""
        words = self.words
        return [f"{a} {b} {c}" for a, b, c in zip(words, words[1:], words[2:], strict=False)]

    @cached_property
    def shingle_set(self) -> frozenset[str]:
        """The different shingles."""
        return frozenset(self.shingles)


def wording_of(text: ArticleText) -> Wording:
    """The wording of an article's `text`."""
    words = words_of("\n".join(text.paragraphs))[:MOST_WORDS]
    return Wording(
        words=words,
        title_numbers=Counter(_numbers(text.title)),
        day=_day(text.published),
        source=text.source.casefold() if text.source else None,
    )


def _day(published: str | None) -> date | None:
    known = published is not None and len(published) >= _DAY_LENGTH
    return date.fromisoformat(published[:_DAY_LENGTH]) if published and known else None


def _of_date(day: date | None) -> Set[str]:
    """The numbers by which a text names its own day or the one before, or leaves it at "today"."""
    days = (day, day - timedelta(days=1)) if day else ()
    return {str(part) for one in days for part in (one.year, one.month, one.day)}


def _numbers(text: str) -> list[str]:
    """The runs of digits in `text`; 09 and 9 are the same number, as in dates."""
    return [digits.lstrip("0") or "0" for digits in _DIGITS.findall(text)]
