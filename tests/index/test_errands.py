"""What a machine that should write for another says where it cannot, without any cluster."""

from collections.abc import Iterator

import pytest

from app.errors import IndexUnavailable
from app.index import errands


@pytest.fixture(autouse=True)
def asked_anew(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """The environment is read anew, now and by the next test."""
    errands._engine.cache_clear()
    yield monkeypatch
    errands._engine.cache_clear()


def test_an_index_of_files_is_not_written_for_others(asked_anew: pytest.MonkeyPatch) -> None:
    asked_anew.delenv("WARTA_INDEX", raising=False)
    with pytest.raises(IndexUnavailable, match="WARTA_INDEX is not opensearch"):
        errands.whereabouts()
    with pytest.raises(IndexUnavailable, match="WARTA_INDEX is not opensearch"):
        errands.run(b"not even looked at")


def test_a_setting_that_cannot_be_read_is_named(asked_anew: pytest.MonkeyPatch) -> None:
    asked_anew.setenv("WARTA_INDEX", "another")
    with pytest.raises(IndexUnavailable, match="WARTA_INDEX is 'another'"):
        errands.whereabouts()
