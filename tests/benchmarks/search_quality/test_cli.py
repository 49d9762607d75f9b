from pathlib import Path

import pytest

from benchmarks.cluster.beside import ADDRESSES
from benchmarks.search_quality.cli import main
from benchmarks.search_quality.sides.every import that_can_be_asked


def test_without_the_corpus_invented_articles_are_searched_and_that_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    absent = tmp_path / "absent"
    page = tmp_path / "search.md"
    options = ["--articles", "120", "--corpus", str(absent), "--keep", str(tmp_path / "kept")]
    written = ["--write", str(page), "--write-speed", str(page)]
    main([*options, "--side", "warta", "fts5", *written, "--misses"])
    printed = capsys.readouterr().out
    assert f"There is no corpus in {absent}" in printed
    assert "| words of the headline" in printed
    text = page.read_text(encoding="utf-8")
    assert "# How well searches find" in text
    assert "# How fast a search is in a large archive" in text
    assert (tmp_path / "kept" / "news" / "library").is_dir()


def test_the_part_and_the_sides_are_chosen_among_those_there_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for option in (["--part", "both"], ["--side", "grep"]):
        with pytest.raises(SystemExit):
            main(option)
    assert "invalid choice" in capsys.readouterr().err


def test_what_needs_a_cluster_is_asked_only_beside_one(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(ADDRESSES, "http://127.0.0.1:9200")
    assert "warta-opensearch" in that_can_be_asked()
    monkeypatch.delenv(ADDRESSES)
    assert "warta-opensearch" not in that_can_be_asked()
    with pytest.raises(SystemExit):
        main(["--side", "warta-opensearch"])
    assert "see benchmarks.cluster" in capsys.readouterr().err
