"""What was found of a short text is kept; long texts are not."""

from app.ingest.text.remembering import CHARACTERS, remembered


def test_a_short_text_is_looked_at_once() -> None:
    looked: list[str] = []

    @remembered
    def length(text: str) -> int:
        looked.append(text)
        return len(text)

    assert [length("jembatan"), length("jembatan")] == [8, 8]
    assert looked == ["jembatan"]


def test_a_long_text_is_not_kept() -> None:
    looked: list[str] = []

    @remembered
    def length(text: str) -> int:
        looked.append(text)
        return len(text)

    endless = "a" * (CHARACTERS + 1)
    assert length(endless) == length(endless) == CHARACTERS + 1
    assert len(looked) == 2
