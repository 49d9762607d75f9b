"""An export as it was asked for."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Format(StrEnum):
    """What a listing can be written as; the last three are citations."""

    CSV = "csv"
    JSONL = "jsonl"
    HTML = "html"
    BIBTEX = "bib"
    RIS = "ris"
    CSL = "csl"

    @property
    def suffix(self) -> str:
        """The ending of the file's name."""
        return "json" if self is Format.CSL else self.value

    @property
    def media_type(self) -> str:
        """The type of the file on the web; that of CSV is registered by RFC 4180."""
        return _MEDIA_TYPES[self]


_MEDIA_TYPES = {
    Format.CSV: "text/csv; charset=utf-8; header=present",
    Format.JSONL: "application/jsonl; charset=utf-8",
    Format.HTML: "text/html; charset=utf-8",
    Format.BIBTEX: "application/x-bibtex; charset=utf-8",
    Format.RIS: "application/x-research-info-systems; charset=utf-8",
    Format.CSL: "application/vnd.citationstyles.csl+json",
}
CITATIONS = (Format.BIBTEX, Format.RIS, Format.CSL)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A format, and how it is to be filled.

    `origin` is the scheme and host for links into the archive, empty where there is none; `texts`
    puts the text of articles into a table. `advance` is told of so many articles more that were
    written.
    """

    form: Format
    origin: str = ""
    texts: bool = False
    advance: Callable[[int], None] = lambda _: None
