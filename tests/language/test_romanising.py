import pytest

from app.language.analyzer import fold
from app.language.romanising import romanised


@pytest.mark.parametrize(
    ("word", "latin"),
    [
        ("Ташкент", "tashkent"),
        ("Горбачёв", "gorbachev"),
        ("Жумабаев", "zhumabaev"),
        ("Қайрат", "kairat"),
        ("Ольга", "olga"),
        ("Київ", "kiiv"),
    ],
)
def test_cyrillic_letters_are_written_as_news_in_latin_ones_does(word: str, latin: str) -> None:
    assert romanised(fold(word)) == latin


@pytest.mark.parametrize("word", ["putin", "müller", "путin", "北京", ""])
def test_other_words_are_left_alone(word: str) -> None:
    assert romanised(word) is None
