from datetime import date

import pytest

from app.ingest.indexing import days_of, to_index
from app.language.newsroom_clocks import newsroom_clock
from app.library.records import DatePrecision, Related, RemovalReason, Removed
from tests.samples import sample


def test_title_and_passages_become_terms_apart() -> None:
    document = to_index(
        sample(
            "Latihan laut\nSatu.\nDua tiga.",
            captions=("Foto.",),
            author="Ani",
            source="S",
            published_in="ID",
        )
    )
    assert list(document.title) == ["latihan", "laut"]
    assert [list(passage) for passage in document.body] == [
        ["satu"],
        ["dua", "tiga"],
        ["foto"],
        ["ani"],
    ]
    assert document.title_lemmas[0] == "latih"
    assert (document.source, document.published_in) == ("S", "ID")


def test_countries_that_are_named_are_kept_apart_from_peoples_and_capitals() -> None:
    document = to_index(
        sample(
            "Tiongkok dan AS berunding\nRRT menunda kunjungan. Warga Rusia menunggu.\n"
            "Moskow belum menjawab. Tentara Russian pergi.",
            captions=("Bendera Jepang.",),
            dateline="Canberra, Australia",
        )
    )
    assert list(document.title_named) == ["CN", "US"]
    assert sorted(document.body_named) == ["AU", "CN", "JP", "RU"]


def test_what_was_removed_and_other_stories_are_never_found() -> None:
    document = to_index(
        sample(
            "Judul\nIsi.",
            related=(Related("Gempa", "Media"),),
            removed=(Removed("Beranda", RemovalReason.NAVIGATION, 1),),
        )
    )
    assert [list(passage) for passage in document.body] == [["isi"]]


@pytest.mark.parametrize(
    ("published", "precision", "first", "last"),
    [
        ("2022-01-11T05:20:00+07:00", "minute", date(2022, 1, 11), date(2022, 1, 11)),
        ("2024-11-24", "day", date(2024, 11, 24), date(2024, 11, 24)),
        ("2024-02", "month", date(2024, 2, 1), date(2024, 2, 29)),
        ("2022", "year", date(2022, 1, 1), date(2022, 12, 31)),
    ],
)
def test_a_date_covers_the_days_it_may_mean(
    published: str, precision: str, first: date, last: date
) -> None:
    days = days_of(published, DatePrecision(precision))
    assert days is not None
    assert (days.first, days.last) == (first, last)


def test_offsets_count_for_the_order() -> None:
    jakarta = days_of("2022-01-11T05:20:00+07:00", DatePrecision.MINUTE)
    london = days_of("2022-01-10T23:00:00+00:00", DatePrecision.MINUTE)
    assert jakarta is not None
    assert london is not None
    assert jakarta.instant < london.instant


def test_a_time_without_an_offset_is_one_of_the_newsroom() -> None:
    def instant(published: str, country: str | None, language: str | None = None) -> int:
        clock = newsroom_clock(country, language)
        precision = DatePrecision.MINUTE if "T" in published else DatePrecision.DAY
        days = days_of(published, precision, clock)
        assert days is not None
        assert days.first == date(2022, 1, 11)
        return days.instant

    told = instant("2022-01-11T05:20:00+07:00", "ID")
    assert instant("2022-01-11T05:20", "ID") == told
    assert instant("2022-01-11T05:20", None, "id") == told
    assert instant("2022-01-11T06:20", "MY", "id") == told
    assert instant("2022-01-11T05:20", None, "en") == instant("2022-01-11T05:20Z", "ID")
    assert instant("2022-01-11", "ID") < instant("2022-01-11T00:01+07:00", "ID")
    assert instant("2022-01-11", "ID") == instant("2022-01-11T00:00+07:00", "ID")


def test_an_unknown_date_covers_nothing() -> None:
    assert days_of(None, None) is None
