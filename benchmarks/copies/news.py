"""The articles of the corpus, as copies are sought among them."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.language.dates import find_dates
from app.library.records import ArticleText
from benchmarks.copies.pairs import text_of
from benchmarks.corpus import NEWS, paragraphs, rows


def load_texts(corpus: Path) -> dict[str, ArticleText]:
    """The articles by the key of their address; none where there is no corpus."""
    path = corpus / NEWS
    if not path.exists():
        return {}
    return {key: _text(key, row) for row in rows(path) for key in (key_of(row["url"]),)}


def key_of(url: str) -> str:
    """What stands for an address among the labels, which hold nothing of the corpus itself."""
    return hashlib.sha256(url.encode()).hexdigest()[:16]


def _text(key: str, row: Mapping[str, Any]) -> ArticleText:
    made = {"title": row.get("title") or "", "source": row["source"], "published": _day(row)}
    return text_of(key, made, paragraphs(row["text"]))


def _day(row: Mapping[str, Any]) -> str | None:
    """The day in the address; else the one that the scraper found."""
    if row.get("date_from_url"):
        return str(row["date_from_url"])[:10]
    dates = [one for one in find_dates(row.get("date") or "") if one.year and one.day]
    return f"{dates[0].year}-{dates[0].month:02}-{dates[0].day:02}" if dates else None
