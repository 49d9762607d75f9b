"""The commands: parse arguments, call the rooms, print."""

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

from app import __version__
from app.cli.engine import choose_engine
from app.cli.exits import MISTAKE, UserMistake
from app.cli.places import place
from app.cli.streams import give_up, open_closed, speak_utf8, tell
from app.errors import UNWRITABLE, IndexUnavailable, LibraryMissing, WartaError
from app.settings import Settings

COMMANDS = {
    "ingest": "Read files, folders and - (standard input) into the library.",
    "inspect": "Show how one file is read, without any library.",
    "search": 'Search the library: words, "phrases", -exclusions, country:KZ.',
    "mentions": "List every place where words or a country stand, in their sentences.",
    "pair": "Show what there is of two countries together.",
    "comentions": "Count which countries are written about together, in all or in a search.",
    "compare": "Count up to five searches by day, month, year or decade, beside each other.",
    "export": "Write everything that a search finds, or all articles, to standard output.",
    "grid": "Count many searches, one on a line, by country, month, year or source.",
    "serve": "Serve the library on the web, read-only.",
    "archive": "Show what is in the library and what is missing: gaps, fields, unread files.",
    "stats": "Count what is in the library.",
    "check": "Verify the library and rebuild its index where needed.",
    "backup": "Copy the library's records into one file, while it is in use.",
    "restore": "Make a library of a backup.",
    "gazetteer": "Show the words that stand for countries, and check them.",
}
_WITHOUT_LIBRARY = {"inspect", "gazetteer"}
# A server chooses its engine once it listens.
_WITHOUT_ENGINE = {*_WITHOUT_LIBRARY, "serve"}
_INTERRUPTED = 130
# What was typed may be of any length; so much of a sentence stays, advice stands at its end.
_BEGINNING, _END = 600, 300


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit code; mistakes end with one sentence and code 2."""
    open_closed()
    speak_utf8()
    try:
        settings = _settings()
        typed = list(sys.argv[1:] if arguments is None else arguments)
        command = next((word for word in typed if word in COMMANDS), None)
        parsed, unknown = _parser(settings, command).parse_known_args(typed)
        if unknown:
            raise UserMistake(
                f"Unrecognized arguments: {' '.join(unknown)}: see `warta {command} --help`."
            )
        if command not in _WITHOUT_ENGINE:
            choose_engine(settings)
        code = int(parsed.run(parsed, settings))
        sys.stdout.flush()
        return code
    except (UserMistake, WartaError) as error:
        tell(f"warta: {_within_bounds(_advice(error, arguments))}")
        return MISTAKE
    except BrokenPipeError:
        # The reader of our output (`warta search … | head`) has seen enough.
        give_up(sys.stdout)
        return 0
    except OSError as error:
        if _is_adrift():
            tell("warta: The directory that you are in is gone: change to another.")
            return MISTAKE
        if error.errno not in UNWRITABLE:
            raise
        # What is printed goes to a file on a disk that is full, or so does the report.
        tell(f"warta: Nothing more can be written ({error.strerror}): make room.")
        give_up(sys.stdout)
        return MISTAKE
    except KeyboardInterrupt:
        return _INTERRUPTED


def _is_adrift() -> bool:
    """Whether the working directory was removed, so that no relative path leads anywhere."""
    try:
        Path.cwd()
    except OSError:
        return True
    return False


def _settings() -> Settings:
    try:
        return Settings.from_environment(os.environ)
    except ValueError as error:
        raise UserMistake(str(error)) from error


class _Parser(argparse.ArgumentParser):
    """A parser that ends a mistake with one sentence, as everything else here does."""

    def error(self, message: str) -> NoReturn:
        """Says what is wrong and where to read more."""
        raise UserMistake(f"{message[:1].upper()}{message[1:]}: see `{self.prog} --help`.")

    def _print_message(self, message: str, file: Any = None) -> None:
        # argparse lets go what cannot be written, as if it had been.
        print(message, end="", file=file, flush=True)


def _parser(settings: Settings, command: str | None) -> argparse.ArgumentParser:
    """The parser of all commands; only the one named `command` knows its arguments."""
    parser = _Parser(
        prog="warta",
        description="Turns a folder of news articles into an archive that you can search.",
    )
    parser.add_argument("--version", action="version", version=f"warta {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for name, about in COMMANDS.items():
        one = commands.add_parser(name, help=about, description=about)
        if name == command:
            _add_arguments(one, name, settings)
    return parser


def _add_arguments(parser: argparse.ArgumentParser, name: str, settings: Settings) -> None:
    # Only what the command needs is loaded: the web alone costs a second. What is loaded stays, so
    # that looking it through for garbage again and again, a fifth of that time, would find nothing.
    gc.disable()
    module = import_module(f"app.cli.{name}")
    gc.freeze()
    gc.enable()
    module.add_arguments(parser)
    if name not in _WITHOUT_LIBRARY:
        parser.add_argument(
            "--library",
            type=place,
            default=settings.library,
            metavar="DIR",
            help="the library's directory (default: WARTA_LIBRARY or %(default)s)",
        )
    parser.set_defaults(run=module.run)


def _advice(error: Exception, arguments: Sequence[str] | None) -> str:
    """What the error says; while another process writes, that is the reason for most."""
    if isinstance(error, LibraryMissing | IndexUnavailable):
        # Loaded only where it is needed: it takes longer than all else that every command needs.
        from app.library.opening import is_being_written

        if is_being_written(_library(arguments)):
            return "The library is being written by another process: wait until it is done."
    return str(error)


def _within_bounds(sentence: str) -> str:
    if len(sentence) <= _BEGINNING + _END:
        return sentence
    return f"{sentence[:_BEGINNING]} … {sentence[-_END:]}"


def _library(arguments: Sequence[str] | None) -> Path:
    parser = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    parser.add_argument("--library", type=Path)
    known, _ = parser.parse_known_args(arguments)
    return known.library or _settings().library
