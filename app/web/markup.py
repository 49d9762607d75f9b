"""Marked text as HTML: everything is escaped, and only `<mark>` is markup."""

from markupsafe import Markup, escape

from app.search.results import Marked


def marked_html(marked: Marked) -> Markup:
    """`marked` as HTML in which its ranges stand between `<mark>` and `</mark>`."""
    pieces: list[Markup] = []
    done = 0
    for span in marked.ranges:
        pieces.append(escape(marked.text[done : span.start]))
        pieces.append(Markup("<mark>{}</mark>").format(marked.text[span.start : span.end]))
        done = span.end
    pieces.append(escape(marked.text[done:]))
    return Markup("").join(pieces)
