"""Dates amid the paragraphs."""

from app.ingest.dates.amid import places_amid, reopen_days
from app.ingest.text.pieces import Piece, Role
from tests.ingest.reading_help import BODY, article_with

HEADLINE = "Jembatan baru di tepi sungai diresmikan"
AFTER = "Petugas kemudian membuka jembatan itu untuk semua kendaraan ringan dari dua arah."


def open_piece(line: int) -> Piece:
    return Piece(line, BODY[0])


def test_a_day_that_heads_a_part_of_the_text_stays_in_it() -> None:
    article = article_with(HEADLINE, foot=("Sabtu, 7 Juni 2025", AFTER))
    assert article.paragraphs == (*BODY, "Sabtu, 7 Juni 2025", AFTER)
    assert article.published_origin != "byline"


def test_a_line_of_date_behind_a_summary_is_the_articles() -> None:
    article = article_with(HEADLINE, BODY[0], "Sabtu, 7 Juni 2025", AFTER)
    assert (article.published, article.published_origin) == ("2025-06-07", "byline")


def test_a_stamp_with_a_time_amid_the_text_is_no_heading() -> None:
    stamp = Piece(4, "Sabtu, 7 Juni 2025 10:00 WIB", role=Role.DATE)
    pieces = [*(open_piece(line) for line in (1, 2, 3)), stamp, open_piece(5)]
    assert reopen_days(pieces) == pieces


def test_only_what_has_text_on_both_sides_is_amid_it() -> None:
    pieces = [open_piece(1), *(open_piece(line) for line in (2, 3)), Piece(4, "x", role=Role.URL)]
    assert not places_amid(pieces)
    assert list(places_amid([*pieces, open_piece(5)])) == [3]
