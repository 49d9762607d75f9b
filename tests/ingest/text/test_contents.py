"""Tables of contents are no text; the headings that they name are."""

from app.library.records import RemovalReason
from tests.ingest.reading_help import BODY, read, removed

HEADS = ("Syarat Melintasi Jembatan Baru", "Jadwal Buka Jembatan Setiap Hari")


def test_a_table_of_contents_goes_and_the_headings_in_the_text_stay() -> None:
    body = (BODY[0], HEADS[0], BODY[1], HEADS[1], BODY[2])
    article = read("\n".join(("Cara Melintasi Jembatan Baru", "Daftar Isi", *HEADS, *body)))
    assert article.title == "Cara Melintasi Jembatan Baru"
    assert article.author is None
    assert article.paragraphs == body
    assert removed(article, RemovalReason.NAVIGATION) == ["Daftar Isi", *HEADS]


def test_lines_below_such_a_head_that_do_not_come_again_are_text() -> None:
    article = read("\n".join(("Jembatan Baru Diresmikan", BODY[0], "Kandungan:", *BODY[1:])))
    assert article.paragraphs[-2:] == BODY[1:]
