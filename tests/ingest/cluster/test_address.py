"""What may be typed for a scheduler, and by which files it is trusted."""

from pathlib import Path

import pytest

from app.errors import DaskUnavailable
from app.ingest.cluster.address import Credentials, dask_address


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str, str]:
    paths = [tmp_path / name for name in ("ca.pem", "cert.pem", "key.pem")]
    for path in paths:
        path.touch()
    ca, cert, key = map(str, paths)
    return ca, cert, key


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("host", "tcp://host:8786"),
        ("host:1", "tcp://host:1"),
        ("tcp://10.0.0.1:8786", "tcp://10.0.0.1:8786"),
        ("tcp://[fe80::1]:8786", "tcp://[fe80::1]:8786"),
        ("tcp://host/", "tcp://host:8786"),
    ],
)
def test_an_address_has_a_scheme_and_a_port_in_the_end(typed: str, url: str) -> None:
    assert dask_address(typed).url == url


@pytest.mark.parametrize(
    "typed", ["", "http://host", "inproc://1/2", "a b", "host:65536", "host:x", "tcp://", "fe80::1"]
)
def test_what_is_no_address_is_told_in_a_sentence(typed: str) -> None:
    with pytest.raises(DaskUnavailable, match="is no address of a Dask scheduler"):
        dask_address(typed)


def test_with_certificates_it_is_encrypted(files: tuple[str, str, str]) -> None:
    address = dask_address("host", *files)
    assert address.url == "tls://host:8786"
    assert address.credentials == Credentials(*map(Path, files))


def test_the_key_may_be_in_the_file_of_the_certificate(files: tuple[str, str, str]) -> None:
    address = dask_address("tls://host", files[0], files[1])
    assert address.credentials == Credentials(Path(files[0]), Path(files[1]))


def test_nothing_is_sent_in_the_clear_where_certificates_are_named(
    files: tuple[str, str, str],
) -> None:
    with pytest.raises(DaskUnavailable, match="would not be encrypted"):
        dask_address("tcp://host", *files)


def test_what_is_missing_for_encryption_is_named(files: tuple[str, str, str]) -> None:
    ca, cert, _ = files
    with pytest.raises(DaskUnavailable, match="needs certificates"):
        dask_address("tls://host")
    with pytest.raises(DaskUnavailable, match="belong together"):
        dask_address("host", ca)
    with pytest.raises(DaskUnavailable, match="WARTA_CLUSTER_KEY is /nowhere"):
        dask_address("host", ca, cert, "/nowhere")
