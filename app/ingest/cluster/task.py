"""What the machines of a cluster run: a chunk of inputs, packed, to what became of each; an errand.

Dask packs what it sends by pickle itself; that this is done here lets a machine with another Warta
say so, instead of stumbling over what it doesn't know.
"""

import pickle
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from app.errors import WartaError
from app.index import errands
from app.ingest.cluster.release import release
from app.ingest.collecting import collect_seldom
from app.ingest.pool import Manner, read_all
from app.ingest.steps import Input, Result


@dataclass(frozen=True, slots=True)
class Refusal:
    """What a machine cannot do, and why, in a sentence for who operates it."""

    worker: str
    reason: str


# What came of it, packed; the release of a machine that has another one; or what went wrong.
Told = bytes | tuple[str, ...] | str | Refusal


def packed(inputs: Sequence[Input], manner: Manner) -> bytes:
    """A chunk, as it is sent."""
    return pickle.dumps((list(inputs), manner), pickle.HIGHEST_PROTOCOL)


def unpacked(results: bytes) -> list[Result]:
    """What became of the inputs of a chunk; as trustworthy as the cluster that says so."""
    read: list[Result] = pickle.loads(results)  # noqa: S301
    return read


def read_chunk(chunk: bytes, ours: tuple[str, ...]) -> Told:
    """Reads a packed chunk for a machine that has the release `ours`.

    Gives the results, packed; the release of this machine, where it is another; or what went
    wrong, in words: Dask waits for ever for a task that ends by an error it cannot send.
    """
    return _done(_read, chunk, ours)


def run_errand(errand: bytes, ours: tuple[str, ...]) -> Told:
    """Runs an errand for the writer of an index, as `read_chunk` reads."""
    return _done(errands.run, errand, ours)


def whereabouts_there() -> str | Refusal:
    """Where this machine would write an index; it need not say which machine it is."""
    try:
        return errands.whereabouts()
    except WartaError as error:
        return Refusal("", str(error))


def _done(do: Callable[[bytes], bytes], data: bytes, ours: tuple[str, ...]) -> Told:
    if release() != ours:
        return release()
    _begin()
    try:
        return do(data)
    except WartaError as error:
        return Refusal(_name(), str(error))
    except Exception as error:  # noqa: BLE001
        return f"{error!r:.200}"


def _read(chunk: bytes) -> bytes:
    inputs, manner = pickle.loads(chunk)  # noqa: S301
    return pickle.dumps(read_all(inputs, manner), pickle.HIGHEST_PROTOCOL)


def _name() -> str:
    """What this machine is called by the cluster."""
    # Here and not above, so that all the rest can be tried where there is no Dask.
    from distributed import get_worker

    return str(get_worker().address)


@cache
def _begin() -> None:
    """What each process does before it reads for the first time."""
    collect_seldom()
