"""The commands and the pages over OpenSearch, chosen by the environment as operators do."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from app.cli.program import main
from app.cli.serve import web_app
from tests.index.conftest import CLUSTER, using_opensearch
from tests.serving import serving_app

TEXT = "Gempa kecil guncang {place}\n\nJAKARTA (ANTARA) - Gempa mengguncang {place}, Senin.\n"


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where a library will be; its index will be at the cluster."""
    with using_opensearch() as settings:
        monkeypatch.setenv("WARTA_INDEX", "opensearch")
        monkeypatch.setenv("WARTA_OPENSEARCH_URL", CLUSTER)
        monkeypatch.setenv("WARTA_OPENSEARCH_NAME", settings.opensearch_name)
        monkeypatch.setenv("WARTA_LIBRARY", str(tmp_path / "library"))
        yield tmp_path / "library"


def write(folder: Path, *places: str) -> None:
    folder.mkdir(exist_ok=True)
    for place in places:
        (folder / f"{place}.txt").write_text(TEXT.format(place=place), "utf-8")


def test_what_is_ingested_is_found_by_commands_and_pages(library: Path, tmp_path: Path) -> None:
    write(tmp_path / "in", "Almaty", "Astana")
    assert main(["ingest", str(tmp_path / "in")]) == 0
    write(tmp_path / "in", "Taraz")
    assert main(["ingest", str(tmp_path / "in")]) == 0
    assert not (library / "index").exists()
    assert main(["check"]) == 0
    with serving_app(web_app()) as url, httpx.Client(base_url=url) as client:
        assert client.get("/api/search", params={"q": "gempa"}).json()["total"] == 3
        assert "Taraz" in client.get("/search", params={"q": "taraz"}).text


@pytest.mark.usefixtures("library")
def test_a_cluster_that_is_away_is_a_sentence_and_a_page(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    write(tmp_path / "in", "Almaty")
    assert main(["ingest", str(tmp_path / "in")]) == 0
    monkeypatch.setenv("WARTA_OPENSEARCH_URL", "http://127.0.0.1:9")
    for command in (["search", "gempa"], ["ingest", str(tmp_path / "in")], ["check", "--repair"]):
        assert main(command) == 2
        assert "OpenSearch at http://127.0.0.1:9 cannot be reached" in capsys.readouterr().err
    with serving_app(web_app()) as url, httpx.Client(base_url=url) as client:
        for path in ("/search?q=gempa", "/api/search?q=gempa", "/readyz"):
            answer = client.get(path)
            assert answer.status_code == 503
            assert "127.0.0.1:9" not in answer.text
        assert client.get("/healthz").status_code == 200


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("WARTA_OPENSEARCH_URL", "node-1:9200"),
        ("WARTA_OPENSEARCH_URL", ","),
        ("WARTA_OPENSEARCH_NAME", "*"),
        ("WARTA_OPENSEARCH_CA", "/nowhere/ca.pem"),
    ],
)
def test_a_setting_that_cannot_be_is_a_sentence_that_names_it(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("WARTA_INDEX", "opensearch")
    monkeypatch.setenv(name, value)
    assert main(["stats"]) == 2
    assert name in capsys.readouterr().err
