"""A grid as its page shows it, and the form to ask for one."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.search.archive import Archive
from app.search.examples import Examples
from app.search.grids.columns import column_typed
from app.search.grids.shape import By, Grid, GridRow
from app.search.labels import country_label, month_label
from app.search.results import Correction, SearchNotice, SearchRequest, Variants
from app.web.charts.classes import CountClass, classes_of, level_of
from app.web.grid.asked import AskedGrid
from app.web.grid.links import Links
from app.web.grid.state import GridState

# So many of the most frequent countries or sources can be ticked.
_TICKS = 24
# As many languages.
_LANGUAGES = 8
# Filters that the form has a field for.
_FIELDS = frozenset({"source", "from", "to", "exact"})
# Terms of the example.
_EXAMPLE = 3


@dataclass(frozen=True, slots=True)
class Cell:
    """A count, the search for its articles, and how strongly it is shaded (0: not at all)."""

    articles: int
    url: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class Note:
    """What is to be known of the row of a term; `url` is the search for the term.

    What only widens it stands apart: it is true of most rows.
    """

    number: int
    term: str
    url: str
    corrections: tuple[Correction, ...]
    notices: tuple[SearchNotice, ...]
    scattered: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table; `note` is the number of what is to be known of it, 0 for none."""

    term: str
    whole: Cell
    cells: tuple[Cell, ...]
    note: int


@dataclass(frozen=True, slots=True)
class GridView:
    """The table; `totals` are all articles, and those of each column, whatever the terms."""

    grid: Grid
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    whole: Cell
    totals: tuple[Cell, ...]
    notes: tuple[Note, ...]
    variants: tuple[Variants, ...]
    classes: tuple[CountClass, ...]
    csv_url: str
    json_url: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A column that can be chosen by a tick: `value` is what it stands for in the address."""

    value: str
    label: str
    articles: int
    ticked: bool


@dataclass(frozen=True, slots=True)
class GridForm:
    """The form: `texts` name the columns of each kind that have no tick.

    `kept` are filters of the address that it has no field for.
    """

    state: GridState
    text: str
    texts: dict[str, str]
    ticks: tuple[Tick, ...]
    sources: tuple[str, ...]
    languages: tuple[Tick, ...]
    kept: tuple[tuple[str, str], ...]

    @property
    def is_ticked(self) -> bool:
        """Whether any of the columns to tick is."""
        return any(one.ticked for one in self.ticks)


@dataclass(frozen=True, slots=True)
class Example:
    """A grid of the archive itself, to show what one is."""

    terms: tuple[str, ...]
    url: str


def grid_view(state: GridState, grid: Grid, locale: str) -> GridView:
    """The view of what was counted."""
    links = Links.of(state, (column.value for column in grid.columns))
    counts = [cell for row in grid.rows for cell in row.cells if cell]
    classes = classes_of(counts)
    notes = _notes(grid.rows, links)
    numbers = {note.term: note.number for note in notes}
    return GridView(
        grid=grid,
        heads=tuple(_head(state.by, column.value, column.label, locale) for column in grid.columns),
        rows=tuple(_row(row, links, classes, numbers.get(row.term, 0)) for row in grid.rows),
        whole=Cell(grid.articles, state.search.url()),
        totals=tuple(
            Cell(column.articles, url)
            for column, url in zip(grid.columns, links.total(), strict=True)
        ),
        notes=notes,
        variants=tuple(_widened(grid.rows)),
        classes=classes,
        csv_url=state.url("/grid.csv"),
        json_url=state.url("/api/grid"),
    )


def grid_form(asked: AskedGrid, archive: Archive, locale: str) -> GridForm:
    """The form as it was filled in, with what the archive has most of to choose from."""
    state = asked.state
    ticks = tuple(_ticks(state.by, asked.columns, archive, locale))
    ticked = {tick.value for tick in ticks}
    texts = {by.value: ", ".join(state.typed.get(by, ())) for by in By}
    if ticks:
        named = (column_typed(state.by, value) for value in asked.columns)
        texts[state.by.value] = ", ".join(one for one in named if one not in ticked)
    languages = tuple(_languages(state, archive, locale))
    offered = {("language", tick.value) for tick in languages}
    return GridForm(
        state=state,
        text="\n".join(state.terms),
        texts=texts,
        ticks=ticks,
        sources=state.search.sources or ("",),
        languages=languages,
        kept=tuple(
            pair for pair in state.search.pairs() if pair[0] not in _FIELDS and pair not in offered
        ),
    )


def example_of(found: Examples, locale: str) -> Example | None:
    """A grid of words and of countries that the archive has; None where it has none."""
    words = (found.frequent, found.other, found.word, " ".join(found.pair))
    terms = tuple(dict.fromkeys(filter(str.strip, words)))[:_EXAMPLE]
    if not terms:
        return None
    codes = filter(None, (found.country, found.second_country))
    names = ", ".join(country_label(code, locale) for code in codes)
    typed = {By.COUNTRIES: (names,)} if names else {}
    return Example(terms, GridState(terms, typed=typed).url())


def _head(by: By, value: str, label: str, locale: str) -> str:
    return month_label(value, locale) if by is By.MONTHS else label


def _row(row: GridRow, links: Links, classes: tuple[CountClass, ...], note: int) -> Row:
    cells = (
        Cell(articles, url, level_of(articles, classes)) if articles else Cell(0, "")
        for articles, url in zip(row.cells, links.cells(row), strict=True)
    )
    return Row(row.term, Cell(row.articles, links.row(row.term)), tuple(cells), note)


def _notes(rows: Iterable[GridRow], links: Links) -> tuple[Note, ...]:
    noted = [row for row in rows if row.corrections or row.notices or row.scattered]
    return tuple(
        Note(number, row.term, links.row(row.term), row.corrections, row.notices, row.scattered)
        for number, row in enumerate(noted, 1)
    )


def _widened(rows: Iterable[GridRow]) -> Iterable[Variants]:
    """What counts for each word of the terms beside it, each word once."""
    found = {one.typed: one for row in rows for one in row.variants}
    return found.values()


def _ticks(by: By, columns: tuple[str, ...], archive: Archive, locale: str) -> Iterable[Tick]:
    if by is By.COUNTRIES:
        every = [(one.code, one.name, one.articles) for one in archive.countries(locale)]
    elif by is By.SOURCES:
        every = [(one.name, one.name, one.articles) for one in archive.sources().sources]
    else:
        every = []
    for value, label, articles in every[:_TICKS]:
        yield Tick(column_typed(by, value), label, articles, value in columns)


def _languages(state: GridState, archive: Archive, locale: str) -> Iterable[Tick]:
    chosen = state.search.languages
    every = archive.search(SearchRequest(size=1, locale=locale)).facets.language
    for one in every[:_LANGUAGES]:
        yield Tick(one.value, one.label, one.count, one.value in chosen)
