import tempfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.library.opening import writing_alone
from app.library.protocol import FieldCounts, SourceYears
from app.library.reading import LibraryReader
from app.library.records import (
    Article,
    DateOrigin,
    DatePrecision,
    Evidence,
    FieldOrigin,
    TitleOrigin,
)
from app.library.survey import Surveyor
from app.library.tally import UNKNOWN, UNSTATED
from app.library.writing import LibraryWriter
from tests.databases import change
from tests.library.test_writing import held
from tests.samples import sample

BASES = [sample(f"Judul {number}\nPetani di Rusia memanen {number}.") for number in range(4)]
DATES = [
    (None, None),
    ("2021", DatePrecision.YEAR),
    ("2022-03", DatePrecision.MONTH),
    ("2022-03-04", DatePrecision.DAY),
    ("2022-03-04T05:20+07:00", DatePrecision.MINUTE),
]
URLS = [None, "https://contoh.id/2022/03/05/a", "https://contoh.id/2020/01/a"]


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """An article as any of four, with any of its fields known."""
    published, precision = draw(st.sampled_from(DATES))
    source = draw(st.sampled_from([None, "Harian Uji", "Kabar Lain"]))
    evidence = [Evidence("source", FieldOrigin.MASTHEAD, 1, "x")] if draw(st.booleans()) else []
    return replace(
        draw(st.sampled_from(BASES)),
        title_origin=draw(st.sampled_from(TitleOrigin)),
        published=published,
        published_precision=precision,
        published_origin=draw(st.sampled_from(DateOrigin)) if published else None,
        source=source,
        author=draw(st.sampled_from([None, "Ani"])),
        url=draw(st.sampled_from(URLS)),
        language=draw(st.sampled_from([None, "id"])),
        evidence=tuple(evidence),
    )


def scanned(found: list[Article]) -> tuple[FieldCounts, SourceYears, set[str]]:
    """What a reading of every record counts."""
    fields: FieldCounts = {}
    years: SourceYears = {}
    misdated = set()
    for one in found:
        told = {evidence.field: str(evidence.origin) for evidence in one.evidence}
        values = {
            "title": str(one.title_origin),
            "published": str(one.published_origin or UNKNOWN),
            "precision": str(one.published_precision or UNKNOWN),
            "published_in": str(one.published_in_origin or UNKNOWN),
            "language": UNSTATED if one.language else UNKNOWN,
            "countries": UNSTATED if one.countries else UNKNOWN,
        }
        for name in ("source", "agency", "author", "dateline", "url"):
            values[name] = told.get(name, UNSTATED) if getattr(one, name) else UNKNOWN
        for name, value in values.items():
            fields.setdefault(name, Counter())[value] += 1
        if one.source and one.published:
            of_source = years.setdefault(one.source, {})
            of_source[int(one.published[:4])] = of_source.get(int(one.published[:4]), 0) + 1
        # Of the dates above only those of these lie more than a day apart.
        if one.published and one.url and one.url.endswith("2020/01/a"):
            misdated.add(one.id)
        if one.published == "2021" and one.url and "2022" in one.url:
            misdated.add(one.id)
    return fields, years, misdated


def counted(directory: Path) -> tuple[FieldCounts | None, SourceYears, set[str]]:
    surveyor = Surveyor(directory)
    misdated = {one.id for one in surveyor.against_address(100)}
    return surveyor.fields(), surveyor.source_years(), misdated


@settings(max_examples=40)
@given(st.lists(st.lists(st.tuples(st.integers(0, 3), articles()), max_size=4), max_size=4))
def test_the_counts_are_those_of_a_plain_scan(batches: list[list[tuple[int, Article]]]) -> None:
    with tempfile.TemporaryDirectory() as place:
        directory = Path(place)
        with writing_alone(directory):
            writer = LibraryWriter(directory)
            for batch in batches:
                by_path = {f"{number}.txt": article for number, article in batch}
                writer.write([held(path, article) for path, article in by_path.items()])
        found = list(LibraryReader(directory).every_article())
        fields, years, misdated = scanned(found)
        assert counted(directory) == (fields, years, misdated)


@pytest.fixture
def filled(writer: LibraryWriter, tmp_path: Path) -> Path:
    article = replace(BASES[0], source="Harian Uji", published="2022", url=URLS[2])
    writer.write([held("a.txt", article)])
    return tmp_path


def test_a_library_of_before_is_read_without_counts_and_counted_when_it_is_written(
    filled: Path,
) -> None:
    before = counted(filled)
    for table in ("tally", "source_year", "misdated", "tally_state", "run"):
        change(filled, f"DROP TABLE {table}")
    assert counted(filled) == (None, {}, set())
    assert Surveyor(filled).last_ingest() is None
    with writing_alone(filled):
        LibraryWriter(filled)
    assert counted(filled) == before


def test_counts_that_an_older_warta_left_behind_are_made_anew(filled: Path) -> None:
    before = counted(filled)
    change(filled, "UPDATE meta SET revision = revision + 1")
    change(filled, "UPDATE tally SET articles = 7")
    assert Surveyor(filled).fields() is None
    with writing_alone(filled):
        LibraryWriter(filled)
    assert counted(filled) == before
