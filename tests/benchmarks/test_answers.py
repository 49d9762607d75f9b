"""How long a library takes to answer: every kind of question is asked, and each is timed."""

from pathlib import Path

import pytest

from benchmarks.answers import HEAD, main, timed


def test_every_call_is_made_once_and_times_are_in_order() -> None:
    made: list[int] = []
    taken = timed([lambda number=number: made.append(number) for number in range(5)])  # type: ignore[misc]
    assert made == [0, 1, 2, 3, 4]
    assert taken.clock == tuple(sorted(taken.clock))
    assert taken.processor == tuple(sorted(taken.processor))
    assert len(taken.clock) == len(taken.processor) == len(made)


def test_a_library_is_asked_for_searches_common_words_deep_pages_and_suggestions(
    library_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(library_dir)]) == 0
    lines = capsys.readouterr().out.splitlines()
    cells = [line.strip("| ").split(" | ") for line in lines if line.startswith("| ")]
    names = [row[0] for row in cells[2:]]
    assert names[0] == "searches of all kinds"
    assert {"the commonest words, alone", "their page 500", "suggestions"} <= set(names)
    assert all(len(row) == len(HEAD) and int(row[1].replace(",", "")) > 0 for row in cells[2:])
