"""The soak's short form, and how it judges."""

from pathlib import Path

import pytest

from benchmarks.soak.__main__ import Soaked, soak
from benchmarks.soak.growth import BREATH_BYTES, Sample, growth_of
from benchmarks.soak.readers import Seen


def test_nothing_fails_while_articles_come_and_go(tmp_path: Path) -> None:
    soaked = soak(tmp_path, 0, articles=60, added=20)
    assert soaked.faults == []
    assert soaked.ingests == 2
    assert len(soaked.totals) == 2
    assert soaked.seen.totals
    assert {200, 404, 422} <= set(soaked.seen.statuses)


def test_a_total_that_no_ingest_made_is_a_fault() -> None:
    seen = Seen(totals={60, 70})
    assert Soaked(seen, {60, 80}).faults == ["a total that no ingest made: 70"]


@pytest.mark.parametrize(("a_minute", "grows"), [(0, False), (60 * 1_000_000, True)])
def test_what_grows_after_caches_are_filled_is_told(a_minute: int, grows: bool) -> None:
    filling = [Sample(second, second * 10_000_000) for second in range(40)]
    after = [Sample(40 + at, 400_000_000 + at * a_minute // 60) for at in range(120)]
    growth = growth_of([*filling[:40], *after[:60]])
    assert growth.grows is grows
    assert growth.per_minute == pytest.approx(a_minute, abs=1)


def test_what_breathes_does_not_grow() -> None:
    samples = [Sample(at, 100_000_000 + at % 2 * BREATH_BYTES) for at in range(101)]
    assert not growth_of(samples).grows
