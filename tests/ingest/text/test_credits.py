"""The credits of pictures, and what only looks like one."""

import pytest

from app.ingest.text.credits import (
    has_closing,
    has_credit,
    has_maker,
    lone_credit,
    lone_maker,
    without_credit,
)
from tests.ingest.reading_help import BODY, article_with

HEADLINE = "Kota resmikan jembatan"


@pytest.mark.parametrize(
    "line",
    [
        "Warga menyeberangi jembatan. Foto: Sari Dewi",
        "Warga menyeberangi jembatan. Foto: Sari Dewi/kabarkota",
        "Warga menyeberangi jembatan – Gambar oleh Muiz Hadi",
        "The bridge at dawn. — Picture by Choo Su Lin",
        "The bridge on opening day. Photo credit: Ministry of Works",
        "Warga menyeberangi jembatan - KABAR PIC",
        "WARGA menyeberangi jembatan Budi Santoso/Net",
        "The bridge at dawn last month. Credit...Sari Dewi for The Harbour Times",
    ],
)
def test_credits_without_brackets_close_a_caption(line: str) -> None:
    assert has_closing(line)


@pytest.mark.parametrize(
    "line",
    [
        "Foto itu beredar luas. Foto tersebut diambil pada malam hari.",
        "Anak-anak mewarnai buku cerita dan gambar-gambar lucu.",
        "Ia mengunggah foto baru.",
    ],
)
def test_sentences_about_pictures_are_no_credits(line: str) -> None:
    assert not has_closing(line)


@pytest.mark.parametrize(
    "line",
    [
        "Suasana pasar, Selasa. Kabar/Lukita Hadi",
        "Warga menyeberangi jembatan. (KABAR.com/SARI DEWI)",
        "PETANI menuai padi. – KABAR/ALI ABU",
        "Infografik angkutan. kabar.id/Fuad",
        "The bridge at dawn [Sari Dewi/Reuters]",
        "The bridge at dawn [File: Sari Dewi/Al Jazeera]",
    ],
)
def test_an_outlet_and_a_name_close_a_caption(line: str) -> None:
    assert has_maker(line)


@pytest.mark.parametrize("line", ["3. Uang Makan/Catering", "Harga naik. (Rp/kg)"])
def test_a_stroke_alone_is_no_credit(line: str) -> None:
    assert not has_maker(line)


def test_words_of_pictures_in_brackets_are_credits() -> None:
    assert has_credit("Warga menyeberang (foto: Ist)")
    assert not has_credit("Warga menyeberang (baca: lewat)")


def test_a_credit_on_its_own_line_closes_the_caption_above_it() -> None:
    lines = ("Warga melintasi jembatan itu, Rabu (14/8/2024).", "(KABAR.com/SARI DEWI)")
    assert lone_credit(lines[1])
    assert lone_maker(lines[1])
    assert article_with(HEADLINE, *lines).captions == lines


def test_an_outlet_and_a_name_below_the_last_sentence_are_no_credit() -> None:
    article = article_with(HEADLINE, foot=("(KABAR.com/Sari Dewi)",))
    assert article.captions == ()
    assert article.paragraphs == BODY


@pytest.mark.parametrize(
    ("caption", "expected"),
    [
        ("Menteri tiba di istana. (Foto: Kedutaan Rusia)", "Menteri tiba di istana. "),
        ("Menteri tiba (KABAR/Sari Dewi)", "Menteri tiba "),
        ("Menteri tiba di istana. Foto: Humas Jepang", "Menteri tiba di istana"),
        ("Foto: Kapal Rusia berlabuh di pelabuhan.", "Foto: Kapal Rusia berlabuh di pelabuhan."),
        ("Menteri tiba di istana.", "Menteri tiba di istana."),
    ],
)
def test_a_caption_is_told_from_its_credit(caption: str, expected: str) -> None:
    assert without_credit(caption) == expected
