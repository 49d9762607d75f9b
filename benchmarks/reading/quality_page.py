"""The part of docs/quality.md on reading: the tables of a run, and what their numbers mean."""

from collections.abc import Iterable
from datetime import date
from importlib.metadata import version

from benchmarks.reading.measured import Measured
from benchmarks.reading.report import date_tables, dirt_tables, page_tables, set_tables
from benchmarks.reading.tables import Table

INTRODUCTION = """\
# How well articles are read

Measured on {day}, beside {packages}. This part is written by the command that
measures:

```sh
python -m benchmarks.reading --write docs/quality.md
```

`--part sets --misses` shows each miss of the labelled files in a second or two: the field, what is
right and what was read, and the words that are missing or too many with the place they went to.
Floors under the scores stand in `tests/quality/floors.toml`; the tests hold them, `--raise-floors`
raises them, and only `--lower-floors` lowers any.
"""

SETS = """\
## Labelled files

Files of our own invention in the structure of real sites, each with what is right of it. `seen`
was at hand while the rules were written; `held` was written only afterwards.

- **title, author, dateline**: equal as written, case included. Before comparing, Unicode is
  composed (NFC), quotes are made straight, blanks single, and signs that nobody sees dropped. A
  file without a headline is read right if the title is taken from the first paragraph and says so.
- **published**: the date and its precision, both equal, the offset too. Seconds do not count.
- **source, agency**: equal in that form, capitals and a leading "www." aside.
- **right** is the share of all files; a field that a file does not tell has to be empty.
  **Precision** is the share right of the values that were found (invented values lower it),
  **recall** the share right of the values there are. A dash: there is none.
- **words**: precision, recall and F1 over the words of the paragraphs, each counted as often as it
  stands, in small letters; the mean over the files, and the F1 of the worst file.
- **aim** is what the project set out to reach.

The language is that of what is right, as the program detects it.
"""

PAGES = """\
## Saved pages

The corpus' pages: as HTML, and as all the text that they print, menus and all; beside them what
trafilatura and newspaper4k alone make of the same HTML in the same run, with their own settings
and told the page's address, which Warta is not. The title is compared as above; the day and the
minute by Jakarta's clocks (trafilatura gives no minutes); the source is right if it names the
outlet ("Kabar News" and "kabar.example" both name "Kabar"); content is compared by the F1 of its
words.
"""

DATES = """\
## Date lines

Every distinct line that scrapers took for the date of an article of 2025, put between a headline
and a text of ours that has no date in it. "Hold a date" means that there is a digit in the line.
The day is compared where the article's address has one. Some sites date the address of what appears
after midnight on the evening before, and keep it when an article is updated: there the line is
right and the address is not.
"""

DIRT = """\
## Scraped bodies

The same articles as files: title, date line, text as scraped. Known dirt is what
`benchmarks/reading/dirt.toml` has a pattern for. Words kept are those of the scraped text, dirt
included, so 1.000 is not the aim: what matters is that few articles lose much.
"""

LIMITS = """\
## What these numbers do not say

- Whoever wrote the rules has seen `seen`, the saved pages and the scraped articles; only `held`
  says something about files that nobody looked at, and it too comes from people who know what the
  program does. Scores on the sites of somebody else's archive will differ.
- The saved pages are thirteen, of eight outlets and of 2015 to 2017: one page is 0.077.
- The scraped bodies have no labels: dirt without a pattern is not counted, and a pattern can match
  what a person wrote.
- Words are compared as a bag: a paragraph in the wrong place costs nothing.
"""


def quality_page(measured: Measured, day: date) -> str:
    """The page as Markdown; sections of parts that were not measured say so."""
    packages = " and ".join(f"{name} {version(name)}" for name in ("trafilatura", "newspaper4k"))
    parts = (
        INTRODUCTION.format(day=day.isoformat(), packages=packages),
        _section(SETS, set_tables(measured.sets)),
        _section(PAGES, page_tables(measured)),
        _section(DATES, date_tables(measured.dates)),
        _section(DIRT, dirt_tables(measured.dirt)),
        LIMITS,
    )
    return "\n".join(parts)


def _section(text: str, tables: Iterable[Table]) -> str:
    shown = [table.markdown() for table in tables]
    return "\n".join((text, *(shown or ["Not measured in this run.\n"])))
