"""An archive at a cluster, as operators and readers meet it: by commands and over HTTP."""

import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread
from typing import IO, Any

import httpx

from app.web.starting import STARTING
from benchmarks.cluster.node import Node
from benchmarks.cluster.nodes import Cluster
from tests.cli.conftest import Outcome
from tests.cli.test_serve_command import free_port
from tests.conftest import ROOT

# Of which every step of a test must come to its end, on a machine that does much else.
LONGEST_SECONDS = 300
# What readers wait for at most: 20 s for the cluster, and a busy machine.
LONGEST_ANSWER_SECONDS = 60
SHARDS, REPLICAS = 3, 1
# Where the number of all articles is told, each copy of a story for itself.
TOTAL = "/api/search?copies=all"


@dataclass(frozen=True, slots=True)
class Site:
    """A site in a process of its own, and one who reads it."""

    url: str
    process: int

    def get(self, path: str) -> httpx.Response:
        """What a reader gets who comes for the first time."""
        return httpx.get(f"{self.url}{path}", trust_env=False, timeout=LONGEST_ANSWER_SECONDS)

    @property
    def has_started(self) -> bool:
        """Whether it answers, whatever that is."""
        try:
            return STARTING not in self.get("/readyz").text
        except httpx.TransportError:
            return False


@dataclass(frozen=True, slots=True)
class Archive:
    """An archive by the name `name` at `cluster`, its records in a folder."""

    cluster: Cluster
    name: str
    folder: Path

    @property
    def articles(self) -> Path:
        """Where its articles come from."""
        return self.folder / "articles"

    @property
    def environment(self) -> dict[str, str]:
        """The settings by which commands and servers have it."""
        return {
            "WARTA_INDEX": "opensearch",
            "WARTA_OPENSEARCH_URL": self.cluster.urls,
            "WARTA_OPENSEARCH_NAME": self.name,
            "WARTA_OPENSEARCH_SHARDS": str(SHARDS),
            "WARTA_OPENSEARCH_REPLICAS": str(REPLICAS),
            "WARTA_LIBRARY": str(self.folder / "library"),
        }

    def warta(self, *arguments: str | Path, **environment: str) -> Outcome:
        """Runs a command to its end."""
        process = self.begin(*arguments, environment=environment)
        said, told = process.communicate(timeout=2 * LONGEST_SECONDS)
        return Outcome(process.returncode, said, told)

    def begin(
        self,
        *arguments: str | Path,
        environment: Mapping[str, str] | None = None,
        output: int | IO[str] = subprocess.PIPE,
    ) -> "subprocess.Popen[str]":
        """Begins a command."""
        return subprocess.Popen(
            [sys.executable, "-m", "app", *map(str, arguments)],
            env={**os.environ, **self.environment, **(environment or {})},
            cwd=ROOT,
            stdout=output,
            stderr=output,
            text=True,
        )

    @property
    def log(self) -> Path:
        """What its site says."""
        return self.folder / "log"

    @contextmanager
    def served(self, **environment: str) -> Iterator[Site]:
        """Its site, once it is no longer starting."""
        port = free_port()
        with self.log.open("w") as log:
            process = self.begin("serve", "--port", str(port), environment=environment, output=log)
            try:
                site = Site(f"http://127.0.0.1:{port}", process.pid)
                eventually(lambda: site.has_started)
                yield site
            finally:
                process.terminate()
                process.wait(LONGEST_SECONDS)


def total(site: Site) -> object:
    """What readers are told; None where they are told to come again."""
    return site.get(TOTAL).json().get("total")


@dataclass(slots=True)
class Seen:
    """What a reader has seen: answers by status, totals that were told, the longest wait."""

    statuses: Counter[int] = field(default_factory=Counter)
    totals: set[int] = field(default_factory=set)
    longest_seconds: float = 0.0


@contextmanager
def reading(site: Site) -> Iterator[Seen]:
    """Asks for the total of all articles without a pause, as long as the context lasts."""
    seen, enough = Seen(), Event()

    def ask() -> None:
        while not enough.wait(0.05):
            begun = time.monotonic()
            answer = site.get(TOTAL)
            seen.longest_seconds = max(seen.longest_seconds, time.monotonic() - begun)
            seen.statuses[answer.status_code] += 1
            if answer.status_code == 200:
                seen.totals.add(answer.json()["total"])

    thread = Thread(target=ask)
    thread.start()
    try:
        yield seen
    finally:
        enough.set()
        thread.join()


def eventually(holds: Callable[[], bool]) -> None:
    """Returns once `holds` does; fails where it takes too long."""
    until = time.monotonic() + LONGEST_SECONDS
    while not holds():
        assert time.monotonic() < until, "it took too long"
        time.sleep(0.2)


def asked(cluster: Cluster, path: str, change: dict[str, Any] | None = None) -> Any:
    """What the cluster answers to an operator, by the first of its nodes that does."""
    method = "GET" if change is None else "PUT"
    for node in cluster.nodes:
        try:
            answer = httpx.request(
                method, f"{node.url}{path}", json=change, trust_env=False, timeout=30
            )
        except httpx.TransportError:
            continue
        return answer.raise_for_status().json()
    raise AssertionError("no node answers")


def manager(cluster: Cluster) -> Node:
    """The node that manages the others."""
    (told,) = asked(cluster, "/_cat/cluster_manager?format=json")
    return named(cluster, told["node"])


def named(cluster: Cluster, name: str) -> Node:
    """The node of that name."""
    return next(node for node in cluster.nodes if node.name == name)


def kept_by(cluster: Cluster, index: str) -> set[str]:
    """The names of the nodes that have parts of an index."""
    return {one["node"] for one in asked(cluster, f"/_cat/shards/{index}?format=json")}


def indexed(archive: Archive) -> int:
    """How many documents the cluster has been given for the archive."""
    told = asked(archive.cluster, f"/{archive.name}-*/_stats/indexing")
    return int(told["_all"]["primaries"]["indexing"]["index_total"])


@contextmanager
def set_for_a_while(cluster: Cluster, settings: dict[str, str]) -> Iterator[None]:
    """Settings of the whole cluster, which are as they were when the context ends."""
    change(cluster, settings)
    try:
        yield
    finally:
        change(cluster, dict.fromkeys(settings))


def change(cluster: Cluster, settings: Mapping[str, str | None]) -> None:
    """Sets settings of the whole cluster; those of None are as if they had never been set."""
    asked(cluster, "/_cluster/settings", {"transient": settings})
