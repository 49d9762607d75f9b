"""A gap of a paragraph is found again in the raw text, whatever blanks and tags stand there."""

from app.ingest.document import Document
from app.ingest.text.extract import extract, pieces_of
from app.ingest.text.gap_places import gap_places
from tests.ingest.reading_help import BODY, NOW


def signed(text: str) -> str:
    """The text with a sign at each place where words are missing."""
    document = Document("a.txt", "", text, "utf-8")
    places = gap_places(text, pieces_of(document), extract(document, NOW))
    for at in reversed(places):
        text = f"{text[:at]}*{text[at:]}"
    return text


def test_a_text_without_gaps_has_no_places() -> None:
    text = "\n\n".join(("Kota resmikan jembatan", *BODY))
    assert signed(text) == text


def test_places_stand_before_the_letter_that_follows_the_missing_words() -> None:
    text = "\n\n".join(("Kota resmikan jembatan", BODY[0], "Kepala dinas , Budi, pulang.", BODY[1]))
    assert signed(text) == text.replace("dinas , Budi", "dinas *, Budi")


def test_blanks_tags_and_references_do_not_shift_a_place() -> None:
    raw = "<b>Kepala</b>   dinas &amp; warga\t , kata  Budi, pulang ke rumah."
    text = "\n\n".join(("Kota resmikan jembatan", BODY[0], raw, BODY[1]))
    assert signed(text) == text.replace("\t ,", "\t *,")


def test_a_paragraph_cut_from_the_end_of_another_line_keeps_its_places() -> None:
    text = (
        f"Kota resmikan jembatan\n\nSOLO – Kepala dinas , Budi, pulang.\n\n{BODY[0]}\n\n{BODY[1]}"
    )
    assert signed(text) == text.replace("dinas , Budi", "dinas *, Budi")


def test_the_beginning_of_a_paragraph_can_be_missing() -> None:
    text = "\n\n".join(("Kota resmikan jembatan", *BODY, "mengatakan hal itu pada hari Senin."))
    assert signed(text) == text.replace("mengatakan hal itu", "*mengatakan hal itu")
