"""What an archive holds is what a plain scan of its records and files counts."""

import tempfile
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from app.library.survey import Surveyor
from app.search.archive import Archive
from app.search.coverage import MOST_COLUMNS, columns_of
from app.search.dated_counts import DatedCounts
from app.search.grains import Grain
from app.search.holdings import FIELDS, grouped
from app.search.oddities import Oddity, alone
from tests.conftest import ingest_all
from tests.search.conftest import MakeArchive

# Each example is an ingest: making a failing one smaller would take minutes.
NO_SHRINKING = (Phase.explicit, Phase.reuse, Phase.generate)
SOURCES = ("Harian Uji", "Kabar Lain", "")
DATES = ("4/2/2021", "9/3/2021", "1/7/2022", "")


def text_of(number: int, source: str, day: str) -> str:
    lines = [f"Panen padi ke-{number} selesai", day, source and f"Sumber: {source}"]
    body = f"Petani desa nomor {number} memanen padi di Rusia dan menjualnya."
    return "\n\n".join([*filter(None, lines), body]) + "\n"


@settings(max_examples=10, phases=NO_SHRINKING)
@given(
    st.lists(st.tuples(st.sampled_from(SOURCES), st.sampled_from(DATES)), max_size=8),
    st.integers(0, 3),
    st.integers(0, 2),
)
def test_the_numbers_are_those_of_a_plain_scan(
    told: list[tuple[str, str]], empty: int, binary: int
) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder, library = Path(place) / "articles", Path(place) / "library"
        folder.mkdir()
        for number, (source, day) in enumerate(told):
            (folder / f"{number}.txt").write_text(text_of(number, source, day), "utf-8")
        for number in range(empty):
            (folder / f"empty{number}.txt").write_bytes(b"")
        for number in range(binary):
            (folder / f"broken{number}.zip").write_bytes(b"PK\x03\x04" + bytes([number]) * 40)
        reports = ingest_all(folder, library=library)
        archive = Archive.open(library)
        found, holdings = list(archive.library.every_article()), archive.inventory.holdings
        failed = [one for one in reports if one.outcome == "failed"]

        assert holdings.fields is not None
        for field in holdings.fields:
            known = [bool(getattr(one, field.name)) for one in found]
            assert (field.known, field.unknown) == (sum(known), len(known) - sum(known))
        assert [one.name for one in holdings.fields] == list(FIELDS)
        assert holdings.unread_inputs == len(failed)
        assert sum(group.inputs for group in holdings.unread) == len(failed)
        reasons = {one.reason for one in failed}
        assert {one.reason for one in archive.inventory.every_unread()} == reasons
        if reports:
            assert holdings.last_ingest is not None
            outcomes = Counter(str(one.outcome) for one in reports)
            assert holdings.last_ingest.added == outcomes["added"]
            assert holdings.last_ingest.inputs == len(reports)

        columns = archive.inventory.columns()
        total = archive.inventory.total(columns)
        rows = archive.inventory.sources(columns, archive.sources().sources)
        for row in (total, *rows):
            own = [one for one in found if row.name in (None, one.source)]
            assert row.articles == len(own)
            assert row.undated == sum(one.published is None for one in own)
            outside = row.earlier + row.later + row.vague + row.undated
            assert sum(cell.articles for cell in row.cells) + outside == row.articles
            months = Counter((one.published or "")[:7] for one in own)
            for cell, period in zip(row.cells, columns.periods, strict=True):
                assert cell.articles == months[period.first.isoformat()[:7]]


def test_months_are_shown_as_long_as_there_are_not_too_many() -> None:
    def archive_of(*months: int) -> DatedCounts:
        years = Counter(month // 12 for month in months)
        return DatedCounts(
            {
                Grain.MONTH: dict.fromkeys(months, 1),
                Grain.YEAR: dict(years),
                Grain.DECADE: dict(Counter(year // 10 for year in years.elements())),
            }
        )

    start = 2020 * 12
    short, most = range(start, start + 12), MOST_COLUMNS[Grain.MONTH]
    assert columns_of(archive_of(*short)).numbers == short
    assert columns_of(archive_of(*range(start, start + most + 12))).grain is Grain.YEAR
    # One stray among many leaves the months as they are.
    stray = columns_of(archive_of(*range(start, start + most), 1950 * 12))
    assert stray.numbers == range(start, start + most)
    assert columns_of(archive_of(*(year * 12 for year in range(1700, 2000)))).grain is Grain.DECADE
    assert len(columns_of(archive_of(*short), 2020).numbers) == 12


def test_a_gap_of_a_source_lies_between_its_first_and_its_last_article(
    make_archive: MakeArchive,
) -> None:
    archive = make_archive(
        {
            **{f"a{at}.txt": text_of(at, "Harian Uji", f"4/{at}/2021") for at in (2, 3, 6)},
            **{f"b{at}.txt": text_of(20 + at, "Kabar Lain", f"9/{at}/2021") for at in range(1, 9)},
        }
    )
    columns = archive.inventory.columns()
    rows = archive.inventory.sources(columns, archive.sources().sources)
    gaps = {row.name: [at + 1 for at, cell in enumerate(row.cells) if cell.gap] for row in rows}
    assert gaps == {"Harian Uji": [4, 5], "Kabar Lain": []}
    assert not any(cell.gap for cell in archive.inventory.total(columns).cells)


def test_odd_dates_are_listed_with_every_reason(make_archive: MakeArchive) -> None:
    texts = {f"{at}.txt": text_of(at, "Harian Uji", f"4/{1 + at}/2021") for at in range(10)}
    texts["alone.txt"] = text_of(90, "Harian Uji", "5/8/1987")
    texts["moved.txt"] = (
        "URL: https://contoh.id/2019/05/06/padi\nTanggal: 2021-02-04\n\n"
        + text_of(91, "Kabar Lain", "")
    )
    odd = make_archive(texts).inventory.odd_dates
    assert [(one.article.published, one.reasons) for one in odd] == [
        ("1987-08-05", (Oddity.ALONE,)),
        ("2021-02-04", (Oddity.ADDRESS,)),
    ]


@pytest.mark.parametrize(
    ("years", "told"),
    [
        ({2000: 10, 2010: 1}, [("S", 2010)]),
        ({2000: 10, 2005: 1}, []),
        ({2000: 10, 2010: 2}, []),
        ({2000: 3, 2010: 1}, []),
    ],
    ids=["far", "near", "two", "small-source"],
)
def test_an_article_stands_alone_where_its_source_has_no_other_near(
    years: dict[int, int], told: list[tuple[str, int]]
) -> None:
    assert list(alone({"S": years})) == told


def test_reasons_that_differ_in_names_and_numbers_alone_are_one() -> None:
    groups = grouped(
        Counter(
            {
                "It has 12,000 bytes, more than 10 (a.txt).": 2,
                "It has 90 bytes, more than 10 (“b”).": 1,
                "The file is empty.": 2,
            }
        )
    )
    assert [group.total() for group in groups] == [3, 2]


def test_what_an_ingest_changes_is_told_at_once(make_archive: MakeArchive, tmp_path: Path) -> None:
    archive = make_archive({"a.txt": text_of(1, "Harian Uji", "4/2/2021"), "b.txt": ""})
    assert archive.inventory.holdings.unread_inputs == 1
    (tmp_path / "articles" / "c.txt").write_bytes(b"")
    ingest_all(tmp_path / "articles", library=tmp_path / "library")
    assert archive.inventory.holdings.unread_inputs == 2
    assert Surveyor(tmp_path / "library").unread(0, 10) == list(archive.inventory.every_unread())
