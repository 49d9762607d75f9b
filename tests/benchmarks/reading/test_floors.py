from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.reading.floors import lowered, raised, read_floors, shortfalls, write_floors

NAMES = st.sampled_from(("seen", "held"))
FIGURES = st.dictionaries(
    NAMES, st.dictionaries(st.sampled_from(("title", "author")), st.floats(0, 1))
)


@given(FIGURES, FIGURES)
def test_raising_never_lowers_a_floor_and_loses_none(
    floors: dict[str, dict[str, float]], scores: dict[str, dict[str, float]]
) -> None:
    after = raised(floors, scores)
    for name, figures in floors.items():
        assert all(after[name][figure] >= floor for figure, floor in figures.items())


@given(FIGURES)
def test_floors_made_of_scores_are_held_by_them(scores: dict[str, dict[str, float]]) -> None:
    assert shortfalls(raised({}, scores), scores) == []
    assert shortfalls(lowered({}, scores), scores) == []


def test_floors_are_rounded_down_to_hundredths_and_whole_ones_kept() -> None:
    assert raised({}, {"seen": {"title": 0.9599, "author": 0.29}}) == {
        "seen": {"title": 0.95, "author": 0.29}
    }


def test_only_lowering_lowers_and_it_leaves_what_was_not_scored() -> None:
    floors = {"seen": {"title": 0.95}, "held": {"title": 0.90}}
    scores = {"seen": {"title": 0.80}}
    assert raised(floors, scores) == floors
    assert lowered(floors, scores) == {"seen": {"title": 0.80}, "held": {"title": 0.90}}


def test_a_score_under_its_floor_is_told_with_the_command_that_shows_misses() -> None:
    found = shortfalls(
        {"seen": {"title": 0.95, "author": 0.9}}, {"seen": {"title": 0.9412, "author": 0.9}}
    )
    assert [str(one) for one in found] == [
        "seen: title scores 0.9412, under its floor of 0.95. See what is missed: "
        "python -m benchmarks.reading --part sets --part pages --misses"
    ]


def test_floors_are_the_same_after_writing_and_reading(tmp_path: Path) -> None:
    floors = {"held": {"title": 0.9}, "seen": {"title": 0.95, "words_f1": 1.0}}
    write_floors(floors, tmp_path / "floors.toml")
    assert read_floors(tmp_path / "floors.toml") == floors
    assert read_floors(tmp_path / "none.toml") == {}
