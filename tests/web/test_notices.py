import ast
from collections.abc import Iterator

import pytest

from app.web.notices import FALLBACK, MESSAGES, notice_message
from tests.conftest import ROOT


def noted_keys() -> Iterator[str]:
    """Every key that searching or reading parameters gives a notice, as the code names it."""
    for path in sorted((ROOT / "app").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "SearchNotice":
                first = node.args[0]
                if isinstance(first, ast.Constant):
                    yield str(first.value)


@pytest.mark.parametrize("key", sorted(set(noted_keys())))
def test_every_notice_has_words(key: str) -> None:
    assert key in MESSAGES


def test_an_unknown_notice_still_says_something() -> None:
    assert notice_message("made-up") == FALLBACK
