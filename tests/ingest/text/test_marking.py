"""From marks to roles."""

import pytest

from app.ingest.document import Mark
from app.ingest.text.marking import claim_title, mark_pieces
from app.ingest.text.pieces import Piece, Role
from app.library.records import RemovalReason
from tests.ingest.reading_help import BODY, pieces_of, texts


def marked(text: str, mark: Mark) -> list[Piece]:
    return mark_pieces([Piece(1, text)], ((1, mark),))


@pytest.mark.parametrize(
    ("mark", "reason"),
    [
        (Mark.NAVIGATION, RemovalReason.NAVIGATION),
        (Mark.HEADER, RemovalReason.HEADER),
        (Mark.FOOTER, RemovalReason.FOOTER),
        (Mark.COMMENT_FORM, RemovalReason.COMMENT_FORM),
        (Mark.SHARE, RemovalReason.SHARE),
        (Mark.ADVERTISEMENT, RemovalReason.ADVERTISEMENT),
    ],
)
def test_what_is_around_the_article_is_removed_for_its_reason(
    mark: Mark, reason: RemovalReason
) -> None:
    assert [one.reason for one in marked("Kata-kata di sekitar artikel", mark)] == [reason]


def test_text_stays_open_and_is_told_to_be_text() -> None:
    (piece,) = marked(BODY[0], Mark.TEXT)
    assert piece.is_open
    assert piece.told
    assert piece.part("sebagian").told


def test_a_title_loses_the_site_behind_its_bar() -> None:
    pieces = marked("Sungai Meluap Lagi di Kota Tua | Kompas.com", Mark.TITLE)
    assert texts(pieces, Role.TITLE) == ["Sungai Meluap Lagi di Kota Tua"]


def test_a_link_loses_its_label_and_a_lists_head_is_no_link() -> None:
    assert texts(marked("Baca juga: Banjir Landa Kota Tua", Mark.RELATED), Role.RELATED) == [
        "Banjir Landa Kota Tua"
    ]
    assert texts(marked("Berita Terkait", Mark.RELATED), Role.RELATED) == []


def test_a_stated_title_claims_the_line_that_says_it() -> None:
    pieces = claim_title(pieces_of("Sungai meluap lagi", *BODY), "SUNGAI MELUAP LAGI!")
    assert texts(pieces, Role.TITLE) == ["Sungai meluap lagi"]


def test_a_stated_title_claims_nothing_else() -> None:
    pieces = pieces_of("Harga naik", *BODY)
    assert claim_title(pieces, "Sungai meluap lagi") == pieces
