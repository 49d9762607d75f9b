"""What the commands that read files have in common: the bounds, and the columns named by hand."""

import argparse
from collections.abc import Collection
from datetime import UTC, datetime

from app.cli.exits import UserMistake
from app.ingest.formats.columns import Mapped, Mapping_, field_names, field_of
from app.ingest.limits import Limits
from app.settings import Settings


def add_map(parser: argparse.ArgumentParser) -> None:
    """The argument that names a column for a field."""
    parser.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="FIELD=COLUMN",
        help=f"which column of tables and JSON is a field ({', '.join(field_names())}); "
        "may be repeated",
    )


def mapped_columns(typed: list[str]) -> Mapping_:
    """The columns that were named by hand; UserMistake where a field is unknown."""
    return tuple(_mapped(one) for one in typed)


def _mapped(typed: str) -> Mapped:
    name, equals, column = typed.partition("=")
    field = field_of(name)
    if not equals or not column.strip():
        raise UserMistake(f"--map {typed} names no column: write --map title=COLUMN.")
    if field is None:
        known = ", ".join(field_names())
        raise UserMistake(f"--map {typed}: there is no field {name!r}; the fields are {known}.")
    return Mapped(field, column.strip())


def check_named(mapped: Mapping_, found: Collection[str]) -> None:
    """Raises UserMistake for a column named by hand that no record had."""
    for one in mapped:
        if one.column not in found:
            raise UserMistake(
                f"--map {one.field}={one.column}: no record that was read has a column "
                f"{one.column!r}; check its name."
            )


def limits_of(settings: Settings) -> Limits:
    """The bounds of reading that the settings say, as of now."""
    return Limits(
        max_bytes=settings.max_file_bytes,
        now=datetime.now(UTC),
        max_member_bytes=settings.max_member_bytes,
        max_unpacked_bytes=settings.max_unpacked_bytes,
        max_ratio=settings.max_ratio,
        max_members=settings.max_members,
        max_nesting=settings.max_nesting,
        max_cells=settings.max_cells,
    )
