"""The site's name in what pages print around their articles."""

import pytest

from app.ingest.names.imprint import read_imprints
from app.ingest.text.pieces import Role
from tests.ingest.reading_help import BODY, article_with, pieces_of, read, texts


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Copyright © 2024 Kabar Kota. All rights reserved", "Kabar Kota"),
        ("© 2019-2024 Lentera Timur", "Lentera Timur"),
        ("© Copyright 2024 Teluk Biru", "Teluk Biru"),
        ("Hakcipta Terpelihara © 2024 Teluk Biru", "Teluk Biru"),
        ("Hak Cipta Dilindungi Undang-Undang. © 2021 - 2024 Teluk Biru", "Teluk Biru"),
        ("Ikuti saluran WhatsApp Kabarkota.net untuk berita terkini", "Kabarkota.net"),
        ("Berita ini telah tayang di Kabar Kota pada Senin", "Kabar Kota"),
        ('Artikel ini telah tayang di Teluk Biru dengan judul "Jembatan"', "Teluk Biru"),
        ("The post Jembatan baru diresmikan appeared first on Telukbiru.", "Telukbiru"),
        ("This story was originally published in The Bay Reader.", "The Bay Reader"),
    ],
)
def test_the_name_is_the_source(line: str, source: str) -> None:
    assert texts(read_imprints(pieces_of(line)), Role.SOURCE) == [source]


@pytest.mark.parametrize(
    "line",
    [
        "Film itu telah tayang di bioskop sejak Senin.",
        "© Sari Dewi",
        "© 2024 Sari Dewi",
        "Danau Teluk Biru © 2024",
        "Novel itu pertama kali terbit di Balai Angin pada 1998.",
        "Artikel ini pertama kali terbit di Surabaya pada 1998.",
        "Copyright © 2024 PT Tepian Media. All rights reserved",
    ],
)
def test_other_lines_name_no_source(line: str) -> None:
    assert texts(read_imprints(pieces_of(line)), Role.SOURCE) == []


def test_what_stands_before_the_notice_stays_for_the_labels() -> None:
    made = read_imprints(pieces_of("Editor: Sari Dewi COPYRIGHT © ANTARA 2024"))
    assert made[0].is_open
    assert made[0].text == "Editor: Sari Dewi"


@pytest.mark.parametrize(
    "line",
    [
        "Bahkan, menurut dia, UU Hak Cipta juga telah menegaskan bahwa royalti diatur lembaga itu.",
        "Warga menilai UU Hak Cipta Nomor 28 Tahun 2014 rumit.",
    ],
)
def test_a_law_on_copyright_is_no_notice(line: str) -> None:
    assert article_with("Jembatan baru diresmikan", foot=(line,)).paragraphs == (*BODY, line)


def test_a_headline_may_speak_of_copyright() -> None:
    headline = "Dalang Tepi Sungai Orang Pertama yang Terjerat UU Hak Cipta"
    assert article_with(headline, "9 Juni 2025 12:56 WIB").title == headline


def test_a_notice_behind_a_sentence_is_cut_off() -> None:
    line = "Warga gembira. Copyright © 2024 Kabar Kota"
    assert article_with("Jembatan baru diresmikan", foot=(line,)).paragraphs[-1] == "Warga gembira."


def test_a_sentence_on_a_channel_calls_nobody_to_follow_a_site_in_another() -> None:
    line = "Wartawan Tirto menghubungi kepala dinas. Ia menyebut saluran WhatsApp itu palsu."
    article = article_with("Jembatan baru diresmikan", foot=(line,))
    assert article.paragraphs == (*BODY, line)
    assert article.source is None


@pytest.mark.parametrize(
    "line",
    ["Teluk Biru © 2024", "Teluk Biru © 2019-2024. All rights reserved", "2024 © Teluk Biru"],
)
def test_below_the_text_the_holder_or_the_year_may_stand_before_the_sign(line: str) -> None:
    assert article_with("Jembatan baru diresmikan", foot=(line,)).source == "Teluk Biru"


def test_rights_without_a_holder_name_no_source() -> None:
    foot = ("Alle Rechte vorbehalten © 2024",)
    assert article_with("Jembatan baru diresmikan", foot=foot).source is None


def test_who_made_a_picture_above_the_text_publishes_nothing() -> None:
    picture = "Lukisan Telaga © 2023 Sarwinda Utamara"
    lines = ("Jembatan baru diresmikan", "Sarwinda Utamara", "2 Juni 2023", picture, *BODY)
    article = read("\n".join(lines))
    assert (article.author, article.source) == ("Sarwinda Utamara", None)
    assert article.captions == (picture,)
