"""The MinHash bands of articles: which article has which, and which articles share one."""

import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from struct import calcsize, pack, unpack

from sqlalchemy import delete, text
from sqlmodel import Session, col, select

from app.library.statements import parts
from app.library.tables import BandRow, SketchRow

Bands = tuple[int, ...]

# The lowest keys of each band that enough articles have: however many do, no more is read.
_BUCKETS = text(
    "SELECT asked.value, (SELECT json_group_array(key) FROM ("
    "SELECT key FROM band WHERE band = asked.value ORDER BY key LIMIT :most"
    ")) FROM json_each(:asked) AS asked WHERE (SELECT count(*) FROM ("
    "SELECT 1 FROM band WHERE band = asked.value LIMIT :least"
    ")) = :least"
)


# Half a number: the product of two halves is far below the 63 bits of SQLite's numbers.
_LOW = 0xFFFF
_SUMS = text(
    "SELECT count(*), coalesce(sum(band), 0), coalesce(sum(key), 0), "
    "coalesce(sum((key & :low) * (band & :low)), 0) FROM band"
)


def key_of(article_id: str) -> int:
    """The number that stands for an article beside its bands.

    Signed and of 32 bits, so that SQLite keeps it in four bytes. Two articles in four
    thousand million have the same: whoever follows a key finds all articles that do.
    """
    return zlib.crc32(article_id.encode()) - 2**31


def packed(bands: Bands) -> bytes:
    """The bands as they are kept."""
    return pack(f"<{len(bands)}i", *bands)


def unpacked(data: bytes) -> Bands:
    """The bands that were `packed`."""
    return unpack(f"<{len(data) // calcsize('<i')}i", data)


def bands_of(session: Session, ids: Sequence[str]) -> dict[str, Bands]:
    """The bands of those of the articles that have some."""
    asked = set(ids)
    return {
        row.article_id: unpacked(row.bands)
        for part in parts(sorted({key_of(one) for one in ids}))
        for row in session.exec(select(SketchRow).where(col(SketchRow.key).in_(part)))
        if row.article_id in asked
    }


def ids_of(session: Session, keys: Iterable[int]) -> dict[int, list[str]]:
    """The articles that the keys stand for: nearly always one."""
    found: dict[int, list[str]] = {}
    for part in parts(sorted(set(keys))):
        rows = session.exec(
            select(SketchRow.key, SketchRow.article_id).where(col(SketchRow.key).in_(part))
        )
        for key, article_id in rows:
            found.setdefault(key, []).append(article_id)
    return found


def buckets(
    session: Session, bands: Iterable[int], most: int, least: int = 1
) -> dict[int, list[int]]:
    """The lowest keys, up to `most`, of those of the bands that have `least` or more."""
    asked = {"asked": json.dumps(list(bands)), "most": most, "least": least}
    rows = session.connection().execute(_BUCKETS, asked)
    return {band: json.loads(keys) for band, keys in rows}


def add(session: Session, sketches: Mapping[str, Bands]) -> None:
    """Keeps the bands of articles that have none yet."""
    rows = sorted((key_of(name), name, packed(bands)) for name, bands in sketches.items())
    # In the order of the table, whose pages are then each written once.
    pairs = sorted({(band, key) for key, name, _ in rows for band in sketches[name]})
    connection = session.connection()
    # The driver's own calls: twenty rows an article are many for what SQLAlchemy adds.
    if rows:
        connection.exec_driver_sql(
            "INSERT INTO sketch (key, article_id, bands) VALUES (?, ?, ?)", rows
        )
        connection.exec_driver_sql("INSERT OR IGNORE INTO band (band, key) VALUES (?, ?)", pairs)


def agree(session: Session) -> bool:
    """Whether the bands by which articles are found are those that the articles have.

    By their number and by sums that an exchanged or changed row alters: 20,000,000 rows are not
    held in memory. Takes 10 s for a million articles.
    """
    kept = session.connection().execute(_SUMS, {"low": _LOW}).one()
    rows = session.exec(select(SketchRow.key, SketchRow.bands).order_by(col(SketchRow.key)))
    count = bands = keys = both = 0
    for key, several in groupby(rows.yield_per(1_000), key=itemgetter(0)):
        held = {band for _, data in several for band in unpacked(data)}
        count += len(held)
        bands += sum(held)
        keys += key * len(held)
        both += (key & _LOW) * sum(band & _LOW for band in held)
    return tuple(kept) == (count, bands, keys, both)


def remove(session: Session, sketches: Mapping[str, Bands]) -> None:
    """Forgets articles and the bands they had, but for those of another with the same key."""
    for name in sketches:
        session.execute(
            delete(SketchRow).where(
                col(SketchRow.key) == key_of(name), col(SketchRow.article_id) == name
            )
        )
    others = ids_of(session, [key_of(name) for name in sketches])
    left = bands_of(session, [name for names in others.values() for name in names])
    still = {(band, key_of(name)) for name, bands in left.items() for band in bands}
    for name, bands in sketches.items():
        for band in {band for band in bands if (band, key_of(name)) not in still}:
            session.execute(
                delete(BandRow).where(col(BandRow.band) == band, col(BandRow.key) == key_of(name))
            )
