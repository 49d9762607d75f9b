"""How well articles are read out of saved pages: title, date and content against known ones.

    python -m benchmarks.extraction [CORPUS]

CORPUS is the directory with `pages/gold.json` and the pages' texts (../shared/corpus unless
given). Titles count as right when their words are the same; dates when day and minute are
(the day alone is shown too); content is compared by the F1 of its words.
"""

import hashlib
import json
import re
import sys
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.ingest.decode import decode
from app.ingest.document import Document
from app.ingest.extract import extract
from app.library.records import Article

DEFAULT_CORPUS = Path("../shared/corpus")


@dataclass(frozen=True, slots=True)
class Score:
    """One page's result: whether title, day and minute are right, and the content's F1."""

    page: str
    title: bool
    day: bool
    minute: bool
    content: float
    article: Article


def main(corpus: Path) -> int:
    """Prints the scores; 0 also where there is no corpus to measure on."""
    gold = corpus / "pages" / "gold.json"
    if not gold.exists():
        print(f"There is no {gold}: nothing to measure extraction on.")
        return 0
    rows = json.loads(gold.read_text(encoding="utf-8"))
    scores = [score_page(corpus / "pages", row) for row in rows]
    for score in scores:
        print(_line(score))
    count = len(scores)
    print(
        f"{count} pages: title {sum(s.title for s in scores) / count:.2f}, "
        f"day {sum(s.day for s in scores) / count:.2f}, "
        f"minute {sum(s.minute for s in scores) / count:.2f}, "
        f"content F1 {sum(s.content for s in scores) / count:.2f}"
    )
    return 0


def score_page(folder: Path, row: dict[str, Any]) -> Score:
    """The score of one page of `folder`, whose right reading is `row`."""
    data = (folder / row["text"]).read_bytes()
    decoded = decode(data)
    document = Document(
        row["text"], hashlib.sha256(data).hexdigest(), decoded.text, decoded.encoding
    )
    article = extract(document, datetime.now(UTC))
    published = article.published or ""
    return Score(
        page=row["text"],
        title=_words(article.title) == _words(row["title"]),
        day=published[:10] == row["date"][:10],
        minute=published[:16] == row["date"][:16],
        content=word_f1("\n".join(article.paragraphs), row["content"]),
        article=article,
    )


def word_f1(found: str, right: str) -> float:
    """The harmonic mean of precision and recall over the words of two texts."""
    ours, theirs = Counter(_words(found)), Counter(_words(right))
    shared = sum((ours & theirs).values())
    return 2 * shared / (sum(ours.values()) + sum(theirs.values())) if shared else 0.0


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _line(score: Score) -> str:
    marks = "".join("x" if right else "-" for right in (score.title, score.day, score.minute))
    return f"{marks} {score.content:.2f} {score.page}: {score.article.title}"


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT_CORPUS))
