"""How an article is cited, as its page shows it."""

from dataclasses import dataclass

from markupsafe import Markup, escape

from app.web.citations.cited import Cited
from app.web.citations.embedded import embedded
from app.web.citations.styles import Citation, apa, chicago
from app.web.export.wanted import CITATIONS


@dataclass(frozen=True, slots=True)
class StyledCitation:
    """A citation to copy, and the name of its style."""

    style: str
    text: Markup


@dataclass(frozen=True, slots=True)
class CiteView:
    """Citations to copy, files to take away, and what the page's head tells machines.

    `held` says where the archive has the article, in which version; `links` are pairs of a format
    and an address.
    """

    styled: tuple[StyledCitation, ...]
    held: str
    links: tuple[tuple[str, str], ...]
    embedded: tuple[tuple[str, str], ...]


def cite_view(one: Cited) -> CiteView:
    """The view of what is cited."""
    return CiteView(
        styled=(
            StyledCitation("APA", _markup(apa(one))),
            StyledCitation("Chicago", _markup(chicago(one))),
        ),
        held=one.held,
        links=tuple((form.value, f"/articles/{one.id}/cite.{form}") for form in CITATIONS),
        embedded=embedded(one),
    )


def _markup(citation: Citation) -> Markup:
    return Markup().join(
        Markup("<i>{}</i>").format(piece.text) if piece.italic else escape(piece.text)
        for piece in citation
    )
