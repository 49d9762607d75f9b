"""Citations as BibTeX, which BibTeX itself, biblatex and reference managers read."""

import re
from collections.abc import Iterator

from app.search.labels import language_label
from app.search.people import Person
from app.web.addresses import uri
from app.web.citations.cited import Cited

# What TeX acts upon. BibTeX counts braces whatever stands before them, so they become commands.
_COMMANDS = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "&%$#_"},
    }
)
# Pairs that TeX's fonts make one sign of: "--" is a dash there.
_LIGATURES = re.compile(
    r"(?<=-)(?=-)|(?<=')(?=')|(?<=`)(?=`)|(?<=,)(?=,)|(?<=[?!])(?=`)"
    r"|(?<=<)(?=<)|(?<=>)(?=>)"
)
# The names of months are macros of every style, which writes them in its own language.
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def bibtex(one: Cited) -> str:
    """The entry, with a blank line behind it.

    An article of its source, or, where that is not known, something of no other kind ("misc").
    """
    kind = "article" if one.container else "misc"
    fields = ",\n".join(f"  {name} = {value}" for name, value in _fields(one))
    return f"@{kind}{{{one.key},\n{fields}\n}}\n\n"


def escaped(text: str) -> str:
    """`text` so that TeX shows it as it is."""
    return "{}".join(part.translate(_COMMANDS) for part in _LIGATURES.split(text))


def _fields(one: Cited) -> Iterator[tuple[str, str]]:
    # In braces of its own, so that no style changes the capitals of names in it.
    yield "title", f"{{{{{escaped(one.title)}}}}}"
    if one.writers:
        yield "author", f"{{{' and '.join(map(_name, one.writers))}}}"
    if one.container:
        yield "journal", f"{{{escaped(one.container)}}}"
    yield from _dates(one)
    if one.language:
        yield "langid", f"{{{escaped(language_label(one.language, 'en').lower())}}}"
    if one.address:
        # In an address nothing is a command.
        yield "url", f"{{{uri(one.address)}}}"
        yield "urldate", f"{{{one.access.day.isoformat()}}}"
    if one.keywords:
        yield "keywords", f"{{{escaped(', '.join(one.keywords))}}}"
    yield "note", f"{{{escaped('. '.join(one.remarks))}}}"
    if one.access.search:
        yield "annote", f"{{{escaped(f'Found by the search {one.access.search}')}}}"


def _dates(one: Cited) -> Iterator[tuple[str, str]]:
    """For BibTeX the year and month, for biblatex all that is known."""
    if one.date:
        yield "year", f"{{{one.date.year}}}"
        if one.date.month:
            yield "month", _MONTHS[one.date.month - 1]
        yield "date", f"{{{one.date.joined('-')}}}"


def _name(person: Person) -> str:
    """A name as BibTeX takes it apart: what has braces around it stays whole."""
    family = f"{{{escaped(person.family)}}}"
    return f"{family}, {{{escaped(person.given)}}}" if person.given else family
