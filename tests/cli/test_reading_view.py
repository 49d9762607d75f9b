"""What `warta inspect` shows of a reading, at the width of a terminal and in its colours."""

import os
import pty
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from app.cli.reading_view import Reading, reading_of, render
from app.ingest.document import Document
from app.ingest.text.extract import extract
from app.language.unseen import UNSEEN
from app.library.records import Evidence, FieldOrigin
from tests.conftest import NOW, ROOT

BODY = (
    "Pemerintah kota meresmikan jembatan baru itu setelah pembangunan selama dua tahun penuh.",
    "Kepala dinas , Budi, menyebut jembatan itu kuat dan akan bertahan lama sekali.",
    "Warga menyambut peresmian itu dengan gembira karena perjalanan menjadi lebih singkat.",
)
TEXT = "\n".join(
    (
        "Senin, 6 Mei 2024",
        "HomeBeritaKota resmikan jembatan baru",
        "",
        "",
        f"SOLO (ANTARA) – {BODY[0]}",
        BODY[1],
        "Selasa, 7 Mei 2024 – 05:20 WIB",
        BODY[2],
        "Leave a Reply",
    )
)


def reading(text: str, **changes: object) -> Reading:
    document = Document("kota.txt", "0", text, "utf-8")
    article = replace(extract(document, NOW), **changes)  # type: ignore[arg-type]
    return reading_of(document, article)


def lines_of(one: Reading, width: int = 140) -> list[str]:
    return [line.plain for line in render(one, Console(width=width))]


@pytest.fixture
def shown() -> list[str]:
    return lines_of(reading(TEXT))


def test_each_field_has_its_value_its_origin_and_its_line(shown: list[str]) -> None:
    assert "title         Kota resmikan jembatan baru  [headline, line 2]" in shown
    assert "agency        ANTARA  [dateline, line 5]" in shown
    assert "dateline      SOLO  [dateline, line 5]" in shown
    assert "author        —" in shown


def test_the_words_of_a_field_are_given_where_they_are_not_its_value() -> None:
    made = Evidence("published", FieldOrigin.BYLINE, 7, "Selasa, 7 Mei 2024 – 05:20 WIB")
    (line,) = [one for one in lines_of(reading(TEXT, evidence=(made,))) if "2024-05-07" in one]
    assert line.endswith("to the minute, line 7: “Selasa, 7 Mei 2024 – 05:20 WIB”]")


def test_each_part_of_a_line_stands_beside_its_field_or_the_reason_of_its_removal(
    shown: list[str],
) -> None:
    start = shown.index("2  - navigation    HomeBerita")
    assert shown[start + 1 : start + 6] == [
        "     title         Kota resmikan jembatan baru",
        "",
        "5    dateline      SOLO (",
        "     agency        ANTARA) –",
        f"     paragraph     {BODY[0]}",
    ]
    assert shown[-1] == "9  - comment-form  Leave a Reply"


def test_only_the_date_that_published_it_is_in_that_field() -> None:
    made = Evidence("published", FieldOrigin.BYLINE, 7, "7 Mei 2024")
    shown = lines_of(reading(TEXT, evidence=(made,)))
    assert "1  - header        Senin, 6 Mei 2024" in shown
    assert "7    published     Selasa, 7 Mei 2024 – 05:20 WIB" in shown


def test_missing_words_are_told_and_their_place_is_signed(shown: list[str]) -> None:
    assert "missing       words in 1 place, marked […] below" in shown
    assert any("Kepala dinas […], Budi, menyebut" in line for line in shown)


def test_repairs_are_told() -> None:
    shown = lines_of(reading(TEXT, repairs=("mojibake",)))
    assert any(line.startswith("repaired ") and "mojibake" in line for line in shown)


@pytest.mark.parametrize("width", [60, 80, 140])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    shown = lines_of(reading(f"{TEXT}\n{'a' * 300}\n{'新聞記事' * 50}"), width)
    assert max(map(len, shown)) <= width
    assert not [line for line in shown if line != line.rstrip()]


@given(st.lists(st.one_of(st.sampled_from(TEXT.splitlines()), st.text(max_size=40)), max_size=8))
def test_every_letter_of_a_file_is_shown_in_its_order(lines: list[str]) -> None:
    text = "\n".join((f"Kota resmikan jembatan\n\n{BODY[0]}", *lines))
    shown = iter("".join(lines_of(reading(text))))
    assert all(letter in shown for letter in letters(text))


def letters(text: str) -> str:
    """What of a text can be seen, in order."""
    return "".join(one for one in UNSEEN.sub("", text) if one.isprintable() and one != " ")


def test_what_a_file_holds_cannot_steer_the_terminal() -> None:
    shown = "\n".join(lines_of(reading(f"Kota\x1b[31m merah\x07\n\n{BODY[0]}\u202e\x9b2J\r\n")))
    assert "merah" in shown
    assert all(one.isprintable() for one in shown.replace("\n", ""))


def test_colours_are_for_terminals_that_want_them(tmp_path: Path) -> None:
    file = tmp_path / "kota.txt"
    file.write_text(TEXT, "utf-8")
    assert "\x1b[" in on_terminal(file, NO_COLOR="")
    assert "\x1b[" not in on_terminal(file, NO_COLOR="1")


def test_what_is_piped_is_plain(tmp_path: Path) -> None:
    (tmp_path / "kota.txt").write_text(TEXT, "utf-8")
    command = [sys.executable, "-m", "app", "inspect", str(tmp_path / "kota.txt")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert "comment-form" in done.stdout
    assert "\x1b" not in done.stdout


def on_terminal(file: Path, **environment: str) -> str:
    """What `warta inspect` writes to a terminal."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "app", "inspect", str(file)],
        cwd=ROOT,
        stdout=theirs,
        env={**os.environ, "TERM": "xterm-256color", **environment},
    )
    os.close(theirs)
    written = b"".join(_until_closed(ours))
    assert process.wait() == 0
    return written.decode("utf-8")


def _until_closed(terminal: int) -> Iterator[bytes]:
    """What is written to a terminal; Linux says its end by an error."""
    try:
        while part := os.read(terminal, 4096):
            yield part
    except OSError:
        return
    finally:
        os.close(terminal)
