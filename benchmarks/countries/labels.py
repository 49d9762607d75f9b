"""Labelled text: countries marked in it, as in "Presiden {Rusia|RU} tiba di {Osaka|JP|city}.".

Words that stand for two states have both codes ("{Cekoslowakia|CZ,SK|older}"). A third part
says what the words are where that is asked apart: `city`, `older`, `people`, `metonym`. The
sentences stand in tables of trap, field and text, the articles in JSON Lines.
"""

import csv
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LABELS = Path(__file__).resolve().parents[2] / "tests" / "quality" / "countries"
CITY = "city"
_MARK = re.compile(r"\{([^|{}]+)\|([A-Z]{2}(?:,[A-Z]{2})*)(?:\|(city|older|people|metonym))?\}")


@dataclass(frozen=True, slots=True)
class Label:
    """The words from `start` up to `end` stand for `codes`; `kind` may be empty."""

    start: int
    end: int
    codes: tuple[str, ...]
    kind: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A text without its marks, and what they said."""

    text: str
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class LabelledSentence:
    """A sentence of `group`; `trap` names what it is to try, `field` is title or paragraph."""

    group: str
    trap: str
    field: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class LabelledArticle:
    """A whole article: `main` is the country it is mainly about, None where none is."""

    group: str
    name: str
    title: Passage
    dateline: Passage
    paragraphs: tuple[Passage, ...]
    captions: tuple[Passage, ...]
    main: str | None
    about: frozenset[str]
    passing: frozenset[str]

    @property
    def countries(self) -> frozenset[str]:
        """All countries that it mentions outside of captions, those that only a city names too."""
        written = (self.title, self.dateline, *self.paragraphs)
        return frozenset(code for one in written for label in one.labels for code in label.codes)


def passage_of(marked: str) -> Passage:
    """The text and the labels of a marked text; ValueError where a brace is left over."""
    parts: list[str] = []
    labels: list[Label] = []
    length = reached = 0
    for mark in _MARK.finditer(marked):
        before = marked[reached : mark.start()]
        start = length + len(before)
        labels.append(Label(start, start + len(mark[1]), tuple(mark[2].split(",")), mark[3] or ""))
        parts += (before, mark[1])
        length, reached = labels[-1].end, mark.end()
    text = "".join(parts) + marked[reached:]
    if "{" in text or "}" in text:
        raise ValueError(f"This mark is not understood: {marked}")
    return Passage(text, tuple(labels))


def sentences(directory: Path = LABELS) -> list[LabelledSentence]:
    """The sentences of all tables (`*.tsv`) in the folders of `directory`, its groups."""
    return [
        LabelledSentence(path.parent.name, row["trap"], row["field"], passage_of(row["text"]))
        for path in sorted(directory.glob("*/*.tsv"))
        for row in _rows(path)
    ]


def articles(directory: Path = LABELS) -> list[LabelledArticle]:
    """The articles of all JSON Lines in the folders of `directory`, its groups."""
    return [
        _article(path.parent.name, json.loads(line))
        for path in sorted(directory.glob("*/*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]


def _rows(path: Path) -> Iterable[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def _article(group: str, data: dict[str, Any]) -> LabelledArticle:
    return LabelledArticle(
        group=group,
        name=data["name"],
        title=passage_of(data["title"]),
        dateline=passage_of(data["dateline"] or ""),
        paragraphs=tuple(map(passage_of, data["paragraphs"])),
        captions=tuple(map(passage_of, data["captions"])),
        main=data["main"],
        about=frozenset(data["about"]),
        passing=frozenset(data["passing"]),
    )
