"""A cluster that is reached by TLS and with a password: nginx before it does both, for real."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cluster.archive import Archive
from tests.cluster.conftest import ARTICLES
from tests.cluster.front import PASSWORD, USER, Front, fronted

WRONG = "wr0ng-of-the-tests"


@pytest.fixture
def front(archive: Archive, tmp_path: Path) -> Iterator[Front]:
    """The cluster behind TLS."""
    folder = tmp_path / "front"
    folder.mkdir()
    with fronted(archive.cluster.urls, folder) as one:
        yield one


def by(url: str, authority: Path | str, password: str = PASSWORD) -> dict[str, str]:
    """The settings of who asks so."""
    return {
        "WARTA_OPENSEARCH_URL": url,
        "WARTA_OPENSEARCH_CA": str(authority),
        "WARTA_OPENSEARCH_USER": USER,
        "WARTA_OPENSEARCH_PASSWORD": password,
    }


def test_who_knows_the_password_and_the_authority_writes_and_searches(
    archive: Archive, front: Front
) -> None:
    right = by(front.here, front.authority)
    done = archive.warta("ingest", "--reindex", **right)
    assert done.returncode == 0, done.stderr
    found = archive.warta("export", **right)
    assert len(found.stdout.splitlines()) == ARTICLES
    assert PASSWORD not in done.stdout + done.stderr + found.stdout + found.stderr


def test_who_does_not_is_told_what_to_mend(archive: Archive, front: Front) -> None:
    plain = front.here.replace("https:", "http:")
    for settings, sentence in (
        (by(front.here, front.authority, WRONG), "mend WARTA_OPENSEARCH_USER"),
        (by(front.here, ""), "not trusted: write the name as the certificate has it"),
        (by(front.elsewhere, front.authority), "of another name or not trusted"),
        (by(plain, ""), "which may have to begin with https"),
    ):
        for command in (["search", "kata"], ["ingest", archive.articles]):
            done = archive.warta(*command, **settings)
            assert (done.returncode, done.stdout) == (2, ""), (command, settings)
            assert sentence in done.stderr
            assert "Traceback" not in done.stderr
            assert PASSWORD not in done.stderr
            assert WRONG not in done.stderr


def test_a_site_with_a_wrong_password_is_not_ready_and_tells_it_to_nobody(
    archive: Archive, front: Front
) -> None:
    address = front.here.replace("://", f"://{USER}:{WRONG}@")
    settings = by(address, front.authority, WRONG)
    with archive.served(WARTA_METRICS="1", **settings) as site:
        ready, page, counted = map(site.get, ("/readyz", "/search?q=kata", "/metrics"))
        listed = Path(f"/proc/{site.process}/cmdline").read_text("utf-8")
    logged = archive.log.read_text("utf-8")
    assert (ready.status_code, page.status_code) == (503, 503)
    assert "search engine does not answer" in ready.json()["detail"]
    assert "mend WARTA_OPENSEARCH_USER" in logged
    for text in (ready.text, page.text, counted.text, listed, logged):
        assert WRONG not in text
