"""What a text file says of itself in a block at its head, as site generators and mail do."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.ingest.formats.columns import TITLE, Columns

_FENCE = re.compile(r"-{3,}[ \t]*")
_ENTRY = re.compile(r"([^\W\d_][\w .-]{0,39}?)[ \t]*:(?:[ \t]+(.*)|[ \t]*)")
_LIST_ITEM = re.compile(r"[ \t]*-[ \t]+(.+)")
_TOML_FENCE = "+++"
# How a value of several lines begins in YAML: folded or kept, with or without its last break.
_BLOCK_VALUE = re.compile(r"[|>][+-]?\d?[+-]?")
_MOST_LINES = 100
_QUOTES = "\"'"


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The entries of the block by name, and the number of lines that it takes.

    `is_fenced` says that it stands between lines of dashes or plus signs.
    """

    entries: dict[str, object]
    lines: int
    is_fenced: bool = False


def front_matter(text: str, columns: Columns) -> FrontMatter | None:
    """The block at the head of a text; None where there is none that names a title or date.

    Either between lines of dashes (`---`, YAML) or plus signs (`+++`, TOML), or as a mail's
    headers: at least two entries, then a blank line.
    """
    lines = text.split("\n", _MOST_LINES + 1)[: _MOST_LINES + 1]
    lines = [line.rstrip("\r") for line in lines]
    first = next((index for index, line in enumerate(lines) if line.strip("\ufeff \t")), 0)
    if _FENCE.fullmatch(lines[first]):
        found = _fenced(lines, first)
    elif lines[first].rstrip() == _TOML_FENCE:
        found = _toml(lines, first)
    else:
        found = _headers(lines, first)
    if found is None or not columns.tells(found.entries, TITLE, "published", "url"):
        return None
    return found


def _fenced(lines: Sequence[str], first: int) -> FrontMatter | None:
    for index in range(first + 1, len(lines)):
        if _FENCE.fullmatch(lines[index]) or lines[index].strip() == "...":
            entries = _entries(lines[first + 1 : index])
            return FrontMatter(entries, index + 1, True) if entries else None
    return None


def _toml(lines: Sequence[str], first: int) -> FrontMatter | None:
    for index in range(first + 1, len(lines)):
        if lines[index].rstrip() == _TOML_FENCE:
            try:
                entries = tomllib.loads("\n".join(lines[first + 1 : index]))
            except (tomllib.TOMLDecodeError, RecursionError):
                return None
            return FrontMatter(_plain(entries), index + 1, True)
    return None


def _plain(entries: Mapping[str, object]) -> dict[str, object]:
    """The entries, dates as they are written."""
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in entries.items()
    }


def _headers(lines: Sequence[str], first: int) -> FrontMatter | None:
    end = next((i for i in range(first, len(lines)) if not lines[i].strip()), None)
    if end is None:
        return None
    block = lines[first:end]
    are_entries = all(_ENTRY.fullmatch(line) or line[:1] in " \t" for line in block)
    entries = _entries(block) if are_entries else {}
    return FrontMatter(_titled(entries), end) if len(entries) > 1 else None


def _titled(entries: dict[str, object]) -> dict[str, object]:
    """The entries, a mail's subject as the title; elsewhere a subject is a topic."""
    subject = entries.get("Subject")
    # A mailing list's mark stands before the subject: the headline is in the text.
    if "From" not in entries or not isinstance(subject, str) or subject.startswith("["):
        return entries
    return {TITLE: subject, **entries}


def _entries(block: Sequence[str]) -> dict[str, object]:
    """The entries of a block: `key: value`, a value going on in the next line, or a list."""
    entries: dict[str, object] = {}
    name = ""
    for line in block:
        match = _ENTRY.fullmatch(line)
        item = _LIST_ITEM.fullmatch(line)
        if match:
            name = match[1]
            entries[name] = _value(match[2] or "")
        elif item and name:
            before = entries[name]
            entries[name] = [*(before if isinstance(before, list) else []), _value(item[1])]
        elif name and line.strip():
            entries[name] = f"{entries[name]} {line.strip()}".strip()
    return {name: value for name, value in entries.items() if value not in ("", [])}


def _value(text: str) -> object:
    text = text.strip()
    if _BLOCK_VALUE.fullmatch(text):
        return ""
    if text[:1] == "[" and text[-1:] == "]":
        return [_unquoted(part) for part in text[1:-1].split(",")]
    return _unquoted(text)


def _unquoted(text: str) -> str:
    text = text.strip()
    is_quoted = len(text) > 1 and text[0] in _QUOTES and text[-1] == text[0]
    return text[1:-1] if is_quoted else text
