"""`warta mentions`: every place where words or a country stand, line under line."""

import argparse
import sys

from app.cli.columns import cut_after, cut_before, wide
from app.cli.corrected import corrected
from app.cli.exits import DONE, UserMistake
from app.cli.filters import add_filters, parameters_of
from app.cli.objects import object_text
from app.cli.tables import room
from app.cli.visible import visible
from app.ingest.formats.wording import counted
from app.search.archive import Archive
from app.search.concordance.asked import Order
from app.search.concordance.concordance import ConcordanceResult
from app.search.concordance.lines import Line
from app.search.labels import country_label
from app.settings import Settings
from app.web.api.concordance import concordance_object
from app.web.api.concordance_parameters import ConcordanceParameters
from app.web.concordance.state import DEFAULT_LINES, PATH
from app.web.concordance.table import table
from app.web.export.told import told
from app.web.notices import notice_sentence

_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"
_DATE, _SOURCE = len("2022-01-11"), 16
# On narrower terminals the words take all of the line.
_WITH_SOURCE, _NARROWEST = 90, 24
_LONGEST_WORD = 24


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument(
        "query", metavar="QUERY", nargs="?", default="",
        help="words, a \"phrase\", or country:KZ; put -- before one that begins with -",
    )  # fmt: skip
    parser.add_argument(
        "--mention", action="append", default=[], metavar="CC",
        help="look for mentions of this country; the query then only narrows",
    )  # fmt: skip
    add_filters(parser, [order.value for order in Order], Order.NEWEST.value)
    parser.add_argument("--page", type=int, default=1, metavar="N")
    parser.add_argument("--size", type=int, default=DEFAULT_LINES, metavar="N", help="1 to 100")
    parser.add_argument(
        "--copies", choices=["all", "folded"], default="all",
        help="all articles, or each story once",
    )  # fmt: skip
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print the page as the API gives it")
    form.add_argument("--csv", action="store_true", help="write all lines as a table")


def run(arguments: argparse.Namespace, _: Settings) -> int:
    """Prints a page of lines, or writes all of them."""
    parameters = parameters_of(ConcordanceParameters, arguments)
    asked = parameters.lines()
    concordance = Archive.open(arguments.library).concordance(asked.request(parameters.lang))
    if not concordance.subject:
        raise UserMistake("There is nothing to look for: give words, or --mention with a country.")
    if arguments.csv:
        found = told(
            asked.with_(order=concordance.order).pairs(),
            concordance.articles, concordance.stories, concordance.version, path=PATH,
        )  # fmt: skip
        for chunk in table(concordance, found, parameters.lang, ""):
            sys.stdout.buffer.write(chunk)
        return DONE
    result = concordance.result()
    if arguments.json:
        print(object_text(concordance_object(asked, result, parameters.lang)))
    else:
        print("\n".join(_shown(result, parameters.lang)))
    return DONE


def _shown(result: ConcordanceResult, locale: str) -> list[str]:
    subject = [*result.subject.words, *(country_label(one, locale) for one in result.subject.codes)]
    lines = [f"{', '.join(subject)}: {_totals(result)}"]
    lines += corrected(result.corrections)
    lines += [f"  {notice_sentence(one)}" for one in result.notices]
    told = list(map(visible, lines))
    return [*told, "", *_aligned(result.page.lines, room())] if result.page.lines else told


def _totals(result: ConcordanceResult) -> str:
    articles = counted(result.articles, "article")
    if result.total is not None:
        page = f", page {result.number} of {result.pages}" if result.pages > 1 else ""
        return f"{counted(result.total, 'mention')} in {articles}{page}"
    rows = f"{result.page.first_row:,} to {result.page.last_row:,}"
    return f"in {articles}, here {rows} (all of them: --csv)"


def _aligned(lines: tuple[Line, ...], width: int) -> list[str]:
    """The lines, their words below each other, as wide as the terminal."""
    with_source = width >= _WITH_SOURCE
    head = _DATE + 2 + (_SOURCE + 2 if with_source else 0)
    middle = min(_LONGEST_WORD, max(wide(visible(line.word)) for line in lines))
    beside = max(_NARROWEST, width - head - middle - 2) // 2
    return [_line(one, beside, middle, with_source=with_source) for one in lines]


def _line(line: Line, beside: int, middle: int, *, with_source: bool) -> str:
    date = (line.article.published or "undated")[:_DATE]
    name = visible(line.article.source or "–")
    source = cut_after(name, _SOURCE) + "  " if with_source else ""
    left = cut_before(visible(line.left).strip(), beside)
    word = cut_after(visible(line.word), middle)
    right = cut_after(visible(line.right), beside + 1).rstrip()
    if sys.stdout.isatty():
        word = f"{_BOLD}{word}{_PLAIN}"
    return f"{date:<{_DATE}}  {source}{left} {word}{right}"
