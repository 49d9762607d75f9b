"""Unpacking zstd, frame after frame, noticing where the last one breaks off."""

import io
from typing import BinaryIO

import zstandard

# A window of 2 GB can be asked for by 20 bytes; zstd's own command refuses more than this.
_WINDOW = 128 * 1024 * 1024
# A packed kilobyte can hold 256 blocks of 128 KB: so much may come out at once, and no more.
_PIECE = 1024


class ZstdStream(io.RawIOBase):
    """The unpacked bytes of a stream; raises EOFError where it ends within a frame.

    The library's own reader takes a stream that breaks off for one that is done.
    """

    def __init__(self, stream: BinaryIO) -> None:
        """Unpacks `stream`."""
        self._stream = stream
        self._frame: zstandard.ZstdDecompressionObj | None = None
        self._ready = memoryview(b"")

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Fills the buffer with what is unpacked next."""
        while not self._ready:
            packed = self._stream.read(_PIECE)
            if not packed:
                if self._frame is not None:
                    raise EOFError
                return 0
            self._ready = memoryview(self._unpacked(packed))
        data = self._ready[: len(buffer)]
        self._ready = self._ready[len(data) :]
        buffer[: len(data)] = data
        return len(data)

    def _unpacked(self, packed: bytes) -> bytes:
        parts: list[bytes] = []
        while packed:
            if self._frame is None:
                unpacker = zstandard.ZstdDecompressor(max_window_size=_WINDOW)
                self._frame = unpacker.decompressobj()
            parts.append(self._frame.decompress(packed))
            packed = b""
            if self._frame.eof:
                packed = self._frame.unused_data
                self._frame = None
        return b"".join(parts)
