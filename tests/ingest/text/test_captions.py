"""Captions, and paragraphs that end in brackets."""

import pytest

from app.ingest.text.captions import is_caption, is_loud
from tests.ingest.reading_help import BODY, article_with, read


@pytest.mark.parametrize(
    "line",
    [
        "Foto: Warga menyeberangi jembatan",
        "Warga menyeberangi jembatan. (Foto: Istimewa)",
        "Warga menyeberangi jembatan (ANTARA FOTO/Budi Setya)",
        "Warga menyeberangi jembatan. (ANTARA/Budi Setya)",
        "Warga menyeberangi jembatan [Photo: Reuters]",
        "Pasukan tiba di lapangan terbang. (@Kementerian Contoh)",
        "Ilustrasi jembatan",
        "Jembatan baru © contoh.id",
        "Warga menyeberangi jembatan. Foto: Sari Dewi/Hutan & Laut",
        "A ferry at the jetty. File | Photo Credit: Sari D.",
        "KOMPAS.COM/SARI DEWI Warga menyeberangi jembatan",
        "Keterangan gambar, Warga menyeberangi jembatan baru di tepi sungai itu.",
        "Keterangan gambar, Kepala dinas mengatakan jembatan itu dibuka bagi warga.",
        "Image caption, The new bridge is open to all who live by the river.",
    ],
)
def test_captions_are_known(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "Foto itu diambil pada malam hari, kata polisi.",
        "Partai itu bergabung dengan koalisi (PKS).",
        "Menteri menolak berkomentar, demikian laporan itu. (Reuters)",
        "Harga naik 5 persen (year on year).",
        "Gambar itu palsu.",
        "Keterangan gambar itu tidak benar, kata polisi.",
    ],
)
def test_sentences_are_no_captions(line: str) -> None:
    assert not is_caption(line)


def test_a_label_in_capitals_may_open_a_headline() -> None:
    assert is_loud("FOTO: Jembatan Baru dari Udara")
    assert not is_caption("FOTO: Jembatan Baru dari Udara")


def test_english_picture_lines_are_captions_and_the_list_below_is_of_other_stories() -> None:
    article = article_with(
        "New Bridge Opens on the River",
        "Image source, Getty Images",
        "Image caption, Villagers wait at the river",
        foot=("More on this story", "Poland Votes for a New Parliament"),
    )
    assert len(article.captions) == 2
    assert [one.title for one in article.related] == ["Poland Votes for a New Parliament"]


@pytest.mark.parametrize("label", ["Image caption,", "Keterangan gambar,"])
def test_the_line_below_a_captions_label_is_the_caption(label: str) -> None:
    article = article_with(
        "Kota resmikan jembatan", foot=(label, "Warga menyeberang", BODY[0][:40])
    )
    assert "Warga menyeberang" in article.captions


def test_the_line_below_a_credit_in_capitals_is_its_caption() -> None:
    lines = ("KABARKOTA.COM/SARI DEWI", "JEMBATAN PUTUS - Warga menyeberang memakai rakit bambu.")
    article = article_with("Kota resmikan jembatan", *lines)
    assert article.captions == lines
    assert article.paragraphs == BODY


def test_a_caption_in_brackets_leaves_the_summary_above_it() -> None:
    deck = "Warga berharap jembatan itu bertahan lama sekali."
    picture = "[Foto: Warga menyeberangi jembatan baru pada hari pertama di kota.]"
    article = article_with("Kota resmikan jembatan", deck, picture)
    assert article.paragraphs == (deck, *BODY)


DATE = "Jumat, 6 Oktober 2023 10:00 WIB"


@pytest.mark.parametrize("above", [(), ("Nasional",), ("kabarkota.id",)])
@pytest.mark.parametrize("below", [(DATE,), ("Oleh Sarwinda Utami", DATE)])
@pytest.mark.parametrize(
    "headline",
    [
        "Foto: Pasar Lama Terendam",
        "INFOGRAFIK: Jadwal Kapal Penyeberangan",
        "Infografis Panen Raya",
        "Foto Satwa Terbaik Dipamerkan",
        "Fotografer Muda Menang Lomba",
    ],
)
def test_the_first_line_over_a_date_or_byline_is_a_headline(
    above: tuple[str, ...], below: tuple[str, ...], headline: str
) -> None:
    article = read("\n".join((*above, headline, *below, "", *BODY)))
    assert article.title == headline
    assert article.captions == ()


def test_a_credit_below_the_date_leaves_the_first_line_the_headline() -> None:
    title = "Foto Pejabat Desa Makan Siang"
    assert article_with(title, DATE, "Hasil Periksa Fakta Sarwinda (Kabar Kota).").title == title


@pytest.mark.parametrize(
    "caption", ["Foto: Pasar lama terendam", "Ilustrasi jembatan tua", "Foto Sarwinda Utami"]
)
def test_a_caption_over_a_text_without_headline_or_date_is_one(caption: str) -> None:
    article = read("\n".join((caption, *BODY)))
    assert article.captions == (caption,)


def test_a_caption_between_headline_and_date_is_one() -> None:
    article = article_with("Jembatan baru diresmikan", "Foto: Pasar Lama Terendam", DATE)
    assert article.captions == ("Foto: Pasar Lama Terendam",)


@pytest.mark.parametrize(
    "caption",
    [
        "Foto: Pasar Lama Terendam (ANTARA/Sari Dewi)",
        "Foto: Sari Dewi/Kabar Kota",
        "Ilustrasi pasar yang terendam",
    ],
)
def test_what_opens_no_headline_or_names_its_maker_is_a_caption_over_a_date(caption: str) -> None:
    assert article_with(caption, DATE).captions == (caption,)


def test_a_caption_and_a_date_over_the_headline_leave_it_the_title() -> None:
    title = "Jembatan Baru Diresmikan Warga"
    article = article_with("Foto: Pasar Lama Terendam", DATE, title)
    assert (article.title, article.captions) == (title, ("Foto: Pasar Lama Terendam",))


@pytest.mark.parametrize(
    "line",
    ["Fotografer Muda Menang Lomba", "INFOGRAFIK: Hemat Air", "Infografis Panen Raya Tahun Ini"],
)
def test_a_title_that_speaks_of_pictures_needs_no_date_to_be_a_headline(line: str) -> None:
    assert article_with(line).title == line


CAPTION = "Wali kota saat meresmikan jembatan di tepi sungai."


@pytest.mark.parametrize(
    "lines",
    [
        (CAPTION, "Foto: Republika/Utami"),
        ("UTAMI/TRIBUNPALU", CAPTION),
        ("FOR TRIBUNPALU.COM", CAPTION),
    ],
)
def test_a_sentence_beside_a_credit_and_over_the_dateline_is_a_caption(
    lines: tuple[str, str],
) -> None:
    opening = f"REPUBLIKA.CO.ID, PADANG -- {BODY[0]}"
    head = ("Jembatan Baru Diresmikan", "8 Maret 2023 21:10 WIB", *lines)
    article = read("\n".join((*head, opening, *BODY[1:])))
    assert article.captions == lines
    assert article.paragraphs == BODY


def test_the_first_sentence_over_a_picture_is_no_caption() -> None:
    head = ("Jembatan Baru Diresmikan", "8 Maret 2023 21:10 WIB", CAPTION, "Foto: Republika/Utami")
    assert read("\n".join((*head, *BODY))).paragraphs == (CAPTION, *BODY)


def test_a_credit_behind_a_stroke_closes_a_caption() -> None:
    line = "Para pemimpin berfoto bersama di tepi sungai. / Photo: AA"
    assert article_with("Jembatan Baru Diresmikan", line).captions == (line,)


def test_a_headline_over_its_date_may_end_in_a_sites_name() -> None:
    headline = "Deretan Kicauan yang Bikin Geger, Kini Wali Kota Tutup Akun X (Twitter)"
    assert article_with(headline, "9 Juni 2025 12:56 WIB").title == headline


def test_brackets_that_explain_a_word_credit_nobody() -> None:
    line = (
        "Wartawan memecah rekaman jembatan itu menjadi gambar untuk mencari bingkai utama, yang"
        " kemudian dipakai untuk melakukan pencarian gambar di mesin pencari (image search)."
    )
    assert article_with("Jembatan baru diresmikan", line).paragraphs == (line, *BODY)


def test_an_infographic_below_the_masthead_is_the_headline() -> None:
    title = "Infografis: Sebaran Sumur Kering di Lima Kecamatan"
    article = read("\n".join(("Data Desa", title, "29 Agustus 2019", *BODY)))
    assert article.title == title


def test_a_picture_described_twice_with_its_credit_glued_is_no_paragraph() -> None:
    lines = ("Pasar ikan di Kota Tua", "Pasar ikan di Kota TuaFoto: Sari Dewi/dpa/picture alliance")
    article = article_with("Kota resmikan jembatan", "8 Maret 2023", *lines)
    assert article.captions == lines
    assert article.paragraphs == BODY


def test_a_credit_of_one_maker_may_be_glued_to_its_caption() -> None:
    line = "Warga menyeberang lewat jembatan baruFoto: Sari Dewi"
    assert article_with("Kota resmikan jembatan", "8 Maret 2023", line).captions == (line,)
