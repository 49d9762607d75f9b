"""Requests counted for Prometheus, over all worker processes of a server.

prometheus-client adds up the counts of the processes by way of files in the directory that the
environment's PROMETHEUS_MULTIPROC_DIR names; with one process it needs none.
"""

import os
from collections.abc import Iterable

from fastapi import APIRouter, Request, Response
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Histogram,
    generate_latest,
)
from prometheus_client.multiprocess import MultiProcessCollector

from app.web.methods import READING
from app.web.watching import Served

SHARED_DIRECTORY = "PROMETHEUS_MULTIPROC_DIR"
_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)

router = APIRouter(include_in_schema=False)


class Metrics:
    """The counts of one process; labels come from a bounded set, whatever is asked for."""

    def __init__(self, paths: Iterable[str]) -> None:
        """`paths` are the site's own, such as `/articles/{id}`."""
        self._pages = {page_of(path) for path in paths}
        self._registry = CollectorRegistry()
        self._requests = Counter(
            "warta_requests",
            "Requests answered.",
            ("method", "page", "status"),
            registry=self._registry,
        )
        self._seconds = Histogram(
            "warta_request_seconds",
            "Time until the last byte was handed over.",
            ("page",),
            buckets=_BUCKETS,
            registry=self._registry,
        )
        self._sent = Counter(
            "warta_sent_bytes", "Bytes of bodies sent.", ("page",), registry=self._registry
        )

    def observe(self, served: Served) -> None:
        """Counts a request."""
        page = page_of(served.path)
        # What was turned away before it was a request has no path: the front page has one.
        page = page if served.path and page in self._pages else "other"
        method = served.method if served.method in READING else "other"
        self._requests.labels(method, page, str(served.status)).inc()
        self._seconds.labels(page).observe(served.seconds)
        self._sent.labels(page).inc(served.sent)

    def text(self) -> bytes:
        """Everything counted, by all processes, in Prometheus's text format."""
        registry = self._registry
        if os.environ.get(SHARED_DIRECTORY):
            registry = CollectorRegistry()
            MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
        return generate_latest(registry)


def page_of(path: str) -> str:
    """The kind of page that a path leads to: its first part."""
    return "/" + path.lstrip("/").partition("/")[0]


@router.get("/metrics")
def metrics(request: Request) -> Response:
    """The counts."""
    counted: Metrics = request.app.state.metrics
    headers = {"Cache-Control": "no-store", "Content-Type": CONTENT_TYPE_LATEST}
    return Response(counted.text(), headers=headers)
