import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.search.marked import Marked, MarkedArticle, Range
from app.search.typesetting import typeset, without_orphan

RAW = MarkedArticle(
    title=Marked("Warga 'desa' resmikan jembatan", (Range(6, 12),)),
    author=Marked("Si 'Budi'"),
    dateline=Marked(""),
    paragraphs=(Marked('"Pembangunan selesai," katanya', (Range(1, 12),)),),
    captions=(Marked("Foto: pembangunan"),),
)


def test_an_article_is_set_for_reading_and_its_marks_stay() -> None:
    found = typeset(RAW, "id")
    assert found.title.text == "Warga ‘desa’ resmikan\u00a0jembatan"
    assert found.title.ranges == RAW.title.ranges
    (paragraph,) = found.paragraphs
    assert paragraph.text == "“Pembangunan selesai,” katanya"
    assert paragraph.ranges == RAW.paragraphs[0].ranges
    assert found.captions[0].breaks == (9, 11, 14)
    assert found.author == RAW.author


def test_a_language_that_quotes_otherwise_keeps_its_signs() -> None:
    assert typeset(RAW, "de").paragraphs[0].text == RAW.paragraphs[0].text


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("Kota resmikan jembatan baru", "Kota resmikan jembatan\u00a0baru"),
        ("Kota resmikan jembatan", "Kota resmikan jembatan"),
        ("Kota itu resmikan pertanggungjawaban", "Kota itu resmikan pertanggungjawaban"),
        ("Kota itu resmikan ", "Kota itu resmikan "),
    ],
)
def test_the_last_word_of_a_title_does_not_stand_alone(title: str, kept: str) -> None:
    assert without_orphan(title) == kept


@given(st.text())
def test_a_title_keeps_its_words_and_its_length(title: str) -> None:
    kept = without_orphan(title)
    assert len(kept) == len(title)
    assert kept.replace("\u00a0", " ") == title.replace("\u00a0", " ")
