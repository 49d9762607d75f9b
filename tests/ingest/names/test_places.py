"""Places that datelines name."""

import pytest

from app.ingest.names.places import is_country, is_place, leading_place, names_route


@pytest.mark.parametrize("text", ["Purwokerto", "KUALA LUMPUR", "Kota Bandung", "Thailand", "NTB"])
def test_towns_regions_and_countries_are_places(text: str) -> None:
    assert is_place(text)


@pytest.mark.parametrize("text", ["Sari Dewi", "Elang Biru", "Jakarta Menyambut", "AS"])
def test_other_names_are_none(text: str) -> None:
    assert not is_place(text)


def test_a_town_is_no_country_though_it_may_stand_for_one() -> None:
    assert is_country("Malaysia")
    assert not is_country("Jakarta")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Jakarta Selatan dilanda banjir", "Jakarta Selatan"),
        ("JakartaWarga menyambut", "Jakarta"),
        ("Palangka RayaWarga menyambut", "Palangka Raya"),
        ("Warga menyambut", ""),
    ],
)
def test_the_longest_place_at_the_head_is_read_also_where_words_are_glued(
    text: str, place: str
) -> None:
    assert leading_place(text) == place


def test_words_of_ways_name_a_route() -> None:
    assert names_route("Bandung kini ditempuh dengan kereta cepat")
    assert not names_route("Bandung diguyur hujan lebat")
