"""Where scraping lost words, as far as it can be told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ingest.text.gaps import find_gaps
from app.library.records import Gap
from tests.ingest.reading_help import BODY, article_with


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("Hal itu disampaikan Menteri Luar Negeri , Siti Aminah, kemarin.", " , Siti"),
        ("Mereka membahas kerja sama “penegakan hukum dan ” dengan tetangga.", " ” dengan"),
        ("“ bersedia bekerja sama,” kata menteri.", " bersedia"),
        ("Pabrik itu milik “” sejak lama.", "” sejak"),
        ("Perusahaan () membukukan laba.", ") membukukan"),
        ("Bantuan itu dikirim oleh .", None),
        ("Bantuan itu dikirim dari, menurut polisi.", ", menurut"),
    ],
)
def test_holes_that_no_whole_sentence_has_are_told(text: str, before: str | None) -> None:
    (gap,) = find_gaps((text,))
    assert before is None or text[gap.at :].startswith(before)


@pytest.mark.parametrize(
    "text",
    [
        BODY[0],
        "“Kami siap,” katanya, dan pergi (ke kantor).",
        "Harganya Rp5.000, kata dia.",
        "iPhone baru dijual di Jakarta mulai Senin.",
        "e-commerce tumbuh pesat tahun ini.",
        "Ia berkata: “Apa itu …” dan pergi.",
        "Semua ini untuk itu, juga untuk kita.",
    ],
)
def test_whole_sentences_have_none(text: str) -> None:
    assert find_gaps((text,)) == ()


def test_a_paragraph_that_lost_its_beginning_is_told_but_not_one_that_goes_on() -> None:
    assert find_gaps(("bersedia meningkatkan kerja sama dengan tetangga.",)) == (Gap(0, 0),)
    assert find_gaps(("Pemerintah Kota", "menyatakan siap bekerja sama.")) == ()


def test_the_record_carries_the_gaps_of_its_paragraphs() -> None:
    article = article_with("Kota resmikan jembatan", foot=("Kata Wali Kota , itu baik sekali.",))
    (gap,) = article.gaps
    assert article.paragraphs[gap.paragraph][gap.at :].startswith(" , itu")


@given(st.lists(st.text(max_size=80), max_size=5))
def test_every_gap_lies_within_its_paragraph(paragraphs: list[str]) -> None:
    for gap in find_gaps(paragraphs):
        assert 0 <= gap.at <= len(paragraphs[gap.paragraph])
