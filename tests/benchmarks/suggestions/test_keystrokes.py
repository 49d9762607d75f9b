from benchmarks.search_quality.asked import Asked, Kind, Part
from benchmarks.suggestions.keystrokes import keystrokes


def asked(text: str, kind: Kind = Kind.HEADLINE) -> Asked:
    return Asked(kind, Part.EVALUATION, text, frozenset())


def test_a_query_is_typed_letter_by_letter_from_the_second_on() -> None:
    typed = list(keystrokes([asked("abu kai")]))
    assert [one.text for one in typed] == ["ab", "abu", "abu k", "abu ka", "abu kai"]
    assert [(one.meant, one.letters, one.words) for one in typed[1:3]] == [
        ("abu", 3, 0),
        ("kai", 1, 1),
    ]


def test_a_word_is_looked_for_after_three_letters_and_before_it_is_whole() -> None:
    tried = [one.text for one in keystrokes([asked("kapal")]) if one.is_tried]
    assert tried == ["kap", "kapa"]


def test_what_was_misspelt_is_typed_but_not_looked_for() -> None:
    assert not any(one.is_tried for one in keystrokes([asked("kapla", Kind.SWAPPED)]))
