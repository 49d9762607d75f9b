"""Searching the embedded articles, and archives made for one question each."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.index.protocol import Sort
from app.search.archive import Archive
from app.search.results import SearchRequest, SearchResult
from tests.conftest import ingest_all
from tests.search.asking import PASSAGE, ask
from tests.search.conftest import MakeArchive


def marked_words(result: SearchResult) -> set[str]:
    return {
        marked.text[one.start : one.end].lower()
        for hit in result.hits
        for marked in (hit.title, hit.snippet)
        for one in marked.ranges
    }


def test_another_form_of_a_word_finds_and_is_marked(archive: Archive) -> None:
    result = ask(archive, "berlatih")
    assert result.total >= 3
    assert "latihan" in marked_words(result)
    assert result.corrections == ()


@pytest.mark.parametrize("word", ["cek", "mengecek", "dicek", "pengecekan"])
def test_the_forms_of_a_root_of_one_syllable_find_each_other(
    make_archive: MakeArchive, word: str
) -> None:
    forms = ("cek", "mengecek", "dicek", "pengecekan")
    texts = {f"{one}.txt": f"Kabar tentang {one} harga\n\nPasar {one} lagi.\n" for one in forms}
    assert make_archive(texts).search(SearchRequest(word)).total == len(forms)


def test_quoted_words_are_taken_as_they_stand(archive: Archive) -> None:
    assert ask(archive, '"kazahstan"').total == 0
    assert ask(archive, '"berlatih"').total == 0


def test_phrase_exclusion_and_country_do_what_they_say(archive: Archive) -> None:
    phrase = {hit.id for hit in ask(archive, '"pasukan khusus"').hits}
    with_iran = {hit.id for hit in ask(archive, "iran").hits}
    with_country = {hit.id for hit in ask(archive, "country:KZ").hits}
    both = {hit.id for hit in ask(archive, '"pasukan khusus" -iran country:KZ').hits}
    assert phrase
    assert both == (phrase - with_iran) & with_country


def test_a_filter_in_the_box_and_beside_it_are_the_same(archive: Archive) -> None:
    in_box = ask(archive, "latihan country:KZ")
    beside = ask(archive, "latihan", countries=(("KZ",),))
    assert [hit.id for hit in in_box.hits] == [hit.id for hit in beside.hits]
    assert replace(in_box.facets, country=()) == replace(beside.facets, country=())
    # Beside a country chosen there others are counted that could be added to it.
    assert {one.value for one in in_box.facets.country} < {
        one.value for one in beside.facets.country
    }


def test_an_exact_form_ranks_above_another_form(make_archive: MakeArchive) -> None:
    archive = make_archive(
        {
            "a.txt": f"Pelatihan guru, pelatihan kepala sekolah\n\n{PASSAGE} Pelatihan guru.",
            "b.txt": f"Kabar dari desa\n\n{PASSAGE} {PASSAGE} {PASSAGE} Latihan sore.",
        }
    )
    result = ask(archive, "latihan")
    assert next(hit.title.text for hit in result.hits) == "Kabar dari desa"
    assert result.total == 2


def test_without_words_the_newest_come_first(archive: Archive) -> None:
    newest = ask(archive, "", sort=Sort.NEWEST)
    assert ask(archive, "").hits == newest.hits
    by_country = ask(archive, "country:KZ", sort=Sort.NEWEST)
    assert ask(archive, "country:KZ").hits == by_country.hits


def test_every_page_has_the_same_total_and_all_hits_are_reached(
    make_archive: MakeArchive,
) -> None:
    archive = make_archive(
        {f"{number}.txt": f"Laporan {number}\n\n{PASSAGE} Nomor {number}." for number in range(23)}
    )
    pages = [ask(archive, "laporan", page=page, size=5) for page in range(1, 6)]
    assert {page.total for page in pages} == {23}
    assert len({hit.id for page in pages for hit in page.hits}) == 23
    assert pages[0].pages == 5


@pytest.mark.parametrize("page", [2, 10**9, 10**30])
def test_a_page_past_the_end_is_empty_and_told(archive: Archive, page: int) -> None:
    result = ask(archive, "kazakhstan", page=page)
    assert (result.hits, result.total) == ((), ask(archive, "kazakhstan").total)
    assert [notice.key for notice in result.notices] == ["page-past-end"]


def test_the_newest_come_first_and_undated_ones_last(archive: Archive) -> None:
    dates = [hit.published for hit in ask(archive, "", sort=Sort.NEWEST).hits]
    known = [day for day in dates if day]
    assert known == sorted(known, reverse=True)
    assert dates == known + [None] * (len(dates) - len(known))


def test_facets_say_what_is_chosen(archive: Archive) -> None:
    facets = ask(archive, "", countries=(("KZ",),), locale="id").facets
    chosen = [one.value for one in facets.country if one.selected]
    assert chosen == ["KZ"]
    assert sum(one.count for one in facets.language) == ask(archive, "country:KZ").total


def test_where_an_article_was_published_is_not_what_it_speaks_of(
    make_archive: MakeArchive,
) -> None:
    archive = make_archive(
        {
            "a.txt": f"Panen di Malaysia\n\nSumber: Kompas.com\n\n{PASSAGE}",
            "b.txt": f"Panen di Indonesia\n\nSumber: Astro Awani\n\n{PASSAGE}",
            "c.txt": f"Panen raya\n\nSumber: Kabar Tepian\n\n{PASSAGE}",
        }
    )
    result = ask(archive, "panen", published_in=("MY",), locale="id")
    assert [(hit.title.text, hit.published_in) for hit in result.hits] == [
        ("Panen di Indonesia", "MY")
    ]
    assert [(one.value, one.label, one.selected) for one in result.facets.published_in] == [
        ("ID", "Indonesia", False),
        ("MY", "Malaysia", True),
    ]
    assert ask(archive, "panen terbit_di:MY").hits == result.hits
    assert ask(archive, "panen -terbit_di:MY").total == 2
    assert ask(archive, "panen", countries=("MY",), published_in=("MY",)).total == 0


def test_a_source_in_the_box_needs_no_capitals(archive: Archive) -> None:
    source = ask(archive, "").facets.source[0].value
    assert ask(archive, f'source:"{source.upper()}"').total > 0


def test_what_is_new_is_found_without_a_restart(make_archive: MakeArchive) -> None:
    archive = make_archive({"a.txt": f"Satu\n\n{PASSAGE}"})
    assert ask(archive, "cuaca").total == 1
    make_archive({"b.txt": f"Dua\n\n{PASSAGE} Tambahan."})
    assert ask(archive, "cuaca").total == 2


def test_an_empty_library_can_be_searched(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    ingest_all(tmp_path / "empty", library=tmp_path / "library")
    archive = Archive.open(tmp_path / "library")
    assert ask(archive, "apa saja").total == 0
    assert archive.countries("en") == ()
    assert archive.suggest("apa", "en") == ()


def test_marks_cover_forms_and_phrases_in_the_whole_article(archive: Archive) -> None:
    hit = ask(archive, '"pasukan khusus" berlatih').hits[0]
    article = archive.library.article(hit.id)
    assert article is not None
    marked = archive.mark(article, '"pasukan khusus" berlatih')
    words = {
        text.text[one.start : one.end].lower() for text in marked.paragraphs for one in text.ranges
    }
    assert {"pasukan khusus", "latihan"} <= words


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60))
def test_any_text_can_be_searched(archive: Archive, text: str) -> None:
    result = ask(archive, text)
    assert 0 <= len(result.hits) <= result.total
    for hit in result.hits:
        for marked in (hit.title, hit.snippet):
            at = 0
            for one in marked.ranges:
                assert at <= one.start < one.end <= len(marked.text)
                at = one.end
