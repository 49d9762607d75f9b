from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.search.timeline import Bucket
from app.web.charts.bars import FEW, HEIGHT, Bar, Shade, make_bars


def bucket(articles: int, archive: int, *, gap: bool = False) -> Bucket:
    return Bucket(date(2022, 3, 1), date(2022, 3, 31), articles, archive, gap)


def test_bars_are_as_high_as_their_articles_and_stand_side_by_side() -> None:
    chart = make_bars([bucket(40, 100), bucket(20, 100), bucket(0, 100)], shares=False)
    assert [one.height for one in chart.bars] == [HEIGHT, HEIGHT / 2, 0]
    assert [one.y + one.height for one in chart.bars] == [HEIGHT] * 3
    assert [one.x for one in chart.bars] == [0, 33.33, 66.67]


def test_bars_of_shares_are_as_high_as_the_part_of_the_archive() -> None:
    chart = make_bars([bucket(40, 400), bucket(40, 100)], shares=True)
    assert [one.value for one in chart.bars] == [0.1, 0.4]
    assert [one.height for one in chart.bars] == [HEIGHT / 4, HEIGHT]


def test_a_single_article_is_seen_beside_thousands() -> None:
    assert make_bars([bucket(1, 1), bucket(9_000, 9_000)], shares=False).bars[0].height >= 2


def test_a_share_of_few_articles_is_faint_and_does_not_set_the_scale() -> None:
    chart = make_bars([bucket(1, 1), bucket(10, 100)], shares=True)
    chance, sure = chart.bars
    assert (chance.faint, sure.faint) == (True, False)
    assert (chance.height, sure.height) == (HEIGHT, HEIGHT)
    assert chart.ticks[-1].value == 0.1


def test_where_all_shares_are_of_few_articles_they_set_it() -> None:
    chart = make_bars([bucket(1, 2), bucket(1, FEW - 1)], shares=True)
    assert all(one.faint for one in chart.bars)
    assert chart.ticks[-1].value == 0.6


def test_a_time_of_which_the_archive_has_nothing_has_no_share() -> None:
    (nothing, _) = make_bars([bucket(0, 0, gap=True), bucket(1, 9)], shares=True).bars
    assert (nothing.value, nothing.share, nothing.height) == (None, None, 0)


def test_gaps_that_follow_each_other_are_one_shade() -> None:
    gaps = [bucket(0, 0, gap=True)] * 2
    chart = make_bars([bucket(1, 1), *gaps, bucket(1, 1)], shares=False)
    assert chart.shades == (Shade(25, 50),)


@given(
    st.lists(st.tuples(st.integers(0, 9_999), st.integers(0, 9_999)), min_size=1, max_size=120),
    st.booleans(),
)
def test_no_bar_leaves_the_drawing(counts: list[tuple[int, int]], shares: bool) -> None:
    buckets = [bucket(min(pair), max(pair)) for pair in counts]
    for one in make_bars(buckets, shares=shares).bars:
        assert 0 <= one.y <= HEIGHT
        assert one.bar_x >= 0
        assert one.bar_x + one.width <= 100.01
        assert has_height(one) == bool(one.bucket.articles)


def has_height(bar: Bar) -> bool:
    return bar.height > 0
