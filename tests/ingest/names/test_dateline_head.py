"""What stands before a dateline's dash."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ingest.names.dateline_head import read_head
from app.ingest.text.pieces import Role


def test_places_are_put_together() -> None:
    head = read_head("WASHINGTON, D.C. (AP)")
    assert head.slots == (("WASHINGTON, D.C.", Role.DATELINE), ("AP", Role.AGENCY))


def test_the_second_of_two_agencies_wrote_the_text() -> None:
    slots = read_head("Kabul (ANTARA/Reuters)").slots
    assert slots[1:] == (("ANTARA", Role.SOURCE), ("Reuters", Role.AGENCY))


def test_a_day_in_brackets_is_a_date() -> None:
    assert read_head("PALU (25/1)").slots[1] == ("25/1", Role.DATELINE_DATE)


@pytest.mark.parametrize(
    "text",
    ["Presiden Budi Santoso", "Komisi Pemilihan (KP)", "namun", "Rp 10.000", "yang lalu", ""],
)
def test_a_subject_is_no_head(text: str) -> None:
    assert read_head(text).slots == ()


def test_a_full_stop_parts_an_agency_from_its_place() -> None:
    slots = read_head("KARAGANDA. KAZINFORM").slots
    assert slots == (("KARAGANDA", Role.DATELINE), ("KAZINFORM", Role.AGENCY))


@given(st.text(max_size=120))
def test_any_text_gives_slots_of_its_own_words(text: str) -> None:
    for slot, _ in read_head(text).slots:
        assert all(word in text for word in slot.replace(",", " ").split())


@pytest.mark.parametrize(
    ("head", "place", "source"),
    [
        ("ORURO, Bolivia (AP)", "ORURO, Bolivia", None),
        ("Temanggung, Catatan Lembah", "Temanggung", "Catatan Lembah"),
        ("TARAKAN, NOMORSATUBENUA", "TARAKAN", "NOMORSATUBENUA"),
        ("Sampang, East Java", "Sampang, East Java", None),
        ("Mataram, Nusa Tenggara Barat", "Mataram, Nusa Tenggara Barat", None),
    ],
)
def test_towns_before_countries_are_told_from_names_behind_places(
    head: str, place: str, source: str | None
) -> None:
    slots = {role: text for text, role in read_head(head).slots}
    assert slots.get(Role.DATELINE) == place
    assert slots.get(Role.SOURCE) == source
