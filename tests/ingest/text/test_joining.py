"""Broken lines are joined; lines that are whole by themselves are not."""

import pytest

from tests.ingest.reading_help import BODY, article_with, read


def test_a_line_broken_at_links_is_one_paragraph() -> None:
    text = f"{BODY[0]}\n{BODY[1]}\nPresiden\nmengatakan jembatan itu dibangun untuk warga desa."
    assert read(text).paragraphs[-1].startswith("Presiden mengatakan")


@pytest.mark.parametrize("below", ["waktu baca 3 menit", "foto warga di tepi sungai"])
def test_a_line_of_date_takes_in_nothing_below_it(below: str) -> None:
    text = f"Jembatan Baru Diresmikan\nRabu, 9 April 2025 17:20 WIB\n{below}\n" + "\n".join(BODY)
    assert read(text).published == "2025-04-09T17:20:00+07:00"


@pytest.mark.parametrize(
    "byline", ["by Redaksi", "by\nRedaksi", "oleh\nSarwinda Utami", "by Utami"]
)
def test_a_byline_right_below_the_headline_is_none_of_it(byline: str) -> None:
    text = f"Jembatan Baru Diresmikan\n{byline}\n-\n9 April 2025\n" + "\n".join(BODY)
    assert read(text).title == "Jembatan Baru Diresmikan"


def test_an_opener_of_bylines_alone_within_a_sentence_is_its_own() -> None:
    text = f"{BODY[0]}\n{BODY[1]}\nJembatan itu dibangun\noleh\nSarwinda Utami\ndan tiga temannya."
    assert read(text).paragraphs[-1].endswith("dibangun oleh Sarwinda Utami dan tiga temannya.")


def test_a_site_in_small_letters_before_a_dash_opens_the_text() -> None:
    lines = ("Jembatan Baru Diresmikan", "Warga di tepi sungai (foto: Sari)")
    article = read("\n".join((*lines, f"kabarkota.id – {BODY[0]}", *BODY[1:])))
    assert article.paragraphs == BODY
    assert article.source == "kabarkota.id"


def test_a_caption_in_small_letters_joins_no_line() -> None:
    caption = "jembatan saat senja (pixabay.com/sari123)"
    article = read(
        "\n".join(("Jembatan Baru Diresmikan", "5 Mei 2023", "1. Dibangun lama", caption, *BODY))
    )
    assert article.captions == (caption,)
    assert article.paragraphs[-3:] == BODY


def test_tags_below_the_sign_off_are_no_paragraph() -> None:
    tags = ("(abc/def)", "jembatan", "sungai besar", "warga desa")
    text = "Jembatan Baru Diresmikan\n" + "\n".join((*BODY, *tags))
    article = read(text)
    assert article.paragraphs == BODY
    assert article.author == "abc/def"
    assert {piece.text for piece in article.removed} >= set(tags[1:])


def test_a_list_of_the_articles_own_stays_with_it() -> None:
    listed = (
        "Berikut daftar penerima penghargaan itu:",
        "1. Sari Dewi dari Sekolah Dasar Negeri Satu Kota Lama",
        "2. Bima Putra dari Sekolah Dasar Negeri Dua Kota Baru",
    )
    assert article_with("Jembatan Baru Diresmikan", foot=listed).paragraphs == (*BODY, *listed)


@pytest.mark.parametrize(
    "line",
    [
        "The post was later deleted, officials said on Monday.",
        "Lihat semua bukti itu, kata jaksa di ruang sidang.",
        "Gambar: itulah yang membuatnya terkenal, kata kurator museum itu.",
    ],
)
def test_a_sentence_that_names_its_speaker_is_text_whatever_it_begins_with(line: str) -> None:
    assert line in article_with("Jembatan Baru Diresmikan", foot=(line,)).paragraphs


@pytest.mark.parametrize("above", [(), ("Jembatan Baru Diresmikan",)])
def test_a_dateline_on_a_line_of_its_own_belongs_to_the_sentence_below(
    above: tuple[str, ...],
) -> None:
    article = read("\n".join((*above, "Jakarta, CNN Indonesia --", *BODY)))
    assert (article.dateline, article.source) == ("Jakarta", "CNN Indonesia")
    assert article.paragraphs == BODY
    assert article.title == (above[0] if above else BODY[0].rstrip("."))


def test_a_headline_that_ends_with_a_dash_takes_nothing_in() -> None:
    article = read("\n".join(("Jembatan baru di tepi sungai itu diresmikan hari ini -", *BODY)))
    assert article.paragraphs == BODY


def test_a_menus_short_lines_are_no_broken_sentence() -> None:
    title = "Jembatan baru di tepi sungai itu diresmikan"
    menu = ("Kabar Kota", "Log masuk", "mk-logo", "Berita", "Opini", "e-Edisi", title)
    article = read("\n".join((*menu, *BODY)))
    assert article.title == title
    assert article.paragraphs == BODY


def test_a_pages_own_words_go_on_with_no_sentence() -> None:
    lines = ("Warga sambut jembatan", "end of list", "waktu baca 3 menit")
    article = read("\n".join(("Jembatan Baru Diresmikan", *BODY, *lines)))
    assert {one.text for one in article.removed} >= set(lines[1:])


def test_what_follows_a_function_word_goes_on_with_its_sentence() -> None:
    link = ("Simak", "breaking news", "dan", "berita pilihan")
    article = read("\n".join(("Jembatan Baru Diresmikan", *BODY, *link)))
    assert [one.text for one in article.removed] == [" ".join(link)]


def test_a_headline_takes_in_no_line_that_opens_with_a_site_and_a_place() -> None:
    title = "Jembatan Baru di Tepi Sungai Diresmikan"
    text = "\n".join(
        ("Bagikan :", title, f"lerengbukit.net | Kota Lama – {BODY[0]}", "", *BODY[1:])
    )
    article = read(text)
    assert article.title == title
    assert article.paragraphs == BODY


@pytest.mark.parametrize("above", ["NASIONAL", "Kamis, 7 Maret 2024 05:05 WIB"])
@pytest.mark.parametrize("line", ["loading...", "memuat…"])
def test_what_a_page_prints_while_it_loads_is_no_end_of_the_headline(above: str, line: str) -> None:
    headline = "Jembatan Baru Diresmikan, Ini Kata Warga Desa"
    article = read("\n".join((above, headline, line, *BODY)))
    assert article.title == headline
    assert article.paragraphs == BODY


def test_a_word_that_pages_have_too_may_be_a_link_within_a_sentence() -> None:
    text = f"{BODY[0]}\n{BODY[1]}\nWarga itu menulis lewat akun\ntwitter\nmiliknya pada Senin."
    assert read(text).paragraphs[-1] == "Warga itu menulis lewat akun twitter miliknya pada Senin."


def test_a_part_of_a_site_in_small_letters_over_the_date_is_none_of_the_headline() -> None:
    head = ("Jembatan Baru Diresmikan", "kotaNEWS", "15 Agustus 2023 13:04")
    article = read("\n".join(("Kabar Kota", *head, *BODY)))
    assert article.title == "Jembatan Baru Diresmikan"


def test_such_a_name_before_a_date_within_a_sentence_is_the_sentences() -> None:
    lines = (*BODY, "Jembatan itu, seperti ditulis", "kotaNEWS", ", Senin (9/6/2025), dijaga.")
    assert read("\n".join(lines)).paragraphs[-1].endswith("kotaNEWS , Senin (9/6/2025), dijaga.")


def test_tags_below_their_head_are_no_sentence() -> None:
    foot = "Tag\njembatan baru Kota Tua\nperesmian jembatan\nKota Tua\nBerita Terkait"
    article = read("\n".join(("Jembatan Baru Diresmikan", *BODY, foot)))
    assert article.paragraphs == BODY


@pytest.mark.parametrize("mark", ["zoom-in-whitePerbesar", "ADVERTISEMENT"])
def test_a_pages_mark_of_one_word_joins_no_lines(mark: str) -> None:
    caption = "Warga menyeberang. Foto: Sari Dewi/kabarkota"
    article = read("\n".join(("Jembatan Baru Diresmikan", "5 Mei 2023", caption, mark, *BODY)))
    assert article.captions == (caption,)
    assert article.paragraphs == BODY


def test_a_topic_in_small_letters_over_headline_and_date_joins_neither() -> None:
    head = ("kabarkota.id", "Kabar Sungai dan Hutan", "ikan sungai")
    headline = "Jembatan Baru Diresmikan di Tepi Sungai"
    text = "\n".join((*head, headline, "Sarwinda Utami", "9 April 2025", *BODY))
    assert read(text).title == headline
