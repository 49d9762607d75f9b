"""Addresses of pages and of the API: parameters, cursors, codes, headers."""

from urllib.parse import urlsplit

from pydantic import ValidationError
from starlette.datastructures import QueryParams

from app.settings import Settings
from app.web.addresses import source_path, uri
from app.web.api.cursor import BadCursor, packed, unpacked
from app.web.api.parameters import SearchParameters
from app.web.codes import country_code
from app.web.compared import read_compared
from app.web.concordance.parameters import read as read_concordance
from app.web.grid.state import read_state
from app.web.locales import LOCALES, choose_locale
from app.web.parameters import PageParameters
from app.web.periods import named_period
from app.web.preferences import weights
from app.web.state import MAX_SIZE
from app.web.text import printable
from benchmarks.fuzzing.target import is_sentence, of_text

_QUERIES = (
    "q=kazahstan+rusia&country=KZ,RU&country=cn&source=a%20b&from=2022-1&to=2021&page=2&size=50",
    "q=%22a%22&sort=newest&undated=1&exact=1&copies=all&facet=source&timeline=share&unsourced=1",
    "q=a&q=b&by=month&add=KZ&terms=a%0Ab&countries=KZ&years=2020..2022&sources=x&published_in=MY",
    "mention=KZ&sort=left_1&at=3.4&before=1.2&language=id&hit=2&highlight=0&mark=RU&line=7&cursor=x",
)
_CURSORS = ("WzEsIDIwLCAiYSIsICJiIl0", "W1tbW1tb", "bnVsbA==", "WzFlNDAwXQ")
_HEADERS = ("id-ID,id;q=0.9,en;q=0.8,*;q=0.5", "br;q=1.0, gzip;q=nan, x;q=1e400", ";q=0,,")


def _page(text: str) -> None:
    raw = QueryParams(text)
    state, _ = PageParameters(raw, None).read()
    assert state.page >= 1, "a page before the first"
    assert 1 <= state.size <= MAX_SIZE, "a size out of bounds"
    again, notices = PageParameters(_of(state.url()), None).read()
    assert (again, notices) == (state, ()), "its own address is read otherwise"
    for code in ("KZ", "RU"):
        state.country_toggled(code).url().encode()
    state.request("en")


def _compared(text: str) -> None:
    state = read_compared(QueryParams(text), None).state
    assert read_compared(_of(state.url()), None).state == state, "read otherwise"


def _concordance(text: str) -> None:
    state, _ = read_concordance(QueryParams(text), None)
    again, _ = read_concordance(_of(state.url()), None)
    assert again.url() == state.url(), "another address when read again"
    assert again.request("en") == state.request("en"), "other lines when read again"


def _grid(text: str) -> None:
    state, _ = read_state(QueryParams(text), None)
    assert read_state(_of(state.url()), None)[0] == state, "read otherwise"


def _api(text: str) -> None:
    raw = QueryParams(text)
    given = {name: raw.getlist(name) if name in _SEVERAL else raw[name] for name in raw}
    try:
        parameters = SearchParameters.model_validate(given)
    except ValidationError:
        return
    parameters.request()


def _of(url: str) -> QueryParams:
    url.encode("ascii")
    return QueryParams(urlsplit(url).query)


def _cursor(text: str) -> None:
    try:
        values = unpacked(text)
    except BadCursor:
        return
    plain = [one for one in values if isinstance(one, int | str)]
    assert unpacked(packed(plain)) == plain, "another one when packed again"


def _header(text: str) -> None:
    assert choose_locale(text, text) in LOCALES, "no language of ours"
    assert all(0 <= weight <= 1 for weight in weights(text).values()), "no weight"


def _value(text: str) -> None:
    shown = printable(text)
    assert printable(shown) == shown, "not printable at once"
    shown.encode()
    code = country_code(text)
    assert code is None or country_code(code) == code, "another code of a code"
    period = named_period(text)
    assert period is None or named_period(period.text) == period, "another period by its name"
    uri(text).encode("ascii")
    source_path(shown).encode("ascii")


def _setting(text: str) -> None:
    name, _, value = text.partition("=")
    try:
        Settings.from_environment({f"WARTA_{name}": value})
    except ValueError as error:
        is_sentence(str(error))


_SEVERAL = frozenset({"country", "source", "language", "published_in"})

TARGETS = (
    of_text("search-addresses", _page, _QUERIES, 400),
    of_text("comparing-addresses", _compared, _QUERIES, 400),
    of_text("mention-addresses", _concordance, _QUERIES, 400),
    of_text("grid-addresses", _grid, _QUERIES, 400),
    of_text("api-parameters", _api, _QUERIES, 400),
    of_text("cursors", _cursor, _CURSORS, 120),
    of_text("headers", _header, _HEADERS, 100),
    of_text("values", _value, ("KZ", "2022-1", "a/../b", "\u202ea\x00 ", "ß"), 60),
    of_text("settings", _setting, ("MAX_FILE_BYTES=10", "MAX_RATIO=²", "METRICS=0"), 60),
)
