"""Articles that are mainly about a country, beside those that only mention it."""

import pytest

from app.search.archive import Archive
from app.search.results import SearchRequest, Sort
from tests.search.conftest import MakeArchive

REST = "Warga menyambut kabar itu dengan gembira, kata kepala desa.\n"


@pytest.fixture
def archive(make_archive: MakeArchive) -> Archive:
    return make_archive(
        {
            "title.txt": f"Kazakhstan membuka bandara\n\nBandara baru Kazakhstan dibuka. {REST}",
            "both.txt": "Kazakhstan dan Rusia berunding\n\nKazakhstan dan Rusia sepakat soal gas. "
            f"Rusia menjual, Kazakhstan membeli. {REST}",
            "passing.txt": "Rusia menang lagi\n\nRusia menang atas Jerman. Rusia memimpin. "
            f"Rusia berikutnya bermain.\n\nBesok ada laga lain, juga di Kazakhstan. {REST}",
            "none.txt": f"Harga padi naik\n\nHarga padi naik di pasar. {REST}",
        }
    )


def titles(archive: Archive, query: str, sort: Sort = Sort.RELEVANCE) -> list[str]:
    result = archive.search(SearchRequest(query=query, sort=sort))
    return [hit.title.text.split()[0] + str(hit.title.text.count(" ")) for hit in result.hits]


def test_what_an_article_is_about_is_not_all_that_it_mentions(archive: Archive) -> None:
    assert set(titles(archive, "about:KZ")) == {"Kazakhstan2", "Kazakhstan3"}
    assert len(titles(archive, "country:KZ")) == 3
    assert set(titles(archive, "tentang:Rusia")) == {"Kazakhstan3", "Rusia2"}


def test_those_that_are_most_about_it_come_first(archive: Archive) -> None:
    assert titles(archive, "about:KZ") == ["Kazakhstan2", "Kazakhstan3"]
    assert titles(archive, "about:RU") == ["Rusia2", "Kazakhstan3"]


def test_several_are_a_choice_after_one_colon_and_all_meant_after_two(archive: Archive) -> None:
    assert len(titles(archive, "about:KZ,RU")) == 3
    assert titles(archive, "about:KZ about:RU") == ["Kazakhstan3"]
    assert len(titles(archive, "about:KZ OR about:RU")) == 3


def test_it_can_be_excluded(archive: Archive) -> None:
    assert set(titles(archive, "-about:KZ")) == {"Rusia2", "Harga2"}
    assert titles(archive, "about:RU -about:KZ") == ["Rusia2"]


def test_beside_words_it_only_narrows(archive: Archive) -> None:
    assert titles(archive, "bandara about:KZ") == ["Kazakhstan2"]


def test_an_unknown_country_is_told(archive: Archive) -> None:
    result = archive.search(SearchRequest(query="about:zqx"))
    assert [one.key for one in result.notices if one.key.startswith("unknown")] == ["unknown-about"]


def test_an_archive_tells_by_which_names_it_calls_a_country(make_archive: MakeArchive) -> None:
    archive = make_archive(
        {
            "a.txt": f"Cina menang\n\nTim Cina menang di Beijing. {REST}",
            "b.txt": f"Cina kalah\n\nTim Cina kalah. {REST}",
            "c.txt": f"Padi di Rusia\n\nPadi ditanam di Rusia. {REST}",
        }
    )
    found = [(one.text, one.articles) for one in archive.called("CN", 10)]
    assert found == [("Cina", 2), ("Beijing", 1)]
    assert archive.called("TV", 10) == ()
    assert len(archive.called("CN", 1)) == 1
    for text, articles in found:
        assert archive.count(f'"{text}" country:CN') == articles
