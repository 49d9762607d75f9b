import ast
from collections.abc import Iterator

import pytest

from app.search.crossing import NOTICE
from app.search.grammar import SetAside
from app.search.names import STRANGERS
from app.search.rereading import NEAR_SHOWN
from app.search.results import QUESTION, SearchNotice
from app.search.words import Field
from app.web.notices import FALLBACK, MESSAGES, notice_message, notice_sentence, notice_value
from tests.conftest import ROOT

# Whatever is called so gets the key of a notice first.
NOTERS = {"SearchNotice", "note", "_set_aside"}
# The keys that are put together or named elsewhere: of the grammar, of a field that was not
# understood, of a date parameter.
COMPOSED = {
    *(f"unknown-{field}" for field in Field if field is not Field.TITLE),
    *(key for name, key in vars(SetAside).items() if name.isupper()),
    NOTICE,
    NEAR_SHOWN,
    QUESTION,
    *STRANGERS.values(),
    "bad-from",
    "bad-to",
}


def noting_calls() -> Iterator[ast.expr]:
    """The first argument of every call that notes something."""
    for path in sorted((ROOT / "app").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args:
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                if name in NOTERS:
                    yield node.args[0]


def noted_keys() -> set[str]:
    """Every key that the code names in full."""
    return {str(key.value) for key in noting_calls() if isinstance(key, ast.Constant)}


@pytest.mark.parametrize("key", sorted(noted_keys() | COMPOSED))
def test_every_notice_has_words(key: str) -> None:
    assert key in MESSAGES


def test_no_words_are_kept_for_notices_that_nobody_gives() -> None:
    assert noted_keys() | COMPOSED == MESSAGES.keys()


def test_an_unknown_notice_still_says_something() -> None:
    assert notice_message("made-up") == FALLBACK


def test_a_number_that_was_counted_is_grouped_and_one_that_was_typed_is_not() -> None:
    assert notice_value(SearchNotice("undated-last", "1380"), "id") == "1.380"
    assert notice_value(SearchNotice("bad-page", "1380"), "id") == "1380"
    assert notice_value(SearchNotice("dates-swapped"), "id") == ""


def test_in_a_terminal_a_notice_is_one_sentence() -> None:
    told = notice_sentence(SearchNotice("unknown-source", "Kabar Senja"))
    assert told == "No source in the archive has the name “Kabar Senja”."
