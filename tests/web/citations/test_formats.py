"""Citations as files, read back with the libraries of others."""

import json
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import (
    NormalizeFieldKeys,
    SeparateCoAuthors,
    SplitNameParts,
)
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as st
from pylatexenc.latex2text import (
    LatexNodes2Text,
    MacroTextSpec,
    get_default_latex_context_db,
)

from app.library.records import DateOrigin
from app.web.citations.bibtex import bibtex
from app.web.citations.cited import Cited, one_line
from app.web.citations.csl import csl
from app.web.citations.formats import cite_texts
from app.web.citations.ris import ris
from app.web.export.wanted import CITATIONS, Format
from tests.web.citations.articles import ACCESS, KNOWN, cite

TEXTS = st.text(min_size=1).filter(lambda text: one_line(text) != "")
# What TeX, BibTeX, RIS and lists of names act upon.
SIGNS = st.text(alphabet="ab \\{}&%$#_~^-'`,<>?!\"@=\n\r\t\u2028|é–“", min_size=1).filter(
    lambda text: one_line(text) != ""
)


# What LaTeX's own commands are in Unicode, where the library has none or a likeness of it.
LATEX = get_default_latex_context_db()
COMMANDS = {"braceleft": "{", "braceright": "}", "asciicircum": "^", "asciitilde": "~"}
MACROS = [MacroTextSpec(f"text{name}", sign) for name, sign in COMMANDS.items()]
LATEX.add_context_category("signs", prepend=True, macros=MACROS)


def plain(latex: str) -> str:
    """What TeX makes of a field."""
    text: str = LatexNodes2Text(latex_context=LATEX, keep_comments=True).latex_to_text(latex)
    return text


def entry(one: Cited) -> Any:
    library = parse_string(
        bibtex(one), append_middleware=[NormalizeFieldKeys(), SeparateCoAuthors(), SplitNameParts()]
    )
    assert not library.failed_blocks
    (found,) = library.entries
    return found


def record(one: Cited) -> dict[str, Any]:
    found: dict[str, Any]
    (found,) = rispy.loads(ris(one))
    return found


def test_an_entry_of_bibtex_has_what_is_known() -> None:
    found = entry(cite(agency="ANTARA"))
    fields = {field.key: field.value for field in found.fields}
    assert (found.entry_type, found.key) == ("article", "warta-k3f9")
    assert plain(fields["title"]) == KNOWN.title
    assert [" ".join(name.last) for name in fields["author"]] == ["{Lestari}", "{Pratama}"]
    assert fields["journal"] == "Harian Contoh"
    assert (fields["year"], fields["month"], fields["date"]) == ("2022", "jan", "2022-01-11")
    assert fields["langid"] == "indonesian"
    assert fields["url"] == KNOWN.url
    assert fields["urldate"] == "2026-11-26"
    assert "version 3f2a9c01beef" in fields["note"]
    assert "https://warta.example/articles/k3f9" in fields["note"]
    assert "Agency: ANTARA" in fields["note"]


def test_a_record_of_ris_has_what_is_known() -> None:
    found = record(cite())
    assert found["type_of_reference"] == "NEWS"
    assert found["title"] == KNOWN.title
    assert found["authors"] == ["Lestari, Dewi Ayu", "Pratama, Bagas"]
    assert found["secondary_title"] == "Harian Contoh"
    assert (found["year"], found["date"]) == ("2022", "2022/01/11/")
    assert found["urls"] == [KNOWN.url]
    assert found["access_date"] == "2026/11/26/"
    assert "version 3f2a9c01beef" in found["notes"][0]


def test_an_item_of_csl_has_what_is_known() -> None:
    (key, item), *others = CiteProcJSON([json.loads(csl(cite()).json_text)]).items()
    assert not others
    assert (key, item.type) == ("warta-k3f9", "article-newspaper")
    assert str(item.title) == KNOWN.title
    assert [(str(one.family), str(one.given)) for one in item.author] == [
        ("Lestari", "Dewi Ayu"),
        ("Pratama", "Bagas"),
    ]
    assert str(item.container_title) == "Harian Contoh"
    assert (item.issued.year, item.issued.month, item.issued.day) == (2022, 1, 11)
    assert "version 3f2a9c01beef" in str(item.note)


@pytest.mark.parametrize("published", ["2022", "2022-07"])
def test_no_format_has_a_date_that_is_more_precise_than_it_is_known(published: str) -> None:
    one = cite(published=published)
    fields = {field.key: field.value for field in entry(one).fields}
    assert fields["date"] == published
    assert ("month" in fields) == (published != "2022")
    assert record(one)["date"].replace("/", "-").rstrip("-") == published
    assert json.loads(csl(one).json_text)["issued"] == {
        "date-parts": [list(map(int, published.split("-")))]
    }


def test_what_is_not_known_is_left_out() -> None:
    one = cite(published=None, author=None, source=None, language=None, url=None)
    assert entry(one).entry_type == "misc"
    assert {field.key for field in entry(one).fields} == {"title", "url", "urldate", "note"}
    assert record(one).keys().isdisjoint({"authors", "secondary_title", "year", "date", "language"})
    assert json.loads(csl(one).json_text).keys().isdisjoint({"author", "issued", "container-title"})


def test_an_inferred_date_says_so() -> None:
    one = cite(published_origin=DateOrigin.INFERRED)
    assert json.loads(csl(one).json_text)["issued"]["circa"] is True
    assert "inferred" in bibtex(one)
    assert "inferred" in ris(one)


def test_a_search_that_found_it_is_told_where_a_format_has_notes() -> None:
    one = cite(replace(ACCESS, search="padi: 3 articles; https://warta.example/search?q=padi"))
    said = "Found by the search padi: 3 articles; https://warta.example/search?q=padi"
    assert next(f.value for f in entry(one).fields if f.key == "annote") == said
    assert said in record(one)["notes"]
    assert json.loads(csl(one).json_text)["note"].endswith(said)


def test_keys_are_made_of_ids_so_that_they_stay() -> None:
    assert cite(title="A", published="2001").key == cite(title="B", author=None).key
    assert cite(id="other").key != cite().key


@given(st.one_of(TEXTS, SIGNS))
def test_any_title_survives_every_format(title: str) -> None:
    one = cite(title=title)
    kept = one_line(title)
    assert plain(next(f.value for f in entry(one).fields if f.key == "title")) == kept
    assert record(one)["title"] == kept
    assert json.loads(csl(one).json_text)["title"] == kept


@given(st.lists(st.one_of(TEXTS, SIGNS), min_size=1, max_size=3).map(", ".join))
def test_any_names_survive_every_format(author: str) -> None:
    one = cite(author=author)
    names = [person.name for person in one.authors]
    fields = {field.key: field.value for field in entry(one).fields}
    told = [
        plain(" ".join([*name.first, *name.von, *name.last, *name.jr]))
        for name in fields.get("author", ())
    ]
    assert told == names
    assert record(one).get("authors", []) == [person.inverted for person in one.authors]
    items = json.loads(csl(one).json_text).get("author", [])
    assert [one.get("literal") or f"{one['given']} {one['family']}" for one in items] == names


@given(st.one_of(TEXTS, SIGNS))
def test_any_address_stays_one(text: str) -> None:
    one = cite(url=f"https://x.example/{text}")
    value = next(f.value for f in entry(one).fields if f.key == "url")
    assert not set(value) & set('{}\\" \n')
    assert unquote(value, errors="strict") == unquote(one.original, errors="replace")


@pytest.mark.parametrize("number", [0, 1, 3])
@pytest.mark.parametrize("form", CITATIONS)
def test_files_hold_any_number(form: Format, number: int) -> None:
    many = [cite(id=f"a{one}") for one in range(number)]
    text = "".join(cite_texts(form, [many[:1], many[1:], []]))
    keys = [one.key for one in many]
    match form:
        case Format.BIBTEX:
            assert [one.key for one in parse_string(text).entries] == keys
        case Format.RIS:
            assert [one["id"] for one in rispy.loads(text)] == keys
        case _:
            assert [one["id"] for one in json.loads(text)] == keys
