"""Links to other stories on lines of the text."""

import pytest

from app.ingest.text.inline_links import cut_links, title_end
from app.ingest.text.pieces import Piece, Role

BEFORE = "Pemerintah meresmikan jembatan baru di tepi sungai itu setelah dua tahun pembangunan."
AFTER = "Seorang pelajar bahkan sempat terserempet motor di sana."


def read(text: str) -> list[tuple[str, str]]:
    return [(piece.role.value, piece.text) for piece in cut_links(Piece(2, text), True)]


@pytest.mark.parametrize("head", ["Baca Juga: ", "BACA JUGA: ", "Baca juga : ", "Simak juga: "])
@pytest.mark.parametrize(
    "title", ["Parkir Liar di Pasar Kota Ditertibkan", "Benarkah Jembatan Kota Rusak Lagi?"]
)
def test_a_link_within_a_line_is_parted_from_the_sentences_around_it(head: str, title: str) -> None:
    found = read(f"{BEFORE} {head}{title} {AFTER}")
    assert [one for one in found if one[0] != "removed"] == [
        (Role.OPEN.value, BEFORE),
        (Role.RELATED.value, title),
        (Role.OPEN.value, AFTER),
    ]


@pytest.mark.parametrize("head", ["Baca:", "Simak:"])
def test_a_bare_verb_behind_the_last_sentence_opens_a_title(head: str) -> None:
    title = "Parkir Liar di Pasar Kota Ditertibkan"
    assert read(f"{BEFORE} {head} {title}") == [
        (Role.OPEN.value, BEFORE),
        ("removed", head),
        (Role.RELATED.value, title),
    ]


@pytest.mark.parametrize("behind", ["Baca: buku itu selalu menyenangkan kami.", "Simak: Bagus."])
def test_a_bare_verb_before_a_sentence_opens_none(behind: str) -> None:
    assert read(f"{BEFORE} {behind}") == [(Role.OPEN.value, f"{BEFORE} {behind}")]


@pytest.mark.parametrize("glue", ["", '"'])
def test_a_sentence_may_be_glued_to_the_title(glue: str) -> None:
    title = "Ranking Kota Merosot usai Banjir"
    assert title_end(f"{title}{glue}Sementara itu, warga mengeluh.") == len(title)


@pytest.mark.parametrize(
    "text",
    [
        "panduan lengkap di situs resmi sebelum berangkat ke sana.",
        "Panduan lengkap di situs resmi sebelum berangkat.",
        "Kota Tua",
    ],
)
def test_where_nothing_tells_the_two_apart_nothing_is_cut(text: str) -> None:
    assert title_end(text) is None


def test_links_in_brackets_leave_the_sentences_whole() -> None:
    found = read(f"{BEFORE} (Baca juga: Galian Kabel Bikin Macet) {AFTER}")
    assert [text for role, text in found if role == Role.OPEN.value] == [BEFORE, AFTER]
    assert (Role.RELATED.value, "Galian Kabel Bikin Macet") in found


def test_lines_without_links_are_left_alone() -> None:
    assert read(BEFORE) == [(Role.OPEN.value, BEFORE)]


def test_what_somebody_says_ends_the_title_before_it() -> None:
    title, said = "Mengapa Jembatan Kota Rusak Lagi", '"Jalan ini berlubang," kata warga.'
    assert title_end(f"{title} {said}") == len(title)


def test_a_quotation_within_a_title_does_not_end_it() -> None:
    title = 'Wali Kota Buka "Pasar Malam" Tepi Sungai'
    assert title_end(title) is None
