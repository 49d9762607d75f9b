"""What the credits that were found imply of those that were not.

Their evidence has a line but no words: these are another field's.
"""

import re
from collections.abc import Iterator
from functools import cache

from app.ingest.names.outlets import agency_of, is_domain, letters_of, site_name, site_of_url
from app.ingest.text.evidence import first
from app.ingest.text.pieces import Pieces, Role
from app.language.vocabulary import any_of, load
from app.library.records import Evidence, FieldOrigin

Implied = tuple[Evidence, str]

# A few capitalised words in a row; no site's name is longer.
_NAME = re.compile(r"[A-Z][\w'-]*(?: [A-Z][\w'-]*){1,5}")


def implied_source(pieces: Pieces) -> Implied | None:
    """The site that the address above the text is of, or its newsroom's, where nothing else is.

    An address within the text is what the text speaks of, but for the newsroom's.
    """
    if first(pieces, Role.SOURCE) is not None:
        return None
    address, text = first(pieces, Role.URL), first(pieces, Role.OPEN)
    above = address is not None and (text is None or text.line > address.line)
    site = site_of_url(address.text) if address and above else None
    if address and site:
        return Evidence("source", FieldOrigin.URL, address.line), _written_out(site, pieces) or site
    return _with_mailbox(pieces)


def _with_mailbox(pieces: Pieces) -> Implied | None:
    """The site that its newsroom's address names: "redaksi@kabarlembah.id"."""
    found = [(piece, match) for piece in pieces for match in _mailboxes(piece.text)]
    sites = {match["site"].casefold() for _, match in found}
    if len(sites) != 1 or not is_domain(site := sites.pop()) or site in _mailers():
        return None
    piece, match = found[0]
    evidence = Evidence("source", FieldOrigin.TEXT, piece.line, match.group())
    return evidence, _written_out(site, pieces) or site_name(site)


def _mailboxes(text: str) -> Iterator[re.Match[str]]:
    return _mailbox().finditer(text) if "@" in text else iter(())


def _written_out(site: str, pieces: Pieces) -> str | None:
    """The name with its blanks as a line writes it: "Kabar Lembah" for "kabarlembah.id"."""
    letters = site.split(".", 1)[0].replace("-", "").casefold()
    for piece in pieces:
        if letters_of(piece.text) == letters and piece.role is Role.REMOVED:
            return piece.text
        for match in _NAME.finditer(piece.text) if piece.role is not Role.URL else ():
            words = match.group().split()
            for start in range(len(words)):
                for end in range(start + 2, len(words) + 1):
                    if "".join(words[start:end]).casefold() == letters:
                        return " ".join(words[start:end])
    return None


@cache
def _mailbox() -> re.Pattern[str]:
    names = any_of(load("outlets")["mail"]["newsrooms"])
    return re.compile(rf"\b(?:{names})@(?P<site>[a-z0-9-]+(?:\.[a-z0-9-]+)+)", re.IGNORECASE)


@cache
def _mailers() -> frozenset[str]:
    return frozenset(load("outlets")["mail"]["mailers"])


def implied_agency(pieces: Pieces) -> Implied | None:
    """The agency that published the text itself, where no other is named for it."""
    source = first(pieces, Role.SOURCE)
    agency = agency_of(source.text) if source else None
    if source is None or agency is None or first(pieces, Role.AGENCY) is not None:
        return None
    origin = source.origin or FieldOrigin.TEXT
    return Evidence("agency", origin, source.line), agency
