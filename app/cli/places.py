"""Files and directories as arguments of the command line."""

import argparse
from pathlib import Path


def place(typed: str) -> Path:
    """The path that was typed; ArgumentTypeError where nothing was.

    To `Path` nothing is the working directory, which nobody means by a variable of the shell that
    is not set.
    """
    if not typed:
        raise argparse.ArgumentTypeError("it is empty: name a place")
    return Path(typed)
