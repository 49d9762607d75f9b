"""Which pieces an article's fields are made of, and what becomes of the pieces left over."""

from app.ingest.document import Metadata
from app.ingest.text.pieces import Piece, Pieces, Role
from app.library.records import Evidence, FieldOrigin, RemovalReason, Removed

# Roles of which the article keeps one piece; further ones are removed.
SINGLE = {
    Role.SOURCE: "source",
    Role.AGENCY: "agency",
    Role.DATELINE: "dateline",
    Role.URL: "url",
}
# Roles whose text lives on as a value of its own kind: the words themselves are removed.
CONSUMED = {
    Role.DATE: RemovalReason.HEADER,
    Role.LABELLED_DATE: RemovalReason.HEADER,
    Role.UPDATED_DATE: RemovalReason.HEADER,
    Role.DATELINE_DATE: RemovalReason.HEADER,
}


def first(pieces: Pieces, role: Role) -> Piece | None:
    """The first piece in a role."""
    for piece in pieces:
        if piece.role is role:
            return piece
    return None


def firsts(pieces: Pieces) -> dict[Role, Piece]:
    """The first piece in each role: one look at the pieces where several roles are asked for."""
    return {piece.role: piece for piece in reversed(pieces)}


def field_evidence(pieces: Pieces, body: Pieces, stated: Metadata) -> tuple[Evidence, ...]:
    """What the title, the single fields and the author were made of.

    `body` are the article's paragraphs: a title made of the lede stands in the first.
    `stated` are the values that came beside the text, kept where no piece has the field.
    """
    found = _in_text(pieces, [] if stated.title else body)
    named = {one.field for one in found}
    beside = [
        Evidence(name, FieldOrigin.METADATA)
        for name in ("title", "source", "agency", "author", "url")
        if name not in named and getattr(stated, name) is not None
    ]
    return (*found, *beside)


def _in_text(pieces: Pieces, body: Pieces) -> tuple[Evidence, ...]:
    named = firsts(pieces)
    title = named.get(Role.LABELLED_TITLE) or named.get(Role.TITLE)
    found = [_evidence("title", title)] if title else _lede(body)
    for role, name in SINGLE.items():
        piece = named.get(role)
        if piece is not None:
            found.append(_evidence(name, piece))
    return (*found, *(_evidence("author", piece) for piece in _authors(pieces)))


def removed_pieces(pieces: Pieces) -> tuple[Removed, ...]:
    """Everything that is in no other field, in the order of the input."""
    kept: set[Role] = set()
    authors: set[str] = set()
    removed: list[Removed] = []
    has_author = first(pieces, Role.AUTHOR) is not None
    for piece in pieces:
        reason = _reason(piece, kept, has_author)
        if piece.role is Role.AUTHOR:
            reason = RemovalReason.DUPLICATE if piece.text in authors else None
            authors.add(piece.text)
        if reason is not None:
            removed.append(Removed(piece.text, reason, piece.line))
        kept.add(piece.role)
    return tuple(sorted(removed, key=lambda one: one.line))


def _evidence(name: str, piece: Piece) -> Evidence:
    return Evidence(name, piece.origin or FieldOrigin.TEXT, piece.line, piece.text)


def _lede(body: Pieces) -> list[Evidence]:
    return [Evidence("title", FieldOrigin.LEDE, body[0].line)] if body else []


def _authors(pieces: Pieces) -> Pieces:
    named = {piece.text: piece for piece in reversed(pieces) if piece.role is Role.AUTHOR}
    initials = first(pieces, Role.INITIALS)
    if named or initials is None:
        return list(reversed(named.values()))
    return [initials]


def _reason(piece: Piece, kept: set[Role], has_author: bool) -> RemovalReason | None:
    if piece.role is Role.REMOVED:
        return piece.reason
    if piece.role in CONSUMED:
        return CONSUMED[piece.role]
    surplus = piece.role in kept and (
        piece.role in SINGLE or piece.role in (Role.INITIALS, Role.LABELLED_TITLE)
    )
    unused = piece.role is Role.INITIALS and has_author
    return RemovalReason.OTHER if surplus or unused else None
