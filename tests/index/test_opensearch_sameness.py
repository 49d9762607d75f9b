"""Both engines over the same records: what is counted is equal, and most of what comes first."""

from pathlib import Path

import pytest

from benchmarks.engines.__main__ import main


def test_the_searches_of_the_evaluation_are_answered_alike(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wish = ["--articles", "200", "--each", "1", "--corpus", str(tmp_path / "nowhere")]
    assert main(wish) == 0, capsys.readouterr().out
    assert "| nonsense | 1 | 1 | 1 | 1 | 1 | 1.000 |" in capsys.readouterr().out
