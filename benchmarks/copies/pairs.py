"""Labelled pairs of articles: invented ones, and real ones that are named by their addresses."""

import json
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.library.records import ArticleText

QUALITY = Path(__file__).resolve().parents[2] / "tests" / "quality"
INVENTED = QUALITY / "copies_pairs.toml"
LABELS = QUALITY / "copies_labels.jsonl"


@dataclass(frozen=True, slots=True)
class LabelledPair:
    """Two articles, whether a person says that they are copies, and how the pair was drawn.

    `weight` is how many pairs of the corpus the pair stands for.
    """

    why: str
    one: ArticleText
    other: ArticleText
    copies: bool
    weight: float = 1.0


def invented_pairs() -> list[LabelledPair]:
    """The pairs of `tests/quality/copies_pairs.toml`, which says how they are made."""
    data = tomllib.loads(INVENTED.read_text(encoding="utf-8"))
    articles = {row["name"]: row for row in data["article"]}
    return [_pair(row, articles) for row in data["pair"]]


def real_pairs(texts: Mapping[str, ArticleText]) -> list[LabelledPair]:
    """The labelled pairs of the corpus, whose articles are `texts` by the key of their address."""
    rows = map(json.loads, LABELS.read_text(encoding="utf-8").splitlines())
    return [
        LabelledPair(
            why=row["drawn"],
            one=texts[row["a"]],
            other=texts[row["b"]],
            copies=row["copy"],
            weight=row.get("weight", 1.0),
        )
        for row in rows
    ]


def text_of(name: str, row: Mapping[str, Any], sentences: Sequence[str]) -> ArticleText:
    """The article that a `row` with title, date and source makes of `sentences`."""
    return ArticleText(
        id=name,
        title=row["title"],
        paragraphs=tuple(sentences),
        published=row.get("published") or None,
        source=row.get("source"),
    )


def _pair(row: Mapping[str, Any], articles: Mapping[str, Mapping[str, Any]]) -> LabelledPair:
    one, other = articles[row["one"]], articles[row["other"]]
    sentences = [other["sentences"][at] for at in row.get("keep", range(len(other["sentences"])))]
    if "lede" in row:
        sentences[0] = row["lede"]
    sentences = [*row.get("before", ()), *sentences, *row.get("after", ())]
    for words, instead in row.get("change", ()):
        sentences = [sentence.replace(words, instead) for sentence in sentences]
    own = {name: row[name] for name in ("title", "source", "published") if name in row}
    return LabelledPair(
        why=row["why"],
        one=text_of("one", one, one["sentences"]),
        other=text_of("other", {**other, **own}, sentences),
        copies=row["copies"],
    )
