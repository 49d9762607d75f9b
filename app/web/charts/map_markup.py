"""The marks of a map as markup.

A map has two hundred of them: a template takes 3 ms to write them, this a sixth of it.
"""

from collections.abc import Callable, Iterable

from markupsafe import Markup, escape

from app.web.charts.worldmap import MapMark

Said = Callable[[int], str]


def marks_html(marks: Iterable[MapMark], counted: Said, chosen: str = "", rel: str = "") -> Markup:
    """The marks as links, each with its country's name and number of articles as a title.

    `counted` says a number of articles in the reader's language, `chosen` that a country is
    chosen already; `rel` is what all links have. Tab passes the links by: two hundred stops would
    stand before the text, and a list beside the map has the same links.
    """
    said: dict[int, str] = {}
    extra = f' rel="{escape(rel)}"' if rel else ""
    parts = []
    for mark in marks:
        place = mark.place
        count = place.count
        if count not in said:
            said[count] = escape(counted(count))
        link = f' href="{escape(place.url)}"{extra} tabindex="-1"' if place.url else ""
        more = f" {escape(chosen)}" if place.selected else ""
        parts.append(
            f'<a class="{_classes(mark)}"{link}><title>{escape(place.name)}: {said[count]}{more}'
            f'</title><path d="{mark.path}"/></a>'
        )
    # All that comes from elsewhere is escaped above.
    return Markup("".join(parts))  # noqa: S704


def _classes(mark: MapMark) -> str:
    dot = " dot" if mark.is_dot else ""
    return f"q{mark.level}{dot} selected" if mark.place.selected else f"q{mark.level}{dot}"
