import pytest

from app.language.vocabulary import load


def test_a_data_file_is_read_by_its_name() -> None:
    assert load("countries")["KZ"]["alpha3"] == "KAZ"


def test_a_missing_data_file_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        load("no_such_file")
