"""A cluster whose network takes connections and says nothing: pages, probes and commands go on.

Needs no OpenSearch: such silence is a real one.
"""

import itertools
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import httpx
import pytest

pytest.importorskip("opensearchpy", reason="The client of OpenSearch is not installed here.")

from app.cli.program import main
from app.cli.serve import web_app
from app.errors import ClusterUnavailable
from app.index import opensearch_breaker, opensearch_cluster, opensearch_generations
from app.index.opening import use_chosen
from app.index.opensearch_cluster import Cluster, ClusterAddress
from app.index.opensearch_engine import OpenSearchEngine
from app.index.patience import patience
from app.settings import Settings
from tests.conftest import ingest_all
from tests.serving import serving_app
from tests.web.conftest import write_articles

NOWHERE = Path("a library has no index of its own")
READERS = 30
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
    with socket.create_server(("127.0.0.1", 0), backlog=100) as server:
        monkeypatch.setenv("WARTA_INDEX", "opensearch")
        monkeypatch.setenv("WARTA_OPENSEARCH_URL", url_of(server))
        yield server
        use_chosen(Settings())


def url_of(server: socket.socket) -> str:
    return f"http://127.0.0.1:{server.getsockname()[1]}"


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


def test_all_readers_are_told_at_once_and_probes_go_on(
    silent: socket.socket, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WARTA_LIBRARY", str(library))
    with (
        serving_app(web_app()) as url,
        httpx.Client(base_url=url, trust_env=False, timeout=60) as client,
        ThreadPoolExecutor(READERS) as readers,
    ):
        answers = list(readers.map(client.get, PAGES * (READERS // len(PAGES))))
        assert client.get("/healthz").status_code == 200
        ready = client.get("/readyz")
    assert {answer.status_code for answer in (*answers, ready)} == {503}
    assert {answer.headers["Retry-After"] for answer in answers} == {"5"}
    page, problem = answers[0].text, answers[1].json()
    assert "The archive cannot be searched at the moment" in page
    assert problem["detail"] == ready.json()["detail"] == ClusterUnavailable.public
    assert connections(silent) == 2


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


def test_a_certificate_file_that_is_none_is_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ca.pem").write_text("no certificate", "ascii")
    monkeypatch.setenv("WARTA_INDEX", "opensearch")
    monkeypatch.setenv("WARTA_OPENSEARCH_URL", "https://127.0.0.1:9")
    monkeypatch.setenv("WARTA_OPENSEARCH_CA", str(tmp_path / "ca.pem"))
    try:
        assert main(["search", "hujan", "--library", str(tmp_path)]) == 2
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
