"""What the credits that were found imply of those that were not.

Their evidence has a line but no words: these are another field's.
"""

import re

from app.ingest.names.outlets import agency_of, site_of_url
from app.ingest.text.evidence import first
from app.ingest.text.pieces import Pieces, Role
from app.library.records import Evidence, FieldOrigin

Implied = tuple[Evidence, str]

# A few capitalised words in a row; no site's name is longer.
_NAME = re.compile(r"[A-Z][\w'-]*(?: [A-Z][\w'-]*){1,5}")


def implied_source(pieces: Pieces) -> Implied | None:
    """The site that the address above the text is of, where nothing else names the source.

    An address within the text is what the text speaks of.
    """
    address, text = first(pieces, Role.URL), first(pieces, Role.OPEN)
    if address is None or first(pieces, Role.SOURCE) is not None:
        return None
    if text is not None and text.line < address.line:
        return None
    site = site_of_url(address.text)
    if not site:
        return None
    return Evidence("source", FieldOrigin.URL, address.line), _written_out(site, pieces) or site


def _written_out(site: str, pieces: Pieces) -> str | None:
    """The name with its blanks as a line writes it: "Kabar Lembah" for "kabarlembah.id"."""
    letters = site.split(".", 1)[0].replace("-", "").casefold()
    for piece in pieces:
        for match in _NAME.finditer(piece.text) if piece.role is not Role.URL else ():
            words = match.group().split()
            for start in range(len(words)):
                for end in range(start + 2, len(words) + 1):
                    if "".join(words[start:end]).casefold() == letters:
                        return " ".join(words[start:end])
    return None


def implied_agency(pieces: Pieces) -> Implied | None:
    """The agency that published the text itself, where no other is named for it."""
    source = first(pieces, Role.SOURCE)
    agency = agency_of(source.text) if source else None
    if source is None or agency is None or first(pieces, Role.AGENCY) is not None:
        return None
    origin = source.origin or FieldOrigin.TEXT
    return Evidence("agency", origin, source.line), agency
