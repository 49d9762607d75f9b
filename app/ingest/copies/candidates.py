"""Which articles may be copies of which: those that share a band, within bounds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.library.sketches import Bands, key_of
from app.library.stories import Settling

# Of the articles that share a band only so many count: those with the lowest keys, which
# their ids make and no order of arrival. An article of a series (prices, weather) shares some
# of its 20 bands with the whole series; with a copy it shares most, and nearly all bands
# belong to fewer than ten articles.
MOST_IN_BAND = 100


@dataclass(slots=True)
class Change:
    """What a batch changes of the bands: articles that leave theirs, and that get new ones."""

    removed: dict[str, Bands] = field(default_factory=dict)
    added: dict[str, Bands] = field(default_factory=dict)


def apply(change: Change, settling: Settling, most: int) -> dict[str, Bands]:
    """Keeps the change; gives the others that now count, or no longer count, in a band.

    Their copies are to be sought anew. There are none but where a band has more than `most`.
    """
    settling.change_bands(change.removed, change.added)
    taken, new = _by_band(change.removed), _by_band(change.added)
    most_taken = max(map(len, taken.values()), default=0)
    full = settling.buckets(taken.keys() | new.keys(), 1, least=max(1, most + 1 - most_taken))
    deepest = most + max((len(new.get(band, ())) for band in full), default=0)
    moved: set[int] = set()
    for band, keys in settling.buckets(full, deepest).items():
        moved |= _moved(keys, taken.get(band, set()), new.get(band, set()), most)
    names = [name for names in settling.ids_of(moved).values() for name in names]
    return settling.bands_of([name for name in names if name not in change.added])


@dataclass(frozen=True, slots=True)
class Candidates:
    """For each article the others that may be its copies, and how many bands were full."""

    pairs: dict[str, set[str]]
    full_bands: int


def candidates(sketches: Mapping[str, Bands], settling: Settling, most: int) -> Candidates:
    """For each article, by its bands, the others that count in one of them, as it does."""
    bands = {band for own in sketches.values() for band in own}
    buckets = settling.buckets(bands, most, least=2)
    keys = {name: _partners(key_of(name), own, buckets) for name, own in sketches.items()}
    names = settling.ids_of(key for found in keys.values() for key in found)
    pairs = {
        name: {other for key in found for other in names.get(key, ())} - {name}
        for name, found in keys.items()
    }
    return Candidates(pairs, sum(len(found) >= most for found in buckets.values()))


def _partners(key: int, bands: Bands, buckets: Mapping[int, Sequence[int]]) -> set[int]:
    counted = (buckets.get(band, ()) for band in bands)
    return {other for keys in counted if key in keys for other in keys}


def _moved(keys: Sequence[int], taken: set[int], new: set[int], most: int) -> set[int]:
    """The keys that count in a band only since, or no longer after, its change.

    `keys` are the lowest after it: as many as count, and as many more as are new.
    """
    after = set(keys[:most])
    before = set(sorted({*keys, *taken} - (new - taken))[:most])
    return (after ^ before) - new - taken


def _by_band(sketches: Mapping[str, Bands]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    for name, bands in sketches.items():
        key = key_of(name)
        for band in bands:
            found.setdefault(band, set()).add(key)
    return found
