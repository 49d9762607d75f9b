"""Which line is the headline, and where there is none."""

import pytest

from app.library.records import RemovalReason, TitleOrigin
from tests.ingest.reading_help import BODY, article_with, read, removed

HEADLINE = "Jembatan baru di tepi sungai diresmikan"


def test_the_first_line_above_the_body_is_the_headline() -> None:
    article = article_with(HEADLINE)
    assert (article.title, article.title_origin) == (HEADLINE, TitleOrigin.HEADLINE)
    assert article.paragraphs == BODY


def test_a_sites_name_and_tagline_are_no_headline() -> None:
    article = article_with("Kabar Pagi", "Berita terpercaya dari seluruh negeri", HEADLINE)
    assert article.title == HEADLINE
    assert article.source == "Kabar Pagi"
    assert removed(article, RemovalReason.HEADER) == ["Berita terpercaya dari seluruh negeri"]


def test_a_menu_glued_to_the_headline_is_cut_off() -> None:
    article = article_with(f"HomeBerita{HEADLINE}")
    assert article.title == HEADLINE
    assert removed(article, RemovalReason.NAVIGATION) == ["HomeBerita"]


def test_a_headline_that_the_page_repeats_appears_once() -> None:
    article = article_with(f"HomeBerita{HEADLINE}", HEADLINE)
    assert article.title == HEADLINE
    assert removed(article, RemovalReason.DUPLICATE) == [HEADLINE]


def test_an_echo_with_name_and_date_gives_these_and_goes() -> None:
    echo = f"{HEADLINE.split(' ', 1)[1]} Sari Dewi Selasa, 11 Januari 2022 – 05:20 WIB."
    article = article_with(HEADLINE, echo)
    assert article.author == "Sari Dewi"
    assert article.published == "2022-01-11T05:20:00+07:00"
    assert article.paragraphs == BODY


def test_without_a_headline_the_lede_gives_the_title_and_says_so() -> None:
    article = article_with()
    assert article.title_origin is TitleOrigin.LEDE
    assert article.title == BODY[0].rstrip(".")
    assert article.paragraphs == BODY


def test_a_labelled_title_is_metadata() -> None:
    article = article_with(f"Judul: {HEADLINE}")
    assert (article.title, article.title_origin) == (HEADLINE, TitleOrigin.METADATA)


def test_a_headline_with_nothing_below_is_an_article() -> None:
    article = read(HEADLINE)
    assert (article.title, article.paragraphs) == (HEADLINE, ())


@pytest.mark.parametrize(
    "headline", ["Siapa Menang?", "FOTO: Jembatan Baru dari Udara", "Jembatan, Sungai: Kota Baru!"]
)
def test_odd_headlines_are_headlines(headline: str) -> None:
    assert article_with(headline).title == headline


def test_one_long_line_is_a_paragraph_with_a_title_of_its_lede() -> None:
    article = read(" ".join(BODY * 5))
    assert article.title_origin is TitleOrigin.LEDE
    assert len(article.paragraphs) == 1


@pytest.mark.parametrize("behind", [" - detik.com", " | Kabar Harian", " – KOMPAS.com"])
def test_a_sites_name_behind_the_headline_is_the_source(behind: str) -> None:
    article = article_with(f"Jembatan Baru di Tepi Sungai Diresmikan{behind}")
    assert article.title == "Jembatan Baru di Tepi Sungai Diresmikan"
    assert article.source == behind.strip(" -|–")


def test_a_dash_may_belong_to_the_headline() -> None:
    title = "Jembatan Baru Diresmikan - Warga Gembira"
    assert article_with(title).title == title


def test_a_short_headline_needs_no_word_of_the_body() -> None:
    assert article_with("Harga Beras Naik").title == "Harga Beras Naik"


@pytest.mark.parametrize("between", ["Warga menyambut peresmian jembatan baru", "Daftar Isi"])
def test_a_teaser_below_the_date_is_no_headline(between: str) -> None:
    title = "Akses Desa Terpencil Akhirnya Terbuka"
    assert article_with(title, "Selasa, 10 Juni 2025 08:52 WIB", between).title == title


def test_a_section_glued_to_the_headline_above_the_date_is_no_part_of_it() -> None:
    title = "Bridge opens after two years of works"
    article = article_with(f"PacificBridge{title[6:]}", "August 9, 2021 10:00 am", title)
    assert article.title == title


def test_the_name_of_somebody_below_the_date_is_no_headline() -> None:
    title = "Bolehkah Berenang Saat Puasa? Ini Penjelasannya"
    article = article_with(title, "Selasa, 10 Juni 2025 08:52 WIB", "Hj. Siti Nurhaliza Rahmawati")
    assert article.title == title


def test_the_home_page_and_a_section_are_no_headline() -> None:
    title = "Jembatan baru diresmikan"
    assert article_with("Laman Utama / Sabah", "10 Juni 2025 08:52", title).title == title


def test_menu_words_glued_before_a_headline_that_stands_alone_are_none_of_it() -> None:
    title = "Jembatan Baru Tutup Jalan, Warga Memutar"
    assert article_with(f"Beranda Daerah {title}", title, "A A").title == title


def test_an_editor_below_a_headline_tells_it_from_a_caption() -> None:
    title = "Jembatan Tua di Tepi Sungai Dipulihkan Warga Selama Dua Tahun"
    below = ("Red: Sari Dewi", "Jembatan baru di tepi sungai itu. Ilustrasi")
    assert article_with(title, *below).title == title


def test_the_upper_of_two_lines_above_the_byline_is_the_headline() -> None:
    title = "Jembatan desa dipulihkan usai banjir bandang"
    deck = "Peresmian tanpa pita gunting itu menutup penantian panjang keluarga nelayan"
    assert article_with("KBP", title, deck, "Oleh: Sari Dewi").title == title


def test_a_sentence_full_of_names_behind_a_dateline_is_no_headline() -> None:
    title = "Presiden meresmikan jembatan"
    lede = "ASTANA, 13 Oktober (APP): Presiden Tokayev Bertemu Perdana Menteri Sharif di Astana."
    article = article_with(title, lede)
    assert (article.title, article.agency) == (title, "APP")


def test_of_two_short_lines_the_upper_that_tells_more_is_the_headline() -> None:
    title, deck = (
        "Pemerintah resmikan jembatan baru",
        "Kapal penyeberang kehilangan banyak penumpang di sungai",
    )
    assert article_with(title, deck, "Oleh: Sari Dewi", "5 Mei 2023 08:15").title == title


def test_a_section_of_four_words_over_a_short_headline_is_none() -> None:
    section, title = "Kabar Dari Kota Lama", "Warga menyambut jembatan baru dengan gembira"
    assert article_with(section, title, "Oleh: Sari Dewi", "5 Mei 2023 08:15").title == title


def test_a_short_question_below_the_headline_is_none() -> None:
    title = "7 Hal Unik tentang Jembatan Sungai yang Baru"
    assert article_with(title, "Sudah tahu jembatan baru?", "5 Mei 2023 08:15").title == title


def test_a_summary_shorter_than_the_headline_above_it_is_none() -> None:
    title = "Pemerintah kota meresmikan jembatan baru yang dirancang bertahan lama"
    deck = "Warga dan kepala dinas menyambut peresmian"
    assert article_with("5 Mei 2023 08:15", title, deck).title == title


def test_a_trail_that_says_where_the_reader_is_is_no_headline() -> None:
    trail = "Anda di sini: Home » Kabar » Kota Lama"
    article = article_with(trail, "Rabu, 17/02/2016 11:49 WITA", HEADLINE)
    assert article.title == HEADLINE


def test_a_heading_in_markdown_is_a_headline_without_its_strokes() -> None:
    assert article_with(f"# {HEADLINE}").title == HEADLINE


def test_a_line_with_the_headline_between_menu_and_byline_is_no_paragraph() -> None:
    line = f"Kabar Niaga Sorot Beranda Kota / {HEADLINE} Sari Dewi Rabu, 9 April 2025 17:20 WIB"
    text = "\n\n".join((HEADLINE, BODY[0], line, *BODY[1:]))
    article = read(text)
    assert article.paragraphs == BODY
    assert article.author == "Sari Dewi"


def test_a_sentence_that_holds_the_headline_stays() -> None:
    line = f"Kabar bahwa {HEADLINE} disambut warga."
    assert line in article_with(HEADLINE, foot=(line, BODY[1][:-1] + " lagi.")).paragraphs


PLAIN = (
    "Ketika hujan turun di tempat kecil itu, orang-orang berkumpul dan berbicara tentang ladang.",
    "Tak ada yang ingat siapa yang memulainya, dan tak ada yang mau pulang malam itu.",
)
DATE = "Senin, 18 Juli 2022 06:00 WIB"


@pytest.mark.parametrize("above", [(), ("Nasional",), ("kabarkota.id",)])
@pytest.mark.parametrize(
    "below", [(), ("",), (DATE,), ("Oleh Sarwinda Utami", DATE), (f"Jakarta, {DATE}", "")]
)
@pytest.mark.parametrize("headline", ["Kopi Pahit", "Pagi Kelabu", "Silent Rivers"])
def test_two_words_with_capitals_are_a_headline_though_the_text_repeats_none(
    above: tuple[str, ...], below: tuple[str, ...], headline: str
) -> None:
    article = read("\n".join((*above, headline, *below, *PLAIN)))
    assert article.title == headline
    assert article.paragraphs == PLAIN


@pytest.mark.parametrize("below", [("",), (DATE,), ("Oleh Sarwinda Utami",)])
def test_a_headline_may_be_a_name_where_something_parts_it_from_the_text(
    below: tuple[str, ...],
) -> None:
    assert read("\n".join(("Bimo Kartiko", *below, *PLAIN))).title == "Bimo Kartiko"
    assert read("\n".join(("Bimo Kartiko", *PLAIN))).title_origin is TitleOrigin.LEDE


@pytest.mark.parametrize("headline", ["Kopi Pahit", "Bimo Kartiko"])
def test_the_writer_below_two_words_is_no_headline(headline: str) -> None:
    article = read("\n".join((headline, "Sarwinda Utami", DATE, *PLAIN)))
    assert (article.title, article.author) == (headline, "Sarwinda Utami")


QUESTION = "Siapa yang menikmati jalan baru ini?"


@pytest.mark.parametrize("section", ["Nasional", "OPINI", "Wawancara", "Esai"])
@pytest.mark.parametrize("below", [(DATE,), ("Oleh Sarwinda Utami", DATE), ("Bimo Kartiko", DATE)])
def test_a_question_that_opens_the_text_is_no_headline(
    section: str, below: tuple[str, ...]
) -> None:
    title = "Mengapa Ongkos Angkutan Naik Lagi"
    article = read("\n".join((section, title, *below, "", QUESTION, *PLAIN)))
    assert article.title == title
    assert article.paragraphs == (QUESTION, *PLAIN)


def test_a_question_below_a_date_is_the_headline_for_want_of_another() -> None:
    assert read("\n".join(("Nasional", DATE, QUESTION, "", *PLAIN))).title == QUESTION


def test_a_question_below_a_mastheads_date_is_the_headline() -> None:
    head = ("Kabar Kota", "Portal Berita Kota Lama", DATE, QUESTION)
    assert read("\n".join((*head, "", *PLAIN))).title == QUESTION


@pytest.mark.parametrize("site", [("Sinar Pantai",), ("Suara Warga", "Portal Berita Desa")])
def test_two_words_over_the_date_are_the_headline_below_a_site_that_no_list_has(
    site: tuple[str, ...],
) -> None:
    article = read("\n".join((*site, "Kopi Pahit", DATE, "", *PLAIN)))
    assert (article.title, article.source) == ("Kopi Pahit", site[0])


@pytest.mark.parametrize("names", ["Sarwinda Utami ·", "Bangun Utomo | Sarwinda Utami"])
def test_a_repeated_headline_is_the_one_over_the_names_and_the_date(names: str) -> None:
    head = (HEADLINE, names, "Rabu, 08 Maret 2023 | 21:10 WIB", HEADLINE)
    article = read("\n".join(("Daerah", *head, *BODY)))
    assert article.author == names.strip(" ·").replace(" | ", ", ")
    assert article.source is None


def test_a_line_above_a_repeated_headline_is_a_section() -> None:
    head = (
        "Jembatan Baru Hari Ini",
        "",
        HEADLINE,
        "Tayang: Rabu, 8 Maret 2023 21:10 WIB",
        HEADLINE,
    )
    assert read("\n".join((*head, *BODY))).title == HEADLINE


def test_a_sentence_that_opens_with_the_headline_is_kept() -> None:
    line = f"{HEADLINE} pada Sabtu (7/12/2024) dengan sambutan dari kepala dinas berikut ini:"
    assert read("\n\n".join((HEADLINE, line, *BODY))).paragraphs == (line, *BODY)


@pytest.mark.parametrize("word", ["Banjir", "Ralat", "Gugur"])
def test_one_word_of_the_language_over_its_date_is_a_headline(word: str) -> None:
    article = read("\n".join(("kabartepi.id", word, "Senin, 8 Februari 2021", *BODY)))
    assert (article.title, article.paragraphs) == (word, BODY)


@pytest.mark.parametrize("word", ["Nasional", "Tempo", "Sarwinda"])
def test_a_section_a_site_and_a_name_of_one_word_are_none(word: str) -> None:
    assert read("\n".join((word, "Senin, 8 Februari 2021", *BODY))).title != word


@pytest.mark.parametrize(
    "above",
    [
        ("Ringkasan", "Pemerintah meresmikan jembatan baru di tepi sungai pada hari Senin."),
        ("Sarwinda Utami", "Penulis", "Pensiunan guru, penggemar sepeda tua."),
    ],
)
def test_a_headline_over_its_date_may_have_a_sentence_above(above: tuple[str, ...]) -> None:
    article = read("\n".join((*above, HEADLINE, "8 Februari 2021 10:00", *BODY)))
    assert article.title == HEADLINE
    assert article.paragraphs == (above[-1], *BODY)


def test_the_sites_name_that_the_dateline_has_glued_is_no_headline() -> None:
    article = read("\n".join(("Kabar Rimba", f"TELUK TUA, KabarRimba – {BODY[0]}", *BODY[1:])))
    assert article.title_origin is TitleOrigin.LEDE
    assert article.paragraphs == BODY


def test_a_shorter_summary_with_a_word_of_its_headline_is_none() -> None:
    headline = "Viral Jembatan Baru Bikin Warga Sumringah Banget"
    deck = "Jembatan itu dibangun di tepi sungai"
    article = article_with(headline, deck, "5 Mei 2023, 14:05 WIB")
    assert article.title == headline
