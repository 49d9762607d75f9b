from pathlib import Path

import pytest

from benchmarks.reading_speed import main


def test_without_a_corpus_invented_articles_are_timed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["--corpus", str(tmp_path), "--articles", "3"])
    assert "articles a second and core: 3 invented" in capsys.readouterr().out


def test_the_profile_names_functions_of_reading(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["--corpus", str(tmp_path), "--articles", "3", "--profile"])
    assert "tottime" in capsys.readouterr().out
