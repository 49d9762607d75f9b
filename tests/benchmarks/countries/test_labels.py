import pytest

from benchmarks.countries.labels import Label, passage_of


def test_marks_become_offsets_in_the_text_without_them() -> None:
    read = passage_of("Presiden {Rusia|RU} tiba di {Osaka|JP|city}.")
    assert read.text == "Presiden Rusia tiba di Osaka."
    assert read.labels == (Label(9, 14, ("RU",), ""), Label(23, 28, ("JP",), "city"))
    assert [read.text[one.start : one.end] for one in read.labels] == ["Rusia", "Osaka"]


def test_words_may_stand_for_two_states() -> None:
    (label,) = passage_of("{Cekoslowakia|CZ,SK|older} bubar").labels
    assert (label.codes, label.kind) == (("CZ", "SK"), "older")


@pytest.mark.parametrize("marked", ["{Rusia}", "{Rusia|Russia}", "Rusia|RU}", "{Rusia|RU|town}"])
def test_a_mark_that_is_not_understood_is_a_mistake(marked: str) -> None:
    with pytest.raises(ValueError, match="not understood"):
        passage_of(marked)
