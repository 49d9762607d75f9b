"""Every character of an input is in exactly one place."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.ingest.document import Document
from app.ingest.text.extract import pieces_of
from app.ingest.text.pieces import Pieces
from app.ingest.text.trace import Traced, trace
from app.library.records import Evidence, FieldOrigin, RemovalReason
from tests.ingest.reading_help import BODY


def traced(text: str) -> tuple[Pieces, tuple[Traced, ...]]:
    pieces = pieces_of(Document("a.txt", "", text, "utf-8"))
    return pieces, trace(text, pieces)


def shown(text: str) -> list[tuple[str, str]]:
    """The parts of the text with the field or the reason of each, blank ones left out."""
    _, parts = traced(text)
    return [
        (str(part.reason or part.field), text[part.start : part.end].strip())
        for part in parts
        if text[part.start : part.end].strip()
    ]


def test_lines_go_to_their_fields_and_reasons() -> None:
    text = "\n".join(
        ("HomeBeritaKota resmikan jembatan baru", "Kota resmikan jembatan baru", *BODY)
    )
    assert shown(text) == [
        ("navigation", "HomeBerita"),
        ("duplicate", "Kota resmikan jembatan baru"),
        ("title", "Kota resmikan jembatan baru"),
        *(("paragraph", line) for line in BODY),
    ]


def test_the_parts_of_a_dateline_are_told_apart_within_their_line() -> None:
    text = f"Kota resmikan jembatan\n\nSOLO (ANTARA) – {BODY[0]}\n{BODY[1]}"
    assert shown(text) == [
        ("title", "Kota resmikan jembatan"),
        ("dateline", "SOLO ("),
        ("agency", "ANTARA) –"),
        ("paragraph", BODY[0]),
        ("paragraph", BODY[1]),
    ]


def test_references_tags_and_broken_paragraphs_keep_their_places() -> None:
    text = f"Kota &amp; desa resmikan jembatan<br>\n<p>{BODY[0]}</p>\n{BODY[1]}"
    places = dict(shown(text)[::-1])
    assert places["title"].startswith("Kota &amp; desa resmikan jembatan")
    assert BODY[0] in [part.removeprefix("<p>").removesuffix("</p>") for _, part in shown(text)]


def test_what_is_said_twice_is_traced_to_each_of_its_places() -> None:
    text = "\n\n".join(("Kota resmikan jembatan baru", *BODY, BODY[0]))
    reasons = [label for label, part in shown(text) if part == BODY[0]]
    assert sorted(reasons) == sorted(["paragraph", str(RemovalReason.DUPLICATE)])


def test_only_the_date_that_published_it_is_a_field() -> None:
    text = "\n\n".join(
        ("Senin, 6 Mei 2024", "Kota resmikan jembatan", "Selasa, 7 Mei 2024 – 05:20 WIB", *BODY)
    )
    pieces = pieces_of(Document("a.txt", "", text, "utf-8"))
    made = Evidence("published", FieldOrigin.BYLINE, 5, "7 Mei 2024 – 05:20")
    labels = {part.line: part.reason or part.field for part in trace(text, pieces, [made])}
    assert (labels[1], labels[5]) == (RemovalReason.HEADER, "published")
    unproven = {part.line: part.reason or part.field for part in trace(text, pieces)}
    assert (unproven[1], unproven[5]) == (RemovalReason.HEADER, RemovalReason.HEADER)


LINES = st.sampled_from(
    [
        *BODY,
        "Kota resmikan jembatan",
        "SOLO, KABAR.COM – Warga menyambut peresmian itu dengan gembira sekali.",
        "Baca juga: Warga senang | Foto",
        "Selasa, 11 Januari 2022 – 05:20 WIB | 12 Views",
        "Penulis: Budi Santoso Editor: Ani",
        "Leave a Reply",
        "(fik/hil)",
        "[ad_1]",
        "<p>Home &gt; Berita</p>",
        "",
        "   ",
    ]
)


@given(
    st.lists(st.one_of(LINES, st.text(max_size=40)), max_size=14), st.sampled_from(["\n", "\r\n"])
)
def test_every_character_is_in_exactly_one_place(lines: list[str], newline: str) -> None:
    text = newline.join(lines)
    pieces, parts = traced(text)
    assert "".join(text[part.start : part.end] for part in parts) == text
    assert all(a.end == b.start for a, b in pairwise(parts))
    told = sum(part.field is not None or part.reason is not None for part in parts)
    assert told >= min(1, len(pieces))
    for part in parts:
        visible = any(map(str.isalnum, text[part.start : part.end]))
        assert not visible or part.field is not None or part.reason is not None
