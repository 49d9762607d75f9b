import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ingest.document import Mark
from app.ingest.formats.columns import known_columns
from app.ingest.formats.front_matter import front_matter
from benchmarks.formats import page, text, title
from tests.ingest.formats.reading import only

BODY = text(1)


@pytest.mark.parametrize(
    "block",
    [
        "---\ntitle: Kop\ndate: 2024-02-05\nauthor: Ani\n---\n",
        '---\nJudul: "Kop"\ntanggal: 2024-02-05\npenulis: [Ani]\n...\n',
        "---\ntitle: 'Kop'\ndate: 2024-02-05\nauthors:\n  - Ani\ntags:\n  - padi\n---\n",
        "---\ntitle: >-\n  Kop\ndate: 2024-02-05\nauthor: |\n  Ani\n---\n",
        '+++\ntitle = "Kop"\ndate = 2024-02-05\nauthors = ["Ani"]\n+++\n',
        '+++\ntitle = \'Kop\'\ndate = \'2024-02-05\'\nauthor = """\nAni"""\n+++\n',
        '+++\ntitle = "Kop"\ndate = 2024-02-05\nauthor = "Ani"\n+++\n',
        "---\ntitle: >-\n  Kop\ndate: |\n  2024-02-05\nauthor: Ani\n---\n",
        "Title: Kop\nDate: 2024-02-05\nAuthor: Ani\n\n",
        "Judul: Kop\nTanggal: 2024-02-05\nPenulis:\n Ani\n\n",
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_a_text_says_at_its_head_is_taken_from_there(block: str, end: str) -> None:
    found = only((block + BODY).replace("\n", end).encode(), "a.txt")
    said = found.metadata
    assert (said.title, said.published, said.author) == ("Kop", "2024-02-05", "Ani")
    lines = found.text.split("\n")
    marked = [lines[number - 1] for number, _ in found.marks]
    assert {mark for _, mark in found.marks} == {Mark.HEADER}
    assert title(1) not in "".join(marked)
    assert len(marked) >= 3


@pytest.mark.parametrize(
    "head",
    [
        "Catatan: ini penting.\nKedua: juga.\n\n",
        "---\n",
        "+++\n",
        "+++\njudul: Kop\n+++\n",
        "+++\nsatu dua tiga\n+++\n",
        '+++\ntitle = "Kop"\n',
        "---\nsatu dua tiga\n---\n",
        "Jakarta: Hujan deras mengguyur kota.\n\n",
        "Judul: Kop\nini baris biasa\n\n",
    ],
)
def test_a_text_that_only_looks_like_it_says_nothing(head: str) -> None:
    assert front_matter(head + BODY, known_columns()) is None
    assert only((head + BODY).encode(), "a.txt").marks == ()


@given(st.text(alphabet="abt: -+=\n[]\"'|>", max_size=80))
def test_any_head_is_read_or_left(head: str) -> None:
    found = front_matter(head, known_columns())
    assert found is None or 0 < found.lines <= head.count("\n") + 1


def test_a_folded_value_is_one_line() -> None:
    head = "---\ntitle: >\n  Taman Baca\n  Dibuka: Sore\n\ndate: 2024-02-05\n---\n"
    assert only((head + BODY).encode(), "a.md").metadata.title == "Taman Baca Dibuka: Sore"


@pytest.mark.parametrize(("subject", "title"), [("Kop", "Kop"), ("[milis] Kop", None)])
def test_a_subject_below_a_sender_is_the_title(subject: str, title: str | None) -> None:
    head = f"From: ani@a.example\nDate: 2024-02-05\nSubject: {subject}\n\n"
    assert only((head + BODY).encode(), "a.txt").metadata.title == title


def test_a_subject_without_a_sender_is_a_topic() -> None:
    head = "Date: 2024-02-05\nSubject: padi\n\n"
    assert only((head + BODY).encode(), "a.txt").metadata.title is None


def test_a_page_is_read_by_the_reader_of_pages() -> None:
    found = only(page(1).encode(), "a.txt")
    assert title(1) in found.text
    assert "<p>" not in found.text


def test_a_repair_is_recorded_in_text_and_fields() -> None:
    found = only('[{"judul": "Menteri: â€œsiapâ€\x9d", "isi": "Isi."}]'.encode(), "a.json")
    assert found.metadata.title == "Menteri: “siap”"
    assert found.repairs == ("mojibake",)
    assert only(BODY.encode(), "a.txt").repairs == ()


def test_written_out_characters_in_a_field_are_themselves() -> None:
    found = only(b'[{"judul": "A &amp; B", "isi": "Satu &quot;dua&quot;."}]', "a.json")
    assert (found.metadata.title, found.text) == ("A & B", 'Satu "dua".')
    assert found.repairs == ("entities",)


def test_a_value_too_long_to_be_one_is_none() -> None:
    found = only(f'[{{"judul": "{"kata " * 1000}", "isi": "Isi berita."}}]'.encode(), "a.json")
    assert (found.metadata.title, found.text) == (None, "Isi berita.")
