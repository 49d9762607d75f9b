"""Stories in searches of a real archive: told, folded, kept right as copies come and go."""

from pathlib import Path

import pytest

from app.search.archive import Archive
from app.search.periods import typed_period
from app.search.results import SearchRequest, SearchResult, Sort
from tests.conftest import ingest_all

TEXT = " ".join(f"Petani ke-{n} di desa itu menanam padi jenis {n} pada musim." for n in range(20))


def write(folder: Path, name: str, source: str, day: int, text: str = TEXT) -> None:
    folder.mkdir(exist_ok=True)
    head = f"Padi dari {source}\n\n{day:02} Februari 2023\n\nSumber: {source}"
    (folder / name).write_text(f"{head}\n\n{text}\n", "utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two papers with the same report, and one with another."""
    folder = tmp_path / "articles"
    write(folder, "1.txt", "Harian Satu", 6)
    write(folder, "2.txt", "Kabar Dua", 7)
    write(folder, "3.txt", "Suara Tiga", 8, "Nelayan melaut dan menanam padi juga, kata warga.")
    return folder


def found(folder: Path, query: str = "padi", **asked: object) -> SearchResult:
    """What is found after an ingest of the folder as it is."""
    library = folder.parent / "library"
    ingest_all(folder, library=library)
    request = SearchRequest(query=query, **asked)  # type: ignore[arg-type]
    return Archive.open(library).search(request)


def test_a_story_is_one_row_with_its_copies(folder: Path) -> None:
    result = found(folder, sort=Sort.OLDEST)
    assert (result.total, result.articles, result.stories) == (2, 3, 2)
    first, other = result.hits
    assert (first.source, [copy.source for copy in first.copies]) == ("Harian Satu", ["Kabar Dua"])
    assert other.copies == ()
    newest = found(folder, sort=Sort.NEWEST).hits
    assert [hit.source for hit in newest] == ["Suara Tiga", "Kabar Dua"]


def test_every_copy_is_listed_where_that_is_asked_for(folder: Path) -> None:
    result = found(folder, all_copies=True)
    assert (result.total, result.articles, result.stories) == (3, 3, 2)
    assert sorted(hit.duplicates for hit in result.hits) == [0, 1, 1]


def test_the_row_is_of_an_article_that_matches(folder: Path) -> None:
    result = found(folder, "padi", sources=("Kabar Dua",))
    assert [(hit.source, hit.duplicates) for hit in result.hits] == [("Kabar Dua", 1)]
    assert (result.total, result.articles, result.stories) == (1, 1, 1)


def test_copies_that_come_and_go_are_known_to_the_index(folder: Path) -> None:
    assert found(folder, "has:copies").articles == 2
    write(folder, "4.txt", "Warta Empat", 8)
    result = found(folder, "punya:salinan")
    assert (result.total, result.articles, result.stories) == (1, 3, 1)
    (folder / "1.txt").rename(folder / "satu.txt")
    assert found(folder, "has:copies").articles == 3
    write(folder, "1.txt", "Warta Lima", 9, "Hujan turun di kota itu pada malam hari, kata warga.")
    (folder / "satu.txt").write_text("Angin kencang\n\nAngin bertiup kencang, Senin.\n", "utf-8")
    assert found(folder, "has:copies").articles == 2
    write(folder, "4.txt", "Warta Empat", 8, "Banjir surut di kota itu pada pagi hari, kata warga.")
    assert found(folder, "has:copies").articles == 0
    assert found(folder, "-has:copies").articles == found(folder, "").articles


def test_what_is_unknown_can_be_asked_for(folder: Path) -> None:
    (folder / "5.txt").write_text("Padi tumbuh\n\nPadi tumbuh di sawah itu.\n", "utf-8")
    for query in ("is:unsourced", "adalah:tanpa_sumber", "is:undated"):
        assert [hit.source for hit in found(folder, query).hits] == [None]
    result = found(folder, unsourced=True, sources=("Suara Tiga",))
    assert {hit.source for hit in result.hits} == {"Suara Tiga", None}
    facets = result.facets
    assert (facets.unsourced, facets.undated, len(facets.source)) == (1, 1, 3)
    assert [hit.published for hit in found(folder, undated=True).hits] == [None]


def test_facets_count_what_another_choice_would_add(folder: Path) -> None:
    write(folder, "6.txt", "Harian Enam", 9, "Padi di Malaysia dipanen lebih cepat tahun ini.")
    write(folder, "7.txt", "Harian Tujuh", 9, "Padi di Jepang dipanen lebih lambat tahun ini.")
    chosen = found(folder, countries=(("MY",),))
    assert {(one.value, one.selected) for one in chosen.facets.country} >= {
        ("MY", True),
        ("JP", False),
    }
    assert found(folder, countries=(("MY", "JP"),)).articles == 2
    assert found(folder, countries=(("MY",), ("JP",))).articles == 0


def test_a_chosen_year_is_counted_by_months_and_a_month_by_days(folder: Path) -> None:
    year = typed("2023")
    facets = found(folder, first=year[0], last=year[1]).facets
    assert [(one.value, one.label, one.count) for one in facets.month] == [
        ("2023-02", "February 2023", 3)
    ]
    assert facets.day == ()
    month = typed("2023-02")
    days = found(folder, first=month[0], last=month[1], locale="id").facets.day
    assert [(one.value, one.label, one.count) for one in days] == [
        ("2023-02-06", "6 Februari", 1),
        ("2023-02-07", "7 Februari", 1),
        ("2023-02-08", "8 Februari", 1),
    ]
    other = typed("2020")
    assert [one.value for one in found(folder, first=other[0], last=other[1]).facets.year] == [
        "2023"
    ]


def typed(text: str) -> tuple[object, object]:
    period = typed_period(text)
    assert period is not None
    return period.first, period.last
