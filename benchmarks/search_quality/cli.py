"""How well searches find, over real articles, beside other engines; and how fast."""

import argparse
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.corpus import CORPUS, NEWS
from benchmarks.measuring import kept_or_temporary
from benchmarks.pages import keep_part
from benchmarks.search_quality.asked import Part
from benchmarks.search_quality.measured import WHOLE, Wish, measure
from benchmarks.search_quality.report import misses, tables
from benchmarks.search_quality.search_page import search_page, speed_page
from benchmarks.search_quality.sides.every import NAMES, that_can_be_asked

INVENTED = 3_000


def main(arguments: Sequence[str]) -> None:
    """Measures and prints; writes the page where asked."""
    parser = _parser()
    options = parser.parse_args(arguments)
    here = that_can_be_asked()
    if absent := set(options.side or ()).difference(here):
        parser.error(f"{', '.join(absent)}: asked beside a cluster alone: see benchmarks.cluster")
    real = (options.corpus / NEWS).exists()
    count = options.articles or (WHOLE if real else INVENTED)
    wish = Wish(count, options.part, options.side or here, options.corpus)
    with kept_or_temporary(options.keep) as directory:
        measured = measure(wish, directory)
    found = list(tables(measured))[-1:] if wish.is_large else list(tables(measured))
    # First, for printing may end early: into `| head`, for one.
    if options.write:
        page = search_page(measured, found, datetime.now(UTC).date())
        keep_part(options.write, "score", page)
    if options.write_speed:
        page = speed_page(measured, found[-1], datetime.now(UTC).date())
        keep_part(options.write_speed, "speed", page)
    if options.misses:
        print(*misses(measured), sep="\n", end="\n\n")
    print(*(table.markdown() for table in found), sep="\n")
    if not real:
        print(f"There is no corpus in {options.corpus}: invented articles were searched.")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.search_quality", description=__doc__
    )
    add = parser.add_argument
    add("--articles", type=int, metavar="N", help="how many: the whole corpus unless given")
    add("--corpus", type=Path, default=CORPUS, metavar="DIR", help="the corpus of real articles")
    add("--keep", type=Path, metavar="DIR", help="build here, and take what was built before")
    add(
        "--part",
        type=Part,
        choices=list(Part),
        default=Part.EVALUATION,
        help="the queries to ask; tune on development only",
    )
    add(
        "--side",
        nargs="+",
        choices=NAMES,
        metavar="NAME",
        help=f"measure only these: {', '.join(NAMES)}",
    )
    add("--misses", action="store_true", help="print every query that was failed as well")
    add("--write", type=Path, metavar="FILE", help="write the score into this page")
    add(
        "--write-speed",
        type=Path,
        metavar="FILE",
        help="write only the milliseconds into this page",
    )
    return parser
