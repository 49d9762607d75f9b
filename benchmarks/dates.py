"""How often the date of publication is right, by what it is claimed from and how exactly.

    python -m benchmarks.dates [--corpus DIR] [--every N]

DIR holds `news.jsonl.gz`; every Nth of its articles is read.
The right day is that in the article's address. Each article is read twice: with its date
as the site printed it below the headline, and as headline and text alone. A claim is right
when it equals the address's date as far as it goes; beside it stand how often the month is
right and how often the day is that of the address or the one before.
"""

import argparse
import hashlib
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from time import perf_counter

from app.ingest.document import Document, UnreadableInput
from app.ingest.text.extract import extract
from app.language.dates import find_dates
from app.library.records import Article
from benchmarks.corpus import CORPUS, NEWS, rows

NOW = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Dated:
    """An article of the corpus with the date in its address and the one it printed."""

    set: str
    title: str
    text: str
    printed: str
    day: date


@dataclass(frozen=True, slots=True)
class Claim:
    """What is claimed of an article's date, and from where."""

    set: str
    given: str
    origin: str
    precision: str


def main(corpus: Path, every: int) -> int:
    """Prints the table; 0 also where there is no corpus to measure on."""
    file = corpus / NEWS
    if not file.exists():
        print(f"There is no {file}: nothing to measure dates on.")
        return 0
    articles = list(dated_articles(file, every))
    for line in table(count(articles)):
        print(line)
    print(f"find_dates: {characters_a_second(articles) / 1e6:.1f} million characters a second")
    return 0


def dated_articles(file: Path, every: int) -> Iterator[Dated]:
    """Every Nth article with a date in its address."""
    for number, row in enumerate(rows(file)):
        if number % every == 0 and row.get("date_from_url"):
            yield Dated(
                row["set"],
                row.get("title") or "",
                row["text"],
                row.get("date") or "",
                date.fromisoformat(row["date_from_url"][:10]),
            )


def count(articles: list[Dated]) -> dict[Claim, Counter[str]]:
    """How many claims of each kind there are, and how many of them are right."""
    counts: dict[Claim, Counter[str]] = {}
    for one in articles:
        readings: dict[str, tuple[str, ...]] = {"no date line": (one.title, one.text)}
        if one.printed:
            readings["date line"] = (one.title, one.printed, one.text)
        for given, lines in readings.items():
            article = _read("\n\n".join(lines))
            if article is not None:
                claim = _claim(one.set, given, article)
                counts.setdefault(claim, Counter()).update(_marks(article, one.day))
    return counts


def table(counts: dict[Claim, Counter[str]]) -> Iterator[str]:
    """The lines of the table, a claim each."""
    yield f"{'set':18} {'given':13} {'claimed from, to the':22} claims  right  month  day or before"
    order = sorted(counts.items(), key=lambda item: (item[0].given, item[0].set, item[0].origin))
    for claim, marks in order:
        number = marks["claims"]
        shares = "  ".join(f"{marks[mark] / number:5.3f}" for mark in ("right", "month", "before"))
        said = f"{claim.origin}, {claim.precision}"
        yield f"{claim.set:18} {claim.given:13} {said:22} {number:6}  {shares}"


def characters_a_second(articles: list[Dated]) -> float:
    """How fast dates are found in the articles' texts, without the memory of past calls."""
    began = perf_counter()
    for one in articles:
        find_dates.__wrapped__(one.text)
    return sum(len(one.text) for one in articles) / (perf_counter() - began)


def _read(text: str) -> Article | None:
    digest = hashlib.sha256(text.encode()).hexdigest()
    try:
        return extract(Document("corpus", digest, text, "utf-8"), NOW)
    except UnreadableInput:
        return None


def _claim(name: str, given: str, article: Article) -> Claim:
    return Claim(
        name,
        given,
        str(article.published_origin or "nothing"),
        str(article.published_precision or "-"),
    )


def _marks(article: Article, right: date) -> list[str]:
    marks = ["claims"]
    claimed = (article.published or "-")[:10]
    if right.isoformat().startswith(claimed):
        marks.append("right")
    if right.isoformat()[:7] == claimed[:7]:
        marks.append("month")
    if len(claimed) == len("2022-01-11"):
        late = (right - date.fromisoformat(claimed)).days
        marks += ["before"] if late in (0, 1) else []
    return marks


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--every", type=int, default=1)
    options = parser.parse_args()
    sys.exit(main(options.corpus, options.every))
