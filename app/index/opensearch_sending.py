"""Changing indexes of OpenSearch, with patience for what passes: nodes that go, too much to do."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from time import sleep
from typing import TypeVar

from app.index.opensearch_cluster import SECONDS_TO_CHANGE, Cluster
from app.index.opensearch_refusals import Passing, refused
from app.index.opensearch_schema import Json

# Half a minute: so long a cluster takes to choose another manager, or another copy of a part.
_PAUSES = (1, 2, 4, 8, 16)
_AT_ONCE = 500
_BULK_BYTES = 8 * 1024 * 1024
_UNKNOWN = 404
# What is to be deleted has no error then.
_NOT_THERE = (None, "document_missing_exception")
_BUSY_OR_AWAY = (429, 503)

Given = TypeVar("Given")


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of a document: its `source`, or None where it is taken out.

    Of one that `is_partial` the rest stays as it is, if it is there at all.
    """

    id: str
    source: Json | None
    is_partial: bool = False

    def after(self, earlier: "Change | None") -> "Change":
        """What becomes of it where `earlier` was to be made just before."""
        if not self.is_partial or earlier is None:
            return self
        if earlier.source is None or self.source is None:
            return earlier
        return replace(earlier, source=earlier.source | self.source)

    def with_value(self, name: str, value: int) -> "Change":
        """The same with a further value, if anything is left of the document."""
        return self if self.source is None else replace(self, source={**self.source, name: value})

    @property
    def line(self) -> str:
        """The change as it is sent.

        In ASCII, so that letters are bytes, and half of a character is sent as it is.
        """
        action = "delete" if self.source is None else "update" if self.is_partial else "index"
        head = json.dumps({action: {"_id": self.id}})
        if self.source is None:
            return f"{head}\n"
        body = {"doc": self.source} if self.is_partial else self.source
        return f"{head}\n{json.dumps(body)}\n"


def patiently(ask: Callable[[], Given]) -> Given:
    """What `ask` gives; refused for a reason that may pass it is asked again, some times, later.

    Raises ClusterUnavailable where it does not pass.
    """
    for pause in _PAUSES:
        try:
            return ask()
        except Passing:
            sleep(pause)
    return ask()


def send(cluster: Cluster, index: str, changes: Iterable[Change]) -> None:
    """Makes changes in an index; ClusterUnavailable where any of them is not taken.

    Each names its document, so that one whose answer was lost may be made again.
    """
    for lines in _chunks(changes):
        patiently(_Chunk(cluster, index, lines).send)


class _Chunk:
    """Changes that are sent together, until all of them are taken."""

    def __init__(self, cluster: Cluster, index: str, lines: list[str]) -> None:
        self._cluster = cluster
        self._index = index
        self._lines = lines

    def send(self) -> None:
        """Sends what is not yet taken; raises what the cluster says of what it still does not."""
        params = {
            "request_timeout": SECONDS_TO_CHANGE,
            "filter_path": "items.*.status,items.*.error",
        }
        with self._cluster.answering():
            answer = self._cluster.client.bulk(
                body="".join(self._lines), index=self._index, params=params
            )
        told = [result for item in answer["items"] for result in item.values()]
        untaken = [
            (line, one) for line, one in zip(self._lines, told, strict=True) if not _is_taken(one)
        ]
        self._lines = [line for line, _ in untaken]
        # What no patience helps comes first.
        for _, one in sorted(untaken, key=lambda pair: pair[1]["status"] in _BUSY_OR_AWAY):
            raise refused(one["error"], self._cluster.name)


def _is_taken(result: Json) -> bool:
    """Whether what was to become of a document has; of one that is not there nothing is left."""
    kind = result.get("error", {}).get("type")
    return result["status"] < 300 or (result["status"] == _UNKNOWN and kind in _NOT_THERE)


def _chunks(changes: Iterable[Change]) -> Iterator[list[str]]:
    """The changes as they are sent, as many together as are few and small enough."""
    lines: list[str] = []
    size = 0
    for change in changes:
        line = change.line
        if lines and (len(lines) == _AT_ONCE or size + len(line) > _BULK_BYTES):
            yield lines
            lines, size = [], 0
        lines.append(line)
        size += len(line)
    if lines:
        yield lines
