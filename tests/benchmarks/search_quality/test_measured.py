from benchmarks.search_quality.asked import Asked, Kind, Part
from benchmarks.search_quality.measured import asked_of

ASKED = [
    Asked(kind, Part.EVALUATION, f"{kind.name} {number}", frozenset())
    for kind in (Kind.TYPO, Kind.QUESTION)
    for number in range(20)
]


def test_slow_sides_are_asked_every_tenth_question_and_all_the_rest() -> None:
    assert asked_of("warta", ASKED) == ASKED
    kinds = [one.kind for one in asked_of("whoosh", ASKED)]
    assert kinds.count(Kind.TYPO) == 20
    assert kinds.count(Kind.QUESTION) == 2
