"""What Lighthouse says of the site's main pages, on a phone and on a desktop.

`python -m benchmarks.lighthouse` prints a table; `--keep FILE` writes it into a page of docs.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from benchmarks.pages import keep_part
from benchmarks.search_quality.measured import say
from benchmarks.site.audit import Audit, Category, Form, audit
from benchmarks.site.pages import PAGES, QUERY, address, held_by
from benchmarks.site.served import site_of

INTRODUCTION = """## Lighthouse

Points of 100, by `python -m benchmarks.lighthouse` on invented news. *Mobile* is Lighthouse's slow
phone on a slow line, which it reckons from what the page did here; *desktop* a fast one. Points
for speed are the machine's as well. CI holds the other three categories to 98.
"""
JUDGED = ("home", "results", "article", "country")


def main() -> None:
    """Reads the options, asks Lighthouse, prints."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.lighthouse", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("--library", type=Path, metavar="DIR", help="invented news without it")
    parser.add_argument("--query", default=QUERY, help="a search that finds something in it")
    parser.add_argument("--keep", type=Path, metavar="FILE", help="write the table into this page")
    options = parser.parse_args()
    with site_of(options.library) as url:
        text = "\n".join(table(url, options.query))
    print(text)
    if options.keep:
        keep_part(options.keep, "lighthouse", f"{INTRODUCTION}\n{text}")


def table(url: str, query: str) -> Iterator[str]:
    """The points of each page as lines of Markdown, then what cost some."""
    held = held_by(url, query)
    yield f"| of 100 | {' | '.join(category.value for category in Category)} |"
    yield f"| --- |{' ---: |' * len(Category)}"
    faults: dict[str, None] = {}
    for kind in (kind for kind in PAGES if kind.name in JUDGED):
        for form in Form:
            say(f"asking about {kind.name}, {form.value}")
            found = audit(url + address(kind, held), form)
            faults |= dict.fromkeys(found.faults)
            yield f"| {kind.name}, {form.value} | {_points(found)} |"
    yield ""
    yield f"What cost points: {'; '.join(faults) or 'nothing'}."


def _points(found: Audit) -> str:
    return " | ".join(str(found.points[category]) for category in Category)


if __name__ == "__main__":
    main()
