"""Raw query strings of pages, read leniently: what makes no sense is set aside and told."""

from collections.abc import Iterable

from starlette.datastructures import QueryParams

from app.search.parse import MAX_CHARACTERS
from app.search.results import SearchNotice, Sort
from app.web.codes import country_code, language_codes
from app.web.periods import NamedPeriod, named_period
from app.web.state import DEFAULT_SIZE, MAX_SIZE, Choice, SearchState
from app.web.text import fitting, printable
from app.web.views.stepping import Chosen

# Nobody pages this far; a longer number is only somebody trying.
MAX_PAGE_DIGITS = 9
# A notice quotes what it set aside, but not a whole novel.
QUOTED_CHARACTERS = 60
# Every link of a page repeats the search, an emoji of it as twelve characters: the text may
# take so many in an address, and the values of each filter so many.
QUERY_IN_ADDRESS = 3_000
FILTER_IN_ADDRESS = 1_000


class PageParameters:
    """The parameters of one page's address, and the notices that reading them gave."""

    def __init__(
        self, raw: QueryParams, lang: str | None, filter_room: int = FILTER_IN_ADDRESS
    ) -> None:
        self._raw = raw
        self._lang = lang
        self._filter_room = filter_room
        self._notices: list[SearchNotice] = []

    def read(self) -> tuple[SearchState, tuple[SearchNotice, ...]]:
        """The search that the address asks for, and what had to be set aside."""
        first, last = self._period("from"), self._period("to")
        if first and last and first.first > last.last:
            first, last = last, first
            self._notices.append(SearchNotice("dates-swapped"))
        state = SearchState(
            query=self._query(),
            countries=self._country_groups(),
            sources=self._many("source"),
            unsourced=self._one("unsourced") == "1",
            published_in=self._countries("published_in"),
            languages=language_codes(self._many("language")),
            first=first,
            last=last,
            undated=self._one("undated") == "1",
            sort=self._sort(),
            page=self._page(),
            size=self._size(),
            exact=self._one("exact") == "1",
            all_copies=self._one("copies") == "all",
            whole=self._whole(),
            shares=self._one("timeline") == "share",
            lang=self._lang,
        )
        return state, tuple(self._notices)

    def marks(self) -> tuple[tuple[str, ...], tuple[SearchNotice, ...]]:
        """The countries whose words are to be marked in an article, and what was set aside."""
        return self._countries("mark"), tuple(self._notices)

    def named(self) -> tuple[tuple[str, ...], tuple[SearchNotice, ...]]:
        """The countries whose mentions are looked for, and what was set aside."""
        return self._countries("mention"), tuple(self._notices)

    def place(self) -> int | None:
        """The row of the result, from 1, that an article's address says it stands at."""
        return whole_number(self._one("at")) or None

    def line(self) -> int | None:
        """The line of an article's file that is to be shown."""
        return whole_number(self._one("line")) or None

    def chosen(self) -> Chosen:
        """Which of an article's marks is to be shown first, and whether any are."""
        return Chosen(self._one("hit"), self._one("highlight") == "0")

    def _one(self, name: str) -> str:
        return printable(self._raw.get(name, ""))

    def _query(self) -> str:
        text = self._one("q")
        kept = text[: fitting(text[:MAX_CHARACTERS], QUERY_IN_ADDRESS)]
        if kept != text:
            self._set_aside("query-too-long", "")
        return kept

    def _many(self, name: str) -> tuple[str, ...]:
        values = (printable(value) for value in self._raw.getlist(name))
        return self._limited(name, dict.fromkeys(value for value in values if value))

    def _limited(self, name: str, values: Iterable[str]) -> tuple[str, ...]:
        given = tuple(values)
        kept = given[: fitting([f"{name}={value}" for value in given], self._filter_room)]
        limited = SearchNotice("filters-limited")
        if kept != given and limited not in self._notices:
            self._notices.append(limited)
        return kept

    def _set_aside(self, key: str, value: str) -> None:
        self._notices.append(SearchNotice(key, quotation(value)))

    def _country_groups(self) -> tuple[str, ...]:
        groups = (
            ",".join(self._known_countries(value.split(","))) for value in self._many("country")
        )
        return tuple(dict.fromkeys(filter(None, groups)))

    def _countries(self, name: str) -> tuple[str, ...]:
        values = (one for value in self._many(name) for one in value.split(","))
        return self._known_countries(values)

    def _known_countries(self, values: Iterable[str]) -> tuple[str, ...]:
        known = []
        for value in filter(None, map(str.strip, values)):
            code = country_code(value)
            if code:
                known.append(code)
            else:
                self._set_aside("bad-country", value)
        return tuple(dict.fromkeys(known))

    def _period(self, name: str) -> NamedPeriod | None:
        text = self._one(name)
        period = named_period(text) if text else None
        if text and period is None:
            self._set_aside(f"bad-{name}", text)
        return period

    def _sort(self) -> Sort:
        text = self._one("sort").lower()
        try:
            return Sort(text or Sort.RELEVANCE)
        except ValueError:
            self._set_aside("bad-sort", text)
            return Sort.RELEVANCE

    def _whole(self) -> Choice | None:
        name = self._one("facet")
        return next((choice for choice in Choice if choice == name), None)

    def _page(self) -> int:
        text = self._one("page")
        number = whole_number(text)
        if number:
            return number
        if text:
            self._set_aside("bad-page", text)
        return 1

    def _size(self) -> int:
        text = self._one("size")
        number = whole_number(text)
        if text and not (number and number <= MAX_SIZE):
            self._set_aside("bad-size", text)
        return min(number, MAX_SIZE) if number else DEFAULT_SIZE


def quotation(value: str) -> str:
    """`value` as a notice quotes it: its beginning, with a sign where that is not all."""
    return value[:QUOTED_CHARACTERS] + ("…" if len(value) > QUOTED_CHARACTERS else "")


def whole_number(text: str) -> int | None:
    """The number that `text` writes in plain digits, None for anything else."""
    if not (text.isascii() and text.isdigit()):
        return None
    digits = text.lstrip("0") or "0"
    return int(digits) if len(digits) <= MAX_PAGE_DIGITS else 10**MAX_PAGE_DIGITS
