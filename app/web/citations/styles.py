"""Citations to copy, in two styles: pieces of text, of which some are in italics."""

from collections.abc import Sequence

from app.search.people import Person
from app.values import value
from app.web.citations.cited import ARCHIVE, Cited
from app.web.citations.dates import CitedDate

# APA names twenty authors; of more the first nineteen and the last (9.8).
_APA_MOST, _APA_FIRST = 20, 19
# Chicago names ten; of more the first seven (14.76).
_CHICAGO_MOST, _CHICAGO_FIRST = 10, 7
_INNER_QUOTES = str.maketrans({"“": "‘", "”": "’", '"': "'"})


@value
class Piece:
    """A piece of a citation."""

    text: str
    italic: bool = False


Citation = tuple[Piece, ...]


def plain(citation: Citation) -> str:
    """The citation as text alone."""
    return "".join(piece.text for piece in citation)


def apa(one: Cited) -> Citation:
    """By the Publication Manual of the American Psychological Association, 7th edition.

    An article of a newspaper or news site (10.3, 10.16): author, date, title, the source in
    italics, address. Without an author the title comes first (9.12), an agency is an author
    (9.11); no date is "n.d." (9.17); a title that nothing contains is in italics (9.19).
    """
    date = _sentence(f"({_apa_date(one.date)})")
    names = _apa_names(one.writers)
    title = Piece(_sentence(one.title), italic=not one.container)
    head = (Piece(f"{_sentence(names)} {date}"), title) if names else (title, Piece(date))
    container = "" if one.container == names else one.container
    return _spaced(*head, *_in_italics(container), Piece(_apa_place(one)))


def chicago(one: Cited) -> Citation:
    """By The Chicago Manual of Style, 17th edition: an entry of a bibliography.

    Articles of newspapers and their sites are in 14.191 to 14.200: where no author is named, the
    source stands in that place (14.199), and an agency may (14.200). No date is "n.d." with the
    day of access (14.145, 14.12); one that is inferred stands in brackets (14.145).
    """
    names = _chicago_names(one.writers)
    date = Piece(_sentence(_chicago_date(one.date)))
    title = Piece(f"“{_sentence(one.title.translate(_INNER_QUOTES))}”")
    place = Piece(_chicago_place(one))
    if names:
        dated = (Piece(one.container, italic=True), Piece(", ")) if one.container else ()
        return (*_spaced(Piece(_sentence(names)), title, Piece("")), *dated, *_spaced(date, place))
    return _spaced(*_in_italics(one.container), title, date, place)


def _apa_names(people: Sequence[Person]) -> str:
    names = [f"{one.family}, {one.initials}" if one.initials else one.name for one in people]
    if len(names) > _APA_MOST:
        return f"{', '.join(names[:_APA_FIRST])}, . . . {names[-1]}"
    return _listed(names, "& ")


def _apa_date(date: CitedDate | None) -> str:
    if date is None:
        return "n.d."
    day = f"{date.month_name} {date.day or ''}".strip()
    return f"{'ca. ' if date.inferred else ''}{date.year}{f', {day}' if day else ''}"


def _apa_place(one: Cited) -> str:
    if one.original:
        return one.original
    day = CitedDate.on(one.access.day).american
    return f"{ARCHIVE} archive, version {one.access.version}. Retrieved {day}, from {one.page}"


def _chicago_names(people: Sequence[Person]) -> str:
    names = [one.inverted if number == 0 else one.name for number, one in enumerate(people)]
    if len(names) > _CHICAGO_MOST:
        return f"{', '.join(names[:_CHICAGO_FIRST])}, et al."
    return _listed(names, "and ")


def _chicago_date(date: CitedDate | None) -> str:
    if date is None:
        return "n.d."
    return f"[{date.american}?]" if date.inferred else date.american


def _chicago_place(one: Cited) -> str:
    day = f"Accessed {CitedDate.on(one.access.day).american}. "
    if one.original:
        return f"{'' if one.date else day}{one.original}."
    return f"{ARCHIVE} archive, version {one.access.version}. {day}{one.page}."


def _listed(names: Sequence[str], last: str) -> str:
    """Names with commas between them, the last behind a word of its own."""
    return f"{', '.join(names[:-1])}, {last}{names[-1]}" if len(names) > 1 else "".join(names)


def _sentence(text: str) -> str:
    """`text` with a full stop at its end, unless a sign that ends a sentence stands there."""
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."


def _in_italics(container: str) -> Citation:
    return (Piece(container, italic=True), Piece(".")) if container else ()


def _spaced(*pieces: Piece) -> Citation:
    """The pieces with blanks between them, but before a full stop."""
    spaced: list[Piece] = []
    for piece in pieces:
        if spaced and piece.text != ".":
            spaced.append(Piece(" "))
        spaced.append(piece)
    return tuple(spaced)
