import pytest

from scripts.worldmap.territories import code_of, codes_by_number
from scripts.worldmap.topology import Feature

NUMBERS = codes_by_number()
NOWHERE = [(0.0, 0.0)]


def named(name: str, number: str | None = None) -> Feature:
    return Feature(number, name, ())


def test_a_country_is_known_by_its_number() -> None:
    assert code_of(named("Indonesia", "360"), NOWHERE, NUMBERS) == "ID"
    assert code_of(named("Afghanistan", "004"), NOWHERE, NUMBERS) == "AF"


@pytest.mark.parametrize(
    ("owner", "number", "place", "code"),
    [
        ("France", "250", (-53.0, 4.0), "GF"),
        ("France", "250", (2.0, 48.0), "FR"),
        ("Norway", "578", (16.0, 78.0), "SJ"),
        ("Norway", "578", (16.0, 69.0), "NO"),
        ("Russia", "643", (34.0, 45.0), "UA"),
        ("Russia", "643", (20.0, 54.7), "RU"),
        ("Indian Ocean Ter.", None, (105.6, -10.5), "CX"),
    ],
)
def test_a_part_with_a_code_of_its_own_is_no_part_of_its_state(
    owner: str, number: str | None, place: tuple[float, float], code: str
) -> None:
    assert code_of(named(owner, number), [place], NUMBERS) == code


def test_what_has_no_number_is_whose_the_standard_says() -> None:
    assert code_of(named("Kosovo"), NOWHERE, NUMBERS) == "XK"
    assert code_of(named("Somaliland"), NOWHERE, NUMBERS) == "SO"
    assert code_of(named("N. Cyprus"), NOWHERE, NUMBERS) == "CY"
    assert code_of(named("Siachen Glacier"), NOWHERE, NUMBERS) is None
