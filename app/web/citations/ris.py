"""Citations as RIS, which nearly every reference manager reads."""

from collections.abc import Iterator

from app.web.citations.cited import ARCHIVE, Cited


def ris(one: Cited) -> str:
    """The record, with a blank line behind it: a newspaper article, whatever its source is.

    Tags, two blanks and a hyphen before each value, lines that end with CR and LF: as the
    format's description has them (Research Information Systems, 2001).
    """
    return "".join(f"{tag}  - {value}\r\n" for tag, value in _lines(one)) + "\r\n"


def _lines(one: Cited) -> Iterator[tuple[str, str]]:
    yield "TY", "NEWS"
    yield "ID", one.key
    yield "TI", one.title
    # A comma tells the family name from the others.
    yield from (("AU", person.inverted) for person in one.writers)
    if one.container:
        yield "T2", one.container
    if one.date:
        yield "PY", f"{one.date.year:04}"
        yield "DA", _date(one.date.joined("/"))
    if one.language:
        yield "LA", one.language
    if one.address:
        yield "UR", one.address
        yield "Y2", _date(one.access.day.strftime("%Y/%m/%d"))
    yield "DB", ARCHIVE
    yield "AN", one.id
    yield from (("KW", keyword) for keyword in one.keywords)
    yield from (("N1", remark) for remark in one.remarks)
    if one.access.search:
        yield "N1", f"Found by the search {one.access.search}"
    yield "ER", ""


def _date(known: str) -> str:
    """Year, month, day and remark always have their three strokes, however little is known."""
    return known + "/" * (3 - known.count("/"))
