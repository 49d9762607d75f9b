from pathlib import Path

from benchmarks.pages import keep_part


def test_each_benchmark_writes_its_own_part(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    keep_part(page, "one", "# One\n\nold\n")
    keep_part(page, "two", "# Two\n")
    keep_part(page, "one", "# One\n\nnew \\1\n")
    text = page.read_text()
    assert text.index("# One\n\nnew \\1") < text.index("# Two")
    assert "old" not in text


def test_a_part_is_written_again_without_a_change(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    for _ in range(2):
        keep_part(page, "one", "# One\n")
        keep_part(page, "two", "# Two\n")
    assert page.read_text().count("\n") == 11
