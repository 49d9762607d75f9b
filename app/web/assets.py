"""The static files: read once, served from memory under an address that names their content."""

import hashlib
import mimetypes
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from markupsafe import Markup

from app.web.compression import Packed, pack

_IMPORT = re.compile(r'^@import url\("([\w-]+\.css)"\);\n', re.MULTILINE)
_MODULE = re.compile(r'^import [^;]*?"\./([\w-]+\.js)";$', re.MULTILINE)
# What browsers need and `mimetypes` may not know on a machine without a system table.
MEDIA_TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


@dataclass(frozen=True)
class Asset:
    """One file as it is sent."""

    body: bytes
    media_type: str
    etag: str

    @cached_property
    def packed(self) -> tuple[Packed, ...]:
        """The file in each coding that makes it smaller; made once, when it is first needed."""
        return pack(self.body)

    def in_coding(self, coding: str | None) -> Packed:
        """The file in `coding`; plain where it has none or is no smaller in it."""
        plain = Packed(self.body, None)
        return next((one for one in self.packed if one.coding == coding), plain)


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

    def modules(self, name: str) -> list[str]:
        """The addresses of all modules that the script `name` imports, directly or through others.

        A browser that is told of them at once need not find them one after the other.
        """
        found: list[str] = []
        self._follow(name, found)
        return [self.url(one) for one in found]

    def _follow(self, script: str, found: list[str]) -> None:
        for imported in _MODULE.findall(self._assets[script].body.decode()):
            module = str(PurePosixPath(script).parent / imported)
            if module not in found:
                found.append(module)
                self._follow(module, found)

    def find(self, name: str) -> Asset | None:
        """The file `name`, None where there is none."""
        return self._assets.get(name)

    def pack(self) -> None:
        """Packs every file, so that no reader waits for it."""
        for asset in self._assets.values():
            asset.packed  # noqa: B018 - it is kept


def _read(path: Path) -> Asset:
    body = _with_imports(path) if path.suffix == ".css" else path.read_bytes()
    media_type = MEDIA_TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0]
    # Weak, since the same file is sent in several codings.
    etag = f'W/"{_fingerprint(body)}"'
    return Asset(body, media_type or "application/octet-stream", etag)


def _with_imports(path: Path) -> bytes:
    """A stylesheet with its imports in their place, so that a browser asks but once."""
    text = path.read_text(encoding="utf-8")
    return _IMPORT.sub(
        lambda match: path.with_name(match[1]).read_text(encoding="utf-8"), text
    ).encode()


def _fingerprint(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:16]
