"""The static files: read once, served from memory under an address that names their content."""

import hashlib
import mimetypes
import re
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

_IMPORT = re.compile(r'^@import url\("([\w-]+\.css)"\);\n', re.MULTILINE)
# What browsers need and `mimetypes` may not know on a machine without a system table.
MEDIA_TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


@dataclass(frozen=True, slots=True)
class Asset:
    """One file as it is sent."""

    body: bytes
    media_type: str
    etag: str


class Assets:
    """All static files of a directory; `version` is a fingerprint of the whole."""

    def __init__(self, directory: Path) -> None:
        paths = sorted(path for path in directory.rglob("*") if path.is_file())
        self._assets = {path.relative_to(directory).as_posix(): _read(path) for path in paths}
        joined = "".join(f"{name}{asset.etag}" for name, asset in self._assets.items())
        self.version = _fingerprint(joined.encode())

    def url(self, name: str) -> str:
        """The address of the file `name`, good for ever; KeyError where there is none."""
        self._assets[name]
        return f"/static/v-{self.version}/{name}"

    def style(self, name: str) -> Markup:
        """The stylesheet `name`, for a file that stands alone."""
        return Markup(self._assets[name].body.decode())  # noqa: S704 - a file of our own

    def find(self, name: str) -> Asset | None:
        """The file `name`, None where there is none."""
        return self._assets.get(name)


def _read(path: Path) -> Asset:
    body = _with_imports(path) if path.suffix == ".css" else path.read_bytes()
    media_type = MEDIA_TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0]
    return Asset(body, media_type or "application/octet-stream", f'"{_fingerprint(body)}"')


def _with_imports(path: Path) -> bytes:
    """A stylesheet with its imports in their place, so that a browser asks but once."""
    text = path.read_text(encoding="utf-8")
    return _IMPORT.sub(
        lambda match: path.with_name(match[1]).read_text(encoding="utf-8"), text
    ).encode()


def _fingerprint(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:16]
