"""How a site is served: what an operator may choose of it."""

import re
from dataclasses import dataclass, field

# Who watches over the server must hear from it when it is busy too, and by whatever name.
WATCHED = ("/healthz", "/readyz", "/metrics")
# What is too much at the moment is over in a moment.
SOON = {"Retry-After": "1"}

# RFC 3986 section 3.2.2 without the characters that no name of a host has.
_NAME = r"(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])"
_HOST_NAME = re.compile(_NAME, re.IGNORECASE)
_HOST = re.compile(rf"{_NAME}(?::\d{{1,5}})?", re.IGNORECASE)


def is_host_name(text: str) -> bool:
    """Whether a host may be called so."""
    return _HOST_NAME.fullmatch(text) is not None


def is_host(text: str) -> bool:
    """Whether it is the name of a host, which a port may follow, as a Host header has it."""
    return _HOST.fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class Bounds:
    """What readers may ask of one process.

    `connections` open and `requests` under way at once; a request line with its headers of
    `head_bytes`, which must have come within `head_seconds`; a connection without a request ends
    after `idle_seconds`, one whose reader takes nothing after `stall_seconds`.
    """

    connections: int = 500
    requests: int = 200
    head_bytes: int = 64 * 1024
    head_seconds: float = 10
    idle_seconds: int = 5
    stall_seconds: float = 60


@dataclass(frozen=True, slots=True)
class Serving:
    """`hosts` are the names that the site answers to, any where there are none.

    With `log` each request gives a line, which has the reader's address only with `addresses`;
    with `metrics` they are counted for Prometheus.
    """

    hosts: tuple[str, ...] = ()
    log: bool = False
    addresses: bool = False
    metrics: bool = False
    bounds: Bounds = field(default_factory=Bounds)
