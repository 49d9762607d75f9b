"""The filters of a search as arguments of the command line."""

import argparse
from collections.abc import Sequence
from typing import TypeVar

from pydantic import ValidationError

from app.cli.exits import UserMistake
from app.search.results import Sort
from app.web.api.parameters import FilterParameters

Parameters = TypeVar("Parameters", bound=FilterParameters)


_SORTS = tuple(sort.value for sort in Sort)


def add_filters(
    parser: argparse.ArgumentParser, sorts: Sequence[str] = _SORTS, sort: str = _SORTS[0]
) -> None:
    """The arguments that narrow what is found, and order it by one of `sorts`, else by `sort`."""
    parser.add_argument(
        "--country", action="append", default=[], metavar="CC", help="CC,CC for either"
    )
    parser.add_argument("--source", action="append", default=[], metavar="S")
    parser.add_argument("--unsourced", action="store_true", help="those of no known source")
    parser.add_argument(
        "--published-in", action="append", default=[], metavar="CC", help="the source's country"
    )
    parser.add_argument("--language", action="append", default=[], metavar="L")
    parser.add_argument("--from", dest="from_", metavar="DATE", help="YYYY, YYYY-MM or YYYY-MM-DD")
    parser.add_argument("--to", metavar="DATE", help="YYYY, YYYY-MM or YYYY-MM-DD")
    parser.add_argument("--undated", action="store_true", help="only those of no known date")
    parser.add_argument("--sort", choices=sorts, default=sort, help="default: %(default)s")
    parser.add_argument("--exact", action="store_true", help="only exactly what was typed")


def parameters_of(kind: type[Parameters], arguments: argparse.Namespace) -> Parameters:
    """What was asked for, as the API's parameters of that `kind`; UserMistake for nonsense."""
    given = {name: value for name, value in vars(arguments).items() if name in kind.model_fields}
    # A shell hands over bytes that may not be UTF-8.
    query = (arguments.query or "").encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    try:
        return kind.model_validate({**given, "q": query, "from": arguments.from_})
    except ValidationError as error:
        first = error.errors()[0]
        place = f"--{first['loc'][0]}: ".replace("_", "-") if first["loc"] else ""
        raise UserMistake(f"{place}{first['msg'].removeprefix('Value error, ')}.") from error
