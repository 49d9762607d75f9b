"""Everything that a search finds, against its pages."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.search.archive import Archive
from app.search.results import SearchRequest, Sort
from tests.conftest import ingest_all
from tests.search.conftest import MakeArchive

WORDS = ("padi", "desa", "panen", "hujan", "nelayan", "ikan", "pasar", "harga")
SOURCES = ("Harian Satu", "Kabar Dua", "Suara Tiga", None)
COUNTRIES = ("Malaysia", "Jepang", "Rusia", "Indonesia")


def article(number: int) -> str:
    """One of many articles whose words, countries, sources and dates follow from its number;
    every fifth is a copy of the one before."""
    same = number - 1 if number % 5 == 4 else number
    words = [word for at, word in enumerate(WORDS) if (same * 7 + at * same) % 3 == 0]
    body = " ".join(
        f"Kalimat ke-{line} dari berita {same} tentang {' dan '.join(words)} di "
        f"{COUNTRIES[(same + line) % 4]} itu panjang."
        for line in range(6)
    )
    source = SOURCES[number % 4]
    head = [f"Berita nomor {same} tentang {' '.join(words[:2])}"]
    head += [f"{number % 28 + 1:02} Februari {2019 + number % 3}"] if number % 6 else []
    head += [f"Sumber: {source}"] if source else []
    return "\n\n".join([*head, body])


@pytest.fixture(scope="session")
def listed_archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """An archive of 60 articles with copies, undated ones and ones of no source."""
    place = tmp_path_factory.mktemp("listed")
    folder = place / "articles"
    folder.mkdir()
    for number in range(60):
        (folder / f"{number:02}.txt").write_text(article(number), "utf-8")
    ingest_all(folder, library=place / "library")
    return Archive.open(place / "library")


TEXTS = st.lists(
    st.sampled_from(
        [*WORDS, "pdi", "nelayam", "OR", "-ikan", '"dan panen"', "rusia", "title:desa"]
    ),
    max_size=4,
).map(" ".join)
REQUESTS = st.builds(
    SearchRequest,
    query=TEXTS,
    countries=st.sampled_from([(), (("MY",),), (("MY", "RU"),), (("MY",), ("JP",))]),
    sources=st.sampled_from([(), ("Harian Satu",), ("harian satu", "Kabar Dua")]),
    unsourced=st.booleans(),
    first=st.sampled_from([None, date(2020, 1, 1)]),
    last=st.sampled_from([None, date(2020, 12, 31)]),
    undated=st.sampled_from([False, False, True]),
    sort=st.sampled_from(Sort),
    exact=st.booleans(),
    all_copies=st.booleans(),
    size=st.just(7),
)


def paged(archive: Archive, request: SearchRequest) -> list[str]:
    """The ids on all pages, in order."""
    pages = archive.search(request).pages
    results = (archive.search(replace(request, page=page + 1)) for page in range(pages))
    return [hit.id for result in results for hit in result.hits]


@given(request=REQUESTS)
@settings(max_examples=60)
def test_it_has_what_the_pages_have_in_their_order_and_their_totals(
    listed_archive: Archive, request: SearchRequest
) -> None:
    result, listing = listed_archive.search(request), listed_archive.listing(request)
    listed = [one.id for batch in listing.batches() for one in batch]
    assert listed == paged(listed_archive, request)
    assert len(listed) == listing.total == result.total
    assert (listing.articles, listing.stories) == (result.articles, result.stories)
    assert listing.relaxed == result.relaxed


def test_the_archive_of_these_tests_has_copies(listed_archive: Archive) -> None:
    result = listed_archive.search(SearchRequest())
    assert result.articles == 60 > result.stories


def test_records_are_whole_but_for_their_mentions(listed_archive: Archive) -> None:
    listing = listed_archive.listing(SearchRequest(query="padi"))
    found = [one for batch in listing.batches() for one in batch]
    assert found
    for one in found:
        kept = listed_archive.library.article(one.id)
        assert kept is not None
        assert one == replace(kept, mentions=())


def test_the_first_are_whole_and_marked_as_on_their_pages(listed_archive: Archive) -> None:
    request = SearchRequest(query="padi malaysia")
    listing = listed_archive.listing(request)
    first = list(listing.first(3))
    assert [one.article.id for one in first] == paged(listed_archive, request)[:3]
    assert [one.article.title for one in first] == listing.titles(3)
    for one in first:
        assert one.marked == listed_archive.mark(one.article, request.query)
        assert any(paragraph.ranges for paragraph in one.marked.paragraphs)


def test_it_tells_the_version_of_what_was_searched(make_archive: MakeArchive) -> None:
    archive = make_archive({"a.txt": "Panen padi\n\nPetani memanen padi, Senin."})
    listing = archive.listing(SearchRequest(query="padi"))
    before = archive.version
    make_archive({"b.txt": "Nelayan melaut\n\nNelayan melaut lagi, Selasa."})
    assert listing.version == before != archive.version
    assert archive.search(SearchRequest()).version == archive.version
    assert archive.version == archive.library.version(archive.index.revision)
