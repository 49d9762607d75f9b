"""A result over time, against counting by hand."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from app.index.protocol import SearchIndex
from app.index.writing import IndexDocument
from app.search.archive import Archive
from app.search.finding import Found
from app.search.grains import MOST_PERIODS, Grain
from app.search.over_time import timeline_of
from app.search.parse import parse
from app.search.periods import Period, typed_period
from app.search.plan import plan
from app.search.results import SearchRequest
from app.search.timeline import Bucket, Gap, Timeline
from app.search.variants import Widening
from tests.index.conftest import article
from tests.search.conftest import MakeArchive, index_of

# An article is given by its date (`2022`, `2022-03`, `2022-03-04`, or none); those about rice
# are found by a search for it.
Dates = Sequence[str | None]


def document(name: str, published: str | None, text: str) -> IndexDocument:
    period = typed_period(published) if published else None
    if period is None:
        return article(name, "", text)
    return article(name, "", text, first_day=period.first, last_day=period.last)


def index_with(directory: Path, rice: Dates, others: Dates = ()) -> SearchIndex:
    texts = [("padi", one) for one in rice] + [("kopi", one) for one in others]
    return index_of(
        directory, [document(str(at), one, text) for at, (text, one) in enumerate(texts)]
    )


def timeline(index: SearchIndex, asked: SearchRequest) -> Timeline | None:
    meant = plan(parse(asked.query), index, Widening.NONE)
    request = meant.request(asked)
    return timeline_of(index, Found(meant, request, index.search(request), relaxed=False))


def timeline_for(
    directory: Path, rice: Dates, others: Dates = (), first: str = "", last: str = ""
) -> Timeline:
    """The timeline of a search for rice, from and to some dates."""
    start, end = typed_period(first), typed_period(last)
    asked = SearchRequest(
        query="padi", first=start.first if start else None, last=end.last if end else None
    )
    found = timeline(index_with(directory, rice, others), asked)
    assert found is not None
    return found


def shown(found: Timeline) -> dict[str, int]:
    """The articles of the periods that have any, by their first days."""
    return {one.first.isoformat(): one.articles for one in found.buckets if one.articles}


def days(first: str, count: int) -> list[str]:
    start = date.fromisoformat(first)
    return [(start + timedelta(days=at)).isoformat() for at in range(count)]


def test_a_few_weeks_are_counted_by_day(tmp_path: Path) -> None:
    found = timeline_for(tmp_path, ["2022-03-01", "2022-03-01", "2022-04-15"])
    assert found.grain is Grain.DAY
    assert len(found.buckets) == 46
    assert shown(found) == {"2022-03-01": 2, "2022-04-15": 1}


def test_a_few_years_are_counted_by_month(tmp_path: Path) -> None:
    found = timeline_for(tmp_path, ["2019-12-31", "2020-01-01", "2022-04", "2022-04-15"])
    assert found.grain is Grain.MONTH
    assert shown(found) == {"2019-12-01": 1, "2020-01-01": 1, "2022-04-01": 2}


def test_a_century_is_counted_by_year_and_more_by_decade(tmp_path: Path) -> None:
    long = timeline_for(tmp_path / "long", ["1950", "1999-12-31", "2022-04-15"])
    assert (long.grain, len(long.buckets)) == (Grain.YEAR, 73)
    longer = timeline_for(tmp_path / "longer", ["1850", "1899-12-31", "2022-04-15"])
    assert longer.grain is Grain.DECADE
    assert shown(longer) == {"1850-01-01": 1, "1890-01-01": 1, "2020-01-01": 1}


def test_the_time_that_was_chosen_says_how_long_the_periods_are(tmp_path: Path) -> None:
    rice = ["2022-03-04", "2022-03-05"]
    year = timeline_for(tmp_path / "year", rice, days("2022-01-01", 365), "2022", "2022")
    assert (year.grain, len(year.buckets)) == (Grain.MONTH, 12)
    month = timeline_for(tmp_path / "month", rice, days("2022-01-01", 365), "2022-03", "2022-03")
    assert (month.grain, len(month.buckets)) == (Grain.DAY, 31)


def test_dates_that_the_search_text_names_are_chosen_too(tmp_path: Path) -> None:
    index = index_with(tmp_path, ["2022-03-04", "2024-03-04"], days("2022-01-01", 900))
    found = timeline(index, SearchRequest(query="padi after:2022-03 before:2022-04"))
    assert found is not None
    assert (found.grain, found.buckets[0].first) == (Grain.DAY, date(2022, 3, 1))


def test_no_time_is_shown_of_which_the_archive_has_nothing(tmp_path: Path) -> None:
    found = timeline_for(tmp_path, ["2022-03-04", "2022-06-05"], first="1900", last="2100")
    assert (found.grain, len(found.buckets)) == (Grain.MONTH, 4)


def test_silence_before_and_after_shows_where_it_fits(tmp_path: Path) -> None:
    found = timeline_for(tmp_path, ["2020-03-04", "2020-09-05"], ["2016-01", "2022-12"])
    assert (found.buckets[0].first, found.buckets[-1].last) == (
        date(2016, 1, 1),
        date(2022, 12, 31),
    )


def test_strays_do_not_make_the_periods_longer_but_are_told(tmp_path: Path) -> None:
    found = timeline_for(tmp_path, ["1900-01-01", *days("2022-03-01", 60), "2099-12-31"])
    assert (found.grain, len(found.buckets)) == (Grain.DAY, 60)
    assert (found.earlier, found.later) == (1, 1)


def test_strays_are_shown_where_both_ends_of_the_time_were_named(tmp_path: Path) -> None:
    rice = ["1981-01-01", *days("2022-03-01", 60)]
    found = timeline_for(tmp_path, rice, first="1980", last="2030")
    assert (found.grain, found.earlier) == (Grain.YEAR, 0)
    assert shown(found) == {"1981-01-01": 1, "2022-01-01": 60}


def test_periods_are_no_shorter_than_most_dates_are_known(tmp_path: Path) -> None:
    found = timeline_for(tmp_path, ["2022-03-04", "2022-03", "2022-04", "2022-05"])
    assert (found.grain, found.vague) == (Grain.MONTH, 0)


def test_the_days_of_a_month_are_shown_even_if_most_dates_are_less_exact(tmp_path: Path) -> None:
    rice = ["2022-03-04", "2022-03-09", "2022-03", "2022", "2022"]
    found = timeline_for(tmp_path, rice, first="2022-03", last="2022-03")
    assert (found.grain, found.vague) == (Grain.DAY, 3)


def test_what_has_no_date_is_in_no_period(tmp_path: Path) -> None:
    found = timeline_for(tmp_path, ["2022-03-04", None, None])
    assert found.undated == 2
    undated = timeline_for(tmp_path / "undated", [None])
    assert (undated.buckets, undated.undated) == ((), 1)


def test_a_search_that_finds_nothing_has_no_timeline(tmp_path: Path) -> None:
    index = index_with(tmp_path, ["2022-03-04"])
    assert timeline(index, SearchRequest(query="karet")) is None


def test_the_archives_own_articles_stand_beside_those_of_the_result(tmp_path: Path) -> None:
    others = ["2022-03-04", "2022-03-05", "2022-03-06"]
    found = timeline_for(tmp_path, ["2022-03-04", "2022-03-06"], others)
    assert [one.archive for one in found.buckets] == [2, 1, 2]


def test_of_a_month_cut_short_only_the_rest_of_the_archive_counts(tmp_path: Path) -> None:
    others = days("2022-01-01", 365)
    found = timeline_for(tmp_path, ["2022-03-20", "2022-07-02"], others, "2022-03-15", "2022-07-10")
    (first, *_, last) = found.buckets
    assert (first.first, first.archive) == (date(2022, 3, 15), 17 + 1)
    assert (last.last, last.archive) == (date(2022, 7, 10), 10 + 1)


def test_gaps_of_the_archive_that_follow_each_other_are_one(tmp_path: Path) -> None:
    others = ["2020-01-05", "2020-05-05", "2020-07-05"]
    found = timeline_for(tmp_path, ["2020-01-04", "2020-07-04"], others)
    assert found.gaps == (
        Gap(date(2020, 2, 1), date(2020, 4, 30), 0),
        Gap(date(2020, 6, 1), date(2020, 6, 30), 0),
    )


def test_what_an_ingest_adds_is_in_the_archives_counts(make_archive: MakeArchive) -> None:
    def counts(archive: Archive) -> list[int]:
        found = archive.search(SearchRequest(query="kopi")).timeline
        assert found is not None
        return [one.archive for one in found.buckets]

    coffee = "Panen kopi selesai\n\n4/3/2022\n\nPetani memanen kopi di desa itu.\n"
    rice = "Harga padi naik\n\n5/3/2022\n\nPedagang menaikkan harga padi di kota.\n"
    archive = make_archive({"coffee.txt": coffee})
    assert counts(archive) == [1]
    make_archive({"rice.txt": rice})
    assert counts(archive) == [1, 1]


ANY_DAY = st.dates(date(2019, 1, 1), date(2022, 12, 31)).map(date.isoformat)
STRAY_DAY = st.dates(date(1700, 1, 1), date(2090, 12, 31)).map(date.isoformat)
PUBLISHED = st.one_of(
    st.none(),
    st.builds(lambda day, letters: day[:letters], ANY_DAY, st.sampled_from([4, 7, 10])),
    st.builds(lambda day, letters: day[:letters], STRAY_DAY, st.sampled_from([4, 7, 10])),
)
CHOSEN = st.one_of(st.just(""), ANY_DAY, ANY_DAY.map(lambda day: day[:7]))


@settings(max_examples=60)
@given(
    st.lists(PUBLISHED, min_size=1, max_size=40), st.lists(PUBLISHED, max_size=40), CHOSEN, CHOSEN
)
def test_periods_hold_what_counting_by_hand_finds(
    rice: list[str | None], others: list[str | None], first: str, last: str
) -> None:
    start, end = typed_period(first), typed_period(last)
    asked = Period(start.first if start else date.min, end.last if end else date.max)
    request = SearchRequest(
        query="padi", first=start.first if start else None, last=end.last if end else None
    )
    with TemporaryDirectory() as directory:
        found = timeline(index_with(Path(directory), rice, others), request)
    matching = [one for one in rice if may_lie_in(asked, one, undated=not (start or end))]
    assert (found is None) == (not matching)
    if found is None:
        return
    assert all((after.first - before.last).days == 1 for before, after in pairwise(found.buckets))
    assert len(found.buckets) <= MOST_PERIODS.get(found.grain, 120)
    for bucket in found.buckets:
        assert bucket.articles == count_by_hand(bucket, found.grain, matching, asked)
        assert bucket.archive == count_by_hand(bucket, found.grain, [*rice, *others], asked)
    assert found.undated == matching.count(None)
    inside = sum(one.articles for one in found.buckets)
    assert inside + found.earlier + found.later + found.vague + found.undated == len(matching)


# How much of a date must be known for a period.
LETTERS = {Grain.DAY: 10, Grain.MONTH: 7, Grain.YEAR: 4, Grain.DECADE: 4}


def may_lie_in(asked: Period, published: str | None, *, undated: bool = False) -> bool:
    period = typed_period(published) if published else None
    if period is None:
        return undated
    return period.first <= asked.last and asked.first <= period.last


def count_by_hand(
    bucket: Bucket, grain: Grain, articles: Iterable[str | None], asked: Period
) -> int:
    letters = 3 if grain is Grain.DECADE else LETTERS[grain]
    return sum(
        one is not None
        and len(one) >= LETTERS[grain]
        and one[:letters] == bucket.first.isoformat()[:letters]
        and may_lie_in(asked, one)
        for one in articles
    )
