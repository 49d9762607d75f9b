"""Typed settings, read from the environment once, at the entry points."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from pathlib import Path

DEFAULT_LIBRARY = Path("data/library")
DEFAULT_HOST = "127.0.0.1"
DEFAULT_PORT = 8000
_MIB = 1024 * 1024
_ON = frozenset({"1", "yes", "true", "on"})
_OFF = frozenset({"", "0", "no", "false", "off"})
# A petabyte, or thirty million years: what counts bytes or waits cannot take any number.
_MOST_DIGITS = 15
_QUOTED = 40


class IndexEngine(StrEnum):
    """The engines of an index: the one inside of the program, and one of other machines."""

    TANTIVY = "tantivy"
    OPENSEARCH = "opensearch"


@dataclass(frozen=True)
class Settings:
    """What an operator may choose; the environment's WARTA_LIBRARY for `library`, and so on.

    `library` is the library's directory. With `development` the site has the page of its own
    design. `index` is the engine; where it is OpenSearch, `opensearch_url` are its
    addresses with commas between them, `opensearch_ca` is a file of certificates to trust instead
    of the system's, and `opensearch_name` begins the names of the indexes. The numbers after them
    bound what is read; `ingest.limits` says what each is for. The last of these are files by which
    this machine and those of a Dask cluster trust each other (docs/deployment.md).

    The rest is about serving (docs/deployment.md): `hosts` are the names that the site answers to,
    with commas between them, any where there are none; the last numbers bound what readers may ask
    of one worker process. Readers' addresses are not logged unless `log_addresses`.
    """

    library: Path = DEFAULT_LIBRARY
    development: bool = False
    index: IndexEngine = IndexEngine.TANTIVY
    opensearch_url: str = "http://127.0.0.1:9200"
    opensearch_user: str = ""
    opensearch_password: str = field(default="", repr=False)
    opensearch_ca: str = ""
    opensearch_name: str = "warta"
    # A shard is best below 30 GB, and every search asks all of them.
    opensearch_shards: int = 1
    opensearch_replicas: int = 1
    # An article of a million words is 8 MB; past this it is not a news article but a mistake.
    max_file_bytes: int = 16 * _MIB
    # What must be unpacked whole lies on disk, its tables partly in memory.
    max_member_bytes: int = 1024 * _MIB
    max_unpacked_bytes: int = 1024 * 1024 * _MIB
    # News packs to a tenth, a crawl full of repeats to a fiftieth; bombs to a thousandth.
    max_ratio: int = 200
    max_members: int = 1_000_000
    max_nesting: int = 5
    max_cells: int = 50_000_000
    cluster_ca: str = ""
    cluster_cert: str = ""
    cluster_key: str = ""
    hosts: str = ""
    log_requests: bool = True
    log_addresses: bool = False
    metrics: bool = False
    # Each is a descriptor and some kilobytes; systems give a process 1,024 descriptors.
    max_connections: int = 500
    # Of 10 ms each, this queue is worked off in 2 s: who came later would wait in vain.
    max_requests: int = 200
    # The longest search that a browser can send is half of it.
    max_head_bytes: int = 64 * 1024
    head_seconds: int = 10
    idle_seconds: int = 5
    stall_seconds: int = 60
    stop_seconds: int = 20

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> "Settings":
        """Settings of the WARTA_… variables; ValueError for a bad number, or neither on nor off."""
        read = {
            one.name: _read(environ, f"WARTA_{one.name.upper()}", one.default)
            for one in fields(cls)
        }
        return cls(**read)  # type: ignore[arg-type]


def _read(environ: Mapping[str, str], name: str, default: object) -> object:
    """The value of the variable `name`, of the kind that `default` is of."""
    if isinstance(default, bool):
        return _switch(environ, name, default)
    if isinstance(default, int):
        return _number(environ, name, default)
    typed = environ.get(name) or default
    if isinstance(default, StrEnum) and typed not in list(type(default)):
        raise ValueError(
            f"{name} is {_quoted(str(typed))}: give one of {', '.join(type(default))}."
        )
    return type(default)(typed)  # type: ignore[call-arg]


def _switch(environ: Mapping[str, str], name: str, default: object) -> bool:
    """On or off; what is set to nothing is off."""
    typed = environ.get(name, "1" if default else "0")
    if typed.lower() not in _ON | _OFF:
        raise ValueError(f"{name} is {_quoted(typed)}: give 1 or 0.")
    return typed.lower() in _ON


def _number(environ: Mapping[str, str], name: str, default: object) -> int:
    typed = environ.get(name) or str(default)
    digits = typed.lstrip("0") if typed.isascii() and typed.isdigit() else ""
    if not digits:
        unit = "bytes above 0" if name.endswith("_BYTES") else "1 or more"
        raise ValueError(f"{name} is {_quoted(typed)}: give a whole number of {unit}.")
    if len(digits) > _MOST_DIGITS:
        raise ValueError(f"{name} is {_quoted(typed)}: give one of at most {_MOST_DIGITS} digits.")
    return int(digits)


def _quoted(typed: str) -> str:
    """What was typed, as much of it as fits in a sentence."""
    return repr(typed[:_QUOTED] + ("…" if len(typed) > _QUOTED else ""))
