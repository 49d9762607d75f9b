"""The page of the countries that are written about together: its drawing, and all pairs."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.search.labels import country_label
from app.search.pairs import ordered_pair
from app.search.results import Sort
from app.search.together import CoMentions, CountryPair, Measure
from app.web.addresses import address_of
from app.web.charts.matrix import Matrix, MatrixCell, make_matrix
from app.web.charts.numbers import number, percent, short_number
from app.web.export.told import lasting
from app.web.shares import format_share
from app.web.state import SearchState

PATH = "/countries/together"
# Shares are drawn in tenths of a percent.
_PARTS = 1000
# The page has 360 links to articles: longer ones, of searches that nobody types, are left out.
LONGEST_LINK = 1_000


@dataclass(frozen=True, slots=True)
class Head:
    """A country of the drawing: its page, its name, and how many articles mention it."""

    code: str
    name: str
    articles: str
    url: str


@dataclass(frozen=True, slots=True)
class CellView:
    """A cell: what stands in it, the names and numbers it says in full, and where it leads, if
    anywhere."""

    cell: MatrixCell
    text: str
    first: str
    second: str
    articles: int
    share: str
    url: str


@dataclass(frozen=True, slots=True)
class PairRow:
    """Two countries: the page of both, how many articles mention both, and of either what share."""

    first: str
    second: str
    page_url: str
    articles: int
    url: str
    share: str


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """A colour of the drawing, and what it stands for."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class MeasureLink:
    """What the drawing can tell."""

    measure: Measure
    current: bool
    url: str


@dataclass(frozen=True, slots=True)
class TogetherView:
    """The countries of a search, most of them in a drawing, and every two as a table."""

    measure: Measure
    matrix: Matrix
    heads: tuple[Head, ...]
    cells: tuple[CellView, ...]
    key: tuple[KeyEntry, ...]
    rows: tuple[PairRow, ...]
    measures: tuple[MeasureLink, ...]
    search_url: str
    csv_url: str
    fields: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Making:
    """What all parts of the view go by."""

    found: CoMentions
    state: SearchState
    measure: Measure
    locale: str
    names: Mapping[str, str]

    def url(self, measure: Measure) -> str:
        """The page with another measure."""
        return together_url(self.state, measure)

    def page(self, path: str) -> str:
        """A link to `path` that keeps the chosen language."""
        return f"{path}?lang={self.state.lang}" if self.state.lang else path

    def pair_url(self, pair: CountryPair) -> str:
        """The page of the two countries."""
        return self.page(f"/countries/{'/'.join(ordered_pair(pair.first, pair.second))}")

    def articles_url(self, pair: CountryPair) -> str:
        """The search for the articles that mention both; "" where a page of them were too long."""
        codes = dict.fromkeys((*self.state.countries, pair.first, pair.second))
        url = self.state.with_(countries=tuple(codes)).url()
        return url if len(url) <= LONGEST_LINK else ""

    def cell_url(self, pair: CountryPair) -> str:
        """Where a cell leads: of the whole archive to the page of both, else to the articles."""
        narrowed = self.state.query or self.state.filtered
        return self.articles_url(pair) if narrowed else self.pair_url(pair)


def together_url(state: SearchState, measure: Measure, path: str = PATH) -> str:
    """The page (or table) of what `state` finds, by `measure`."""
    pairs = lasting(state.with_(sort=Sort.RELEVANCE).pairs())
    pairs += [] if measure is Measure.ARTICLES else [("measure", measure.value)]
    pairs += [("lang", state.lang)] if state.lang else []
    return address_of(path, pairs)


def together_view(
    found: CoMentions, state: SearchState, measure: Measure, locale: str
) -> TogetherView:
    """The view of what was `found` for `state`."""
    codes = found.ordered(measure)
    names = {code: country_label(code, locale) for code in codes}
    making = _Making(found, state, measure, locale, names)
    matrix = make_matrix(len(codes), lambda row, column: _value(making, codes[row], codes[column]))
    return TogetherView(
        measure=measure,
        matrix=matrix,
        heads=tuple(_head(making, code) for code in codes),
        cells=tuple(_cell(making, one, codes) for one in matrix.cells if not one.is_same),
        key=tuple(
            KeyEntry(one.level, _span(making, one.least, one.most)) for one in matrix.classes
        ),
        rows=tuple(_row(making, one) for one in found.pairs(measure)),
        measures=tuple(MeasureLink(one, one is measure, making.url(one)) for one in Measure),
        search_url=state.url(),
        csv_url=together_url(state.with_(lang=None), Measure.ARTICLES, f"{PATH}.csv"),
        fields=tuple(_fields(state, measure)),
    )


def _fields(state: SearchState, measure: Measure) -> list[tuple[str, str]]:
    """What a form keeps beside the search text."""
    pairs = lasting(state.with_(query="", sort=Sort.RELEVANCE).pairs())
    pairs += [] if measure is Measure.ARTICLES else [("measure", measure.value)]
    return pairs + ([("lang", state.lang)] if state.lang else [])


def _value(making: _Making, one: str, other: str) -> int:
    pair = making.found.pair(one, other)
    if making.measure is Measure.ARTICLES or not pair.articles:
        return pair.articles
    return max(1, round(pair.share * _PARTS))


def _head(making: _Making, code: str) -> Head:
    articles = making.found.pair(code, code).articles
    url = making.page(f"/countries/{code}")
    return Head(code, making.names[code], number(articles, making.locale), url)


def _cell(making: _Making, cell: MatrixCell, codes: tuple[str, ...]) -> CellView:
    pair = making.found.pair(codes[cell.row], codes[cell.column])
    if making.measure is Measure.SHARE:
        text = _short_share(pair.share, making.locale)
    else:
        text = short_number(pair.articles, making.locale)
    return CellView(
        cell=cell,
        text=text if pair.articles else "",
        first=making.names[pair.first],
        second=making.names[pair.second],
        articles=pair.articles,
        share=format_share(pair.articles, pair.either, making.locale),
        url=making.cell_url(pair) if pair.articles else "",
    )


def _short_share(share: float, locale: str) -> str:
    return percent(round(share, 2), locale) if share >= 0.01 else "<1%"


def _row(making: _Making, pair: CountryPair) -> PairRow:
    first, second = ordered_pair(pair.first, pair.second)
    return PairRow(
        first=making.names[first],
        second=making.names[second],
        page_url=making.pair_url(pair),
        articles=pair.articles,
        url=making.articles_url(pair),
        share=format_share(pair.articles, pair.either, making.locale),
    )


def _span(making: _Making, least: int, most: int) -> str:
    if making.measure is Measure.ARTICLES:
        written = [number(one, making.locale) for one in (least, most)]
    else:
        written = [percent(one / _PARTS, making.locale) for one in (least, most)]
    return written[0] if least == most else "–".join(written)
