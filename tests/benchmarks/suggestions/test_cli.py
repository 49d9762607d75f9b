from pathlib import Path

import pytest

from benchmarks.suggestions.cli import main


def test_every_side_is_measured(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["--articles", "120", "--corpus", str(tmp_path / "absent"), "--every", "40"])
    printed = capsys.readouterr().out
    assert "### The word meant is suggested" in printed
    assert "FTS5 prefix query" in printed
    assert "### Milliseconds a keystroke" in printed
