"""The words of reasons."""

from app.ingest.formats.wording import counted, said_by


def test_one_is_not_many() -> None:
    assert [counted(number, "cell") for number in (0, 1, 2000)] == [
        "0 cells",
        "1 cell",
        "2,000 cells",
    ]
    assert [counted(number, "story", "stories") for number in (1, 2)] == ["1 story", "2 stories"]


def test_an_error_is_told_in_one_whole_line() -> None:
    assert said_by(ValueError("Bad part.\nSee below.")) == "Bad part"
    assert said_by(KeyError()) == "KeyError"
    long = said_by(ValueError("kata " * 100))
    assert long.endswith("kata …")
    assert len(long) <= 120


def test_the_cause_of_an_error_is_told_before_it() -> None:
    error = ValueError("Unable to read /a/b.xlsx")
    error.__cause__ = SyntaxError("undefined entity")
    assert said_by(error) == "undefined entity"
