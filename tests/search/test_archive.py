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
from tests.search.conftest import MakeArchive

PASSAGE = "Kalimat pertama tentang cuaca di kota. Kalimat kedua tentang pasar dan harga beras."


def ask(archive: Archive, query: str, **more: object) -> SearchResult:
    return archive.search(SearchRequest(query=query, **more))  # type: ignore[arg-type]


def marked_words(result: SearchResult) -> set[str]:
    return {
        marked.text[one.start : one.end].lower()
        for hit in result.hits
        for marked in (hit.title, hit.snippet)
        for one in marked.ranges
    }


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ("kazahstan", "kazakhstan"),
        ("latihan militr", "militer"),
        ("Oymasha", "oimasha"),
        ("Oymasha", "oymash"),
    ],
)
def test_a_misspelt_word_finds_what_was_meant_and_says_so(
    archive: Archive, query: str, word: str
) -> None:
    result = ask(archive, query)
    assert result.total
    assert word in {one.suggested for one in result.corrections if one.applied}
    assert any(word in text for text in _texts(archive, result))


def test_exactly_what_was_typed_is_one_click_away(archive: Archive) -> None:
    result = ask(archive, "kazahstan", exact=True)
    assert (result.total, result.corrections) == (0, ())


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


def test_what_no_article_has_together_is_relaxed_and_told(make_archive: MakeArchive) -> None:
    archive = make_archive(
        {
            "a.txt": f"Banjir di pesisir\n\n{PASSAGE} Nelayan mengungsi.",
            "b.txt": f"Panen raya padi\n\n{PASSAGE} Petani gembira.",
        }
    )
    result = ask(archive, "banjir nelayan petani")
    assert result.relaxed
    assert [hit.title.text for hit in result.hits] == ["Banjir di pesisir", "Panen raya padi"]
    assert [(one.text, one.articles) for one in result.words] == [
        ("banjir", 1),
        ("nelayan", 1),
        ("petani", 1),
    ]
    assert not ask(archive, "banjir nelayan").relaxed


def test_nothing_found_at_all_is_nothing(archive: Archive) -> None:
    result = ask(archive, "qwxzv zzyyxx")
    assert (result.total, result.relaxed, result.hits) == (0, False, ())
    assert [one.articles for one in result.words] == [0, 0]


def test_a_far_more_frequent_spelling_is_offered_not_taken(make_archive: MakeArchive) -> None:
    texts = {
        f"{number:02}.txt": f"Rapat ke-{number}\n\n{PASSAGE} Presiden hadir pukul {number}."
        for number in range(30)
    }
    texts["salah.txt"] = f"Rapat lain\n\n{PASSAGE} Presidem hadir."
    result = ask(make_archive(texts), "presidem hadir")
    assert result.total == 1
    (offer,) = result.corrections
    assert (offer.typed, offer.applied) == ("presidem hadir", False)
    assert offer.suggested == offer.query == "presiden hadir"


def test_what_is_offered_covers_the_whole_query_and_finds_more(make_archive: MakeArchive) -> None:
    texts = {
        f"{number:02}.txt": f"Rapat ke-{number}\n\n{PASSAGE} Presiden menteri pukul {number}."
        for number in range(30)
    }
    texts["salah.txt"] = f"Rapat lain\n\n{PASSAGE} Presidem menterj."
    archive = make_archive(texts)
    (offer,) = ask(archive, "presidem menterj").corrections
    assert offer.query == "presiden menteri"
    assert ask(archive, offer.query).total > ask(archive, "presidem menterj").total
    # Together with a word that only the slip's article has, nothing more would be found.
    assert ask(archive, "presidem lain").corrections == ()


def test_corrections_name_the_whole_query_with_every_word_mended(archive: Archive) -> None:
    result = ask(archive, "kazahstan latihn")
    assert {one.query for one in result.corrections} >= {"kazakhstan latihan"}


def test_words_cut_in_two_are_put_together_and_told(make_archive: MakeArchive) -> None:
    archive = make_archive(
        {
            "a.txt": f"Korps marinir berlatih\n\n{PASSAGE}",
            "b.txt": f"Surat mari dibuka\n\n{PASSAGE}",
        }
    )
    result = ask(archive, "mari nir berlatih")
    assert [hit.title.text for hit in result.hits] == ["Korps marinir berlatih"]
    (taken,) = result.corrections
    assert (taken.typed, taken.suggested, taken.applied) == ("mari nir", "marinir", True)
    assert taken.query == "marinir berlatih"
    assert ask(archive, "mari nir berlatih", exact=True).total == 0


def test_words_put_together_are_marked_on_the_articles_page_too(make_archive: MakeArchive) -> None:
    archive = make_archive(
        {
            "a.txt": f"Korps marinir berlatih\n\n{PASSAGE}",
            "b.txt": f"Surat mari dibuka\n\n{PASSAGE} Nir.",
        }
    )
    (hit,) = ask(archive, "mari nir berlatih").hits
    article = archive.library.article(hit.id)
    assert article is not None
    title = archive.mark(article, "mari nir berlatih").title
    assert [title.text[one.start : one.end] for one in title.ranges] == ["marinir", "berlatih"]


def test_words_run_together_are_parted_marked_and_told(make_archive: MakeArchive) -> None:
    archive = make_archive({"a.txt": f"Harga minyak goreng naik\n\n{PASSAGE}"})
    result = ask(archive, "minyakgoreng naik")
    (hit,) = result.hits
    marked = [hit.title.text[one.start : one.end] for one in hit.title.ranges]
    assert marked == ["minyak goreng", "naik"]
    (taken,) = result.corrections
    assert (taken.suggested, taken.query) == ("minyak goreng", "minyak goreng naik")


def test_what_was_typed_stays_above_what_it_may_have_meant(make_archive: MakeArchive) -> None:
    texts = {
        f"{number:02}.txt": f"Presiden ke-{number}\n\n{PASSAGE} Presiden pukul {number}."
        for number in range(30)
    }
    texts["salah.txt"] = f"Kabar lain\n\n{PASSAGE} Presidem absen."
    result = ask(make_archive(texts), "presidem")
    assert [hit.title.text for hit in result.hits] == ["Kabar lain"]
    assert [one.applied for one in result.corrections] == [False]


def test_a_rare_misspelling_is_mended_before_a_word_is_dropped(
    make_archive: MakeArchive,
) -> None:
    texts = {
        f"{number:02}.txt": f"Rapat ke-{number}\n\n{PASSAGE} Presiden hadir pukul {number}."
        for number in range(30)
    }
    texts["salah.txt"] = f"Kabar lain\n\n{PASSAGE} Presidem absen."
    result = ask(make_archive(texts), "presidem hadir")
    assert (result.total, result.relaxed) == (30, False)
    assert [(one.suggested, one.applied) for one in result.corrections] == [("presiden", True)]


def test_the_other_words_tell_what_a_misspelt_one_means(make_archive: MakeArchive) -> None:
    archive = make_archive(
        {
            **{f"a{n}.txt": f"Harga jagung {n}\n\n{PASSAGE} Makan {n}." for n in range(12)},
            "b.txt": f"Kayu laut langka\n\n{PASSAGE} Jagunx.",
            "c.txt": f"Patung jagang\n\n{PASSAGE}",
        }
    )
    alone = ask(archive, "jagyng")
    assert [one.suggested for one in alone.corrections] == ["jagung"]
    result = ask(archive, "jagyng patung")
    assert [one.suggested for one in result.corrections] == ["jagang"]
    assert (result.total, result.relaxed) == (1, False)


def test_two_misspelt_words_are_chosen_to_fit_each_other(make_archive: MakeArchive) -> None:
    archive = make_archive(
        {
            **{f"a{n}.txt": f"Harga jagung {n}\n\n{PASSAGE} Makan {n}." for n in range(9)},
            **{f"b{n}.txt": f"Toko patong {n}\n\n{PASSAGE} Buka {n}." for n in range(9)},
            "c.txt": f"Patung jagang\n\n{PASSAGE}",
        }
    )
    result = ask(archive, "jagyng patumg")
    assert [one.query for one in result.corrections] == ["jagang patung"] * 2
    assert [hit.title.text for hit in result.hits] == ["Patung jagang"]


def test_a_word_of_the_dictionary_is_taken_for_no_other_but_one_is_offered(
    make_archive: MakeArchive,
) -> None:
    result = ask(make_archive({"a.txt": f"Aturan ketentuan\n\n{PASSAGE}"}), "kelenturan")
    assert result.total == 0
    assert [(one.suggested, one.applied) for one in result.corrections] == [("ketentuan", False)]


def test_a_guessed_form_may_be_a_misspelling_too(make_archive: MakeArchive) -> None:
    archive = make_archive(
        {
            "a.txt": f"Kantor dinas\n\n{PASSAGE}",
            "b.txt": f"Raja dinasti lama\n\n{PASSAGE}",
        }
    )
    result = ask(archive, "dinasi")
    assert [one.suggested for one in result.corrections] == ["dinas", "dinasti"]
    assert {hit.title.text for hit in result.hits} == {"Kantor dinas", "Raja dinasti lama"}


def test_a_misspelt_country_is_offered_by_the_name_that_finds_it(
    make_archive: MakeArchive,
) -> None:
    archive = make_archive({"a.txt": f"Kunjungan ke Belanda\n\n{PASSAGE}"})
    result = ask(archive, "netherlans")
    assert [(one.suggested, one.applied) for one in result.corrections] == [("Netherlands", False)]
    assert ask(archive, result.corrections[0].query).total == 1
    assert ask(archive, "population").corrections == ()


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


def _texts(archive: Archive, result: SearchResult) -> list[str]:
    articles = archive.library.found([hit.id for hit in result.hits])
    return [" ".join((one.title, *one.paragraphs)).lower() for one in articles.values()]
