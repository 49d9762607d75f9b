"""Names and headers of downloads: what was searched, in which version of the archive."""

import re
import unicodedata
from urllib.parse import quote

from app.web.export.told import Told

_LONGEST = 60


def file_name(told: Told, suffix: str, of: str = "") -> str:
    """A name such as `warta-latihan-militer-3f2a9c01beef.csv`, in letters of any script.

    `of` says what the file lists where that is not articles: `warta-mentions-latihan-….csv`.
    """
    words = re.findall(r"\w+", unicodedata.normalize("NFC", f"{told.query} {told.filters}"))
    slug = "-".join(words).lower()[:_LONGEST].strip("-_") or "all"
    return "-".join(filter(None, ("warta", of, slug, f"{told.version}.{suffix}")))


def disposition(name: str) -> str:
    """The Content-Disposition of a download by that name (RFC 6266, with its plain twin)."""
    ascii_only = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    plain = re.sub(r"[^\w.-]", "", ascii_only)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"


def download_headers(name: str, version: str = "") -> dict[str, str]:
    """The headers of a download by that name, of that version of the archive."""
    told = {"X-Archive-Version": version} if version else {}
    return {"Content-Disposition": disposition(name), "X-Robots-Tag": "noindex", **told}
