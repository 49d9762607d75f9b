"""The address of a concordance, read leniently as those of all pages."""

from starlette.datastructures import QueryParams

from app.search.concordance.asked import Order, Position
from app.search.results import SearchNotice
from app.web.concordance.state import DEFAULT_LINES, ConcordanceState
from app.web.parameters import PageParameters, quotation, whole_number
from app.web.state import MAX_SIZE
from app.web.text import printable

# A search has parameters of these names too, and reads other things in them.
_OWN = frozenset({"sort", "copies", "size"})
# Left and right without a number mean the nearest word.
_SHORT = {"left": Order.LEFT_1, "right": Order.RIGHT_1}


def read(raw: QueryParams, lang: str | None) -> tuple[ConcordanceState, tuple[SearchNotice, ...]]:
    """The concordance that the address asks for, and what had to be set aside."""
    shared = QueryParams([pair for pair in raw.multi_items() if pair[0] not in _OWN])
    search, notices = PageParameters(shared, lang).read()
    named, unknown = PageParameters(shared, lang).named()
    order, odd = _order(printable(raw.get("sort", "")).lower())
    size = whole_number(printable(raw.get("size", "")))
    backwards = bool(raw.get("before"))
    start = position(raw.get("before" if backwards else "at", ""))
    exact = search.exact or raw.get("forms") == "exact"
    state = ConcordanceState(
        search=search.with_(exact=exact, all_copies=raw.get("copies") != "folded"),
        named=named,
        order=order,
        page=search.page,
        start=start,
        backwards=backwards and start is not None,
        size=min(size, MAX_SIZE) if size else DEFAULT_LINES,
    )
    return state, (*notices, *unknown, *odd)


def position(text: str) -> Position | None:
    """The position that `text` writes; None where it is none."""
    row, _, skip = text.partition(".")
    numbers = whole_number(row), whole_number(skip or "0")
    if numbers[0] is None or numbers[1] is None:
        return None
    return Position(numbers[0], numbers[1])


def order_of(text: str) -> Order | None:
    """The order of that name; None where there is none."""
    if text in _SHORT:
        return _SHORT[text]
    return Order(text) if text in list(Order) else None


def _order(text: str) -> tuple[Order, tuple[SearchNotice, ...]]:
    order = order_of(text) if text else Order.NEWEST
    if order is None:
        return Order.NEWEST, (SearchNotice("bad-line-order", quotation(text)),)
    return order, ()
