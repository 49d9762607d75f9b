"""`warta restore`: a library made of a backup."""

import argparse

from app.cli.exits import DONE
from app.cli.places import place
from app.cli.progress import pages_bar
from app.cli.rebuilding import rebuild
from app.cli.visible import show
from app.ingest.formats.wording import counted
from app.library.backup import restore
from app.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument(
        "file", type=place, metavar="FILE", help="what `warta backup` wrote, or another articles.db"
    )


def run(arguments: argparse.Namespace, _: Settings) -> int:
    """Brings the records back, builds their index, and says what there is."""
    with pages_bar() as advance:
        restore(arguments.file, arguments.library, advance)
    articles = counted(rebuild(arguments.library), "article")
    show([f"The library in {arguments.library} has {articles} of {arguments.file}."])
    return DONE
