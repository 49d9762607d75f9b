"""`python -m benchmarks.faults.victim FD COMMAND…`: `warta`, telling where it is.

Each time that it comes to one of the places, and when it has passed it, a line goes to the file
descriptor FD. What a transaction has put into the records is told with it: from then on it must
not be lost.
"""

import os
import sys
from collections.abc import Callable
from functools import wraps
from importlib import import_module
from typing import Any

from app.cli import main
from app.library.writing import Changes

PLACES = {
    "opening": "app.library.writing:open_for_writing",
    "reading": "app.ingest.workers:Preparer._begun",
    "writing": "app.library.writing:LibraryWriter.write",
    "placing": "app.ingest.copies.settling:StoryKeeper._place_some",
    "comparing": "app.ingest.copies.settling:StoryKeeper._compare_some",
    "putting": "app.index.tantivy_writer:TantivyWriter.put",
    "committing": "app.index.tantivy_writer:TantivyWriter.commit",
    "vocabulary": "app.index.tantivy_writer:TantivyWriter._write_vocabulary",
    "note": "app.index.tantivy_writer:write_note",
    "swap": "app.index.tantivy_writer:TantivyWriter._take_place",
    "pruning": "app.ingest.run:Run.remove",
    "migration": "app.library.opening:migrate",
    "copying": "app.library.backup:_copy",
    "verifying": "app.library.backup:_verify",
}


def watch(tell: Callable[[str], None]) -> None:
    """Has each of the places tell when it is entered and left."""
    for name, where in PLACES.items():
        module, _, path = where.partition(":")
        owner: Any = import_module(module)
        *outer, last = path.split(".")
        for one in outer:
            owner = getattr(owner, one)
        setattr(owner, last, _told(name, getattr(owner, last), tell))


def _told(
    name: str, function: Callable[..., Any], tell: Callable[[str], None]
) -> Callable[..., Any]:
    @wraps(function)
    def wrapper(*arguments: Any, **named: Any) -> Any:
        tell(f"> {name}")
        result = function(*arguments, **named)
        tell(f"< {name}{_kept(result)}")
        return result

    return wrapper


def _kept(result: object) -> str:
    """The articles that are in the records from now on, and those that are not any more."""
    if not isinstance(result, Changes):
        return ""
    written = (*result.changed, *result.added)
    told = [f" +{one.id}" for one in written] + [f" -{one}" for one in result.gone]
    return "".join(told)


def _send(pipe: int, line: str) -> None:
    os.write(pipe, f"{line}\n".encode())


if __name__ == "__main__":
    pipe = int(sys.argv[1])
    watch(lambda line: _send(pipe, line))
    raise SystemExit(main(sys.argv[2:]))
