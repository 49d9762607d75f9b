"""`warta inspect`: how one file is read."""

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from app.cli.exits import DONE, UserMistake
from app.ingest.discover import discover
from app.ingest.document import UnreadableInput
from app.ingest.prepare import Limits, read, understand
from app.library.records import Article
from app.search.labels import country_label
from app.settings import Settings
from app.web.api.objects import article_object


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("file", metavar="FILE")
    parser.add_argument("--json", action="store_true", help="print the article object")


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Prints the article that the file holds."""
    article = _article(arguments.file, settings)
    if arguments.json:
        kept = article_object(article, "en").model_dump(mode="json")
        print(json.dumps(kept, ensure_ascii=False, indent=2))
    else:
        sys.stdout.write(_for_people(article))
    return DONE


def _article(file: str, settings: Settings) -> Article:
    if Path(file).is_dir():
        raise UserMistake(f"{file or '.'} is a folder: give one file.")
    found = next(iter(discover([file])))
    limits = Limits(settings.max_file_bytes, datetime.now(UTC))
    try:
        if found.reason is not None:
            raise UnreadableInput(found.reason)
        return understand(found.file, read(found, limits), limits)
    except UnreadableInput as error:
        raise UserMistake(f"{file}: {error}") from error


def _for_people(article: Article) -> str:
    lines = [
        f"title      {article.title}  [{article.title_origin}]",
        f"published  {_published(article)}",
    ]
    for name in ("source", "agency", "author", "dateline", "url", "language"):
        lines.append(f"{name:<10} {getattr(article, name) or '—'}")
    countries = [
        f"{country_label(share.code, 'en')} {share.salience:.0%}" for share in article.countries
    ]
    lines.append(f"countries  {', '.join(countries) or '—'}")
    lines += ["", *article.paragraphs]
    lines += _section("captions", article.captions)
    lines += _section(
        "related",
        [link.title + (f" ({link.source})" if link.source else "") for link in article.related],
    )
    lines += _section(
        "removed",
        [f"line {piece.line}, {piece.reason}: {piece.text}" for piece in article.removed],
    )
    return "\n".join(lines) + "\n"


def _published(article: Article) -> str:
    if article.published is None:
        return "—"
    return (
        f"{article.published}  [{article.published_origin}, to the {article.published_precision}]"
    )


def _section(name: str, lines: Sequence[str]) -> list[str]:
    return ["", f"{name}:", *(f"  {line}" for line in lines)] if lines else []
