"""The commands: parse arguments, call the rooms, print."""

import argparse
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from fastapi import FastAPI

from app import __version__
from app.cli import check, ingest, inspect, search, serve, stats
from app.cli.exits import MISTAKE, UserMistake
from app.errors import IndexUnavailable, LibraryMissing, WartaError
from app.library.opening import is_being_written
from app.settings import Settings

COMMANDS = (ingest, inspect, search, serve, stats, check)
_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit code; mistakes end with one sentence and code 2."""
    _speak_utf8()
    try:
        settings = Settings.from_environment(os.environ)
        parsed = _parser(settings).parse_args(arguments)
        return int(parsed.run(parsed, settings))
    except (UserMistake, WartaError, ValueError) as error:
        print(f"warta: {_advice(error, arguments)}", file=sys.stderr)
        return MISTAKE
    except BrokenPipeError:
        # The reader of our output (`warta search … | head`) has seen enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return _INTERRUPTED


def web_app() -> FastAPI:
    """The web application of the library that the environment names, for worker processes."""
    return serve.application(Settings.from_environment(os.environ).library)


def _parser(settings: Settings) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="warta",
        description="Turns a folder of news articles into an archive that you can search.",
    )
    parser.add_argument("--version", action="version", version=f"warta {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for command in COMMANDS:
        name = command.__name__.rpartition(".")[2]
        about = command.ABOUT
        one = commands.add_parser(name, help=about, description=about)
        command.add_arguments(one)
        if command is not inspect:
            one.add_argument(
                "--library",
                type=Path,
                default=settings.library,
                metavar="DIR",
                help="the library's directory (default: WARTA_LIBRARY or %(default)s)",
            )
        one.set_defaults(run=command.run)
    return parser


def _advice(error: Exception, arguments: Sequence[str] | None) -> str:
    """What the error says; while another process writes, that is the reason for most."""
    if isinstance(error, LibraryMissing | IndexUnavailable) and is_being_written(
        _library(arguments)
    ):
        return "The library is being written by another process: wait until it is done."
    return str(error)


def _library(arguments: Sequence[str] | None) -> Path:
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--library", type=Path)
    known, _ = parser.parse_known_args(arguments)
    return known.library or Settings.from_environment(os.environ).library


def _speak_utf8() -> None:
    """Makes output UTF-8 whatever the locale; what can't be written is escaped, never fatal."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
