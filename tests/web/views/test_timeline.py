from datetime import date

import pytest

from app.search.grains import Grain, number_of, period_at
from app.search.timeline import Bucket, Timeline
from app.web.periods import NamedPeriod, named_period
from app.web.state import SearchState
from app.web.views.timeline import Outside, TimelineView, timeline_view


def months(*counts: tuple[int, int]) -> Timeline:
    """The articles of a result and of the archive in January 2022 and the months after it."""
    start = number_of(Grain.MONTH, date(2022, 1, 1))
    buckets = []
    for at, (articles, archive) in enumerate(counts):
        period = period_at(Grain.MONTH, start + at)
        buckets.append(Bucket(period.first, period.last, articles, archive, gap=not archive))
    return Timeline(Grain.MONTH, tuple(buckets), earlier=0, later=0, vague=0, undated=0)


def view(timeline: Timeline, state: SearchState | None = None, locale: str = "en") -> TimelineView:
    found = timeline_view(timeline, state or SearchState(query="padi"), locale)
    assert found is not None
    return found


def named(text: str) -> NamedPeriod:
    period = named_period(text)
    assert period is not None
    return period


def test_each_bar_leads_to_its_articles_by_the_same_search() -> None:
    state = SearchState(query="padi 0000-never", countries=("ID",), page=3, lang="id")
    bar = view(months((1_200, 3_000), (0, 9)), state, "id").bars[0]
    assert bar.url == ("/search?q=padi+0000-never&country=ID&from=2022-01&to=2022-01&lang=id")
    assert (bar.name, bar.articles, bar.archive, bar.share) == (
        "Januari 2022", "1.200", "3.000", "40%",
    )  # fmt: skip


def test_a_period_without_articles_leads_nowhere_and_without_an_archive_has_no_share() -> None:
    empty, missing, _ = view(months((0, 9), (0, 0), (1, 1))).bars
    assert (empty.url, empty.share) == ("", "0%")
    assert (missing.url, missing.share, missing.is_gap) == ("", "", True)


def test_one_period_compares_nothing() -> None:
    assert timeline_view(months((5, 9)), SearchState(), "en") is None
    assert timeline_view(None, SearchState(), "en") is None


def test_the_other_unit_is_one_click_away_on_the_same_page() -> None:
    numbers, shares = view(months((5, 9), (1, 4)), SearchState(query="padi", page=2)).units
    assert (numbers.current, shares.current) == (True, False)
    assert numbers.url == "/search?q=padi&page=2#timeline"
    assert shares.url == "/search?q=padi&page=2&timeline=share#timeline"


def test_the_page_itself_may_have_another_address() -> None:
    chart = timeline_view(
        months((5, 9), (1, 4)),
        SearchState(countries=("KZ",)),
        "en",
        lambda state: SearchState(shares=state.shares).url("/countries/KZ"),
    )
    assert chart is not None
    assert [one.url for one in chart.units] == [
        "/countries/KZ#timeline",
        "/countries/KZ?timeline=share#timeline",
    ]
    assert chart.bars[0].url == "/search?country=KZ&from=2022-01&to=2022-01"


def test_of_the_whole_archive_there_is_no_share() -> None:
    chart = view(months((5, 5), (1, 1)), SearchState(shares=True))
    assert (chart.units, chart.shares) == ((), False)


def test_the_period_with_most_is_told_and_a_share_by_chance_is_not() -> None:
    timeline = months((1, 1), (40, 400), (30, 100))
    assert view(timeline).peak.name == "February 2022"
    assert view(timeline, SearchState(query="padi", shares=True)).peak.name == "March 2022"


def test_few_gaps_are_named_and_many_counted() -> None:
    few = view(months((1, 1), (0, 0), (0, 0), (1, 1), (0, 0), (1, 1))).gaps
    assert few is not None
    assert few.names == ("February\u2009–\u2009March 2022", "May 2022")
    assert few.are_empty
    many = view(months(*[(1, 1), (0, 0)] * 4, (1, 1))).gaps
    assert many is not None
    assert (many.names, many.periods) == ((), 4)
    assert view(months((1, 1), (1, 1))).gaps is None


def test_what_no_bar_shows_is_told_with_a_way_to_it() -> None:
    timeline = months((5, 9), (1, 4))
    timeline = Timeline(timeline.grain, timeline.buckets, 3, 0, 2, 4)
    chart = view(timeline)
    assert chart.earlier == Outside(3, "/search?q=padi&to=2021-12-31")
    assert chart.later is None
    assert chart.undated == Outside(4, "/search?q=padi&undated=1")
    assert chart.vague == 2


@pytest.mark.parametrize(
    ("first", "last", "url", "name"),
    [
        ("2022-03-04", "2022-03-09", "/search?from=2022&to=2022", "2022"),
        ("2022-03", "2022-03", "/search?from=2022&to=2022", "2022"),
        ("2022", "2022", "/search", ""),
        ("2022-11", "2023-02", "/search", ""),
    ],
)
def test_a_way_leads_back_to_more_time(first: str, last: str, url: str, name: str) -> None:
    state = SearchState(first=named(first), last=named(last))
    chart = view(months((5, 9), (1, 4)), state)
    assert (chart.wider_url, chart.wider_name) == (url, name)


def test_without_dates_chosen_there_is_no_more_time() -> None:
    assert view(months((5, 9), (1, 4))).wider_url == ""


def test_the_last_day_of_the_calendar_has_none_after_it() -> None:
    last = Bucket(date(9999, 12, 30), date(9999, 12, 30), 1, 2, gap=False)
    end = Bucket(date(9999, 12, 31), date(9999, 12, 31), 1, 2, gap=False)
    chart = view(Timeline(Grain.DAY, (last, end), 0, 0, 0, 0))
    assert (chart.earlier, chart.later) == (None, None)
