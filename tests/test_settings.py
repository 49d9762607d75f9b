import pytest

from app.settings import Settings


@pytest.mark.parametrize(("value", "on"), [("1", True), ("yes", True), ("0", False), ("", False)])
def test_development_is_on_where_the_environment_says_so(value: str, on: bool) -> None:
    assert Settings.from_environment({"WARTA_DEVELOPMENT": value}).development is on


def test_readers_are_not_in_development() -> None:
    assert not Settings.from_environment({}).development


@pytest.mark.parametrize("value", ["no", "False", "off", "0", ""])
def test_readers_addresses_stay_out_of_the_log_whatever_no_is_called(value: str) -> None:
    assert not Settings.from_environment({"WARTA_LOG_ADDRESSES": value}).log_addresses


def test_what_is_neither_on_nor_off_is_said() -> None:
    with pytest.raises(ValueError, match="WARTA_METRICS is 'nein': give 1 or 0"):
        Settings.from_environment({"WARTA_METRICS": "nein"})


@pytest.mark.parametrize("value", ["9" * 30, "9" * 5_000])
def test_a_number_that_nothing_can_count_with_is_said(value: str) -> None:
    with pytest.raises(ValueError, match=r"^WARTA_MAX_FILE_BYTES is '9{30,40}…?': give one of"):
        Settings.from_environment({"WARTA_MAX_FILE_BYTES": value})


def test_of_an_engine_that_is_none_the_beginning_is_said() -> None:
    with pytest.raises(ValueError, match=r"^WARTA_INDEX is 'x{40}…': give one of tantivy"):
        Settings.from_environment({"WARTA_INDEX": "x" * 5_000})
