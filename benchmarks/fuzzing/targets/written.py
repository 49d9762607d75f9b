"""What is written for other programs, read back with their libraries: citations and tables."""

import csv
import io
import json
from dataclasses import replace
from datetime import date
from urllib.parse import unquote

import rispy

from app.library.records import Article, TitleOrigin
from app.web.citations.bibtex import bibtex
from app.web.citations.cited import Access, Cited, cited, one_line
from app.web.citations.csl import csl
from app.web.citations.ris import ris
from app.web.citations.styles import apa, chicago, plain
from app.web.export.cells import csv_text, unguarded
from benchmarks.fuzzing.target import of_text

_ACCESS = Access("3f2a9c01beef", date(2026, 11, 26), "https://warta.example")
_ARTICLE = Article(
    id="k3f9", title="", title_origin=TitleOrigin.HEADLINE, file="a.txt", sha256="0", language="id"
)
_CITED = (
    "Panen padi \\textit{50%} & $x_1$ – “usai”\nDewi Ayu Lestari, Bagas Pratama\nHarian #1\n"
    "https://harian.example/a?id=1&b=2%20x",
    "TY  - NEWS\nER  - \n@article{x,\nhttp://[::1",
)
_CELLS = ('=1+1\x1f\'a\x1e\ttab\x1f"q", b\r\nc', "＝x\x1f @y\x1e-1\x1f")
# What a spreadsheet takes for the beginning of a formula.
_ACTING = set("=+-@＝＋－＠\t\r\n")


def _citation(text: str) -> None:
    title, author, source, url = (*text.split("\n", 3), "", "", "")[:4]
    if not one_line(title):
        return
    one = cited(
        replace(
            _ARTICLE, title=title, author=author or None, source=source or None, url=url or None
        ),
        _ACCESS,
        "en",
    )
    _ris(one, one_line(title))
    assert json.loads(csl(one).json_text)["title"] == one_line(title), "another title in CSL"
    entry = bibtex(one)
    assert _balanced(entry), "braces of BibTeX that do not match"
    entry.encode()
    for style in (apa(one), chicago(one)):
        assert "\n" not in plain(style), "a citation of several lines"
    if one.original:
        assert unquote(one.address, errors="replace"), "no address"


def _ris(one: Cited, title: str) -> None:
    records = rispy.loads(ris(one))
    assert len(records) == 1, "more records than articles"
    assert records[0]["title"] == title, "another title in RIS"
    names = [person.inverted for person in one.writers]
    assert records[0].get("authors", []) == names, "other names in RIS"


def _balanced(entry: str) -> bool:
    depth = 0
    for before, sign in zip(f" {entry}", entry, strict=False):
        depth += (sign == "{") - (sign == "}") if before != "\\" else 0
        if depth < 0:
            return False
    return depth == 0


def _cells(text: str) -> None:
    rows = [row.split("\x1f") for row in text.split("\x1e")]
    read = list(csv.reader(io.StringIO(csv_text(rows).removeprefix("\ufeff"), newline="")))
    assert [[unguarded(cell) for cell in row] for row in read] == rows, "other cells"
    for cell in (cell for row in read for cell in row):
        first = next((sign for sign in cell if not (sign.isspace() or sign < " ")), "")
        assert first not in _ACTING, "a cell that acts"


TARGETS = (
    of_text("citations", _citation, _CITED, 300),
    of_text("cells", _cells, _CELLS, 200),
)
