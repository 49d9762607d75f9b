"""What the machines of a cluster run: a chunk of inputs, packed, to what became of each.

Dask packs what it sends by pickle itself; that this is done here lets a machine with another Warta
say so, instead of stumbling over what it doesn't know.
"""

import pickle
from collections.abc import Sequence
from functools import cache

from app.ingest.cluster.release import release
from app.ingest.collecting import collect_seldom
from app.ingest.pool import Manner, read_all
from app.ingest.steps import Input, Result


def packed(inputs: Sequence[Input], manner: Manner) -> bytes:
    """A chunk, as it is sent."""
    return pickle.dumps((list(inputs), manner), pickle.HIGHEST_PROTOCOL)


def unpacked(results: bytes) -> list[Result]:
    """What became of the inputs of a chunk; as trustworthy as the cluster that says so."""
    read: list[Result] = pickle.loads(results)  # noqa: S301
    return read


def read_chunk(chunk: bytes, ours: tuple[str, ...]) -> bytes | tuple[str, ...] | str:
    """Reads a packed chunk for a machine that has the release `ours`.

    Gives the results, packed; the release of this machine, where it is another; or what went
    wrong, in words: Dask waits for ever for a task that ends by an error it cannot send.
    """
    if release() != ours:
        return release()
    _begin()
    try:
        inputs, manner = pickle.loads(chunk)  # noqa: S301
        return pickle.dumps(read_all(inputs, manner), pickle.HIGHEST_PROTOCOL)
    except Exception as error:  # noqa: BLE001
        return f"{error!r:.200}"


@cache
def _begin() -> None:
    """What each process does before it reads for the first time."""
    collect_seldom()
