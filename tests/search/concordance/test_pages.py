"""The pages of a concordance, its orders, and where its lines lead."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.language.analyzer import fold
from app.search.archive import Archive
from app.search.concordance import collected, concordance
from app.search.concordance.asked import ConcordanceRequest, Order, Position
from app.search.concordance.lines import Line
from app.search.results import SearchRequest
from tests.search.concordance.scanning import all_lines, asking, paged, place_of, places

SEARCHES = st.builds(
    SearchRequest,
    query=st.sampled_from(
        ["padi", "panen", "rusia", '"kapal ikan"', "pad", "kapal OR nelayan", "padi -kapal", ""]
    ),
    countries=st.sampled_from([(), (("RU",),), (("RU", "JP"),)]),
    sources=st.sampled_from([(), ("Harian Satu",)]),
    first=st.sampled_from([None, date(2020, 1, 1)]),
    exact=st.booleans(),
    all_copies=st.booleans(),
)
REQUESTS = st.builds(
    ConcordanceRequest,
    search=SEARCHES,
    named=st.sampled_from([(), (), ("RU",), ("JP", "RU")]),
    order=st.sampled_from(Order),
    size=st.sampled_from([1, 7, 50]),
)


@pytest.fixture(params=[True, False], ids=["counted", "walked"], autouse=True)
def ways(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines that are counted before the first page is shown, and lines that are not."""
    if not request.param:
        monkeypatch.setattr(concordance, "COUNTED_AT_ONCE", 0)


def words_of(text: str) -> list[str]:
    """The words of `text`, by blanks, without the signs around them."""
    parted = "".join(letter if letter.isalnum() else " " for letter in text)
    return [fold(word) for word in parted.split()]


@given(request=REQUESTS)
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_pages_have_every_line_once_in_order(lined: Archive, request: ConcordanceRequest) -> None:
    every = all_lines(lined, request)
    assert places(paged(lined, request)) == places(every)
    assert len(set(places(every))) == len(every)
    result = lined.concordance(request).result()
    assert result.total in (None, len(every))
    for line in every:
        assert line.left + line.word + line.right == line.sentence
        texts = lined.library.article(line.article.id)
        assert texts is not None
        one = line.occurrence
        assert one.passage.text[one.start : one.end] == line.word
        assert line.sentence in one.passage.text


@given(request=REQUESTS)
@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_the_orders_have_the_same_lines(lined: Archive, request: ConcordanceRequest) -> None:
    if not request.search.all_copies:
        # Another copy may stand for a story where another order is asked for.
        request = replace(request, search=replace(request.search, all_copies=True))
    by_date = all_lines(lined, replace(request, order=Order.NEWEST))
    assert set(places(all_lines(lined, request))) == set(places(by_date))


@pytest.mark.parametrize("order", [Order.NEWEST, Order.OLDEST])
def test_by_date_the_undated_are_last(lined: Archive, order: Order) -> None:
    dates = [line.article.published for line in all_lines(lined, asking("padi", order=order))]
    known = [one for one in dates if one]
    assert None in dates
    assert dates == [*known, *[None] * (len(dates) - len(known))]
    assert known == sorted(known, reverse=order is Order.NEWEST)


@pytest.mark.parametrize("all_copies", [True, False])
def test_by_source_names_are_in_order_and_the_unknown_last(
    lined: Archive, all_copies: bool
) -> None:
    search = SearchRequest(query="padi", all_copies=all_copies)
    lines = all_lines(lined, ConcordanceRequest(search, order=Order.SOURCE))
    names = list(dict.fromkeys(line.article.source for line in lines))
    assert names == ["Élan Tiga", "Harian Satu", "kabar dua", None]
    for name in names:
        dates = [line.article.published or "" for line in lines if line.article.source == name]
        assert dates == sorted(dates, reverse=True)


@pytest.mark.parametrize("order", [one for one in Order if one.by_words])
def test_by_words_beside(lined: Archive, order: Order) -> None:
    def beside(line: Line) -> list[str]:
        if order is Order.WORD:
            return [fold(line.word)]
        left = order.value.startswith("l")
        words = words_of(line.left)[::-1] if left else words_of(line.right)
        return words[int(order.value[1:]) - 1 : 3]

    lines = all_lines(lined, asking("padi", order=order))
    keys = [[*beside(line), *(["\U0010ffff"] if order is not Order.WORD else [])] for line in lines]
    assert keys == sorted(keys)
    assert len({key[0] for key in keys}) > 3 or order is Order.WORD


def test_among_the_same_words_the_newest_are_first(lined: Archive) -> None:
    lines = all_lines(lined, asking('"kapal ikan"', order=Order.LEFT_3))
    by_date = places(all_lines(lined, asking('"kapal ikan"')))
    keys: dict[object, list[int]] = {}
    for line in lines:
        keys.setdefault(line.key(Order.LEFT_3), []).append(by_date.index(place_of(line)))
    assert all(found == sorted(found) for found in keys.values())


@pytest.mark.parametrize("typed", ["padi", '"kapal ikan" panen', "rusia", "title:padi"])
def test_a_line_leads_to_its_mark(lined: Archive, typed: str) -> None:
    lines = all_lines(lined, asking(typed))
    assert lines
    for line in lines:
        article = lined.library.article(line.article.id)
        assert article is not None
        marked = lined.mark(article, typed)
        ranges = [(one.text, span) for one in marked.in_order for span in one.ranges]
        assert line.occurrence.hit is not None
        text, span = ranges[line.occurrence.hit - 1]
        assert text == line.occurrence.passage.text
        assert span.start <= line.occurrence.start < line.occurrence.end <= span.end


@given(row=st.integers(0, 120), skip=st.integers(0, 40), size=st.sampled_from([1, 5, 50]))
@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_lines_are_walked_from_any_place_in_either_direction(
    lined: Archive, row: int, skip: int, size: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(concordance, "COUNTED_AT_ONCE", 0)
        every = places(all_lines(lined, asking("padi")))
        start = Position(row, skip)
        on = lined.concordance(asking("padi", start=start, size=size)).result().page
        back = asking("padi", start=start, backwards=True, size=size)
        before = lined.concordance(back).result().page
    shown, earlier = places(on.lines), places(before.lines)
    if shown:
        at = every.index(shown[0])
        assert shown == every[at : at + size]
        assert earlier == (every[max(0, at - size) : at] if at >= size else every[:size])
    else:
        assert earlier == every[-size:]


def test_too_many_lines_are_shown_by_date(lined: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collected, "MOST_ARTICLES", 5)
    result = lined.concordance(asking("kalimat", order=Order.RIGHT_1)).result()
    assert result.total is None
    assert result.order is Order.NEWEST
    assert [one.key for one in result.notices] == ["lines-too-many"]
    newest = places(all_lines(lined, asking("kalimat")))
    assert places(result.page.lines) == newest[:50]
    monkeypatch.setattr(collected, "MOST_ARTICLES", 4_000)
    monkeypatch.setattr(collected, "MOST_LINES", 20)
    result = lined.concordance(asking("kalimat", order=Order.LEFT_2)).result()
    assert (result.total, result.order) == (None, Order.NEWEST)


def test_sorting_that_takes_too_long_is_given_up(
    lined: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(collected, "MOST_SECONDS", -1.0)
    result = lined.concordance(asking("tentang", order=Order.RIGHT_2)).result()
    assert (result.total, result.order) == (None, Order.NEWEST)
    assert [one.key for one in result.notices] == ["lines-too-many"]


def test_nothing_to_look_for_has_no_lines(lined: Archive) -> None:
    result = lined.concordance(asking()).result()
    assert not result.subject
    assert (result.total, result.page.lines) == (0, ())


def test_without_words_the_countries_of_the_filters_are_looked_for(lined: Archive) -> None:
    named = places(all_lines(lined, asking(named=("RU",))))
    assert places(all_lines(lined, asking("country:RU"))) == named
    filtered = ConcordanceRequest(SearchRequest(countries=(("RU",),), all_copies=True))
    assert places(all_lines(lined, filtered)) == named
    with_words = all_lines(lined, asking("padi country:RU"))
    assert {line.occurrence.typed for line in with_words} == {"padi"}
