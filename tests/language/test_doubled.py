import pytest

from app.language.doubled import means_otherwise, said_twice


@pytest.mark.parametrize(
    ("word", "both"),
    [
        ("kupu2", ("kupu", "kupu")),
        ("sayur2an", ("sayur", "sayuran")),
        ("anak2nya", ("anak", "anaknya")),
        ("mp3", None),
        ("u2", None),
        ("g20", None),
        ("2", None),
    ],
)
def test_a_word_with_a_two_is_said_twice(word: str, both: tuple[str, str] | None) -> None:
    assert said_twice(word) == both


def test_some_words_are_others_when_they_are_said_twice() -> None:
    assert means_otherwise("mata")
    assert not means_otherwise("negara")
