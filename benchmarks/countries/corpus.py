"""Countries in the real sentences of the corpus, which have rougher labels, and how fast it goes.

The labels of the pairs were made by matching names in the English side: of names alone, without
peoples and seats of government, "US" in "US$" among them. Places of the tagged sentences count
where a whole place is a country's name. Each disagreement is for a person to look at.
"""

import itertools
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from app.language.countries import country_of, find_mentions
from app.language.mentions import EvidenceKind, Mention
from benchmarks.corpus import NEWS, paragraphs, rows
from benchmarks.countries.scoring import Counts
from benchmarks.measuring import processor_seconds

PLACES = {"LOC", "PLC", "GPE"}
NAMES = {
    EvidenceKind.NAME,
    EvidenceKind.ALIAS,
    EvidenceKind.ABBREVIATION,
    EvidenceKind.OLDER,
}
TIMED_ARTICLES = 3000
ROUNDS = 3


def score_pairs(corpus: Path, language: str) -> Counts:
    """The pairs' labels against the names found in their side in `language` ("en" or "id").

    In the Indonesian side what is found in the English one, too, is no mistake.
    """
    score = Counts()
    for row in rows(corpus / "parallel" / "pairs.jsonl"):
        expected = set(row["countries_in_en"])
        every = _mentions(row[language])
        named = {one.code for one in every if one.kind in NAMES}
        elsewhere = {one.code for one in _mentions(row["en"])} if language != "en" else set()
        found = named - (elsewhere - expected) | ({one.code for one in every} & expected)
        score.add_sets(expected, found, row[language])
    return score


def score_places(corpus: Path) -> Counts:
    """Tagged places that are a country's name as a whole, against what is found: recall alone."""
    score = Counts()
    for row in rows(corpus / "ner" / "sentences.jsonl"):
        places = [entity["text"] for entity in row["entities"] if entity["type"] in PLACES]
        expected = {code for place in places if len(place) > 2 and (code := country_of(place))}
        found = {one.code for one in _mentions(row["text"])}
        score.add_sets(expected, found & expected, row["text"])
    return score


def articles_a_second(corpus: Path) -> tuple[float, float]:
    """Articles of the news a second and core through the matcher alone, and their mean length."""
    news = itertools.islice(rows(corpus / NEWS), TIMED_ARTICLES)
    texts = [(row.get("title") or "", paragraphs(row["text"])) for row in news]
    _find_all(texts[:50])  # the gazetteer is loaded on first use
    seconds = min(processor_seconds(lambda: _find_all(texts)) for _ in range(ROUNDS))
    length = sum(len(title) + sum(map(len, body)) for title, body in texts)
    return len(texts) / seconds, length / len(texts)


def _find_all(texts: Iterable[tuple[str, Sequence[str]]]) -> None:
    for title, body in texts:
        find_mentions(title, None, body)


def _mentions(text: Any) -> tuple[Mention, ...]:
    return find_mentions("", None, [text])
