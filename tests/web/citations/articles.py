"""Articles to cite, of which more or less is known."""

from dataclasses import replace
from datetime import date
from typing import Any

from app.library.records import Article, TitleOrigin
from app.web.citations.cited import Access, Cited, cited

ACCESS = Access("3f2a9c01beef", date(2026, 11, 26), "https://warta.example")
KNOWN = Article(
    id="k3f9",
    title="Panen padi di lembah selesai",
    title_origin=TitleOrigin.HEADLINE,
    file="a.txt",
    sha256="0",
    published="2022-01-11T05:20:00+07:00",
    source="Harian Contoh",
    author="Dewi Ayu Lestari, Bagas Pratama",
    url="https://harian.example/panen?id=1&b=2%20x",
    language="id",
)


def cite(access: Access = ACCESS, **changes: Any) -> Cited:
    """The article with `changes`, as it is cited."""
    return cited(replace(KNOWN, **changes), access, "en")
