"""Both kinds of cluster together: Dask's reads and writes, OpenSearch has the index."""

import json
import os
import signal
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from app.cli.program import main
from app.errors import DaskUnavailable
from app.index.opensearch_cluster import Cluster, ClusterAddress
from app.index.opensearch_schema import COMMIT
from app.ingest.checking import problems
from app.ingest.pipeline import IngestJob, ingest
from app.ingest.report import InputReport, Outcome
from app.library.reading import LibraryReader
from app.settings import Settings
from benchmarks.faults.archive import LIMITS, State, copied, ingest_into, state_of
from tests.cluster_ingest.dask import Dask, dask
from tests.index.conftest import CLUSTER, using_opensearch

THERE = {"WARTA_INDEX": "opensearch", "WARTA_OPENSEARCH_URL": CLUSTER}
# A worker that notes how many articles it sends, and is killed after it did, if it is to be.
PRELOAD = """
import os, signal
from contextlib import suppress
from pathlib import Path
from app.index import opensearch_sending as sending
folder = Path({folder!r})
def noted(self, send=sending._Chunk.send):
    count = len(self._lines)
    send(self)
    with (folder / f"{{os.getpid()}}.sent").open("a") as told:
        told.write(f"{{count}}\\n")
    with suppress(FileNotFoundError):
        (folder / "kill").unlink()
        os.kill(os.getpid(), signal.SIGKILL)
# Dask may load it twice.
if sending._Chunk.send.__name__ != "noted":
    sending._Chunk.send = noted
"""


@dataclass(frozen=True)
class Workers:
    """Machines that note what they send."""

    cluster: Dask
    preload: Path

    def start(self, **environment: str) -> None:
        self.cluster.work(preload=self.preload, environment=environment)

    def sent(self) -> list[int]:
        """How many articles each of them has sent."""
        told = self.preload.parent.glob("*.sent")
        return [sum(map(int, one.read_text("ascii").split())) for one in told]

    def kill_one(self) -> None:
        """Kills the first that sends anything, as soon as it has."""
        (self.preload.parent / "kill").touch()


@pytest.fixture
def archive() -> Iterator[Settings]:
    """An archive at the cluster, of this process."""
    with using_opensearch() as settings:
        yield settings


@pytest.fixture
def workers(tmp_path: Path) -> Iterator[Workers]:
    preload = tmp_path / "preload.py"
    preload.write_text(PRELOAD.format(folder=str(tmp_path)), "utf-8")
    with dask(tmp_path) as cluster:
        cluster.schedule()
        yield Workers(cluster, preload)


@dataclass(frozen=True)
class Kept:
    """All that the cluster has of an archive: documents, words, facts."""

    articles: dict[str, Any]
    words: dict[str, Any]
    facts: dict[str, Any]


def kept(archive: Settings) -> Kept:
    """What is there now, but for numbers and times of commits."""
    with closing(Cluster(ClusterAddress(tuple(CLUSTER.split(",")), archive.opensearch_name))) as at:
        articles, words, facts = (_all(at, kind) for kind in ("articles", "words", "facts"))
    for source in articles.values():
        del source[COMMIT]
    survey = json.loads(facts["survey"]["text"])
    del survey["last_ingest"]
    facts["survey"] = survey
    return Kept(articles, words, facts)


def _all(at: Cluster, kind: str) -> dict[str, Any]:
    index, found, after = f"{at.address.name}-{kind}", dict[str, Any](), None
    body: dict[str, Any] = {"size": 2_000, "sort": ["_doc"], "query": {"match_all": {}}}
    while True:
        hits = (
            at.client.search(index=index, body=body, params={"scroll": "1m"})
            if after is None
            else at.client.scroll(body={"scroll_id": after, "scroll": "1m"})
        )
        if not hits["hits"]["hits"]:
            return found
        found |= {one["_id"]: one["_source"] for one in hits["hits"]["hits"]}
        after = hits["_scroll_id"]


def job(folder: Path, library: Path, workers: Workers, *, prune: bool = False) -> IngestJob:
    address = workers.cluster.address
    return IngestJob((str(folder),), library, LIMITS, prune=prune, cluster=address)


def change(folder: Path) -> None:
    """Some articles are written anew, and some are gone."""
    files = sorted((folder / "early").iterdir())
    for file in files[:20]:
        file.write_bytes(file.read_bytes() + b"\n\nKapal itu tiba di Tasykent.\n")
        os.utime(file, (1_700_000_000, 1_700_000_000))
    for file in files[20:40]:
        file.unlink()


def test_machines_send_what_this_one_would_and_again_what_changes(
    folder: Path, tmp_path: Path, workers: Workers
) -> None:
    files = copied(folder, tmp_path / "files")
    alone: list[Kept] = []
    with using_opensearch() as archive:
        for prune in (False, True):
            ingest_into(tmp_path / "alone", files, prune=prune)
            alone.append(kept(archive))
            change(files) if not prune else None
    files = copied(folder, tmp_path / "files")
    library = tmp_path / "library"
    for _ in range(2):
        workers.start(**THERE)
    with using_opensearch() as archive:
        ingest(job(files, library, workers), lambda _: None)
        assert kept(archive) == alone[0]
        assert sum(workers.sent()) >= len(alone[0].articles)
        assert len(workers.sent()) == 2

        told: list[InputReport] = []
        ingest(job(files, library, workers), told.append)
        assert {one.outcome for one in told} == {Outcome.UNCHANGED}
        assert kept(archive) == alone[0]

        change(files)
        ingest(job(files, library, workers, prune=True), told.append)
        assert {Outcome.UPDATED, Outcome.REMOVED} <= {one.outcome for one in told}
        assert kept(archive) == alone[1]
        assert problems(library) == ()


@pytest.mark.parametrize("again", [False, True])
def test_a_machine_that_is_killed_while_it_sends_costs_nothing(
    again: bool, folder: Path, tmp_path: Path, workers: Workers
) -> None:
    library, first = tmp_path / "library", folder / "early"
    with using_opensearch() as archive:
        if again:
            ingest_into(tmp_path / "alone", first)
        ingest_into(tmp_path / "alone", folder)
        alone = kept(archive)
    for _ in range(2):
        workers.start(**THERE)
    with using_opensearch() as archive:
        if again:
            ingest(job(first, library, workers), lambda _: None)
        workers.kill_one()
        ingest(job(folder, library, workers), lambda _: None)
        ended = [one.poll() for one in workers.cluster.processes[1:]]
        assert sorted(ended, key=str) == [-signal.SIGKILL, None]
        assert kept(archive) == alone
        assert problems(library) == ()


@pytest.mark.usefixtures("archive")
def test_one_that_comes_later_without_settings_is_named_and_the_next_run_completes_it(
    folder: Path, undisturbed: State, tmp_path: Path, workers: Workers
) -> None:
    workers.start(**THERE)
    library, told = tmp_path / "library", list[InputReport]()

    def tell(report: InputReport) -> None:
        if not told:
            workers.start()
            os.killpg(workers.cluster.processes[1].pid, signal.SIGKILL)
        told.append(report)

    with pytest.raises(DaskUnavailable, match=r"worker tcp://.* WARTA_INDEX .* what was written"):
        ingest(job(folder, library, workers), tell)
    assert LibraryReader(library).article_count()
    os.killpg(workers.cluster.processes[2].pid, signal.SIGKILL)
    workers.start(**THERE)
    ingest(job(folder, library, workers), lambda _: None)
    assert state_of(library) == undisturbed
    assert problems(library) == ()


class _Other(BaseHTTPRequestHandler):
    """Says of itself what an OpenSearch of another cluster would."""

    def do_GET(self) -> None:
        version = {"distribution": "opensearch", "number": "3.5.0"}
        body = json.dumps({"version": version, "cluster_uuid": "of another"}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture
def other_cluster() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), _Other) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_one_that_cannot_write_is_named_before_anything_is_written(
    folder: Path,
    tmp_path: Path,
    workers: Workers,
    archive: Settings,
    other_cluster: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    here = {**THERE, "WARTA_OPENSEARCH_NAME": archive.opensearch_name}
    for name, text in here.items():
        monkeypatch.setenv(name, text)
    library = tmp_path / "library"
    arguments = ["ingest", str(folder), "--library", str(library)]
    arguments += ["--cluster", workers.cluster.url]
    for url, told in (
        ("", "WARTA_INDEX is not opensearch"),
        ("http://127.0.0.1:9", "cannot be reached"),
        (other_cluster, "another cluster"),
        ("nowhere", "WARTA_OPENSEARCH_URL must be addresses"),
    ):
        workers.start(**{**THERE, "WARTA_OPENSEARCH_URL": url} if url else {"WARTA_INDEX": ""})
        assert main(arguments) == 2
        out, err = capsys.readouterr()
        assert (out, len(err.splitlines())) == ("", 1)
        assert told in err
        assert "The Dask worker tcp://" in err
        assert not library.exists()
        workers.cluster.end_last()
