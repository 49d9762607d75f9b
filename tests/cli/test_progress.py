import io
import sys

import pytest
from rich.console import Console
from rich.progress import DownloadColumn, Progress

from app.cli.progress import Shown, pages_bar, progress_bar, rows_bar


def test_without_a_terminal_the_size_is_not_even_asked_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def total() -> int:
        raise AssertionError

    with progress_bar(total) as shown:
        shown.count()
        shown.advance(10)
        shown.say("warta: a.txt: It is empty.")
    assert capsys.readouterr().err == "warta: a.txt: It is empty.\n"


def test_a_wish_for_colours_makes_no_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    with rows_bar(2) as rows, pages_bar() as pages, progress_bar(lambda: 2) as shown:
        rows(1)
        pages(1, 2)
        shown.advance(1)
    assert capsys.readouterr().err == ""


def test_on_a_terminal_lines_stand_above_the_bar() -> None:
    out = io.StringIO()
    console = Console(file=out, force_terminal=True, width=60)
    with Progress("{task.description}", DownloadColumn(), console=console) as progress:
        shown = Shown(progress)
        shown.count()
        shown.advance(2048)
        shown.say("warta: [a].txt: It is empty.")
    assert "1 input" in out.getvalue()
    assert "warta: [a].txt: It is empty." in out.getvalue()
    assert sys.stderr is not out
