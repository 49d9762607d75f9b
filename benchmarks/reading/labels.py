"""The labelled files: NAME.txt or NAME.html as a scraper left it, NAME.json with what is right."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from app.language.detect import detect_language

READ_ENDINGS = (".txt", ".html", ".htm")
# What every label says; "notes" may stand beside them, for people.
FIELD_KEYS = ("title", "published", "published_precision", "source", "agency", "author", "dateline")
KEYS = frozenset(("outlet", "kind", *FIELD_KEYS, "paragraphs"))


class LabelError(Exception):
    """A labelled file that cannot be scored; its text says which and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Label:
    """What is right of one file. Fields that the file does not tell are None."""

    file: Path
    outlet: str
    kind: str
    title: str | None
    published: str | None
    published_precision: str | None
    source: str | None
    agency: str | None
    author: str | None
    dateline: str | None
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        """The paragraphs, one a line."""
        return "\n".join(self.paragraphs)

    @property
    def language(self) -> str:
        """The language of what is right; "unknown" where there is too little to tell."""
        return detect_language(f"{self.text}\n{self.title or ''}") or "unknown"


@dataclass(frozen=True, slots=True)
class LabelledSet:
    """The labelled files of one directory, named after it."""

    name: str
    labels: tuple[Label, ...]


def load_set(directory: Path) -> LabelledSet:
    """The labelled files of `directory`, by name; LabelError where one of them is amiss."""
    labels = tuple(_load(path) for path in sorted(directory.rglob("*.json")))
    if not labels:
        raise LabelError(f"{directory} holds no labelled files (NAME.json beside NAME.txt).")
    return LabelledSet(directory.name, labels)


def _load(path: Path) -> Label:
    values: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    values.pop("notes", None)
    if values.keys() != KEYS:
        odd = ", ".join(sorted(values.keys() ^ KEYS))
        raise LabelError(f"{path} lacks these keys, or should not have them: {odd}.")
    label = Label(file=_beside(path), **{**values, "paragraphs": tuple(values["paragraphs"])})
    _check_date(path, label)
    return label


def _beside(path: Path) -> Path:
    files = [path.with_suffix(ending) for ending in READ_ENDINGS]
    there = [file for file in files if file.exists()]
    if len(there) != 1:
        names = " or ".join(file.name for file in files)
        raise LabelError(f"{path} needs exactly one file beside it: {names}.")
    return there[0]


def _check_date(path: Path, label: Label) -> None:
    """LabelError where date and precision do not fit each other, as docs of the record say."""
    published, precision = label.published, label.published_precision
    if published is None and precision is None:
        return
    try:
        fits = published is not None and _fits(published, precision)
    except ValueError:
        fits = False
    if not fits:
        raise LabelError(f"{path}: {published!r} is no date with the precision {precision!r}.")


def _fits(published: str, precision: str | None) -> bool:
    match precision:
        case "minute":
            return "T" in published and datetime.fromisoformat(published).year > 0
        case "day":
            return date.fromisoformat(published).isoformat() == published
        case "month":
            return date.fromisoformat(f"{published}-01").isoformat() == f"{published}-01"
        case "year":
            return len(published) == 4 and published.isdecimal()
        case _:
            return False
