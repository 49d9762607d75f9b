"""`warta inspect`: how one file is read, article by article."""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain

from app.cli.exits import DONE, UserMistake
from app.cli.objects import object_text
from app.cli.reading import add_map, check_named, limits_of, mapped_columns
from app.cli.reading_view import reading_of, shown
from app.cli.streams import tell
from app.ingest.discover import discover, is_folder
from app.ingest.document import Document, UnreadableInput
from app.ingest.formats.columns import Columns, Mapping_, known_columns
from app.ingest.formats.record import Shape
from app.ingest.inputs import inputs_of
from app.ingest.limits import Limits
from app.ingest.prepare import article_of, document_of, named_columns
from app.ingest.steps import Input
from app.library.records import Article
from app.settings import Settings
from app.web.api.objects import article_object


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("file", metavar="FILE", help="a file, an archive, or -")
    parser.add_argument("--json", action="store_true", help="print the article object")
    add_map(parser)


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Prints the articles that the file holds, as they are read."""
    if is_folder(arguments.file or "."):
        raise UserMistake(f"{arguments.file or '.'} is a folder: give one file.")
    inspection = _Inspection(mapped_columns(arguments.map), limits_of(settings))
    found = inspection.found(arguments.file)
    first, second = next(found, None), next(found, None)
    if first is None:
        raise UserMistake(inspection.fault)
    rest = found if second is None else chain([second], found)
    if arguments.json:
        _print_json(first, rest, is_array=second is not None)
    else:
        _print_for_people(first, rest)
    if inspection.records:
        check_named(inspection.mapped, inspection.named)
    return DONE


@dataclass(frozen=True, slots=True)
class _Found:
    """An article and the document that it was read from."""

    document: Document
    article: Article


@dataclass(slots=True)
class _Inspection:
    """Reads a file. `fault` is the first one, held back until there is an article.

    `records` counts what was read by its columns, `named` are those named by hand that were
    there.
    """

    mapped: Mapping_
    limits: Limits
    named: set[str] = field(default_factory=set)
    records: int = 0
    fault: str = ""

    def found(self, file: str) -> Iterator[_Found]:
        """The articles of a file; what else is in it is said on standard error."""
        columns = known_columns(self.mapped)
        has_article = False
        for one in inputs_of(next(iter(discover([file]))), self.limits, columns):
            try:
                read = self._read(one, columns)
            except UnreadableInput as error:
                fault = f"{one.file}: {error}"
                if has_article or self.fault:
                    _say(fault)
                self.fault = self.fault or fault
                continue
            if self.fault and not has_article:
                _say(self.fault)
            has_article = True
            yield read

    def _read(self, one: Input, columns: Columns) -> _Found:
        self.records += one.shape is Shape.FIELDS
        document = document_of(one, columns)
        self.named |= named_columns(one, columns)
        return _Found(document, article_of(document, one, self.limits))


def _say(fault: str) -> None:
    tell(f"warta: {fault}")


def _print_json(first: _Found, rest: Iterator[_Found], *, is_array: bool) -> None:
    """One object, or an array that is printed as it is read."""
    if not is_array:
        print(_json(first.article))
        return
    print("[", _json(first.article), sep="\n", end="")
    for found in rest:
        print(",", _json(found.article), sep="\n", end="")
    print("\n]")


def _json(article: Article) -> str:
    return object_text(article_object(article, "en"))


def _print_for_people(first: _Found, rest: Iterator[_Found]) -> None:
    sys.stdout.write(shown(reading_of(first.document, first.article)))
    for found in rest:
        sys.stdout.write(f"\n{'─' * 72}\n\n{shown(reading_of(found.document, found.article))}")
