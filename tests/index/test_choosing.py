"""Which engine an operator chose, and what is said where it cannot be had."""

import sys

import pytest

from app.errors import EngineMissing
from app.index.opening import use_chosen
from app.settings import IndexEngine, Settings


def test_an_engine_whose_client_is_not_installed_says_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in [*sys.modules]:
        if name.startswith(("opensearchpy", "app.index.opensearch_")):
            monkeypatch.delitem(sys.modules, name)
    # What Python keeps of a module that cannot be imported.
    monkeypatch.setitem(sys.modules, "opensearchpy", None)
    with pytest.raises(EngineMissing, match=r"pip install warta\[opensearch\]"):
        use_chosen(Settings(index=IndexEngine.OPENSEARCH))


def test_the_engine_of_who_chose_none_is_the_embedded_one() -> None:
    assert Settings.from_environment({}).index is IndexEngine.TANTIVY


def test_an_engine_that_is_none_is_a_sentence() -> None:
    with pytest.raises(ValueError, match="give one of tantivy, opensearch"):
        Settings.from_environment({"WARTA_INDEX": "sphinx"})
