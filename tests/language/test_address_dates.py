"""Dates in addresses."""

import pytest

from app.language.address_dates import date_in_address
from app.language.field_dates import FieldDate


@pytest.mark.parametrize(
    "path",
    [
        "read/2022/01/11/jembatan-baru",
        "2022/1/11/jembatan-baru.html",
        "nasional/20220111052000-20-7/jembatan-baru",
        "berita/jembatan-baru-20220111-7.html",
        "2022-01-11-jembatan-baru",
        "news/2022/0111/jembatan-baru",
        "index.php?tanggal=20220111",
    ],
)
def test_a_day_is_found_in_any_shape(path: str) -> None:
    assert date_in_address(f"https://contoh.id/{path}") == FieldDate(2022, 1, 11)


def test_a_month_alone_is_a_month() -> None:
    assert date_in_address("https://contoh.id/2022/01/jembatan") == FieldDate(2022, 1)


@pytest.mark.parametrize(
    "path",
    ["read/20221399/jembatan", "berita/12345678", "d-4700123/jembatan-2022", "2022/jembatan", ""],
)
def test_other_numbers_are_no_dates(path: str) -> None:
    assert date_in_address(f"https://contoh.id/{path}") is None
