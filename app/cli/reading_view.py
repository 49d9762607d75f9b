"""A reading as people see it in a terminal: its fields, then the file line by line."""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from app.cli.reading_fields import Fact, facts_of
from app.cli.visible import visible
from app.ingest.document import Document
from app.ingest.text.extract import pieces_of
from app.ingest.text.gap_places import gap_places
from app.ingest.text.trace import Traced, trace
from app.library.records import Article
from app.web.missing import SIGN, blanks_around

# The names of colours are the terminal's own, so they suit a light ground and a dark one.
_TITLE, _FACT, _PARAGRAPH, _BESIDE, _REMOVED, _MISSING = (
    "bold magenta", "magenta", "green", "cyan", "red", "bold red",
)  # fmt: skip
_STYLES = {
    "title": _TITLE,
    "paragraph": _PARAGRAPH,
    "caption": _BESIDE,
    "related": _BESIDE,
}
_QUIET = "dim"
# Text narrower than this cannot be read beside its labels; the lines are then longer.
_LEAST_WIDTH = 20


@dataclass(frozen=True, slots=True)
class Reading:
    """A document, the article it holds, where each part of it went and where words miss."""

    document: Document
    article: Article
    parts: tuple[Traced, ...]
    gaps: tuple[int, ...]


def reading_of(document: Document, article: Article) -> Reading:
    """The reading of `document` that made `article`."""
    pieces = pieces_of(document)
    return Reading(
        document,
        article,
        trace(document.text, pieces, article.evidence),
        gap_places(document.text, pieces, article),
    )


def shown(reading: Reading) -> str:
    """What to print: in colour on a terminal, unless the environment's NO_COLOR is set."""
    colours: Literal["auto"] | None = None if os.environ.get("NO_COLOR") else "auto"
    console = Console(file=sys.stdout, color_system=colours, highlight=False)
    with console.capture() as captured:
        for line in render(reading, console):
            console.print(line, soft_wrap=True)
    return captured.get()


def render(reading: Reading, console: Console) -> Iterator[Text]:
    """The lines to print, none wider than the console."""
    yield from _head(reading, console)
    yield Text()
    yield from _body(reading, console)


def _head(reading: Reading, console: Console) -> Iterator[Text]:
    removed = sum(part.reason is not None for part in reading.parts)
    facts = facts_of(reading.article, reading.document.encoding, removed)
    margin = max(cell_len(fact.name) for fact in facts) + 2
    for fact in facts:
        label = Text(fact.name.ljust(margin), style=_STYLES.get(fact.name, _FACT))
        yield from _beside(label, _value(fact), console)


def _value(fact: Fact) -> Text:
    value = Text().append(visible(fact.value), style="bold" if fact.name == "title" else "")
    if fact.note:
        value.append(f"  [{visible(fact.note)}]", style=_QUIET)
    return value


def _body(reading: Reading, console: Console) -> Iterator[Text]:
    """The parts of the file, each beside its line and its field; blank lines kept short."""
    digits = len(str(reading.parts[-1].line)) if reading.parts else 0
    names = max((len(_name(part)) for part in reading.parts), default=0)
    blank, last = False, 0
    for part in reading.parts:
        content = _content(reading, part)
        if not content.plain:
            blank = True
            continue
        if blank:
            yield Text()
        number = str(part.line) if part.line != last else ""
        label = Text().append(f"{number:>{digits}}  ", style=_QUIET)
        label.append(f"{'-' if part.reason else ' '} {_name(part):<{names}}  ", style=_style(part))
        yield from _beside(label, content, console)
        blank, last = False, part.line


def _beside(label: Text, content: Text, console: Console) -> Iterator[Text]:
    """The content in lines, the first of them beside the label, the others below it."""
    margin = cell_len(label.plain)
    width = max(_LEAST_WIDTH, console.width - margin)
    for number, line in enumerate(content.wrap(console, width, overflow="fold")):
        line.rstrip()
        yield Text.assemble(label if number == 0 else " " * margin, line)


def _content(reading: Reading, part: Traced) -> Text:
    """The words of a part, with a sign at each place where words are missing."""
    text = reading.document.text
    content = Text(style=_QUIET if part.reason else "")
    done = part.end - len(text[part.start : part.end].lstrip())
    for gap in reading.gaps:
        if part.start <= gap < part.end and part.field is not None:
            before, after = blanks_around(text, gap)
            content.append(visible(text[done:gap]) + before)
            content.append(SIGN, style=_MISSING).append(after)
            done = gap
    content.append(visible(text[done : part.end]))
    content.rstrip()
    return content


def _name(part: Traced) -> str:
    return part.reason or part.field or ""


def _style(part: Traced) -> str:
    return _REMOVED if part.reason else _STYLES.get(part.field or "", _FACT)
