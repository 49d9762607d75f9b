"""A cluster whose network takes connections and says nothing: pages, probes and commands go on.

Needs no OpenSearch: such silence is a real one.
"""

import itertools
import socket
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread
from time import monotonic, sleep

import httpx
import pytest

pytest.importorskip("opensearchpy", reason="The client of OpenSearch is not installed here.")

from app.cli.program import main
from app.cli.serve import web_app
from app.errors import ClusterUnavailable
from app.index import (
    opensearch_breaker,
    opensearch_cluster,
    opensearch_connection,
    opensearch_generations,
)
from app.index.opening import use_chosen
from app.index.opensearch_cluster import Cluster, ClusterAddress
from app.index.opensearch_engine import OpenSearchEngine
from app.index.patience import patience
from app.settings import Settings
from app.web.starting import STARTING
from tests.conftest import ingest_all
from tests.serving import serving_app
from tests.web.conftest import write_articles

NOWHERE = Path("a library has no index of its own")
READERS = 9
PAGES = ("/search?q=hujan", "/api/search?q=hujan", "/countries")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Some articles, whose index of files nobody asks."""
    folder = tmp_path_factory.mktemp("silent")
    write_articles(folder / "in", 2)
    use_chosen(Settings())
    ingest_all(folder / "in", library=folder / "library")
    return folder / "library"


@pytest.fixture
def silent(monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    """The one that says nothing; it is waited for a moment only, and then left alone for long."""
    for module in (opensearch_cluster, opensearch_generations):
        monkeypatch.setattr(module, "SECONDS_TO_TELL", 0.2)
    monkeypatch.setattr(opensearch_breaker, "PAUSE_SECONDS", 3_600)
    monkeypatch.setenv("WARTA_HEAD_SECONDS", "100")
    with socket.create_server(("127.0.0.1", 0), backlog=100) as server:
        monkeypatch.setenv("WARTA_INDEX", "opensearch")
        monkeypatch.setenv("WARTA_OPENSEARCH_URL", url_of(server))
        yield server
        use_chosen(Settings())


def url_of(server: socket.socket) -> str:
    return f"http://127.0.0.1:{server.getsockname()[1]}"


@dataclass(frozen=True, slots=True)
class Hanging:
    """One that hangs up on everybody, but `holds` them as long as it is told to."""

    socket: socket.socket
    holds: Event = field(default_factory=Event)
    held: Event = field(default_factory=Event)
    enough: Event = field(default_factory=Event)

    def serve(self) -> None:
        while not self.enough.is_set():
            with suppress(TimeoutError), self.socket.accept()[0]:
                if self.holds.is_set():
                    self.held.set()
                while self.holds.is_set():
                    sleep(0.05)


@contextmanager
def hanging_up() -> Iterator[Hanging]:
    with socket.create_server(("127.0.0.1", 0), backlog=100) as listening:
        listening.settimeout(0.2)
        server = Hanging(listening)
        thread = Thread(target=server.serve)
        thread.start()
        try:
            yield server
        finally:
            server.holds.clear()
            server.enough.set()
            thread.join()


def got(url: str) -> httpx.Response:
    """What a reader gets who comes for the first time, before half a minute is over."""
    return httpx.get(url, trust_env=False, timeout=30)


def connections(server: socket.socket) -> int:
    """How many were made to `server`, which took none."""
    server.setblocking(False)
    for count in itertools.count():
        try:
            server.accept()[0].close()
        except BlockingIOError:
            return count
    raise AssertionError("connections have no end")


def test_it_is_asked_once_more_and_then_left_alone_for_a_moment(silent: socket.socket) -> None:
    with closing(OpenSearchEngine(ClusterAddress((url_of(silent),), "warta"))) as away:
        for _ in range(5):
            with pytest.raises(ClusterUnavailable, match="in time"):
                away.revision(NOWHERE)
    assert connections(silent) == 2


def test_who_has_no_time_left_asks_nothing(silent: socket.socket) -> None:
    with closing(Cluster(ClusterAddress((url_of(silent),), "warta"))) as cluster:
        with patience(0), pytest.raises(ClusterUnavailable, match="in time"):
            cluster.check_version()
        with patience(8):
            assert 0 < cluster.seconds(10) <= 4
        assert cluster.seconds(10) == 10
    assert connections(silent) == 0


@pytest.mark.skipif(sys.platform != "linux", reason="Only Linux takes no connection silently so.")
def test_where_nothing_takes_a_connection_it_is_away_long_before_an_answer_would_be_late(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(opensearch_connection, "SECONDS_TO_REACH", 0.2)
    with ExitStack() as ends:
        full = ends.enter_context(socket.create_server(("127.0.0.1", 0), backlog=0))
        # One waits to be taken; of what else comes the packets are dropped.
        ends.enter_context(socket.create_connection(full.getsockname()))
        cluster = ends.enter_context(closing(Cluster(ClusterAddress((url_of(full),), "warta"))))
        begun = monotonic()
        with pytest.raises(ClusterUnavailable, match="cannot be reached"):
            cluster.check_version()
    assert monotonic() - begun < opensearch_cluster.SECONDS_TO_TELL


def test_all_readers_are_told_at_once_and_probes_go_on(
    silent: socket.socket, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WARTA_LIBRARY", str(library))
    with serving_app(web_app()) as url, ThreadPoolExecutor(READERS) as readers:
        asked = [f"{url}{page}" for page in PAGES * (READERS // len(PAGES))]
        answers = list(readers.map(got, asked))
        assert got(f"{url}/healthz").status_code == 200
        while STARTING in (ready := got(f"{url}/readyz")).text:
            sleep(0.05)
    assert {answer.status_code for answer in (*answers, ready)} == {503}
    assert {answer.headers["Retry-After"] for answer in answers} == {"5"}
    page, problem = answers[0].text, answers[1].json()
    assert "The archive cannot be searched at the moment" in page
    assert problem["detail"] == ready.json()["detail"] == ClusterUnavailable.public
    assert connections(silent) == 2


def test_while_a_page_waits_for_the_cluster_others_go_on(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opensearch_breaker, "PAUSE_SECONDS", 0)
    for module in (opensearch_cluster, opensearch_generations):
        monkeypatch.setattr(module, "SECONDS_TO_TELL", 60)
    monkeypatch.setenv("WARTA_INDEX", "opensearch")
    monkeypatch.setenv("WARTA_LIBRARY", str(library))
    with hanging_up() as server:
        monkeypatch.setenv("WARTA_OPENSEARCH_URL", url_of(server.socket))
        with serving_app(web_app()) as url, ThreadPoolExecutor(1) as reader:
            while STARTING in got(f"{url}/readyz").text:
                sleep(0.05)
            server.holds.set()
            waiting = reader.submit(got, f"{url}/search?q=hujan")
            assert server.held.wait(60)
            assert got(f"{url}/healthz").status_code == 200
            assert not waiting.done()
            server.holds.clear()
            assert waiting.result().status_code == 503
    use_chosen(Settings())


def test_a_command_ends_with_a_sentence(
    silent: socket.socket, library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for command in (["search", "hujan"], ["check"], ["export", "hujan"]):
        assert main([*command, "--library", str(library)]) == 2
        said = capsys.readouterr()
        assert said.out == ""
        assert f"OpenSearch at {url_of(silent)} does not answer in time" in said.err


def test_an_address_that_is_none_is_a_sentence_without_what_is_secret(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WARTA_INDEX", "opensearch")
    monkeypatch.setenv("WARTA_OPENSEARCH_URL", "http://someone:sec/ret@news:port")
    assert main(["stats"]) == 2
    said = capsys.readouterr().err
    assert "WARTA_OPENSEARCH_URL" in said
    assert "sec" not in said.replace("OpenSearch", "")


@pytest.mark.parametrize("url", ["http://", "http://:9200", "https:///path", "http://[::1"])
def test_an_address_without_a_host_is_a_sentence(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    monkeypatch.setenv("WARTA_INDEX", "opensearch")
    monkeypatch.setenv("WARTA_OPENSEARCH_URL", url)
    assert main(["stats"]) == 2
    assert "WARTA_OPENSEARCH_URL must be addresses" in capsys.readouterr().err


def test_a_certificate_file_that_is_none_is_a_sentence(
    library: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "ca.pem").write_text("no certificate", "ascii")
    monkeypatch.setenv("WARTA_INDEX", "opensearch")
    monkeypatch.setenv("WARTA_OPENSEARCH_URL", "https://127.0.0.1:9")
    monkeypatch.setenv("WARTA_OPENSEARCH_CA", str(tmp_path / "ca.pem"))
    try:
        assert main(["search", "hujan", "--library", str(library)]) == 2
    finally:
        use_chosen(Settings())
    assert "WARTA_OPENSEARCH_CA" in capsys.readouterr().err


def test_another_program_at_the_address_is_told(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_chosen(Settings())
    monkeypatch.setenv("WARTA_LIBRARY", str(library))
    with serving_app(web_app()) as url:
        away = OpenSearchEngine(ClusterAddress((url,), "warta"))
        with closing(away), pytest.raises(ClusterUnavailable) as told:
            away.open(NOWHERE)
        use_chosen(Settings())
    assert url in str(told.value)
