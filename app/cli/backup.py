"""`warta backup`: the records in one file, while the library is in use."""

import argparse

from app.cli.exits import DONE
from app.cli.places import place
from app.cli.progress import pages_bar
from app.cli.visible import show
from app.library.backup import back_up
from app.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("file", type=place, metavar="FILE", help="a file that does not exist yet")


def run(arguments: argparse.Namespace, _: Settings) -> int:
    """Copies, verifies the copy, and says what was written."""
    with pages_bar() as advance:
        back_up(arguments.library, arguments.file, advance)
    size = arguments.file.stat().st_size
    show([f"{arguments.file} has the records of {arguments.library}: {size:,} bytes, and sound."])
    return DONE
