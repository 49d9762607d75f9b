"""`warta restore`: a library made of a backup."""

import argparse
from pathlib import Path

from app.cli.exits import DONE
from app.cli.progress import pages_bar
from app.cli.rebuilding import rebuild
from app.ingest.formats.wording import counted
from app.library.backup import restore
from app.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="what `warta backup` wrote, or another articles.db"
    )


def run(arguments: argparse.Namespace, _: Settings) -> int:
    """Brings the records back, builds their index, and says what there is."""
    with pages_bar() as advance:
        restore(arguments.file, arguments.library, advance)
    articles = counted(rebuild(arguments.library), "article")
    print(f"The library in {arguments.library} has {articles} of {arguments.file}.")
    return DONE
