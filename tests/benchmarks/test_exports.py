from pathlib import Path

import pytest

from benchmarks.exports import KINDS, main


def test_each_format_has_a_row_with_its_rows(
    library_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main([str(library_dir)])
    _, _, *told = capsys.readouterr().out.splitlines()
    assert [line.split("|")[1].strip() for line in told] == list(KINDS)
    assert {line.split("|")[2].strip() for line in told} == {"5"}
