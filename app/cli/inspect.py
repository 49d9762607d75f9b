"""`warta inspect`: how one file is read."""

import argparse
import json
import sys
from datetime import UTC, datetime
from pathlib import Path

from app.cli.exits import DONE, UserMistake
from app.cli.reading_view import reading_of, shown
from app.ingest.discover import discover
from app.ingest.document import Document, UnreadableInput
from app.ingest.prepare import Limits, article_of, read, to_document
from app.library.records import Article
from app.settings import Settings
from app.web.api.objects import article_object


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("file", metavar="FILE")
    parser.add_argument("--json", action="store_true", help="print the article object")


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Prints the article that the file holds."""
    document, article = _read(arguments.file, settings)
    if arguments.json:
        kept = article_object(article, "en").model_dump(mode="json")
        print(json.dumps(kept, ensure_ascii=False, indent=2))
    else:
        sys.stdout.write(shown(reading_of(document, article)))
    return DONE


def _read(file: str, settings: Settings) -> tuple[Document, Article]:
    if Path(file).is_dir():
        raise UserMistake(f"{file or '.'} is a folder: give one file.")
    found = next(iter(discover([file])))
    limits = Limits(settings.max_file_bytes, datetime.now(UTC))
    try:
        if found.reason is not None:
            raise UnreadableInput(found.reason)
        document = to_document(found.file, read(found, limits))
        return document, article_of(document, limits)
    except UnreadableInput as error:
        raise UserMistake(f"{file}: {error}") from error
