from collections import Counter
from itertools import combinations, permutations
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.index.protocol import Sort
from app.search.archive import Archive
from app.search.results import SearchRequest
from app.search.seriation import kindred_order
from app.search.together import MOST_COUNTRIES, CoMentions, CountryPair, Measure
from tests.conftest import ingest_all
from tests.search.conftest import MakeArchive

NAMES = {"ID": "Indonesia", "JP": "Jepang", "RU": "Rusia", "KE": "Kenya", "BR": "Brasil"}
COUNTRIES = st.lists(st.sampled_from(sorted(NAMES)), max_size=4)
ARTICLES = st.lists(st.tuples(COUNTRIES, st.sampled_from(["padi", "kopi"])), max_size=8)


def text_of(number: int, codes: list[str], crop: str) -> str:
    named = ", ".join(NAMES[code] for code in codes)
    return f"Panen {crop} nomor {number}\n\nHasil {crop} nomor {number} dijual ke {named}."


def archive_of(folder: Path, told: list[tuple[list[str], str]]) -> Archive:
    articles = folder / "articles"
    articles.mkdir()
    for number, (codes, crop) in enumerate(told):
        (articles / f"{number}.txt").write_text(text_of(number, codes, crop), "utf-8")
    ingest_all(articles, library=folder / "library")
    return Archive.open(folder / "library")


def by_hand(archive: Archive, crop: str) -> Counter[tuple[str, str]]:
    """How many records mention each two countries, a country with itself among them."""
    counted: Counter[tuple[str, str]] = Counter()
    for article in archive.library.every_article():
        if crop in article.title:
            codes = {share.code for share in article.countries}
            counted.update(permutations(codes, 2))
            counted.update((code, code) for code in codes)
    return counted


@settings(max_examples=15)
@given(ARTICLES, st.sampled_from(["", "padi"]))
def test_the_counts_are_those_of_the_records(told: list[tuple[list[str], str]], crop: str) -> None:
    with TemporaryDirectory() as folder:
        archive = archive_of(Path(folder), told)
        found = archive.together(SearchRequest(query=crop))
        if not found.relaxed:
            cells = {
                (one, other): found.counts[row][column]
                for row, one in enumerate(found.codes)
                for column, other in enumerate(found.codes)
            }
            assert Counter(cells) == by_hand(archive, crop)
            assert all(cells[two] == cells[two[::-1]] for two in cells)
            assert found.countries == len(found.codes)
            for first, second in combinations(found.codes, 2):
                both = archive.search(SearchRequest(crop, ((first,), (second,))))
                assert both.articles == found.pair(first, second).articles


def test_the_pairs_stand_in_the_order_of_what_is_told() -> None:
    counts = ((90, 20, 9), (20, 60, 3), (9, 3, 10))
    found = CoMentions(("ID", "US", "TL"), counts, 3, 100, 90, "v", False, (), ())
    assert found.pair("ID", "TL") == CountryPair("ID", "TL", 90, 10, 9)
    assert found.pair("ID", "TL").share == pytest.approx(9 / 91)
    by_articles = [(one.first, one.second) for one in found.pairs(Measure.ARTICLES)]
    assert by_articles == [("ID", "US"), ("ID", "TL"), ("US", "TL")]
    by_share = [(one.first, one.second) for one in found.pairs(Measure.SHARE)]
    assert by_share == [("ID", "US"), ("ID", "TL"), ("US", "TL")]


def test_countries_that_no_article_mentions_together_are_no_pair() -> None:
    found = CoMentions(("ID", "US"), ((4, 0), (0, 3)), 2, 7, 7, "v", False, (), ())
    assert found.pairs(Measure.SHARE) == ()


def test_only_so_many_countries_are_told_and_the_others_counted(make_archive: MakeArchive) -> None:
    names = [
        *("Indonesia", "Jepang", "Rusia", "Kenya", "Brasil", "Malaysia", "Thailand", "Vietnam"),
        *("Filipina", "Laos", "Kamboja", "Myanmar", "Mesir", "Maroko", "Sudan", "Ghana"),
        *("Kanada", "Meksiko", "Kolombia", "Peru"),
    ]
    archive = make_archive({"one.txt": f"Panen padi\n\nPadi dijual ke {', '.join(names)}."})
    found = archive.together(SearchRequest())
    assert len(found.codes) == MOST_COUNTRIES
    assert found.countries == len(names)


def test_filters_and_order_change_nothing_but_what_is_found(make_archive: MakeArchive) -> None:
    archive = make_archive(
        {
            "one.txt": "Panen padi\n\nPadi Indonesia dijual ke Jepang.",
            "two.txt": "Panen kopi\n\nKopi Kenya dijual ke Jepang dan Rusia.",
        }
    )
    kenya = archive.together(SearchRequest(countries=(("KE",),), sort=Sort.OLDEST))
    assert set(kenya.codes) == {"JP", "KE", "RU"}
    assert kenya.articles == 1


@given(st.permutations([0, 1, 3, 7, 15, 31]))
def test_what_lies_on_a_line_is_put_in_its_order(places: list[int]) -> None:
    likeness = [[1 / (1 + abs(one - other)) for other in places] for one in places]
    ordered = [places[number] for number in kindred_order(likeness)]
    assert ordered in ([0, 1, 3, 7, 15, 31], [31, 15, 7, 3, 1, 0])


@given(st.integers(0, 8), st.data())
def test_every_row_has_one_place(size: int, data: st.DataObject) -> None:
    cells = st.floats(0, 1)
    likeness = [[0.0] * size for _ in range(size)]
    for one, other in combinations(range(size), 2):
        likeness[one][other] = likeness[other][one] = data.draw(cells)
    assert sorted(kindred_order(likeness)) == list(range(size))
