"""How a site is served: what an operator may choose of it."""

from dataclasses import dataclass, field

# Who watches over the server must hear from it when it is busy too, and by whatever name.
WATCHED = ("/healthz", "/readyz", "/metrics")


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
