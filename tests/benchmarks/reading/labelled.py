"""A labelled file of our own, as the tests put it into a directory."""

import json
from pathlib import Path
from typing import Any

TITLE = "Jembatan Gantung Bukit Awan Diresmikan"
PARAGRAPHS = [
    "Warga Bukit Awan meresmikan jembatan gantung yang menghubungkan dua tepi sungai di desa itu.",
    "Kepala desa mengatakan jembatan tersebut dibangun bersama oleh warga selama musim kering.",
    "Anak-anak kini dapat pergi ke sekolah tanpa menyeberang dengan rakit, kata seorang ibu.",
]
VALUES: dict[str, Any] = {
    "outlet": "Kabar Bukit",
    "kind": "news page",
    "title": TITLE,
    "published": "2022-01-11T05:20:00+07:00",
    "published_precision": "minute",
    "source": None,
    "agency": None,
    "author": None,
    "dateline": None,
    "paragraphs": PARAGRAPHS,
}
TEXT = "\n\n".join((TITLE, "Selasa, 11 Januari 2022 05:20 WIB", *PARAGRAPHS)) + "\n"


def put(directory: Path, name: str = "jembatan", text: str = TEXT, **changed: object) -> Path:
    """Writes NAME.txt and NAME.json; gives the path of the latter."""
    directory.mkdir(parents=True, exist_ok=True)
    (directory / f"{name}.txt").write_text(text, encoding="utf-8")
    label = directory / f"{name}.json"
    label.write_text(json.dumps({**VALUES, **changed}), encoding="utf-8")
    return label
