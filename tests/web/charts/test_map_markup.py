from markupsafe import Markup

from app.web.charts.map_markup import marks_html
from app.web.charts.worldmap import MapMark, Place
from tests.web.html import links, tags

SHAPE = Markup("M0 0l1 0 0 1z")


def mark(name: str = "Kazakhstan", count: int = 3, *, url: str = "/x", **more: bool) -> MapMark:
    place = Place("KZ", name, count, url, more.pop("selected", False))
    return MapMark(place, 4, SHAPE, more.pop("is_dot", False))


def said(count: int) -> str:
    return f"{count} articles"


def test_a_mark_is_a_link_with_a_name_a_number_and_a_shape() -> None:
    html = marks_html([mark()], said)
    (link,) = links(html)
    assert (link.href, link.text) == ("/x", "Kazakhstan: 3 articles")
    attributes = dict(tags(html))
    assert attributes["a"] == {"class": "q4", "href": "/x", "tabindex": "-1"}
    assert attributes["path"] == {"d": SHAPE}


def test_a_dot_and_a_choice_say_so() -> None:
    html = marks_html([mark(is_dot=True, selected=True)], said, "(chosen)", "nofollow")
    (link,) = links(html)
    assert (link.text, link.rel) == ("Kazakhstan: 3 articles (chosen)", ("nofollow",))
    assert dict(tags(html))["a"]["class"] == "q4 dot selected"


def test_without_an_address_it_is_no_link_and_still_has_its_name() -> None:
    html = marks_html([mark(url="")], said, rel="nofollow")
    assert "<title>Kazakhstan: 3 articles</title>" in html
    assert dict(tags(html))["a"] == {"class": "q4"}


def test_nothing_from_elsewhere_is_markup() -> None:
    html = marks_html([mark("<b>&", url='/x?q="><b>')], lambda _: "<i>", rel='"')
    assert {tag for tag, _ in tags(html)} == {"a", "title", "path"}
    assert dict(tags(html))["a"]["href"] == '/x?q="><b>'


def test_a_number_is_said_once_for_all_that_have_it() -> None:
    asked: list[int] = []

    def counted(count: int) -> str:
        asked.append(count)
        return said(count)

    marks_html([mark(count=3), mark(count=3), mark(count=1)], counted)
    assert asked == [3, 1]
