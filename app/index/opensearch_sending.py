"""Changing indexes of OpenSearch, with patience for what passes: nodes that go, too much to do."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
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
# An older version than the one that is there.
_OUTDATED = 409
_UPDATE = "update"
_TRIES = 3

Given = TypeVar("Given")


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of a document: its `source`, or None where it is taken out.

    Of one that `is_partial` the rest stays as it is, if it is there at all. With a `version` it is
    passed over where a later one was made already, such as by whoever took over what was
    thought lost.
    """

    id: str
    source: Json | None
    is_partial: bool = False
    version: int | None = None

    @property
    def line(self) -> str:
        """The change as it is sent.

        In ASCII, so that letters are bytes, and half of a character is sent as it is.
        """
        head = json.dumps({self._action: self._named})
        if self.source is None:
            return f"{head}\n"
        body = {"doc": self.source} if self.is_partial else self.source
        return f"{head}\n{json.dumps(body)}\n"

    @property
    def _action(self) -> str:
        if self.source is None:
            return "delete"
        return _UPDATE if self.is_partial else "index"

    @property
    def _named(self) -> Json:
        named: Json = {"_id": self.id}
        if self.is_partial:
            # Nothing else than the same once more can come in between.
            named |= {"retry_on_conflict": _TRIES}
        if self.version is not None:
            # The same may be made again.
            named |= {"version": self.version, "version_type": "external_gte"}
        return named


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


def send(
    cluster: Cluster, index: str, changes: Iterable[Change], *, by_alias: bool = False
) -> None:
    """Makes changes in an index; ClusterUnavailable where any of them is not taken.

    Each names its document, so that one whose answer was lost may be made again. Called by an
    alias, an index that is no longer called so takes nothing.
    """
    for lines in _chunks(changes):
        patiently(_Chunk(cluster, index, lines, by_alias=by_alias).send)


class _Chunk:
    """Changes that are sent together, until all of them are taken."""

    def __init__(self, cluster: Cluster, index: str, lines: list[str], *, by_alias: bool) -> None:
        self._cluster = cluster
        self._index = index
        self._lines = lines
        self._by_alias = by_alias

    def send(self) -> None:
        """Sends what is not yet taken; raises what the cluster says of what it still does not."""
        params = {
            "request_timeout": SECONDS_TO_CHANGE,
            "filter_path": "items.*.status,items.*.error",
        }
        if self._by_alias:
            # Else an index would be made of that name.
            params["require_alias"] = "true"
        with self._cluster.answering():
            answer = self._cluster.client.bulk(
                body="".join(self._lines), index=self._index, params=params
            )
        told = [result for item in answer["items"] for result in item.items()]
        untaken = [
            (line, result)
            for line, (action, result) in zip(self._lines, told, strict=True)
            if not _is_taken(action, result)
        ]
        self._lines = [line for line, _ in untaken]
        # What no patience helps comes first.
        for _, one in sorted(untaken, key=lambda pair: pair[1]["status"] in _BUSY_OR_AWAY):
            raise refused(one["error"], self._cluster.name)


def _is_taken(action: str, result: Json) -> bool:
    """Whether what was to become of a document has, or what came of it since.

    Of one that is not there nothing is left.
    """
    kind, status = result.get("error", {}).get("type"), result["status"]
    if status == _OUTDATED:
        return action != _UPDATE
    return status < 300 or (status == _UNKNOWN and kind in _NOT_THERE)


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
