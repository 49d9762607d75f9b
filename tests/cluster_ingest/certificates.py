"""Certificates for a test: an authority, and what it vouches for."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

from app.ingest.cluster.address import Credentials


@dataclass(frozen=True, slots=True)
class Authority:
    """An authority whose files are in `folder`."""

    folder: Path
    name: str

    def begun(self) -> "Authority":
        """Makes the authority's own files."""
        subject = ("-subj", f"/CN={self.name}")
        made = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")
        self._openssl("req", "-x509", *made, *subject, "-keyout", self._key, "-out", self.ca)
        return self

    def vouched(self, name: str) -> Credentials:
        """A certificate for a machine of that name, and its key."""
        key, asked, cert = (
            self.folder / f"{self.name}-{name}.{end}" for end in ("key", "csr", "pem")
        )
        made = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")
        self._openssl("req", *made, "-subj", f"/CN={name}", "-keyout", key, "-out", asked)
        by = ("-CA", self.ca, "-CAkey", self._key, "-CAcreateserial")
        self._openssl("x509", "-req", "-in", asked, *by, "-out", cert)
        return Credentials(self.ca, cert, key)

    @property
    def ca(self) -> Path:
        """The certificate by which the others are trusted."""
        return self.folder / f"{self.name}.pem"

    @property
    def _key(self) -> Path:
        return self.folder / f"{self.name}.key"

    def _openssl(self, *arguments: str | Path) -> None:
        subprocess.run(["openssl", *map(str, arguments)], check=True, capture_output=True)
