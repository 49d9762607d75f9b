"""Names of downloaded files: what was searched, and in which version of the archive."""

import re
import unicodedata
from urllib.parse import quote

from app.web.export.told import Told

_LONGEST = 60


def file_name(told: Told, suffix: str) -> str:
    """A name such as `warta-latihan-militer-3f2a9c01beef.csv`, in letters of any script."""
    words = re.findall(r"\w+", unicodedata.normalize("NFC", f"{told.query} {told.filters}"))
    slug = "-".join(words).lower()[:_LONGEST].strip("-_") or "all"
    return f"warta-{slug}-{told.version}.{suffix}"


def disposition(name: str) -> str:
    """The Content-Disposition of a download by that name (RFC 6266, with its plain twin)."""
    ascii_only = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    plain = re.sub(r"[^\w.-]", "", ascii_only)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
