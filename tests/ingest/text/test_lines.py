"""Lines and their numbers, cleaning, and the joining of broken paragraphs."""

import pytest

from app.ingest.text.lines import clean, split_lines


def numbered(text: str) -> list[tuple[int, str]]:
    return [(piece.line, piece.text) for piece in split_lines(text)]


def test_lines_are_numbered_as_an_editor_does() -> None:
    assert numbered("Satu dua.\r\n\r\nTiga.\rEmpat.\n") == [
        (1, "Satu dua."),
        (3, "Tiga."),
        (4, "Empat."),
    ]


def test_a_gap_marks_the_blank_line_above() -> None:
    assert [piece.gap for piece in split_lines("A b.\n\nC d.\nE f.")] == [False, True, False]


def test_entities_blanks_and_invisible_marks_are_cleaned() -> None:
    assert clean("Rusia &amp; Iran\u200b &quot;siap&quot;\u00a0\u00a0kata\tdia") == (
        'Rusia & Iran "siap" kata dia'
    )


def test_tags_that_were_left_in_are_line_breaks_or_dropped() -> None:
    assert numbered("<p>Satu <b>dua</b>.</p><p>Tiga.</p>") == [(1, "Satu dua."), (1, "Tiga.")]


def test_a_comparison_is_no_tag() -> None:
    assert clean("5 < 6 dan 7 > 3") == "5 < 6 dan 7 > 3"


def test_hard_wrapped_paragraphs_are_joined() -> None:
    line = "kata ini mengisi baris sampai hampir enam puluh huruf panjang"
    text = f"Judul pendek\n\n{line}\n{line}\n{line} akhir.\n\n{line}\n{line}\n{line}\nselesai."
    assert [number for number, _ in numbered(text)] == [1, 3, 7]


def test_paragraphs_on_lines_of_their_own_stay_apart() -> None:
    text = "Judul berita hari ini\nKalimat pertama yang panjang sekali.\nKalimat kedua yang pendek."
    assert len(numbered(text)) == 3


def test_a_sentence_broken_at_its_links_is_joined() -> None:
    text = "Judul\n\nPemerintah dan\nBank Indonesia\nmengatakan inflasi turun.\n\nAkhir."
    assert numbered(text)[1] == (3, "Pemerintah dan Bank Indonesia mengatakan inflasi turun.") or (
        numbered(text)[2] == (4, "Bank Indonesia mengatakan inflasi turun.")
    )


def test_a_dateline_broken_before_its_dash_is_joined() -> None:
    text = "Judul\n\nSurabaya\n-\nWali kota meresmikan taman baru di pusat kota."
    assert numbered(text)[1][1].startswith("Surabaya - Wali kota")


def test_entries_of_a_list_stay_apart() -> None:
    assert len(numbered("Judul\n\nDaftar:\n- apel\n- jeruk\n- pisang")) == 5


@pytest.mark.parametrize(
    "credit", ["oleh Sarwinda Utami", "by Sarwinda Utami", "penulis: Sarwinda Utami"]
)
def test_a_credit_is_not_joined_to_the_line_above(credit: str) -> None:
    lines = ("Jembatan baru diresmikan", "Kabar Teluk", credit)
    assert [piece.text for piece in split_lines("\n".join(lines))] == list(lines)


def test_a_site_in_small_letters_begins_a_text() -> None:
    lines = ("Jembatan baru diresmikan", "Warga di tepi sungai. Foto: Dok. Warga")
    opening = "kabar.com, SOLO - Pemerintah meresmikan jembatan baru di tepi sungai."
    assert [piece.text for piece in split_lines("\n".join((*lines, opening)))][-1] == opening
