import pytest

from app.settings import Settings


@pytest.mark.parametrize(("value", "on"), [("1", True), ("yes", True), ("0", False), ("", False)])
def test_development_is_on_where_the_environment_says_so(value: str, on: bool) -> None:
    assert Settings.from_environment({"WARTA_DEVELOPMENT": value}).development is on


def test_readers_are_not_in_development() -> None:
    assert not Settings.from_environment({}).development
