"""What became of every line of an article's file, in the order of the file."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.library.records import Article, Evidence, FieldOrigin, RemovalReason, Removed

# Found so, a field's words stay in the text; found otherwise, they were cut out of it.
_WITHIN = frozenset({FieldOrigin.TEXT, FieldOrigin.LEDE, FieldOrigin.INFERRED})
# What stands on one line is put in the order in which lines usually have it.
_BEFORE_ALL = frozenset({RemovalReason.NAVIGATION, RemovalReason.HEADER, RemovalReason.SHARE})
_ORDER = {
    name: rank
    for rank, name in enumerate(
        ("title", "dateline", "source", "agency", "author", "published", "url", "paragraph")
    )
}


@dataclass(frozen=True, slots=True)
class LineRow:
    """Words on line `line` of the file and their field, or the reason of their removal.

    `number` counts the texts of a kind from 1, `note` goes with the words (a related story's
    source), `also` names the fields that were made of some of these words.
    """

    line: int
    text: str
    field: str | None = None
    reason: RemovalReason | None = None
    number: int = 0
    note: str | None = None
    also: tuple[str, ...] = ()

    @property
    def anchor(self) -> str:
        """Where on the page the words stand; empty where they do not."""
        named = {"paragraph": f"p{self.number}", "caption": "captions", "related": "related"}
        return named.get(self.field or "", "")


def line_rows(article: Article) -> tuple[LineRow, ...]:
    """A row for every text, cut field and removed piece of the article."""
    rows = [*_texts(article), *map(_removed, article.removed)]
    for one in article.evidence:
        if one.line is not None:
            rows = _with_evidence(rows, one, one.line)
    return tuple(sorted(rows, key=_place))


def _texts(article: Article) -> Iterable[LineRow]:
    lines = article.lines
    for number, (line, text) in enumerate(
        zip(lines.paragraphs, article.paragraphs, strict=False), start=1
    ):
        yield LineRow(line, text, "paragraph", number=number)
    for line, text in zip(lines.captions, article.captions, strict=False):
        yield LineRow(line, text, "caption")
    for line, link in zip(lines.related, article.related, strict=False):
        yield LineRow(line, link.title, "related", note=link.source)


def _removed(piece: Removed) -> LineRow:
    return LineRow(piece.line, piece.text, reason=piece.reason)


def _with_evidence(rows: list[LineRow], one: Evidence, line: int) -> list[LineRow]:
    """The rows with what `one` tells: of the row that holds its words, or in a row of its own."""
    for at, row in enumerate(rows):
        if row.line == line and _tells_of(one, row):
            return [*rows[:at], _told(row, one.field), *rows[at + 1 :]]
    return [*rows, LineRow(line, one.text or "", one.field)]


def _tells_of(one: Evidence, row: LineRow) -> bool:
    words = one.text or ""
    if row.reason is not None:
        return words in row.text or (one.field == "published" and row.text in words)
    return row.number > 0 and one.origin in _WITHIN and words in row.text


def _told(row: LineRow, field: str) -> LineRow:
    """The row with its further field: a date's words live on as its value, so they are it."""
    if field == "published" and row.reason is RemovalReason.HEADER:
        return replace(row, field=field, reason=None)
    return replace(row, also=(*row.also, field))


def _place(row: LineRow) -> tuple[int, int]:
    if row.reason in _BEFORE_ALL:
        return row.line, -1
    return row.line, _ORDER.get(row.field or "", len(_ORDER))
