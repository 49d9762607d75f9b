"""`warta inspect`: how one file is read, article by article."""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from app.cli.exits import DONE, UserMistake
from app.cli.reading import add_map, check_named, limits_of, mapped_columns
from app.ingest.discover import discover
from app.ingest.formats.columns import Mapping_, known_columns
from app.ingest.formats.record import Shape
from app.ingest.inputs import inputs_of
from app.ingest.limits import Limits
from app.ingest.prepare import prepare
from app.library.records import Article
from app.search.labels import country_label
from app.settings import Settings
from app.web.api.objects import article_object


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("file", metavar="FILE", help="a file, an archive, or -")
    parser.add_argument("--json", action="store_true", help="print the article object")
    add_map(parser)


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Prints the articles that the file holds, as they are read."""
    if Path(arguments.file).is_dir():
        raise UserMistake(f"{arguments.file or '.'} is a folder: give one file.")
    inspection = _Inspection(mapped_columns(arguments.map))
    articles = inspection.articles(arguments.file, limits_of(settings))
    first, second = next(articles, None), next(articles, None)
    if first is None:
        raise UserMistake(inspection.fault)
    rest = articles if second is None else chain([second], articles)
    if arguments.json:
        _print_json(first, rest, is_array=second is not None)
    else:
        _print_for_people(first, rest)
    if inspection.records:
        check_named(inspection.mapped, inspection.named)
    return DONE


@dataclass(slots=True)
class _Inspection:
    """Reads a file. `fault` is the first one, held back until there is an article.

    `records` counts what was read by its columns, `named` are those named by hand that were
    there.
    """

    mapped: Mapping_
    named: set[str] = field(default_factory=set)
    records: int = 0
    fault: str = ""

    def articles(self, file: str, limits: Limits) -> Iterator[Article]:
        """The articles of a file; what else is in it is said on standard error."""
        columns = known_columns(self.mapped)
        found = next(iter(discover([file])))
        has_article = False
        for one in inputs_of(found, limits, columns):
            result = prepare(one, limits, columns)
            self.named |= result.named
            self.records += one.shape is Shape.FIELDS
            if result.article is not None:
                if self.fault and not has_article:
                    print(f"warta: {self.fault}", file=sys.stderr)
                has_article = True
                yield result.article
            elif has_article or self.fault:
                print(f"warta: {one.file}: {result.reason}", file=sys.stderr)
            else:
                self.fault = f"{one.file}: {result.reason}"


def _print_json(first: Article, rest: Iterator[Article], *, is_array: bool) -> None:
    """One object, or an array that is printed as it is read."""
    if not is_array:
        print(_json(first))
        return
    print("[", _json(first), sep="\n", end="")
    for article in rest:
        print(",", _json(article), sep="\n", end="")
    print("\n]")


def _json(article: Article) -> str:
    kept = article_object(article, "en").model_dump(mode="json")
    return json.dumps(kept, ensure_ascii=False, indent=2)


def _print_for_people(first: Article, rest: Iterator[Article]) -> None:
    sys.stdout.write(_for_people(first))
    for article in rest:
        sys.stdout.write(f"\n{'─' * 72}\n\n{_for_people(article)}")


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
