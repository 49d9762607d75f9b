"""Counting what a file unpacks to, and stopping where it is a bomb."""

import io
from collections.abc import Iterator
from typing import BinaryIO, Protocol

from app.ingest.document import UnreadableInput
from app.ingest.limits import Limits

# Whatever the ratio, so little does no harm; small files of blanks pack very well.
HARMLESS_BYTES = 32 * 1024 * 1024
_PART = 1024 * 1024


class Readable(Protocol):
    """What bytes can be asked of."""

    def read(self, size: int, /) -> bytes:
        """Up to so many bytes; none at the end."""


class BudgetSpent(UnreadableInput):
    """A bound on a whole file: nothing more of it is read, inside or outside."""


class Budget:
    """What one file has unpacked to so far, all its packings together."""

    def __init__(self, limits: Limits) -> None:
        """Counts against `limits`."""
        self._limits = limits
        self._unpacked = 0

    def spend(self, size: int) -> None:
        """Counts unpacked bytes; raises BudgetSpent where they are too many."""
        self._unpacked += size
        if self._unpacked > self._limits.max_unpacked_bytes:
            raise BudgetSpent(
                f"It unpacks to more than {self._limits.max_unpacked_bytes:,} bytes: "
                "split it, or raise WARTA_MAX_UNPACKED_BYTES."
            )


class Counted(io.RawIOBase):
    """A stream that counts what is read of it."""

    def __init__(self, stream: BinaryIO) -> None:
        """Reads from `stream`."""
        self._stream = stream
        self.count = 0

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Fills the buffer as far as one read of the stream does."""
        data = read_some(self._stream, len(buffer))
        buffer[: len(data)] = data
        self.count += len(data)
        return len(data)


class Unpacked(Counted):
    """An unpacked stream, held against the bounds while it is read."""

    def __init__(
        self, stream: BinaryIO, packed: Counted | None, budget: Budget, limits: Limits
    ) -> None:
        """Reads `stream`, which unpacks what it takes from `packed`; None if that is known."""
        super().__init__(stream)
        self._packed = packed
        self._budget = budget
        self._limits = limits

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Fills the buffer; raises UnreadableInput where the stream is a bomb."""
        size = super().readinto(buffer)
        self._budget.spend(size)
        if self._packed is not None:
            check_ratio(self.count, self._packed.count, self._limits)
        return size


def check_ratio(unpacked: int, packed: int, limits: Limits) -> None:
    """Raises UnreadableInput where so many bytes from so few are a bomb."""
    if unpacked > HARMLESS_BYTES and unpacked > limits.max_ratio * packed:
        raise UnreadableInput(
            f"More than {limits.max_ratio} bytes come out of each packed one, as in a bomb: "
            "unpack it yourself, or raise WARTA_MAX_RATIO."
        )


def read_some(stream: Readable, size: int) -> bytes:
    """Up to so many bytes, as they come: what stands before a fault is not lost to it.

    `size` may be any bound: a stream takes memory for all that it is asked for.
    """
    size = min(size, _PART)
    read1 = getattr(stream, "read1", None)
    return bytes(read1(size)) if read1 is not None else stream.read(size)


def filled(stream: Readable, size: int) -> bytes:
    """So many bytes of a stream, fewer only at its end."""
    parts: list[bytes] = []
    while size > 0 and (part := read_some(stream, size)):
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def read_bounded(stream: BinaryIO, limits: Limits) -> bytes:
    """All bytes of one article; UnreadableInput where they are too many."""
    return b"".join(bounded_parts(stream, limits))


def bounded_parts(stream: BinaryIO, limits: Limits) -> Iterator[bytes]:
    """The bytes of one article as they come; UnreadableInput once they are too many."""
    left = limits.max_bytes
    while part := read_some(stream, left + 1):
        left -= len(part)
        if left < 0:
            raise UnreadableInput(too_large(limits))
        yield part


def too_large(limits: Limits) -> str:
    """The sentence on an article that is too large."""
    return (
        f"It has more than the {limits.max_bytes:,} bytes that are read of one article: "
        "split it, or raise WARTA_MAX_FILE_BYTES."
    )
