"""What a library tells of itself."""

import os
from pathlib import Path
from typing import Any

import pytest

from app.library.places import index_path
from app.library.survey import Surveyor


@pytest.mark.usefixtures("writer")
def test_files_of_the_index_may_go_while_their_sizes_are_added(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = index_path(tmp_path)
    (index / "segments").mkdir(parents=True)
    (index / "segments" / "kept.store").write_bytes(b"12345")
    (index / "segments" / "merged.store").write_bytes(b"123")
    (index / "gone.store").symlink_to(tmp_path / "nowhere")
    look = os.stat

    def looked_at_once(path: Any, *arguments: Any, **named: Any) -> os.stat_result:
        found = look(path, *arguments, **named)
        if str(path).endswith("merged.store"):
            Path(path).unlink()
        return found

    survey = Surveyor(tmp_path)
    monkeypatch.setattr("os.stat", looked_at_once)
    assert survey.sizes().index == 8
