"""The citation of an article, as the API gives it."""

from pydantic import Field

from app.web.api.base import Model
from app.web.citations.bibtex import bibtex
from app.web.citations.cited import Cited
from app.web.citations.csl import CslItem, csl
from app.web.citations.ris import ris
from app.web.citations.styles import apa, chicago, plain


class CitationObject(Model):
    """An article in styles to copy, and in the formats of reference managers."""

    apa: str = Field(
        description="Publication Manual of the APA, 7th edition; without its italics",
        examples=[
            "Mahendra, R. (2022, January 11). Judul. Harian Contoh. https://contoh.example/1"
        ],
    )
    chicago: str = Field(
        description="Chicago Manual of Style, 17th edition, as in a bibliography; likewise",
        examples=[
            "Mahendra, Rizky. “Judul.” Harian Contoh, January 11, 2022. https://contoh.example/1."
        ],
    )
    held: str = Field(
        description="where the archive has the article, in which version, and the day of today",
        examples=[
            "Warta archive, version 3f2a9c01beef, accessed 2026-11-26: https://warta.example/articles/k3f9"
        ],
    )
    bibtex: str = Field(examples=["@article{warta-k3f9,\n  title = {{Judul}}\n}\n"])
    ris: str = Field(examples=["TY  - NEWS\r\nTI  - Judul\r\nER  - \r\n"])
    csl: CslItem = Field(description="an item of CSL-JSON")


def citation_object(one: Cited) -> CitationObject:
    """The citation in every form that there is."""
    return CitationObject(
        apa=plain(apa(one)),
        chicago=plain(chicago(one)),
        held=one.held,
        bibtex=bibtex(one),
        ris=ris(one),
        csl=csl(one),
    )
