"""The tables of a run."""

from collections.abc import Iterable, Iterator, Sequence

from benchmarks.reading.dates import DateReading, DateScore
from benchmarks.reading.dirt import LEAST_KEPT, USUALLY_KEPT, DirtScore, patterns
from benchmarks.reading.measured import Measured
from benchmarks.reading.pages import HTML, TEXT, ReaderScore
from benchmarks.reading.scoring import FIELDS, GroupScore
from benchmarks.reading.tables import Table, share

# What reading is to reach, by field and for the F1 of the words.
AIMS = {
    "title": 0.95,
    "published": 0.95,
    "source": 0.95,
    "agency": 0.92,
    "author": 0.92,
    "dateline": 0.92,
    "words": 0.97,
}
PAGE_READERS = {HTML: "Warta, from HTML", TEXT: "Warta, from the page's whole text"}
# What the corpus' README states of the same pages, measured by its makers.
STATED = (
    ("trafilatura, as the corpus states", "0.38", "1.00", "", "", "0.91"),
    ("newspaper4k, as the corpus states", "0.92", "0.77", "", "", "0.67"),
)


def set_tables(sets: Sequence[GroupScore]) -> Iterator[Table]:
    """One table over the sets and their languages, then each set's fields in detail."""
    if not sets:
        return
    columns = ("files", "number", "outlets", *FIELDS, "words F1")
    rows = [row for group in sets for row in _group_rows(group)]
    if len(sets) > 1:
        every = GroupScore("all sets", tuple(file for group in sets for file in group.files))
        rows.append(_group_row(every.name, every))
    yield Table("Labelled files", columns, rows)
    for group in sets:
        fields = [*(_field_row(group, field) for field in FIELDS), _words_row(group)]
        columns = ("field", "right", "aim", "precision", "recall")
        yield Table(f"Fields of “{group.name}”", columns, fields)


def page_tables(measured: Measured) -> Iterator[Table]:
    """Our readings of the saved pages beside those of others."""
    readers = (*measured.pages, *measured.rivals)
    if not readers:
        return
    rows = [_reader_row(reader) for reader in readers]
    columns = ("reader", "title", "day", "minute", "source", "content F1")
    yield Table(f"{len(readers[0].pages)} saved pages", columns, [*rows, *STATED])


def date_tables(dates: DateScore | None) -> Iterator[Table]:
    """What was read in the date lines."""
    if dates is None:
        return
    known = dates.known()
    rows = [
        _share_row("hold a date, and one is read", len(dates.read()), len(dates.dated())),
        _share_row("day is that of the address", _equal(known, 0), len(known)),
        _share_row("… or within a day of it", _equal(known, 1), len(known)),
        _share_row(
            "hold no date, and none is read",
            sum(one.published is None for one in dates.undated()),
            len(dates.undated()),
        ),
    ]
    yield Table(f"{len(dates.readings):,} date lines", ("lines", "right", "of", "share"), rows)


def dirt_tables(dirt: DirtScore | None) -> Iterator[Table]:
    """What became of the scraped bodies, then of each kind of dirt."""
    if dirt is None:
        return
    bodies = dirt.bodies
    days = dirt.days()
    rows = [
        _share_row("title found exactly", sum(one.title for one in bodies), len(bodies)),
        _share_row("day is that of the address", sum(days), len(days)),
        _share_row("known dirt before reading", len(dirt.dirty()), len(bodies)),
        _share_row("known dirt left in the paragraphs", len(dirt.still_dirty()), len(bodies)),
        *(
            _share_row(f"under {least} of the words kept", len(dirt.kept_under(least)), len(bodies))
            for least in (LEAST_KEPT, USUALLY_KEPT)
        ),
        ("words of the body kept, mean", "", "", share(dirt.kept())),
    ]
    heading = f"{len(bodies):,} scraped bodies"
    yield Table(heading, ("articles", "number", "of", "share"), rows)
    kinds = [(name, *map(str, dirt.count(name))) for name in patterns()]
    yield Table("Kinds of dirt", ("kind", "articles with it", "left after reading"), kinds)


def tables(measured: Measured) -> Iterable[Table]:
    """All tables of a run, in the order of the page on quality."""
    yield from set_tables(measured.sets)
    yield from page_tables(measured)
    yield from date_tables(measured.dates)
    yield from dirt_tables(measured.dirt)


def _group_rows(group: GroupScore) -> Iterator[Sequence[str]]:
    yield _group_row(f"{group.name}, all", group)
    for part in group.by_language():
        yield _group_row(f"{group.name}, {part.name}", part)


def _group_row(name: str, group: GroupScore) -> Sequence[str]:
    accuracies = (share(group.field(field).accuracy) for field in FIELDS)
    return (name, str(len(group.files)), str(group.outlets), *accuracies, share(group.mean_f1()))


def _field_row(group: GroupScore, field: str) -> Sequence[str]:
    score = group.field(field)
    aim = f"{AIMS[field]:.2f}"
    return (field, share(score.accuracy), aim, share(score.precision), share(score.recall))


def _words_row(group: GroupScore) -> Sequence[str]:
    words = group.words()
    f1 = f"F1 {group.mean_f1():.3f}, least {group.worst().words.f1:.3f}"
    aim = f"F1 {AIMS['words']:.2f}"
    return ("words of the paragraphs", f1, aim, share(words.precision), share(words.recall))


def _reader_row(reader: ReaderScore) -> Sequence[str]:
    return (PAGE_READERS.get(reader.name, reader.name), *map(share, reader.figures().values()))


def _share_row(name: str, part: int, whole: int) -> Sequence[str]:
    return (name, f"{part:,}", f"{whole:,}", share(part / whole if whole else None))


def _equal(readings: Iterable[DateReading], days: int) -> int:
    return sum(one.days_off is not None and one.days_off <= days for one in readings)
