"""`warta check`: whether the library is sound."""

import argparse

from app.cli.exits import DONE, NOT_SOUND
from app.cli.rebuilding import rebuild
from app.cli.visible import show
from app.errors import LibraryBusy, LibraryDamaged, LibraryOld
from app.ingest.checking import Problem, problems
from app.library.opening import is_being_written
from app.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument(
        "--repair", action="store_true", help="rebuild the index from the records if need be"
    )


def run(arguments: argparse.Namespace, _: Settings) -> int:
    """Prints what is wrong, mends what can be mended, and says how it stands."""
    if is_being_written(arguments.library):
        raise LibraryBusy(
            f"The library in {arguments.library} is being written by another process: "
            "wait until it is done."
        )
    found = _problems(arguments)
    if any(problem.derived for problem in found) and arguments.repair:
        show(problem.sentence for problem in found)
        rebuild(arguments.library)
        print("The index was rebuilt from the records.")
        found = _problems(arguments)
    if found:
        show(problem.sentence for problem in found)
        return NOT_SOUND
    show([f"The library in {arguments.library} is sound."])
    return DONE


def _problems(arguments: argparse.Namespace) -> tuple[Problem, ...]:
    try:
        return problems(arguments.library)
    except LibraryOld as error:
        return (Problem(str(error), derived=True),)
    except LibraryDamaged as error:
        return (Problem(str(error), derived=False),)
