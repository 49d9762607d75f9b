"""What the tests of the library share."""

from pathlib import Path

import pytest

from app.library.opening import writing_alone
from app.library.writing import LibraryWriter


@pytest.fixture
def writer(tmp_path: Path) -> LibraryWriter:
    """Writes into a new library in the test's directory."""
    with writing_alone(tmp_path):
        return LibraryWriter(tmp_path)
