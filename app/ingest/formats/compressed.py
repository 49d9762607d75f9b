"""Single files packed with gzip, xz, zstd or bzip2."""

import io
from collections.abc import Iterator
from typing import BinaryIO, cast

from app.ingest.document import UnreadableInput
from app.ingest.formats.budget import Counted, Unpacked
from app.ingest.formats.frames import FrameStream
from app.ingest.formats.record import Item, Source, Visit
from app.ingest.formats.sniff import HEAD_BYTES, Kind, suffix_of
from app.ingest.formats.wording import counted

# Names that say two things at once.
_SHORT = {".tgz": ".tar", ".txz": ".tar", ".tzst": ".tar", ".tbz2": ".tar", ".tbz": ".tar"}


def read_compressed(kind: Kind, source: Source, visit: Visit) -> Iterator[Item]:
    """The records of what is packed; they are named as if it were not."""
    packed = Counted(source.stream)
    frames = FrameStream(cast(BinaryIO, io.BufferedReader(packed, HEAD_BYTES)), kind)
    opened = cast(BinaryIO, io.BufferedReader(frames))
    unpacked = Unpacked(opened, packed, visit.budget, visit.limits)
    stream = cast(BinaryIO, io.BufferedReader(unpacked, HEAD_BYTES))
    depth = deeper(source, visit)
    yield from visit.into(Source(source.name, _inner_name(source.filename), stream, depth))


def deeper(source: Source, visit: Visit) -> int:
    """The depth of what is packed in `source`; UnreadableInput where that is too deep."""
    if source.depth >= visit.limits.max_nesting:
        raise UnreadableInput(
            f"It lies in {counted(source.depth, 'packing')}, and none deeper is opened: "
            "unpack it yourself, or raise WARTA_MAX_NESTING."
        )
    return source.depth + 1


def _inner_name(filename: str) -> str:
    suffix = suffix_of(filename)
    if suffix not in {*_SHORT, ".gz", ".xz", ".zst", ".bz2", ".zstd"}:
        return filename
    return filename[: -len(suffix)] + _SHORT.get(suffix, "")
