from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.search.timeline import Bucket
from app.web.charts.bars import FEW, Shade
from app.web.charts.lines import HEIGHT, make_lines


def bucket(articles: int, archive: int = 100, *, gap: bool = False) -> Bucket:
    return Bucket(date(2022, 3, 1), date(2022, 3, 31), articles, archive, gap)


NOTHING = bucket(0, 0, gap=True)


def test_lines_share_one_scale_and_the_same_places() -> None:
    chart = make_lines([[bucket(40), bucket(20)], [bucket(10), bucket(0)]], shares=False)
    high, low = chart.lines
    assert [one.y for one in high.points] == [0, HEIGHT / 2]
    assert [one.y for one in low.points] == [HEIGHT * 3 / 4, HEIGHT]
    assert [one.x for one in high.points] == [one.x for one in low.points] == [25, 75]
    assert high.path == f"M250 0L750 {HEIGHT // 2}"
    assert (high.end_x, high.end) == (75, HEIGHT / 2)


def test_a_line_is_broken_where_the_archive_has_nothing() -> None:
    (line,) = make_lines([[bucket(4), NOTHING, bucket(4), bucket(2)]], shares=False).lines
    assert [one.x for one in line.points] == [12.5, 62.5, 87.5]
    assert line.path == f"M125 0h0M625 0L875 {HEIGHT // 2}"
    assert line.points[0].signed, "A point between two gaps has no line that shows it."


def test_a_search_that_finds_nothing_is_a_flat_line() -> None:
    (line,) = make_lines([[bucket(0), bucket(0)]], shares=False).lines
    assert line.path == f"M250 {HEIGHT}L750 {HEIGHT}"


def test_a_time_in_which_the_filters_leave_nothing_has_no_share_but_a_number() -> None:
    left = bucket(0, 0)
    assert len(make_lines([[bucket(1), left]], shares=False).lines[0].points) == 2
    assert len(make_lines([[bucket(1), left]], shares=True).lines[0].points) == 1


def test_a_share_of_few_articles_is_a_sign_beside_the_line() -> None:
    chance = bucket(1, FEW - 1)
    chart = make_lines([[bucket(10), chance, bucket(0, 2), bucket(10)]], shares=True)
    (line,) = chart.lines
    assert [one.faint for one in line.points] == [False, True, True, False]
    assert [one.signed for one in line.points] == [True, True, False, True]
    assert line.path == "M125 0h0M875 0h0"
    assert chart.ticks[-1].value == 0.1


def test_where_all_shares_are_of_few_articles_the_line_passes_them() -> None:
    (line,) = make_lines([[bucket(1, 2), bucket(1, 4)]], shares=True).lines
    assert line.path == f"M250 0L750 {HEIGHT // 2}"


def test_of_many_points_only_some_show_their_sign_and_not_the_same_of_each_line() -> None:
    many = [bucket(1)] * 120
    first, second = (
        {at for at, one in enumerate(line.points) if one.signed and at < 119}
        for line in make_lines([many, many], shares=False).lines
    )
    assert len(first) == 12
    assert not first & second


def test_gaps_that_follow_each_other_are_one_shade() -> None:
    chart = make_lines([[bucket(1), NOTHING, NOTHING, bucket(1)]], shares=False)
    assert chart.shades == (Shade(25, 50),)


@given(
    st.lists(
        st.lists(st.tuples(st.integers(0, 999), st.integers(0, 999), st.booleans()), min_size=1),
        min_size=1,
        max_size=5,
    ),
    st.booleans(),
)
def test_no_point_leaves_the_drawing(
    sides: list[list[tuple[int, int, bool]]], shares: bool
) -> None:
    lines = [[bucket(min(a, b), max(a, b), gap=gap) for a, b, gap in side] for side in sides]
    made = make_lines(lines, shares=shares).lines
    all_faint = all(one.faint for drawn in made for one in drawn.points)
    for line, drawn in zip(lines, made, strict=True):
        assert all(0 <= one.x <= 100 and 0 <= one.y <= HEIGHT for one in drawn.points)
        assert len(drawn.points) <= len(line)
        assert (drawn.path != "") == any(all_faint or not one.faint for one in drawn.points)
