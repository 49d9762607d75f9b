"""Scores and times the finding of countries: `python -m benchmarks.countries`.

Reads `parallel/pairs.jsonl`, `ner/sentences.jsonl` and `news.jsonl.gz` of the corpus that
stands beside the checkout. The labels of the pairs were made by matching names in the English
side, so recall says more than precision; the misses and extras are printed with `--errors`.
"""

import argparse
import itertools
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from app.language.countries import country_of, find_mentions
from benchmarks.corpus import CORPUS, rows

PLACES = {"LOC", "PLC", "GPE"}
TIMED_ARTICLES = 2000


@dataclass
class Score:
    """Counts of right, missed and extra countries, and the texts of the wrong ones."""

    right: int = 0
    missed: int = 0
    extra: int = 0
    errors: list[str] = field(default_factory=list)

    def add(self, text: str, expected: set[str], found: set[str]) -> None:
        """Counts the countries of one text."""
        self.right += len(expected & found)
        self.missed += len(expected - found)
        self.extra += len(found - expected)
        if expected != found:
            self.errors.append(f"-{sorted(expected - found)} +{sorted(found - expected)} {text}")

    def line(self) -> str:
        """Recall and precision as a line of text."""
        recall = self.right / max(1, self.right + self.missed)
        precision = self.right / max(1, self.right + self.extra)
        return f"recall {recall:.3f}  precision {precision:.3f}  of {self.right + self.missed}"


def codes(text: str) -> set[str]:
    """The countries that one sentence mentions."""
    return {mention.code for mention in find_mentions("", None, [text])}


def score_pairs(language: str) -> Score:
    """The pairs' labels against what is found in their side in `language` ("en" or "id")."""
    score = Score()
    for row in rows(CORPUS / "parallel" / "pairs.jsonl"):
        score.add(row[language], set(row["countries_in_en"]), codes(row[language]))
    return score


def score_places() -> Score:
    """Tagged places that are a country's name as a whole, against what is found."""
    score = Score()
    for row in rows(CORPUS / "ner" / "sentences.jsonl"):
        places = [entity["text"] for entity in row["entities"] if entity["type"] in PLACES]
        expected = {code for place in places if len(place) > 2 and (code := country_of(place))}
        found = codes(row["text"])
        score.add(row["text"], expected, found & expected)
    return score


def microseconds(articles: Iterable[dict[str, Any]]) -> tuple[float, float]:
    """The mean processor time of an article in microseconds, and the mean number of its words."""
    texts = [(row["title"] or "", row["text"].split("\n")) for row in articles]
    words = sum(len(paragraph.split()) for _, paragraphs in texts for paragraph in paragraphs)
    started = time.process_time()
    for title, paragraphs in texts:
        find_mentions(title, None, paragraphs)
    return (time.process_time() - started) * 1e6 / len(texts), words / len(texts)


def main() -> None:
    """Prints the scores, or says that there is no corpus."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true", help="print every wrong sentence")
    chosen = parser.parse_args()
    if not CORPUS.is_dir():
        print("There is no corpus in ../shared/corpus: nothing to score.")
        return
    scores = {
        "pairs, English side": score_pairs("en"),
        "pairs, Indonesian side": score_pairs("id"),
        "tagged places (recall only)": score_places(),
    }
    for name, score in scores.items():
        print(f"{name:28} {score.line()}")
        if chosen.errors:
            print(*score.errors, sep="\n")
    news = list(itertools.islice(rows(CORPUS / "news.jsonl.gz"), TIMED_ARTICLES))
    mean, words = microseconds(news)
    print(f"{'speed':28} {mean:.0f} µs for an article of {words:.0f} words")
    counts = Counter(code for row in news for code in codes(row["text"]))
    print(f"{'most frequent in the news':28} {counts.most_common(12)}")


if __name__ == "__main__":
    main()
