"""What a file is: by its bytes first, by its name where the bytes leave it open."""

import json
import re
from enum import StrEnum, auto
from functools import lru_cache
from pathlib import PurePosixPath

from app.ingest.formats.byte_order import mark_of
from app.ingest.formats.columns import TEXT, TITLE, Columns
from app.ingest.formats.dialect import header_cells
from app.ingest.formats.markup import has_tags, is_feed, is_page, root_of_xml
from app.ingest.formats.signatures import kind_not_read

# What is looked at; a tar names itself at byte 257, a JSON object its fields somewhat later.
HEAD_BYTES = 64 * 1024
# Enough for the first tags, the first line of a table.
_BEGINNING = 8 * 1024


class Kind(StrEnum):
    """The formats that are read."""

    GZIP = auto()
    XZ = auto()
    ZSTD = auto()
    BZIP2 = auto()
    ZIP = auto()
    TAR = auto()
    WARC = auto()
    WEB_BUNDLE = auto()
    FEED = auto()
    JSON = auto()
    JSON_LINES = auto()
    TABLE = auto()
    PAGE = auto()
    MARKDOWN = auto()
    TEXT = auto()


_MAGIC = (
    (b"\x1f\x8b", Kind.GZIP),
    (b"\xfd7zXZ\x00", Kind.XZ),
    (b"\x28\xb5\x2f\xfd", Kind.ZSTD),
    (b"BZh", Kind.BZIP2),
    (b"PK\x03\x04", Kind.ZIP),
    (b"PK\x05\x06", Kind.ZIP),
)
_NAMED = {
    **dict.fromkeys((".json", ".geojson"), Kind.JSON),
    **dict.fromkeys((".jsonl", ".ndjson", ".jl", ".ldjson"), Kind.JSON_LINES),
    **dict.fromkeys((".csv", ".tsv", ".tab", ".psv"), Kind.TABLE),
    **dict.fromkeys((".html", ".htm", ".xhtml", ".shtml"), Kind.PAGE),
    **dict.fromkeys((".md", ".markdown", ".mdown", ".mkd"), Kind.MARKDOWN),
    **dict.fromkeys((".mht", ".mhtml"), Kind.WEB_BUNDLE),
}
# What feeds are called; a server's warnings may stand before what is inside.
_FEEDS = (".xml", ".rss", ".atom", ".rdf")
# Text that is no article: of these the name must be believed.
_NO_ARTICLES = frozenset(
    {
        *(*_FEEDS, ".svg", ".rtf", ".tex", ".bib", ".css", ".js", ".mjs", ".ts"),
        *(".py", ".ipynb", ".sh", ".sql", ".yaml", ".yml", ".toml", ".ini", ".cfg", ".srt", ".vtt"),
    }
)
_WARC = re.compile(rb"WARC/\d\.\d+\r?\n")
_MAIL = re.compile(r"^content-type:", re.IGNORECASE | re.MULTILINE)
_JSON_NAME = re.compile(r'"((?:[^"\\\x00-\x1f]|\\.){1,80})"\s*:')
_JSON_LINE = re.compile(r"^\s*[\[{]", re.MULTILINE)
_JSON_BEGIN = re.compile(r'\s*(?:\[\s*)?\{\s*(?:"|\})|\s*\[\s*\]\s*$')


def sniff(head: bytes, filename: str, columns: Columns) -> Kind:
    """The format of a file that begins with `head` (up to HEAD_BYTES) and has that name."""
    magic = next((kind for mark, kind in _MAGIC if head.startswith(mark)), None)
    if magic is not None:
        return magic
    if _WARC.match(head):
        return Kind.WARC
    if _is_tar(head):
        return Kind.TAR
    text = _rough_text(head)
    named = _NAMED.get(suffix_of(filename))
    if is_feed(text[:_BEGINNING], after_others=suffix_of(filename) in _FEEDS):
        return Kind.FEED
    if is_page(text[:_BEGINNING]) or (named is Kind.PAGE and has_tags(text)):
        return Kind.PAGE
    if named is Kind.WEB_BUNDLE and _MAIL.search(text[:_BEGINNING]):
        return Kind.WEB_BUNDLE
    json_kind = _json_kind(text, named, columns)
    if json_kind is not None:
        return json_kind
    if _is_table(text[:_BEGINNING], named, columns):
        return Kind.TABLE
    return Kind.MARKDOWN if named is Kind.MARKDOWN else Kind.TEXT


def not_read(head: bytes, filename: str, kind: Kind) -> str | None:
    """Why a file is left alone, where it is of a format that is not read."""
    other = kind_not_read(head)
    if other is not None:
        return f"It is {other}, which is not read: give its text."
    if kind not in (Kind.TEXT, Kind.MARKDOWN):
        return None
    root = root_of_xml(_rough_text(head[:_BEGINNING]))
    if root is not None:
        return (
            f"It is XML of another kind ({root:.60}): of XML, feeds (RSS, Atom) and exports of "
            "WordPress are read."
        )
    suffix = suffix_of(filename)
    if suffix in _FEEDS:
        return f"It is no feed, and other files of the format {suffix} are not read."
    if suffix in _NO_ARTICLES:
        return f"Files of the format {suffix} are not read: give plain text, HTML or a table."
    return None


def holds_more(filename: str) -> bool:
    """Whether a file that cannot be read may hold several articles, by its name."""
    suffix = suffix_of(filename)
    is_one = suffix in (".txt", ".text", ".eml")
    return not is_one and _NAMED.get(suffix) not in (Kind.PAGE, Kind.MARKDOWN, Kind.WEB_BUNDLE)


# Each step of opening a file asks for the same.
@lru_cache(maxsize=8)
def suffix_of(filename: str) -> str:
    """The ending of a name, in small letters, with its dot."""
    return PurePosixPath(filename).suffix.lower()


def _rough_text(head: bytes) -> str:
    """A text good enough to see its ASCII: tags, names and braces."""
    mark = mark_of(head)
    if mark is not None:
        encoding = "latin-1" if mark.encoding == "utf-8" else mark.encoding
        return head[len(mark.data) :].decode(encoding, "replace")
    if b"\x00" in head[:4]:
        return head.replace(b"\x00", b"").decode("latin-1")
    return head.decode("latin-1")


def _is_tar(head: bytes) -> bool:
    """POSIX and GNU tar name themselves; the header's checksum tells older ones."""
    if head[257:262] == b"ustar":
        return True
    if len(head) < 512 or not head[148:156].strip(b" \x00").isdigit():
        return False
    total = sum(head[:148]) + sum(head[156:512]) + 8 * ord(" ")
    octal = head[148:156].strip(b" \x00").decode("ascii")
    return all(digit in "01234567" for digit in octal) and int(octal, 8) == total


def _json_kind(text: str, named: Kind | None, columns: Columns) -> Kind | None:
    """JSON or JSON lines, where the text is; under another name only if it holds articles."""
    is_named = named in (Kind.JSON, Kind.JSON_LINES)
    if not _JSON_BEGIN.match(text):
        return named if is_named and _JSON_LINE.search(text) else None
    if not is_named and not columns.tells(_JSON_NAME.findall(text), TITLE, TEXT):
        return None
    first, _, rest = text.strip().partition("\n")
    if _is_object(first):
        return Kind.JSON_LINES if rest.strip() or named is Kind.JSON_LINES else Kind.JSON
    if named is Kind.JSON_LINES and len(first) > 2 and first.startswith("{"):
        return Kind.JSON_LINES
    return Kind.JSON


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _is_table(text: str, named: Kind | None, columns: Columns) -> bool:
    """Whether the first line names columns: under another name a title or a text among them."""
    cells = header_cells(text)
    if named is Kind.TABLE:
        return len(cells) > 1 or columns.tells(cells, TITLE, TEXT)
    if len(cells) < 3 or not columns.tells(cells, TITLE, TEXT):
        return False
    return sum(columns.tells([cell], *columns.names) for cell in cells) * 2 > len(cells)
