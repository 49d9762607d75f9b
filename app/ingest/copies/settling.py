"""Finding the copies of articles that are new, have changed or are gone; their stories follow."""

from collections import deque
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from app.ingest.batches import batches
from app.ingest.copies.candidates import MOST_IN_BAND, Change, apply, candidates
from app.ingest.copies.grouping import components_of, stories_of
from app.ingest.copies.similarity import are_copies
from app.ingest.copies.wording import Wording, wording_of
from app.library.records import order_of
from app.library.sketches import Bands
from app.library.stories import Links, Settling, StoryWriter, Unsettled

# Articles settled in one transaction. A band's page in the database is written once in each,
# and a million articles have 80,000 pages of bands: smaller batches write most of them anew.
_AT_ONCE = 20_000
# Articles whose texts are compared at once: what stands in memory, with their candidates'.
_COMPARED_AT_ONCE = 100
# Articles compared in one transaction, between two batches of records: somewhat more than such a
# batch has, so that they don't pile up. While 20,000 were compared nothing was written, and the
# processes that read waited for room.
_COMPARED_IN_A_TURN = 800


@dataclass(frozen=True, slots=True)
class Bounds:
    """How many articles are placed, and compared, in one transaction, and count in one band."""

    at_once: int = _AT_ONCE
    in_a_turn: int = _COMPARED_IN_A_TURN
    in_band: int = MOST_IN_BAND


class StoryKeeper:
    """The stories of one library during a run: in step with the records whenever it is done.

    `full_bands` counts how often a group of alike texts was too large to be compared whole;
    `touched` are the articles whose place in the index may be another now: their story has
    changed, or they were written anew and have one.
    """

    def __init__(self, writer: StoryWriter, bounds: Bounds = Bounds()) -> None:
        """Keeps the stories that `writer` writes."""
        self._writer = writer
        self._bounds = bounds
        self._placed: deque[Unsettled] = deque()
        self.full_bands = 0
        self.touched: set[str] = set()

    def keep_up(self) -> None:
        """Seeks the copies of some of what was written so far, once that is enough to be worth it.

        Meant to be called after each batch of records.
        """
        if not self._placed and self._writer.waiting() >= self._bounds.at_once:
            self._place_some()
        if self._placed:
            self._compare_some()

    def finish(self) -> None:
        """Seeks the copies of all that was written, by this run or one that was broken off."""
        while self._placed or self._writer.waiting():
            if not self._placed:
                self._place_some()
            self._compare_some()

    def _place_some(self) -> None:
        with self._writer.settling() as settling:
            waiting = settling.unsettled(self._bounds.at_once)
            place(waiting, settling, self._bounds.in_band)
        self._placed.extend(waiting)

    def _compare_some(self) -> None:
        # Apart from placing them, since readers wait while many pages of bands are written.
        turn = [
            self._placed.popleft() for _ in range(min(len(self._placed), self._bounds.in_a_turn))
        ]
        with self._writer.settling() as settling:
            # What was written anew since it was placed waits for its new place.
            still = settling.unsettled_of([one.id for one in turn])
            compared = compare(
                [one for one in turn if one in still], settling, self._bounds.in_band
            )
        self.full_bands += compared.full_bands
        self.touched |= compared.touched


@dataclass(frozen=True, slots=True)
class Compared:
    """How many bands were full, and the articles whose story the index may not know."""

    full_bands: int
    touched: frozenset[str]


def place(waiting: Collection[Unsettled], settling: Settling, most_in_band: int) -> None:
    """Puts the articles where their copies find them; gone ones are found no more.

    Others that this makes count in a band, or count no longer, wait to be compared anew.
    """
    new = {one.id: one.bands for one in waiting if one.bands}
    old = settling.bands_of([one.id for one in waiting])
    settling.wait_again(apply(_change(new, old), settling, most_in_band))


def compare(waiting: Collection[Unsettled], settling: Settling, most_in_band: int) -> Compared:
    """Seeks the copies of articles that were placed, and groups anew whatever that touches.

    What comes out follows from the articles that there are, not from the order or the batches
    in which they came or went.
    """
    sketches = {one.id: one.bands for one in waiting if one.bands}
    links: Links = {one.id: set() for one in waiting}
    full_bands = 0
    for part in batches(sketches.items(), _COMPARED_AT_ONCE):
        found = candidates(dict(part), settling, most_in_band)
        links |= _verified(found.pairs, settling)
        full_bands += found.full_bands
    before = settling.replace_copies(links)
    moved = _group({*links, *_linked(before), *_linked(links)}, settling)
    settling.settled(links.keys())
    return Compared(full_bands, moved | settling.with_story(links.keys()))


def _change(new: dict[str, Bands], old: dict[str, Bands]) -> Change:
    return Change(
        removed={name: bands for name, bands in old.items() if new.get(name) != bands},
        added={name: bands for name, bands in new.items() if old.get(name) != bands},
    )


def _verified(pairs: Links, settling: Settling) -> Links:
    """Of each article's candidates those that are copies of it by their texts."""
    wordings = _Wordings(settling, {name for name in pairs if pairs[name]} | _linked(pairs))
    return {
        name: {other for other in others if wordings.are_copies(name, other)}
        for name, others in pairs.items()
    }


@dataclass(slots=True)
class _Wordings:
    """The wordings of some articles, each made once, and what was found of each pair."""

    settling: Settling
    names: Collection[str]
    _wordings: dict[str, Wording] = field(default_factory=dict)
    _found: dict[tuple[str, str], bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        texts = self.settling.texts(self.names)
        self._wordings = {name: wording_of(text) for name, text in texts.items()}

    def are_copies(self, name: str, other: str) -> bool:
        """Whether the two articles are copies; a pair whose one is gone is none."""
        pair = (min(name, other), max(name, other))
        if pair not in self._found:
            texts = [self._wordings.get(one) for one in pair]
            self._found[pair] = (
                texts[0] is not None and texts[1] is not None and are_copies(texts[0], texts[1])
            )
        return self._found[pair]


def _group(seeds: Collection[str], settling: Settling) -> frozenset[str]:
    """Makes the stories anew of all articles that are linked with one of `seeds`.

    Gives the articles whose story is another one now.
    """
    links = settling.copies(seeds)
    while missing := _linked(links) - links.keys():
        links |= settling.copies(missing)
    ranks = _ranks(settling.dates(_linked(links)))
    # An article that has gone may still be waiting for its own turn.
    there = {name: others & ranks.keys() for name, others in links.items() if name in ranks}
    stories = []
    for component in components_of(there):
        stories += stories_of({name: there[name] for name in component}, ranks)
    return settling.replace_stories(links.keys(), stories)


def _ranks(dates: Mapping[str, str | None]) -> dict[str, int]:
    """The articles' places by date, the earliest first."""
    ordered = sorted(dates, key=lambda name: (order_of(dates[name]), name))
    return {name: place for place, name in enumerate(ordered)}


def _linked(links: Links) -> set[str]:
    return {other for others in links.values() for other in others}
