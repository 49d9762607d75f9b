from pathlib import Path

import pytest

from app.search.grids.shape import By
from benchmarks.grids import main


def test_each_kind_of_columns_has_a_row(
    library_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main([str(library_dir), "--terms", "6", "--columns", "3"])
    _, _, *told = capsys.readouterr().out.splitlines()
    assert [line.split("|")[1].split()[-1] for line in told] == list(By)
    assert all(line.split("|")[1].startswith(" 6 × ") for line in told)
