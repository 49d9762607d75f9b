"""An index that may not be written is read by way of links in some small writable place."""

from pathlib import Path

import pytest

from app.errors import IndexUnavailable
from app.index import tantivy_files
from app.index.tantivy_files import make_links


@pytest.fixture(scope="module", autouse=True)
def engine() -> str:
    """Tantivy alone."""
    return "tantivy"


@pytest.fixture
def no_temporary_directory(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """There is none but for a stand-in of shared memory, which is given."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    monkeypatch.setattr(tantivy_files, "SHARED_MEMORY", tmp_path / "shared")
    return tmp_path / "shared"


def test_shared_memory_does_where_there_is_no_temporary_directory(
    no_temporary_directory: Path, tmp_path: Path
) -> None:
    no_temporary_directory.mkdir()
    (tmp_path / "index" / "articles").mkdir(parents=True)
    (tmp_path / "index" / "articles" / "meta.json").touch()
    links = make_links(tmp_path / "index", ("articles",))
    assert links.parent == no_temporary_directory
    assert (links / "articles" / "meta.json").is_symlink()


@pytest.mark.usefixtures("no_temporary_directory")
def test_where_nothing_can_be_written_at_all_it_says_what_is_needed(tmp_path: Path) -> None:
    with pytest.raises(IndexUnavailable, match="tmpfs"):
        make_links(tmp_path, ())
