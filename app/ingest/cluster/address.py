"""Where the scheduler of a Dask cluster is, and by what the two trust each other."""

import re
from dataclasses import dataclass
from pathlib import Path

from app.errors import DaskUnavailable

_ADDRESS = re.compile(r"(?:(tcp|tls)://)?(\[[0-9a-fA-F:.%]+\]|[^\s:/\[\]]+)(?::(\d{1,5}))?/?")
_PORT = 8786


@dataclass(frozen=True, slots=True)
class Credentials:
    """Files of PEM: the authority to trust, our certificate, and its key (may be in that file)."""

    ca: Path
    cert: Path
    key: Path | None = None


@dataclass(frozen=True, slots=True)
class DaskAddress:
    """The address of a scheduler, such as `tls://host:8786`; with credentials it is encrypted."""

    url: str
    credentials: Credentials | None = None


def dask_address(typed: str, ca: str = "", cert: str = "", key: str = "") -> DaskAddress:
    """The address that was typed, and the files named for it; DaskUnavailable where it is none.

    Without tcp:// or tls:// it is encrypted where there are files; the port is Dask's own unless
    another is given.
    """
    read = _ADDRESS.fullmatch(typed)
    if read is None or int(read[3] or _PORT) > 0xFFFF:
        raise DaskUnavailable(
            f"--cluster {typed!r} is no address of a Dask scheduler: write it as tls://host:8786."
        )
    credentials = _credentials(ca, cert, key)
    scheme = read[1] or ("tls" if credentials else "tcp")
    if scheme == "tls" and credentials is None:
        raise DaskUnavailable(
            "An encrypted --cluster needs certificates: name them with WARTA_CLUSTER_CA, "
            "WARTA_CLUSTER_CERT and WARTA_CLUSTER_KEY."
        )
    if scheme == "tcp" and credentials is not None:
        raise DaskUnavailable(
            "--cluster tcp://… would not be encrypted, though WARTA_CLUSTER_… names certificates: "
            "write tls:// or leave them out."
        )
    return DaskAddress(f"{scheme}://{read[2]}:{read[3] or _PORT}", credentials)


def _credentials(ca: str, cert: str, key: str) -> Credentials | None:
    if not (ca or cert or key):
        return None
    if not (ca and cert):
        raise DaskUnavailable(
            "WARTA_CLUSTER_CA and WARTA_CLUSTER_CERT belong together: name both files, or none."
        )
    for name, path in (("CA", ca), ("CERT", cert), ("KEY", key)):
        if path and not Path(path).is_file():
            raise DaskUnavailable(
                f"WARTA_CLUSTER_{name} is {path}, and there is no such file: name one in PEM."
            )
    return Credentials(Path(ca), Path(cert), Path(key) if key else None)
