"""Changing indexes of OpenSearch, with patience for what passes: nodes that go, too much to do."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from time import sleep
from typing import TypeVar

from app.index.opensearch_asking import documents_in
from app.index.opensearch_cluster import SECONDS_TO_CHANGE, Cluster
from app.index.opensearch_refusals import Passing, refused
from app.index.opensearch_schema import Json

# Half a minute: so long a cluster takes to choose another manager, or another copy of a part.
_PAUSES = (1, 2, 4, 8, 16)
_AT_ONCE = 500
_BULK_BYTES = 8 * 1024 * 1024
# What is to be deleted has no error then.
_UNKNOWN = 404
_BUSY_OR_AWAY = (429, 503)
# An older version than the one that is there.
_OUTDATED = 409

Given = TypeVar("Given")


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of a document: its `source`, or None where it is taken out.

    With a `version` it is passed over where a later one was made already, such as by whoever took
    over what was thought lost.
    """

    id: str
    source: Json | None
    version: int | None = None

    @property
    def line(self) -> str:
        """The change as it is sent.

        In ASCII, so that letters are bytes, and half of a character is sent as it is.
        """
        action = "index" if self.source is not None else "delete"
        head = json.dumps({action: self._named})
        return f"{head}\n" if self.source is None else f"{head}\n{json.dumps(self.source)}\n"

    @property
    def _named(self) -> Json:
        if self.version is None:
            return {"_id": self.id}
        # The same may be made again.
        return {"_id": self.id, "version": self.version, "version_type": "external_gte"}


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


def written(
    cluster: Cluster, index: str, ids: Sequence[str], fields: Sequence[str] = ("*",)
) -> dict[str, Json]:
    """Some fields of the documents that there are, by their id, sent just now or before."""
    params = {"_source_includes": ",".join(fields), "request_timeout": SECONDS_TO_CHANGE}

    def ask() -> dict[str, Json]:
        with cluster.answering():
            told = cluster.client.mget(body={"ids": list(ids)}, index=index, params=params)
        return documents_in(told, cluster)

    return patiently(ask) if ids else {}


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
        told = [result for item in answer["items"] for result in item.values()]
        untaken = [
            (line, result)
            for line, result in zip(self._lines, told, strict=True)
            if not _is_taken(result)
        ]
        self._lines = [line for line, _ in untaken]
        # What no patience helps comes first.
        for _, one in sorted(untaken, key=lambda pair: pair[1]["status"] in _BUSY_OR_AWAY):
            raise refused(one["error"], self._cluster.name)


def _is_taken(result: Json) -> bool:
    """Whether what was to become of a document has, or what came of it since.

    Of one that is not there nothing is left.
    """
    status = result["status"]
    return status < 300 or status == _OUTDATED or (status == _UNKNOWN and "error" not in result)


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
