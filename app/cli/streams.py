"""Standard input, output and error: as UTF-8, and whatever becomes of their other ends."""

import io
import os
import sys
from pathlib import Path
from typing import TextIO

from app.cli.visible import visible


def open_closed() -> None:
    """Gives each stream that was closed before the program began (`>&-`) the system's null device.

    Else there is nothing to print to, and a file of the library may get the stream's number; in
    the processes that this one starts a reader's connection, to which a library in C may print.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            # It stays open as long as the program runs.
            null = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115
            os.set_inheritable(null.fileno(), True)
            setattr(sys, name, null)


def speak_utf8() -> None:
    """Makes output UTF-8 whatever the locale; what can't be written is escaped, never fatal."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def tell(line: str) -> None:
    """A line on standard error; where nobody can read it, the work goes on without."""
    try:
        print(visible(line), file=sys.stderr)
    except OSError:
        give_up(sys.stderr)


def give_up(stream: TextIO) -> None:
    """What is still to be printed to `stream`, at the end as well, goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
