"""Why nothing was found, as the page tells it."""

from app.web.views.nothing import NothingView, PartLink


def part(articles: int, *, excluded: bool = False) -> PartLink:
    return PartLink("padi", None, None, articles, 0, "/search", "/search?q=padi", excluded)


def view(*parts: PartLink) -> NothingView:
    return NothingView(parts, (), None, (), 0)


def test_parts_are_all_unknown_whatever_those_left_out_are_in() -> None:
    assert view(part(0), part(5, excluded=True)).is_all_unknown
    assert not view(part(0), part(1)).is_all_unknown
