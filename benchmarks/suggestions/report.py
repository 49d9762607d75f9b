"""How long suggestions take, and how soon the word meant is among them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.measuring import percentile
from benchmarks.reading.tables import Table, share
from benchmarks.search_quality.texts import words_of
from benchmarks.suggestions.keystrokes import LETTERS, UNTOUCHED, Keystroke


@dataclass(frozen=True, slots=True)
class Shown:
    """What a side showed after a keystroke, and after how many milliseconds."""

    keystroke: Keystroke
    texts: Sequence[str]
    ms: float

    @property
    def is_hit(self) -> bool:
        """Whether one of the suggestions has the word that is meant."""
        return any(self.keystroke.meant.lower() in words_of(text) for text in self.texts)


def tables(found: Mapping[str, Sequence[Shown]]) -> Iterator[Table]:
    """The share of words that were suggested, by kind and letters; latency by number of words."""
    rows = [
        (name, *_row(found, kind, letters, later))
        for kind in UNTOUCHED
        for later, name in ((False, f"{kind.value}, first word"), (True, f"{kind.value}, later"))
        for letters in LETTERS
    ]
    yield Table("The word meant is suggested", ("kind", "letters", "words", *found), rows)
    heading = "Milliseconds a keystroke, p50 / p99 / worst"
    yield Table(heading, ("word", "keystrokes", *found), list(_latencies(found)))


def _row(
    found: Mapping[str, Sequence[Shown]], kind: str, letters: int, later: bool
) -> tuple[str, ...]:
    tried = [
        [
            one
            for one in shown
            if one.keystroke.is_tried
            and one.keystroke.kind == kind
            and one.keystroke.letters == letters
            and (one.keystroke.words > 0) is later
        ]
        for shown in found.values()
    ]
    cells = (share(_mean([one.is_hit for one in shown])) for shown in tried)
    return (str(letters), str(len(tried[0])), *cells)


def _mean(hits: Sequence[bool]) -> float | None:
    return sum(hits) / len(hits) if hits else None


def _latencies(found: Mapping[str, Sequence[Shown]]) -> Iterator[tuple[str, ...]]:
    for name, words in (("first", range(1)), ("second", range(1, 2)), ("later", range(2, 100))):
        yield _times(
            name,
            [[one for one in shown if one.keystroke.words in words] for shown in found.values()],
        )
    yield _times("any", list(found.values()))


def _times(name: str, sides: Sequence[Sequence[Shown]]) -> tuple[str, ...]:
    return (name, f"{len(sides[0]):,}", *(_spread([one.ms for one in shown]) for shown in sides))


def _spread(times: Sequence[float]) -> str:
    if not times:
        return "–"
    ordered = sorted(times)
    return f"{percentile(ordered, 50):.1f} / {percentile(ordered, 99):.1f} / {ordered[-1]:.1f}"
