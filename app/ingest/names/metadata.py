"""What an input states beside its text, made fit for the article's fields.

It comes from a page's head, from columns, from fields of records; each of them has titles
with the site's name glued on, addresses for names, and programs for authors.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain, islice

from app.ingest.document import Metadata
from app.ingest.names.names import is_calling, is_nobody, looks_like_name
from app.ingest.names.outlets import agency_of, is_known_site, letters_of
from app.ingest.text.pieces import Piece, Pieces, Role
from app.ingest.text.tokens import words_of
from app.language.sources import host_of
from app.language.vocabulary import any_of, load
from app.library.records import FieldOrigin, RemovalReason

# A site's name beside a title has no more words ("ShowBiz Kabar.com").
SITE_WORDS = 5
# What is left of a title without the site's name must have so many words.
TITLE_WORDS = 2
# How a byline was found that readers are shown, which tells the writer from an editor.
BYLINES = (FieldOrigin.LABEL, FieldOrigin.BYLINE)

_NOTHING = Metadata()
_LANGUAGE = re.compile(r"([a-z]{2})(?:[-_][a-z]{2,8})*", re.IGNORECASE)
# A mail's sender has the address behind the name.
_MAIL = re.compile(r"<[^<>@]{1,80}@[^<>]{1,80}>")
# What parts a name from what stands with it: "Sari Dewi - Olahraga", "redaksi@a.id (Sari Dewi)".
_BESIDE = re.compile(r"\s+[-–—]+\s*|\s*[()\[\]]\s*")
# What parts a site's name from its motto.
_MOTTO = re.compile(r"\s+[-–—|]\s+")
# The code that ISO 639-1 had for Indonesian until 1989.
_OLD_CODES = {"in": "id"}


@dataclass(frozen=True)
class StatedWords:
    """The vocabulary of `data/pages.toml` that is of use for any format."""

    bars: re.Pattern[str]
    nobody: frozenset[str]
    before: re.Pattern[str]
    behind: re.Pattern[str]
    between: re.Pattern[str]
    servers: frozenset[str]
    endings: frozenset[str]


# Two steps ask for it, of the same article.
@lru_cache(maxsize=1)
def stated_fields(metadata: Metadata) -> Metadata:
    """The stated values as the article has them; None where a value is no such thing."""
    if metadata == _NOTHING:
        return _NOTHING
    named = _credits(metadata.author or "")
    agencies = filter(None, map(agency_of, chain(*named)))
    return Metadata(
        title=plain_title(metadata),
        published=metadata.published,
        source=_source(metadata),
        agency=agency_of(metadata.agency or "") or metadata.agency or next(agencies, None),
        author=_author(named, metadata.source or ""),
        url=metadata.url,
        language=_language(metadata.language or ""),
    )


def plain_title(metadata: Metadata) -> str | None:
    """The stated title without the site's name before or behind a bar; None without any."""
    return _parted_title(metadata)[0] or None


def yield_to_metadata(pieces: Pieces, metadata: Metadata) -> Pieces:
    """The pieces without those in whose place a stated value is kept: they are removed.

    A byline that readers are shown stays before the stated author, which is an editor or
    the site as often; a site's stated name goes before all but not its bare host.
    """
    if metadata == _NOTHING:
        return pieces
    stated = stated_fields(metadata)
    bylined = any(piece.role is Role.AUTHOR and piece.origin in BYLINES for piece in pieces)
    author = None if bylined else stated.author
    taken = {
        Role.SOURCE: stated.source if metadata.source or _parted_title(metadata)[1] else None,
        Role.AGENCY: stated.agency,
        Role.URL: stated.url,
        Role.AUTHOR: author,
        Role.INITIALS: author,
    }
    return [_yielded(piece, taken.get(piece.role)) for piece in pieces]


def _yielded(piece: Piece, value: str | None) -> Piece:
    if value is None or value == piece.text:
        return piece
    return piece.drop(RemovalReason.OTHER)


# Three steps ask for it, of the same article.
@lru_cache(maxsize=4)
def _parted_title(metadata: Metadata) -> tuple[str, str]:
    """The title, and the site's name that stood beside it or nothing."""
    if not metadata.title:
        return "", ""
    title = " ".join(metadata.title.split())
    parts, site = _vocabulary().bars.split(title), ""
    stated = (metadata.source or "", host_of(metadata.url or ""))
    names = {word for name in stated for word in words_of(name)}
    while len(parts) > 2 and _is_site(parts[-1], names):
        parts, site = parts[:-2], parts[-1]
    while len(parts) > 2 and _is_site(parts[0], names):
        parts, site = parts[2:], parts[0]
    kept = "".join(parts).strip()
    return (kept, site.strip()) if len(words_of(kept)) >= TITLE_WORDS else (title, "")


def _is_site(part: str, names: Collection[str]) -> bool:
    """Whether a part of a title is the site's name, whose words are `names`, or names one."""
    words = words_of(part)
    if len(words) > SITE_WORDS:
        return False
    known = any(is_known_site(word) for word in (part, *part.split()))
    return known or not set(words).isdisjoint(names)


def _source(metadata: Metadata) -> str | None:
    """The stated name of the site, or the one beside the title, or the host of its address."""
    name = _without_motto(" ".join((metadata.source or "").split()), metadata.url or "")
    if name and " " not in name and "." in name:
        return _site_of(name.partition("://")[2] or name)
    return name or _parted_title(metadata)[1] or _site_of(host_of(metadata.url or "")) or None


def _without_motto(name: str, url: str) -> str:
    """A site's stated name without the motto beside it: "Kabar Kota - Berita Kota Terkini"."""
    segments = _MOTTO.split(name)
    if len(segments) < 2:
        return name
    host = letters_of(host_of(url).removeprefix("www.").partition(".")[0])
    own = (one for one in segments if is_known_site(one) or (host and letters_of(one) == host))
    return next(own, segments[0])


def _site_of(host: str) -> str:
    """A host without its servers and sections: "kabar.co.id" of "bola.kabar.co.id/piala"."""
    labels = host.partition("/")[0].split(".")
    while len(labels) > 2 and labels[0].casefold() in _vocabulary().servers:
        labels = labels[1:]
    double = len(labels) > 2 and labels[-2].casefold() in _vocabulary().endings
    return ".".join(labels[-3:] if double else labels[-2:])


def _author(named: Iterable[Sequence[str]], source: str) -> str | None:
    """The names of people among the stated authors, none of which is the site's."""
    site = set(words_of(source))
    names: list[str] = []
    for credit in named:
        persons = (one for one in credit if _is_person(one) and not set(words_of(one)) <= site)
        names += islice(persons, 1)
    return ", ".join(dict.fromkeys(names)) or None


def _credits(author: str) -> list[list[str]]:
    """Each stated author, with what stands beside the name: a desk, the site, an address."""
    stated = _vocabulary().between.split(author)
    return [[_bare_name(part) for part in _BESIDE.split(one)] for one in stated]


def _bare_name(stated: str) -> str:
    """A stated author without an address, and without what it says that the person is."""
    name = _MAIL.sub("", stated).strip(' "')
    opener = _vocabulary().before.match(name)
    name = name[opener.end() :] if opener else name
    bare = _vocabulary().behind.sub("", name)
    # "Tim Redaksi" is nobody, and no Tim.
    return "" if bare != name and is_nobody(bare) else bare


def _is_person(text: str) -> bool:
    nobody = text.casefold() in _vocabulary().nobody or is_calling(text)
    return not nobody and looks_like_name(text) and agency_of(text) is None


def _language(code: str) -> str | None:
    match = _LANGUAGE.fullmatch(code.strip())
    if match is None:
        return None
    return _OLD_CODES.get(match[1].casefold(), match[1].casefold())


@cache
def _vocabulary() -> StatedWords:
    data = load("pages")
    return StatedWords(
        bars=re.compile(rf"(\s+(?:{any_of(data['title']['bars'])})\s+|:\s+)"),
        nobody=frozenset(data["author"]["nobody"]),
        before=re.compile(
            rf"\s*(?:{any_of(data['author']['before'])})(?:\s*:\s*|\s+)", re.IGNORECASE
        ),
        behind=re.compile(rf"\s+(?:{any_of(load('bylines')['nobody']['behind'])})\s*$"),
        between=re.compile(any_of(data["author"]["between"])),
        servers=frozenset(data["host"]["servers"]),
        endings=frozenset(data["host"]["endings"]),
    )
