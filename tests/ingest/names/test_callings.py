"""What writers are and where they teach, below and behind their names."""

import pytest

from app.ingest.names.names import is_calling
from tests.ingest.reading_help import BODY, article_with, read

HEADLINE = "Jembatan baru di tepi sungai diresmikan"
SUMMARY = "Jembatan tidak punya hak suara, tetapi ia menentukan jalan warga."
STAMP = "3 Desember 2019"


@pytest.mark.parametrize(
    "calling",
    [
        "Pengajar Arsitektur Universitas Kota",
        "Dosen Hukum, Universitas Kota",
        "Senior Lecturer in Law",
    ],
)
def test_what_a_writer_is_tells_the_author(calling: str) -> None:
    article = read("\n".join((HEADLINE, SUMMARY, "Sarwinda Utami", calling, STAMP, *BODY)))
    assert (article.author, article.paragraphs) == ("Sarwinda Utami", (SUMMARY, *BODY))


def test_what_a_writer_is_stands_below_a_labelled_name_too() -> None:
    head = (STAMP, "Penulis", "Sarwinda Utami", "Dosen Hukum, Universitas Kota")
    article = article_with(HEADLINE, *head)
    assert (article.author, article.paragraphs) == ("Sarwinda Utami", BODY)


def test_below_the_text_it_tells_the_author_as_well() -> None:
    article = article_with(HEADLINE, STAMP, foot=("Sarwinda Utami", "Peneliti sungai di Kota Tua"))
    assert (article.author, article.paragraphs) == ("Sarwinda Utami", BODY)


@pytest.mark.parametrize("school", ["Universitas Kota", "Kota University", "Institut Seni Kota"])
def test_a_school_behind_the_name_is_the_writers(school: str) -> None:
    article = article_with(HEADLINE, f"Sarwinda Utami, {school}", STAMP)
    assert (article.author, article.paragraphs) == ("Sarwinda Utami", BODY)


def test_in_a_list_of_the_text_a_calling_names_no_author() -> None:
    people = ("Pembicara:", "Sarwinda Utami", "Dosen Hukum", "Bangun Utomo", "Peneliti sungai")
    article = read("\n".join((HEADLINE, STAMP, BODY[0], *people, *BODY[1:])))
    assert article.author is None
    assert article.paragraphs == (BODY[0], *people, *BODY[1:])


@pytest.mark.parametrize("line", ["Dosenku datang", "Guru itu menutup pintu kelasnya pelan-pelan."])
def test_sentences_and_longer_words_are_no_callings(line: str) -> None:
    assert not is_calling(line)


BLOG = (
    "Mohon tunggu...",
    "Wiratno Pramudya",
    "Wiratno Pramudya Mohon Tunggu... Wiraswasta - Wiraswasta",
    "Selanjutnya",
    "Inovasi",
    HEADLINE,
    "22 Juli 2016   19:30 Diperbarui: 22 Juli 2016   19:41 723",
    "Laporkan Akun",
    "Dermaga. Sumber ilustrasi: PIXABAY/Free-photos",
)


def test_the_writer_above_a_blogs_headline_is_said_twice() -> None:
    article = read("\n\n".join((*BLOG, *BODY)))
    assert (article.title, article.author) == (HEADLINE, "Wiratno Pramudya")
    assert (article.paragraphs, article.captions) == (BODY, BLOG[-1:])


def test_behind_a_labelled_name_a_calling_is_no_part_of_it() -> None:
    line = "Oleh: Sarwinda Utami, Dosen Universitas Kota"
    assert article_with(HEADLINE, line, STAMP).author == "Sarwinda Utami"


def test_who_signs_a_letter_from_a_place_wrote_it() -> None:
    article = article_with("Surat untuk wali kota", foot=("Sari Dewi, Salatiga",))
    assert (article.author, article.paragraphs) == ("Sari Dewi", BODY)


def test_people_and_their_places_below_each_other_are_a_list() -> None:
    article = article_with("Para pemenang", foot=("Sari Dewi, Salatiga\nBudi Santoso, Solo",))
    assert article.author is None
