"""Which column of a record is which field, by names that people can edit."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from app.ingest.formats.values import is_unknown
from app.language.vocabulary import load

TEXT = "text"
TITLE = "title"
CLOCK = "clock"
UNIVERSAL = "universal"
# What only helps to read another field is none that a column can be mapped to.
_HELPERS = (CLOCK, UNIVERSAL)
_SEPARATORS = re.compile(r"[\W_]+")


@lru_cache(maxsize=4096)
def plain_name(name: str) -> str:
    """A name without what makes no difference: capitals, blanks, hyphens, underscores."""
    return _SEPARATORS.sub("", name.strip("\ufeff")).casefold()


def plain_row(row: Mapping[str, object]) -> dict[str, object]:
    """A record by the plain names of its columns; of two alike the first that says something."""
    plain: dict[str, object] = {}
    for name, value in row.items():
        if value is not None and plain.get(plain_name(name)) in (None, ""):
            plain[plain_name(name)] = value
    return plain


@dataclass(frozen=True, slots=True)
class Mapped:
    """A column that the user named for a field: `--map field=column`."""

    field: str
    column: str


Mapping_ = tuple[Mapped, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """The names of columns for each field, the first with a value first, and what was mapped."""

    names: Mapping[str, tuple[str, ...]]
    mapped: Mapping_ = ()

    def find(self, row: Mapping[str, object], field: str) -> Iterable[object]:
        """The values that a record has for a field, the likeliest first, unknown ones left out.

        `row` is the record by the plain names of its columns, as `plain_row` gives it.
        """
        for mapped in self.mapped:
            if mapped.field == field:
                yield from _known([at_path(row, mapped.column)])
        yield from _known(row[name] for name in self.names[field] if name in row)

    def tells(self, names: Iterable[str], *fields: str) -> bool:
        """Whether any of a record's names is one of the fields."""
        plain = {plain_name(name) for name in names}
        known = {name for field in fields for name in self.names[field]}
        named = {plain_name(one.column) for one in self.mapped if one.field in fields}
        return not plain.isdisjoint(known | named)

    def is_article(self, value: object) -> bool:
        """Whether a value is an object with a title or a text."""
        return isinstance(value, dict) and self.tells(value, TITLE, TEXT)


def known_columns(mapped: Mapping_ = ()) -> Columns:
    """The columns of the vocabulary, and those that the user mapped."""
    return Columns(_names(), mapped)


def field_of(name: str) -> str | None:
    """The field that is meant by its own name or any column name of it."""
    plain = plain_name(name)
    names = _names()
    if plain in names and plain not in _HELPERS:
        return plain
    return next((field for field in names if plain in names[field] and field not in _HELPERS), None)


def field_names() -> list[str]:
    """The names of all fields that a column can be mapped to."""
    return [field for field in _names() if field not in _HELPERS]


def at_path(row: Mapping[str, object], column: str) -> object:
    """The value of a column as it is written, whatever its capitals, or along a dotted path."""
    plain = plain_name(column)
    for name, value in row.items():
        if plain_name(name) == plain:
            return value
    head, _, rest = column.partition(".")
    inner = next((row[name] for name in row if plain_name(name) == plain_name(head)), None)
    return at_path(inner, rest) if rest and isinstance(inner, dict) else None


def unknown_columns(names: Sequence[str]) -> str:
    """The sentence on a record or table in which no column is known."""
    shown = ", ".join(repr(name[:40]) for name in names[:12]) or "none"
    more = f" and {len(names) - 12} more" if len(names) > 12 else ""
    return (
        f"No column is known as a title or a text; the columns are {shown}{more}: "
        "name them with --map title=COLUMN and --map text=COLUMN."
    )


def _known(values: Iterable[object]) -> Iterable[object]:
    return (value for value in values if not is_unknown(value))


@cache
def _names() -> dict[str, tuple[str, ...]]:
    return {
        field: tuple(plain_name(name) for name in names)
        for field, names in load("fields")["names"].items()
    }


@dataclass(frozen=True, slots=True)
class ListNames:
    """Plain names of lists of articles, of objects around lists, and of wrappers of one article.

    `teasers` are those of texts that a list of articles may have as well as an article.
    """

    lists: frozenset[str]
    around: frozenset[str]
    wrappers: tuple[str, ...]
    teasers: frozenset[str]


@cache
def list_names() -> ListNames:
    """The names by which articles lie in other objects."""
    shapes = load("fields")["shapes"]
    plain = {key: [plain_name(name) for name in names] for key, names in shapes.items()}
    return ListNames(
        lists=frozenset(plain["lists"]),
        around=frozenset(plain["around"]),
        wrappers=tuple(plain["wrappers"]),
        teasers=frozenset(plain["teasers"]),
    )
