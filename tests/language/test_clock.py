"""Times of day: which zones there are."""

import pytest

from app.language.clock import is_time, is_zone, time_after


@pytest.mark.parametrize("zone", ["+5800", "-2345", "+1430", "+0760"])
def test_a_zone_further_from_greenwich_than_any_is_none(zone: str) -> None:
    found = time_after(f" 10:30 {zone}", 0)

    assert found is not None
    assert found.clock.offset is None
    assert not is_zone(zone)


@pytest.mark.parametrize(("zone", "minutes"), [("+1400", 840), ("-0930", -570), ("GMT+7", 420)])
def test_a_zone_of_a_place_counts_in_minutes(zone: str, minutes: int) -> None:
    found = time_after(f" 10:30 {zone}", 0)

    assert found is not None
    assert found.clock.offset == minutes


def test_a_time_with_a_zone_of_no_place_is_still_a_time() -> None:
    assert is_time("10:30 +5800")


@pytest.mark.parametrize("text", [" pada 5.45 PM GMT+7", " pada pukul 17:45 GMT+7"])
def test_a_word_for_on_introduces_a_time(text: str) -> None:
    found = time_after(text, 0)

    assert found is not None
    assert (found.clock.hour, found.clock.minute, found.clock.offset) == (17, 45, 420)
