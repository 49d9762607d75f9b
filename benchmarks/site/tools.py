"""The programs that check pages and are written for Node or Java, where they are installed.

`make test` and `make tools` install them beside the Python packages; not every machine can.
"""

import shutil
import sys
from pathlib import Path

INSTALLED = Path(sys.prefix) / "page-tools" / "node_modules"


class ToolMissing(Exception):
    """A program that is not on this machine; the message says which, and how to get it."""


def nu_checker() -> tuple[str, ...]:
    """The command of the Nu HTML Checker; raises ToolMissing."""
    return (_program("java"), "-jar", _installed("vnu-jar/build/dist/vnu.jar"))


def lighthouse() -> tuple[str, ...]:
    """The command of Lighthouse; raises ToolMissing."""
    return (_program("node"), _installed("lighthouse/cli/index.js"))


def _program(name: str) -> str:
    path = shutil.which(name)
    if path is None:
        raise ToolMissing(f"{name} is not installed here.")
    return path


def _installed(name: str) -> str:
    path = INSTALLED / name
    if not path.exists():
        raise ToolMissing(f"{name.partition('/')[0]} is not installed here: make tools.")
    return str(path)
