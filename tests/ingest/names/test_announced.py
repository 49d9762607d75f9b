"""Names behind a word that opens bylines, and headlines that open with one."""

import pytest

from app.ingest.names.announced import names_someone
from app.ingest.names.byline_place import Place
from tests.ingest.reading_help import BODY, read

DATE = "Kamis, 2 Januari 2025 15:44 WIB"
FIRST = Place(head=True, titled=False, dated=True)
TITLED = Place(head=True, titled=True, dated=True)


@pytest.mark.parametrize("head", [(), ("Nasional",), ("kabarkota.id", "Home", "Nasional")])
@pytest.mark.parametrize("below", [(), (DATE,), ("Oleh Sarwinda Utami", DATE)])
@pytest.mark.parametrize(
    "headline",
    [
        "Wartawan Muda Hilang di Hutan",
        "Jurnalis di Ambon Dianiaya",
        "Penulis Novel Remaja Meninggal Dunia",
        "Editor Majalah Mode Mundur",
        "Reporter Televisi dan Pengemudi Diserang",
        "Oleh Karena Itu",
        "By Land and Sea",
    ],
)
def test_a_headline_may_open_with_the_word(
    head: tuple[str, ...], below: tuple[str, ...], headline: str
) -> None:
    article = read("\n".join((*head, headline, *below, "", *BODY)))
    assert article.title == headline
    assert article.author == ("Sarwinda Utami" if len(below) > 1 else None)


def test_a_site_above_is_no_headline_for_a_byline_to_stand_below() -> None:
    headline = "Jurnalis Yasser Murtaja Gugur"
    article = read("\n".join(("Kabar Kota Nusantara", headline, DATE, "", *BODY)))
    assert (article.title, article.author) == (headline, None)


@pytest.mark.parametrize("line", ["Penulis Sarwinda Utami", "Reporter Bunga Lestari"])
def test_above_a_text_without_a_headline_a_name_beyond_doubt_is_the_writers(line: str) -> None:
    assert read("\n".join((line, "", *BODY))).author == line.split(" ", 1)[1]


@pytest.mark.parametrize(
    ("text", "where", "named"),
    [
        ("Bimo Kartiko Muda", TITLED, True),
        ("Bimo Kartiko Muda", FIRST, False),
        ("Bimo Kartiko Diteror", FIRST, False),
        ("Bimo Kartiko", FIRST, False),
        ("Sari Kartiko", FIRST, True),
        ("Redaksi", FIRST, True),
        ("Palestina", TITLED, False),
        ("Bimo Kartiko, Sari Dewi", TITLED, True),
        ("Bimo Kartiko dan Rekan Kerjanya", TITLED, False),
    ],
)
def test_how_sure_a_name_must_be(text: str, where: Place, named: bool) -> None:
    assert names_someone("wartawan", text, where) is named
