"""Tar archives, read from front to back so that their size does not matter."""

import tarfile
from collections.abc import Iterator
from typing import IO, BinaryIO, Self, cast

from app.ingest.formats.budget import read_some
from app.ingest.formats.compressed import deeper
from app.ingest.formats.members import Names
from app.ingest.formats.record import Fault, Item, Source, Visit


def read_tar(source: Source, visit: Visit) -> Iterator[Item]:
    """The records of every file in the archive; a fault for each link and device."""
    depth = deeper(source, visit)
    names = Names(source.name, visit.limits)
    stream = cast(IO[bytes], _AsItComes(source.stream))
    with tarfile.open(fileobj=stream, mode="r|", tarinfo=_Member) as archive:
        while (member := archive.next()) is not None:
            # It would keep them all, for looking them up by name.
            archive.members.clear()  # type: ignore[attr-defined]
            if member.isdir() or names.is_hidden(member.name):
                continue
            name = names.name(member.name)
            reason = names.refusal(member.name) or _kind_refusal(member)
            opened = None if reason else archive.extractfile(member)
            if opened is None:
                yield Fault(name, reason or "It is no file.")
                continue
            yield from visit.into(Source(name, member.name, cast(BinaryIO, opened), depth))


class _AsItComes:
    """A stream whose reads give what there is, so that nothing before a fault is lost.

    A member's header may name any size, and `tarfile` would ask for all of it in pieces, long
    after the end; only the first time is there an answer to that.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._at_end = False

    def read(self, size: int) -> bytes:
        data = read_some(self._stream, size)
        if self._at_end and not data:
            raise EOFError
        self._at_end = not data
        return data


class _Member(tarfile.TarInfo):
    """A member; where its header is broken, reading fails instead of ending as if all was well."""

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> Self:
        """The member of a header's bytes."""
        try:
            return super().frombuf(buf, encoding, errors)
        except tarfile.HeaderError as error:
            # A block of zeros is the proper end.
            if len(buf) == tarfile.BLOCKSIZE and not bytes(buf).strip(b"\0"):
                raise
            raise tarfile.ReadError(f"{error} where a member was expected") from error


def _kind_refusal(member: tarfile.TarInfo) -> str | None:
    if member.issym() or member.islnk():
        return "It is a link, which is not followed in archives."
    if not member.isreg():
        return "It is no file but a device or pipe."
    if member.issparse():
        return "It is a file with holes, whose size says nothing: unpack it yourself."
    return None
