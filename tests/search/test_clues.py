from typing import Any

import pytest

from app.search.archive import Archive
from app.search.nothing import Nothing
from app.search.results import SearchRequest
from tests.search.conftest import MakeArchive

TEXTS = {
    "1.txt": "Banjir melanda kota\n\nSumber: Kabar Tepian\n\nBanjir melanda kota di Indonesia.\n",
    "2.txt": "Banjir surut di desa\n\nSumber: Kabar Tepian\n\nBanjir surut di desa di Malaysia.\n",
    "3.txt": "Panen raya di desa\n\nSumber: Harian Ladang\n\nPetani memanen padi di Indonesia.\n",
}


@pytest.fixture
def archive(make_archive: MakeArchive) -> Archive:
    return make_archive(TEXTS)


def nothing(archive: Archive, query: str, **asked: object) -> Nothing:
    result = archive.search(SearchRequest(query=query, **asked))  # type: ignore[arg-type]
    assert result.total == 0
    assert result.nothing is not None
    return result.nothing


def counts(found: Nothing) -> list[tuple[str, int, int]]:
    return [(part.text, part.articles, part.without) for part in found.parts]


def test_a_result_needs_no_clues(archive: Archive) -> None:
    assert archive.search(SearchRequest(query="banjir")).nothing is None


def test_each_part_is_counted_by_itself_and_left_out(archive: Archive) -> None:
    found = nothing(archive, "banjir country:KZ")
    assert counts(found) == [("banjir", 2, 0), ("country:KZ", 0, 2)]
    assert [part.query for part in found.parts] == ["country:KZ", "banjir"]


def test_an_exclusion_is_counted_by_what_it_leaves_out(archive: Archive) -> None:
    found = nothing(archive, "banjir -kota -desa")
    assert counts(found) == [("banjir", 2, 0), ("-kota", 1, 1), ("-desa", 2, 1)]
    found = nothing(archive, "panen -country:ID")
    assert counts(found) == [("panen", 1, 1), ("-country:ID", 2, 1)]


def test_filters_beside_the_text_are_counted_too(archive: Archive) -> None:
    found = nothing(archive, "banjir", countries=(("ID",), ("MY",)), sources=("Kabar Tepian",))
    assert counts(found) == [
        ("banjir", 2, 0),
        ("ID", 2, 1),
        ("MY", 1, 1),
        ("Kabar Tepian", 2, 0),
    ]


def test_words_and_sources_near_unknown_ones_are_offered(archive: Archive) -> None:
    (word,) = nothing(archive, '"benjir" country:MY').near
    assert (word.typed, word.text, word.articles) == ("benjir", "banjir", 1)
    (source,) = nothing(archive, 'banjir sumber:"kabar tepyan"').near
    assert (source.text, source.articles) == ("Kabar Tepian", 2)
    assert source.query == 'banjir source:"Kabar Tepian"'


@pytest.mark.parametrize(
    ("query", "asked"),
    [
        ('"benjir"', {"countries": (("MY",),)}),
        ('"benjir" "surat"', {"countries": (("MY",),)}),
        ('petani sumber:"harian ladeng"', {}),
        ("benjir", {"exact": True}),
    ],
)
def test_what_stands_near_has_the_articles_that_its_search_finds(
    archive: Archive, query: str, asked: dict[str, Any]
) -> None:
    near = nothing(archive, query, **asked).near
    assert near
    for one in near:
        found = archive.search(SearchRequest(query=one.query, **asked))
        assert one.articles == found.articles > 0


def test_what_finds_nothing_or_counted_already_is_not_near(archive: Archive) -> None:
    # No article of 2001, and none that has "panen" of that source.
    assert nothing(archive, "benjir on:2001").near == ()
    assert nothing(archive, '"penen" source:"Kabar Tepian"').near == ()
    assert nothing(archive, 'panen source:"kabar tepyan"').near == ()


def test_a_word_sought_in_titles_is_taken_only_for_one_that_a_title_has(
    archive: Archive,
) -> None:
    result = archive.search(SearchRequest(query="title:indonesa"))
    assert (result.total, result.corrections) == (0, ())
    assert result.nothing is not None
    assert result.nothing.near == ()
    result = archive.search(SearchRequest(query="title:bnjir"))
    assert [(one.suggested, one.applied) for one in result.corrections] == [("banjir", True)]
    assert result.total == 2


def test_what_an_exact_search_would_find_otherwise_is_counted(archive: Archive) -> None:
    assert nothing(archive, "bnjir", exact=True).widened == 2


@pytest.mark.parametrize("query", ["author:siapa", "-penulis:siapa", "x OR (author:siapa y)"])
def test_an_author_or_agency_that_nothing_has_is_told(archive: Archive, query: str) -> None:
    told = [(one.key, one.value) for one in archive.search(SearchRequest(query=query)).notices]
    assert ("no-such-author", "siapa") in told
    other = query.replace("author:", "agency:").replace("penulis:", "agency:")
    told = [(one.key, one.value) for one in archive.search(SearchRequest(query=other)).notices]
    assert ("no-such-agency", "siapa") in told


def test_a_headline_that_looks_like_an_author_is_offered_as_its_words(archive: Archive) -> None:
    def offered(query: str) -> list[str]:
        return [one.query for one in archive.search(SearchRequest(query=query)).corrections]

    assert offered("Wartawan: Kami Dilarang") == ["Wartawan Kami Dilarang"]
    assert offered("wartawan:kami dilarang") == []


def test_authors_near_an_unknown_one_are_offered(make_archive: MakeArchive) -> None:
    text = "Banjir surut\n\nPenulis: Siti Nurhaliza\n\nBanjir surut di desa itu kemarin.\n"
    found = nothing(make_archive({"1.txt": text}), "banjir author:nurhalisa")
    assert [(one.text, one.query) for one in found.near] == [
        ("nurhaliza", 'banjir author:"nurhaliza"')
    ]


def test_an_empty_archive_has_no_clues_about_nothing(make_archive: MakeArchive) -> None:
    assert make_archive({}).search(SearchRequest()).nothing is None


def test_where_one_part_less_does_not_help_the_rarest_are_left_out(archive: Archive) -> None:
    found = nothing(archive, "banjir country:KZ source:zqx", languages=("fr",))
    assert all(part.without == 0 for part in found.parts)
    assert found.way is not None
    assert (found.way.query, found.way.articles) == ("banjir", 2)
    assert {part.text for part in found.way.dropped} == {"country:KZ", "source:zqx", "fr"}


def test_where_one_part_less_helps_no_other_way_is_sought(archive: Archive) -> None:
    assert nothing(archive, "banjir country:KZ").way is None


def test_words_that_have_synonyms_together_are_told_one_by_one(make_archive: MakeArchive) -> None:
    archive = make_archive({"a.txt": "Gempa kuat\n\nGempa bumi terasa sampai ke pasar di kota.\n"})
    nothing = archive.search(SearchRequest(query="gempa bumi country:KZ")).nothing
    assert nothing is not None
    assert [(one.text, one.without) for one in nothing.parts] == [
        ("gempa", 0),
        ("bumi", 0),
        ("country:KZ", 1),
    ]
