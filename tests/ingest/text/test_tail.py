"""What stands below the last sentence: the article's own lists, and links."""

from tests.ingest.reading_help import BODY, article_with

HEADLINE = "Jembatan baru di tepi sungai diresmikan"
FINES = (
    "Tidak membawa karcis: denda Rp 25 ribu atau kerja bakti selama satu hari",
    "Membuang sampah ke sungai: denda Rp 50 ribu atau kerja bakti selama dua hari",
    "Berhenti di atas jembatan pada jam sibuk pagi dan sore: denda Rp 10 ribu",
)
TAGS = ("jembatan baru", "denda karcis", "kota tua", "tepi sungai", "tarif", "aturan")


def test_a_list_of_the_articles_own_goes_to_its_signature() -> None:
    article = article_with(HEADLINE, foot=("\n".join((*FINES, "(swd/bdi)", *TAGS)),))
    assert article.paragraphs[-3:] == FINES
    assert article.author == "swd/bdi"


def test_a_line_said_twice_below_such_a_list_is_a_link() -> None:
    link = "Video: Jembatan Kota Tua Dibuka untuk Warga"
    article = article_with(HEADLINE, foot=("\n".join((*FINES, link, link, "(swd/bdi)", *TAGS)),))
    assert article.paragraphs[-3:] == FINES
    assert {one.title for one in article.related} == {link}


def test_the_answers_to_a_question_go_on_below_it() -> None:
    quiz = (
        "1. Siapa ayah Gatotkaca?",
        "a. Bima",
        "b. Arjuna",
        "2. Senjata Arjuna adalah",
        "a. Panah",
    )
    article = article_with("Jembatan baru diresmikan", foot=quiz)
    assert article.paragraphs == (*BODY, *quiz)


def test_answers_with_capital_letters_go_on_as_well() -> None:
    quiz = ("2. Siapa ayah Gatotkaca?", "A. Bima", "B. Arjuna", "Jawaban: A")
    article = article_with("Jembatan baru diresmikan", foot=("\n".join(quiz),))
    assert article.paragraphs == (*BODY, *quiz)
