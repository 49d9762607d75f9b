"""An input before it is understood."""

from dataclasses import dataclass


class UnreadableInput(Exception):
    """An input that is no article; its text is one sentence that says why."""


@dataclass(frozen=True, slots=True)
class Document:
    """A file's path as given, the SHA-256 of its bytes in hex, its text and the encoding."""

    file: str
    sha256: str
    text: str
    encoding: str
