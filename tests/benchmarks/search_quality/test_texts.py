from pathlib import Path

from app.library.reading import LibraryReader
from benchmarks.search_quality.texts import Words, read_texts, small_words, words_of
from tests.benchmarks.search_quality.samples import text
from tests.conftest import ingest_all

WORDS = Words(
    [
        text("a", "Panen Padi", "Petani di Astana memanen padi."),
        text("b", "", "padi-padi, di Astana"),
    ]
)


def test_words_are_in_small_letters_without_signs() -> None:
    assert words_of('"Ma\'ruf_Amin", 2024!') == ["ma", "ruf", "amin", "2024"]


def test_articles_are_found_by_all_of_some_words() -> None:
    assert [one.id for one in WORDS.having("padi", "astana")] == ["#a", "#b"]
    assert [one.id for one in WORDS.having("padi", "panen")] == ["#a"]
    assert WORDS.having("padi", "jagung") == []


def test_an_article_counts_once_for_a_word() -> None:
    assert WORDS.count("padi") == 2
    assert WORDS.count("jagung") == 0
    assert WORDS.share("memanen") == 0.5
    assert "jagung" not in WORDS


def test_small_words_are_those_written_without_a_capital() -> None:
    assert {"padi", "di", "memanen"} <= WORDS.small
    assert "astana" not in WORDS.small
    assert "etani" not in small_words(WORDS.texts[0])


def test_an_article_without_a_headline_has_none_here(tmp_path: Path) -> None:
    rows = (
        '{"url": "https://a.example/2", "title": "Panen padi di lembah", "text": "Petani memanen."}'
        '\n{"url": "https://a.example/1", "text": "Orang membaca kabar di kota itu, katanya."}\n'
    )
    (tmp_path / "rows.jsonl").write_text(rows, encoding="utf-8")
    ingest_all(tmp_path / "rows.jsonl", library=tmp_path / "library")
    texts = read_texts(tmp_path / "library")
    assert [(one.key, one.title) for one in texts] == [
        ("https://a.example/1", ""),
        ("https://a.example/2", "Panen padi di lembah"),
    ]
    assert {one.id for one in texts} == {
        one.id for one in LibraryReader(tmp_path / "library").every_article()
    }
