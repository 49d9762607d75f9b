"""Unpacking files packed with gzip, xz, zstd or bzip2: frames, one after another."""

import bz2
import io
import lzma
import re
import zlib
from collections.abc import Callable
from typing import BinaryIO, Protocol

import zstandard

from app.ingest.formats.sniff import Kind

# A window of 2 GB can be asked for by 20 bytes; zstd's own command refuses more than this.
_WINDOW = 128 * 1024 * 1024
# A packed kilobyte can hold 256 blocks of 128 KB: so much may come out at once, and no more.
_PIECE = 1024
# What zlib takes for the frames of gzip, with the sum that tells whether they are whole.
_GZIP_BITS = 31
# So many bytes tell that another frame begins, of which zstd has some that are to be skipped.
_SIGN_BYTES = 4
_SIGN = re.compile(rb"\x1f\x8b|\xfd7zX|\x28\xb5\x2f\xfd|[\x50-\x5f]\x2a\x4d\x18|BZh\d")


class _Frame(Protocol):
    """What unpacks one frame: `eof` once it has ended, with what follows as `unused_data`."""

    @property
    def eof(self) -> bool:
        """Whether the frame has ended."""

    @property
    def unused_data(self) -> bytes:
        """What follows the frame."""

    def decompress(self, data: bytes, /) -> bytes:
        """What comes out of more bytes."""


class FrameStream(io.RawIOBase):
    """The unpacked bytes of a stream; raises EOFError where it ends within a frame.

    The library's own reader of zstd takes a stream that breaks off for one that is done, and
    those of Python fail on some of what was put behind the last frame. That is passed over
    here, as the commands do.
    """

    def __init__(self, stream: BinaryIO, kind: Kind) -> None:
        """Unpacks `stream`, which is packed in a way that UNPACKERS has."""
        self._stream = stream
        self._begin = UNPACKERS[kind]
        self._frame: _Frame | None = self._begin()
        self._packed = b""
        self._ready = memoryview(b"")

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Fills the buffer with what is unpacked next."""
        while not self._ready:
            if self._frame is None and not self._goes_on():
                return 0
            packed = self._packed or self._stream.read(_PIECE)
            self._packed = b""
            if not packed:
                raise EOFError
            self._ready = memoryview(self._unpacked(packed))
        data = self._ready[: len(buffer)]
        self._ready = self._ready[len(data) :]
        buffer[: len(data)] = data
        return len(data)

    def _unpacked(self, packed: bytes) -> bytes:
        if self._frame is None:
            self._frame = self._begin()
        data = self._frame.decompress(packed)
        if self._frame.eof:
            self._packed = self._frame.unused_data
            self._frame = None
        return data

    def _goes_on(self) -> bool:
        """Whether another frame follows; zeros between them only fill a block of a tape."""
        self._packed = self._packed.lstrip(b"\0")
        while len(self._packed) < _SIGN_BYTES and (more := self._stream.read(_PIECE)):
            self._packed = (self._packed + more).lstrip(b"\0")
        return _SIGN.match(self._packed) is not None


UNPACKERS: dict[Kind, Callable[[], _Frame]] = {
    Kind.GZIP: lambda: zlib.decompressobj(_GZIP_BITS),
    Kind.XZ: lzma.LZMADecompressor,
    Kind.ZSTD: lambda: zstandard.ZstdDecompressor(max_window_size=_WINDOW).decompressobj(),
    Kind.BZIP2: bz2.BZ2Decompressor,
}
