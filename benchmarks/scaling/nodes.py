"""What the nodes of a cluster tell of their work: time of the processor, bytes on disk, memory."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import httpx

_SECONDS = 60
_OLD = "old"


@dataclass(frozen=True, slots=True)
class Kept:
    """An index of the archive: its documents and bytes, copies left aside, and its shards."""

    name: str
    documents: int
    bytes: int
    shards: int


@dataclass(frozen=True, slots=True)
class Nodes:
    """The nodes behind one address."""

    url: str

    def processor(self) -> float:
        """Seconds that all of them have had of the processor."""
        told = self._nodes("process")
        return sum(int(one["process"]["cpu"]["total_in_millis"]) for one in told) / 1000

    def heap(self) -> tuple[int, int]:
        """Bytes of the fullest heap: what stays there for long, and how much there may be."""
        told = [one["jvm"]["mem"] for one in self._nodes("jvm")]
        kept = max(one["pools"][_OLD]["last_gc_stats"]["used_in_bytes"] for one in told)
        return kept, max(one["heap_max_in_bytes"] for one in told)

    def kept(self, name: str) -> list[Kept]:
        """The indexes of the archive of that name."""
        self._told(f"/{name}-*/_flush", method="POST")
        indexes = self._told(f"/{name}-*/_stats/store,docs?level=shards")["indices"]
        return [_kept(index, told) for index, told in sorted(indexes.items())]

    def _nodes(self, kind: str) -> list[Mapping[str, Any]]:
        return list(self._told(f"/_nodes/stats/{kind}")["nodes"].values())

    def _told(self, path: str, method: str = "GET") -> Any:
        answer = httpx.request(method, f"{self.url}{path}", trust_env=False, timeout=_SECONDS)
        return answer.raise_for_status().json()


def _kept(index: str, told: Mapping[str, Any]) -> Kept:
    alone = told["primaries"]
    size = alone["store"]["size_in_bytes"]
    return Kept(index, alone["docs"]["count"], size, len(told["shards"]))
