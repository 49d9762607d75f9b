"""`warta search`: the same search as the web page."""

import argparse

from app.cli.corrected import corrected
from app.cli.exits import DONE
from app.cli.filters import add_filters, parameters_of
from app.cli.objects import object_text
from app.cli.visible import show
from app.ingest.formats.wording import counted
from app.search.archive import Archive
from app.search.marked import Marked
from app.search.results import Expansion, Hit, SearchResult, Variants
from app.settings import Settings
from app.web.api.objects import search_object
from app.web.api.parameters import SearchParameters
from app.web.notices import notice_sentence
from app.web.views.paging import search_to_the_end

# Enough to see what else counted.
_ALSO = 5


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("query", metavar="QUERY", help="put -- before one that begins with -")
    add_filters(parser)
    parser.add_argument("--page", type=int, default=1, metavar="N")
    parser.add_argument("--size", type=int, default=20, metavar="N", help="1 to 100")
    parser.add_argument(
        "--copies", choices=["folded", "all"], default="folded", help="each story once, or all"
    )
    parser.add_argument("--json", action="store_true", help="print the search object")


def run(arguments: argparse.Namespace, _: Settings) -> int:
    """Prints a page of results."""
    parameters = parameters_of(SearchParameters, arguments)
    archive, request = Archive.open(arguments.library), parameters.request()
    if arguments.json:
        print(object_text(search_object(archive.search(request))))
    else:
        show(_lines(search_to_the_end(archive, request)))
    return DONE


def _lines(result: SearchResult) -> list[str]:
    lines = [f"{_totals(result)}, page {result.request.page} of {result.pages}"]
    lines += [f"  {_expanded(one)}" for one in result.expansions]
    lines += [f"  {_also(one)}" for one in result.variants]
    lines += corrected(result.corrections)
    if result.is_scattered:
        lines.append(
            "  No article has all of these words; these have some of them, the best first."
        )
    lines += [f"  {one.text}: {counted(one.articles, 'article')} by itself" for one in result.words]
    lines += [f"  {notice_sentence(notice)}" for notice in result.notices]
    for hit in result.hits:
        lines += ["", *_hit_lines(hit)]
    return lines


def _totals(result: SearchResult) -> str:
    articles = counted(result.articles, "article")
    if result.stories == result.articles:
        return articles
    return f"{articles} in {counted(result.stories, 'story', 'stories')}"


def _expanded(one: Expansion) -> str:
    names = f": {', '.join(one.others)} …" if one.others else ""
    verb = "leaves out" if one.excluded else "counts as"
    return (
        f"{one.typed} {verb} {one.name} by all its names{names} (“{one.typed}” in quotes: only it)"
    )


def _also(one: Variants) -> str:
    rest = len(one.found) - _ALSO + one.more
    more = f" … ({rest} more)" if rest > 0 else ""
    names = ", ".join(variant.text for variant in one.found[:_ALSO])
    return f"{one.typed}: also {names}{more} (“{one.typed}” in quotes: only it)"


def _hit_lines(hit: Hit) -> list[str]:
    about = [hit.published or "undated", hit.source or "unknown source", " ".join(hit.countries)]
    if hit.copies:
        about.append(counted(hit.duplicates, "copy", "copies"))
    return [
        f"{_plain(hit.title)}  [{hit.id}]",
        f"  {' · '.join(part for part in about if part)}",
        *(f"  {_plain(one)}" for one in hit.snippets),
        *([f"  without: {', '.join(hit.lacking)}"] if hit.lacking else []),
    ]


def _plain(marked: Marked) -> str:
    """The text with its marked words between asterisks."""
    pieces, at = [], 0
    for part in marked.ranges:
        pieces += [marked.text[at : part.start], "*", marked.text[part.start : part.end], "*"]
        at = part.end
    return "".join([*pieces, marked.text[at:]])
