"""`warta export`: everything that a search finds, as a file."""

import argparse
import sys

from app.cli.exits import DONE
from app.cli.filters import add_filters, parameters_of
from app.cli.progress import rows_bar
from app.cli.streams import tell
from app.search.archive import Archive
from app.settings import Settings
from app.web.api.parameters import ExportParameters
from app.web.export.document import MOST_ARTICLES
from app.web.export.formats import written
from app.web.export.told import told
from app.web.export.wanted import Format, Wanted
from app.web.site import own_renderer


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument(
        "query", metavar="QUERY", nargs="?", default="", help="put -- before one that begins with -"
    )
    parser.add_argument(
        "--format",
        choices=[form.value for form in Format],
        default=Format.JSONL.value,
        help="article objects, a table (a cell that a spreadsheet might take for a formula, or "
        "that begins with an apostrophe, gets one more in front), one file to read of up to "
        f"{MOST_ARTICLES} articles, or citations as BibTeX, RIS or CSL-JSON (default: %(default)s)",
    )
    parser.add_argument(
        "--text", action="store_true", help="put the text of the articles into the table"
    )
    add_filters(parser)
    parser.add_argument(
        "--copies",
        choices=["all", "folded"],
        default="all",
        help="all articles, or each story once",
    )


def run(arguments: argparse.Namespace, _: Settings) -> int:
    """Writes the articles to standard output; on a terminal, says how to find them again."""
    parameters = parameters_of(ExportParameters, arguments)
    listing = Archive.open(arguments.library).listing(parameters.request())
    found = told(parameters.state().pairs(), listing.articles, listing.stories, listing.version)
    with rows_bar(listing.total) as advance:
        wanted = Wanted(Format(arguments.format), texts=parameters.text, advance=advance)
        for chunk in written(wanted, listing, found, own_renderer):
            sys.stdout.buffer.write(chunk)
    if sys.stderr.isatty():
        tell(found.line)
    return DONE
