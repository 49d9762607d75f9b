"""What the page repeated."""

import pytest

from app.library.records import RemovalReason
from tests.ingest.reading_help import BODY, article_with, read, removed

HEADLINE = "Jembatan baru di tepi sungai diresmikan"


def test_a_repeated_paragraph_appears_once() -> None:
    article = article_with(HEADLINE, foot=(BODY[1],))
    assert article.paragraphs == BODY
    assert removed(article, RemovalReason.DUPLICATE) == [BODY[1]]


def test_two_paragraphs_glued_into_one_are_a_repeat() -> None:
    article = article_with(HEADLINE, foot=(f"{BODY[1]} {BODY[2]}",))
    assert article.paragraphs == BODY


def test_the_more_complete_version_stays_in_the_first_ones_place() -> None:
    lost = BODY[0].replace(" baru", "")
    article = read("\n\n".join((HEADLINE, lost, *BODY[1:], BODY[0])))
    assert article.paragraphs == BODY
    assert removed(article, RemovalReason.DUPLICATE) == [lost]


def test_a_repeated_caption_appears_once() -> None:
    caption = "Warga menyeberangi jembatan. (Foto: Istimewa)"
    article = article_with(HEADLINE, caption, foot=(caption,))
    assert article.captions == (caption,)
    assert removed(article, RemovalReason.DUPLICATE) == [caption]


def test_lines_that_differ_only_in_numbers_all_stay() -> None:
    prices = tuple(
        f"Harga emas ukuran {size} gram hari ini naik menjadi {size}.100.000 rupiah per keping."
        for size in range(1, 6)
    )
    assert read("\n\n".join((HEADLINE, *prices))).paragraphs == prices


def test_a_quotation_of_names_in_a_new_sentence_stays() -> None:
    first = "Rombongan itu terdiri atas Ali, Budi, Citra, Dewi, Eka dan Fajar dari kota yang sama."
    later = "“Saya bangga,” kata gubernur tentang Ali, Budi, Citra, Dewi, Eka dan Fajar kemarin."
    assert read("\n\n".join((HEADLINE, first, BODY[0], later))).paragraphs == (
        first,
        BODY[0],
        later,
    )


def test_short_answers_may_recur() -> None:
    article = article_with(
        HEADLINE, foot=("“Ya, benar.”", BODY[0] + " Selesai sudah.", "“Ya, benar.”")
    )
    assert article.paragraphs.count("“Ya, benar.”") == 2


@pytest.mark.parametrize(
    "lines",
    [
        (
            "Bandung: pagi hingga siang hari cerah berawan lalu sore diguyur hujan lebat berpetir.",
            "Cirebon: pagi hingga siang hari cerah berawan lalu sore diguyur hujan lebat berpetir.",
        ),
        (
            "“Kami akan menutup jembatan itu selama dua pekan penuh,” kata camat.",
            "“Kami akan menutup jembatan itu selama dua pekan penuh,” kata mantan camat.",
        ),
        (
            "“Kami akan menutup jembatan itu selama dua pekan penuh,” kata mantan camat.",
            "“Kami akan menutup jembatan itu selama dua pekan penuh,” kata camat.",
        ),
        (
            "Jaksa menuntut terdakwa Rahmat dengan hukuman penjara lima tahun karena korupsi.",
            "Jaksa menuntut terdakwa Wahyu dengan hukuman penjara lima tahun karena korupsi.",
        ),
        (
            "Pengendara yang melanggar rambu larangan parkir akan dikenai denda maksimal besar.",
            "Pengendara yang melanggar rambu larangan masuk akan dikenai denda maksimal besar.",
        ),
    ],
)
def test_parallel_paragraphs_of_other_subjects_or_speakers_stay(lines: tuple[str, ...]) -> None:
    assert read("\n\n".join((HEADLINE, BODY[0], *lines))).paragraphs == (BODY[0], *lines)


def test_a_changed_letter_makes_no_new_paragraph() -> None:
    varied = BODY[2].replace("dirancang", "direncang")
    assert article_with(HEADLINE, foot=(varied,)).paragraphs == BODY
