"""Searches over time beside each other, against counting by hand."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from app.search.archive import Archive
from app.search.curves import Curve, Curves
from app.search.grains import Grain
from app.search.results import SearchRequest
from tests.conftest import ingest_all

SUBJECTS = ("padi", "kopi", "kakao")
NUMBERED = ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]


@dataclass(frozen=True, slots=True)
class Told:
    """An article as it is written to a file: what it is about, and its day, if it has any."""

    subjects: tuple[str, ...]
    day: date | None = None


def write(folder: Path, articles: Sequence[Told]) -> None:
    folder.mkdir(parents=True)
    for number, one in enumerate(articles):
        dated = f"{one.day.day}/{one.day.month}/{one.day.year}\n\n" if one.day else ""
        body = " ".join(f"Orang membahas {subject} di pasar." for subject in one.subjects)
        place = NUMBERED[number % 9] + NUMBERED[number // 9 % 9]
        text = f"Laporan dari desa {place} terbit\n\n{dated}{body} Warga {place} datang.\n"
        (folder / f"{number:03}.txt").write_text(text, "utf-8")


def archive_of(directory: Path, articles: Sequence[Told]) -> Archive:
    write(directory / "articles", articles)
    ingest_all(directory / "articles", library=directory / "library")
    return Archive.open(directory / "library")


def rice(*days: str | None, subject: str = "padi") -> list[Told]:
    return [Told((subject,), date.fromisoformat(day) if day else None) for day in days]


def counts(curve: Curve) -> dict[str, int]:
    """The articles of the periods that have any, by their first days."""
    return {one.first.isoformat(): one.articles for one in curve.timeline.buckets if one.articles}


def all_of(curve: Curve) -> int:
    told = curve.timeline
    inside = sum(one.articles for one in told.buckets)
    return inside + told.earlier + told.later + told.vague + told.undated


days_known = st.dates(date(2001, 1, 1), date(2024, 12, 31))
articles = st.lists(
    st.builds(
        Told,
        st.lists(st.sampled_from(SUBJECTS), max_size=2, unique=True).map(tuple),
        st.none() | days_known,
    ),
    min_size=1,
    max_size=25,
)


def first_of(grain: Grain, day: date) -> date:
    match grain:
        case Grain.DAY:
            return day
        case Grain.MONTH:
            return day.replace(day=1)
        case Grain.YEAR:
            return date(day.year, 1, 1)
        case Grain.DECADE:
            return date(day.year // 10 * 10, 1, 1)


@settings(max_examples=12)
@given(articles, st.none() | st.sampled_from(list(Grain)))
def test_every_point_is_what_counting_the_records_by_hand_gives(
    told: list[Told], grain: Grain | None
) -> None:
    with TemporaryDirectory() as made:
        archive = archive_of(Path(made), told)
        found = archive.compare(SUBJECTS, SearchRequest(), grain)
        records = [*archive.library.every_article()]
    assert [one.query for one in found.curves] == list(SUBJECTS)
    for curve in found.curves:
        by_hand: Counter[str] = Counter()
        about = [one for one in records if any(curve.query in text for text in one.paragraphs)]
        for record in about:
            if record.published:
                day = date.fromisoformat(record.published[:10])
                by_hand[first_of(found.grain, day).isoformat()] += 1
        assert curve.articles == len(about) == all_of(curve)
        drawn = {one.first.isoformat() for one in curve.timeline.buckets}
        assert counts(curve) == {day: n for day, n in by_hand.items() if day in drawn}
        outside = curve.timeline.earlier + curve.timeline.later
        assert outside == sum(n for day, n in by_hand.items() if day not in drawn)


def compare(directory: Path, told: Sequence[Told], *queries: str, **asked: object) -> Curves:
    """The searches over time in an archive of those articles."""
    grain = asked.pop("grain", None)
    assert grain is None or isinstance(grain, Grain)
    return archive_of(directory, told).compare(queries, SearchRequest(**asked), grain)  # type: ignore[arg-type]


def test_all_searches_have_the_same_periods_from_the_first_of_any_to_the_last(
    tmp_path: Path,
) -> None:
    told = rice("2019-04-04", "2020-03-04") + rice("2019-06-04", "2021-05-04", subject="kopi")
    found = compare(tmp_path, [*told, Told((), date(2010, 1, 4))], "padi", "kopi")
    assert found.grain is Grain.MONTH
    firsts = [[one.first for one in curve.timeline.buckets] for curve in found.curves]
    assert firsts[0] == firsts[1]
    assert (firsts[0][0], firsts[0][-1]) == (date(2019, 4, 1), date(2021, 5, 1))
    assert [counts(one) for one in found.curves] == [
        {"2019-04-01": 1, "2020-03-01": 1},
        {"2019-06-01": 1, "2021-05-01": 1},
    ]


def test_a_share_is_of_all_articles_that_the_common_filters_leave(tmp_path: Path) -> None:
    told = [*rice("2019-04-04", "2019-05-04"), Told((), date(2019, 4, 9)), Told((), None)]
    found = compare(tmp_path, told, "padi", grain=Grain.MONTH)
    assert [one.articles for one in found.within.buckets if one.articles] == [2, 1]
    bucket = found.curves[0].timeline.buckets[0]
    assert (bucket.articles, bucket.archive) == (1, 2)
    assert found.articles == 4


def test_a_grain_too_fine_for_the_time_is_made_coarser_and_told(tmp_path: Path) -> None:
    told = rice("2001-04-04", "2010-04-04", "2020-04-04")
    found = compare(tmp_path, told, "padi", grain=Grain.DAY)
    assert (found.grain, found.is_coarser) == (Grain.MONTH, True)
    assert len(found.within.buckets) == 19 * 12 + 1


def test_a_year_can_be_shown_by_day_where_that_is_asked(tmp_path: Path) -> None:
    told = rice("2001-04-04", "2002-04-03")
    found = compare(tmp_path / "asked", told, "padi", grain=Grain.DAY)
    assert (found.grain, found.is_coarser, len(found.within.buckets)) == (Grain.DAY, False, 365)
    assert compare(tmp_path / "not", told, "padi").grain is Grain.MONTH


def test_a_search_that_finds_nothing_is_a_flat_line_beside_the_others(tmp_path: Path) -> None:
    found = compare(tmp_path, rice("2019-04-04", "2019-06-04"), "padi", "xqzxqz")
    nothing = found.curves[1]
    assert nothing.articles == 0
    assert [one.articles for one in nothing.timeline.buckets] == [0] * len(found.within.buckets)
    assert len(nothing.timeline.buckets) > 1


def test_articles_with_only_some_of_the_words_do_not_count(tmp_path: Path) -> None:
    found = compare(tmp_path, rice("2019-04-04", "2019-06-04"), "padi xqzxqz", "padi")
    assert [one.articles for one in found.curves] == [0, 2]


def test_a_misspelt_word_is_told_and_counts_as_the_right_one(tmp_path: Path) -> None:
    told = rice("2019-04-04", "2019-06-04", subject="kakao")
    found = compare(tmp_path, told, "kakoa")
    assert found.curves[0].articles == 2
    assert [(one.suggested, one.applied) for one in found.curves[0].corrections] == [
        ("kakao", True)
    ]


def test_gaps_of_the_archive_are_told(tmp_path: Path) -> None:
    found = compare(tmp_path, rice("2019-04-04", "2019-09-04"), "padi", grain=Grain.MONTH)
    (gap,) = found.within.gaps
    assert (gap.first, gap.last) == (date(2019, 5, 1), date(2019, 8, 31))


def test_where_nothing_is_dated_there_are_no_periods(tmp_path: Path) -> None:
    found = compare(tmp_path, rice(None, None), "padi", "kopi")
    assert found.within.buckets == ()
    assert [all_of(one) for one in found.curves] == [2, 0]


def test_the_same_search_twice_is_one_line(tmp_path: Path) -> None:
    found = compare(tmp_path, rice("2019-04-04"), "padi", "kopi", "padi")
    assert [one.query for one in found.curves] == ["padi", "kopi"]


def test_common_filters_narrow_every_search(tmp_path: Path) -> None:
    told = rice("2019-04-04", "2019-04-20", "2021-04-04") + rice("2021-04-04", subject="kopi")
    asked = {"first": date(2019, 4, 10), "last": date(2021, 12, 31)}
    found = compare(tmp_path, told, "padi", "kopi", **asked, grain=Grain.MONTH)
    assert [one.articles for one in found.curves] == [2, 1]
    first = found.within.buckets[0]
    assert (first.first, first.articles) == (date(2019, 4, 10), 1)
