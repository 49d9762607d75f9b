"""The part of docs/quality.md on countries: the tables of a run, and what their numbers mean."""

from collections.abc import Iterable
from datetime import date
from importlib.metadata import version

from benchmarks.reading.tables import Table

INTRODUCTION = """\
# How well countries are found

Measured on {day}, beside {packages}. This part is written by the command that measures:

```sh
python -m benchmarks.countries --write docs/quality.md
```

`--errors` prints everything that is missed or too many. The floors under the scores stand in
`tests/quality/countries/floors.toml`; a test holds them.

Sentences and whole articles of our own invention, labelled by people who had not seen the rules
(`tests/quality/countries`, its README says how). `seen` was at hand while the rules were mended,
`held` was only
scored until its first score was written down: see the README there.

- **mention precision** is the share right of the mentions found, **mention recall** the share found
  of those labelled, sentence by sentence and paragraph by paragraph, repeated mentions counted.
  Cities other than seats of government may be found or not (`city recall` says how many are), but
  a city where there is none is a mistake.
- **article precision** and **article recall** are the same of an article's set of countries.
- **main subject** is the share of the articles with a main country whose most salient country it
  is; of the other finders it is the country that they mention most.
- **about** compares the countries that an article is about with those that a librarian would name.
"""

LIMITS = """\
## What these numbers do not say

- Half of the sentences are traps: ordinary news is easier than this.
- The labels are of one mind with the rules in what is no country: languages, peoples in other
  countries, firms, universities, seas. Who wants those counted will score otherwise.
- The corpus' real sentences have labels by matching names; where they disagree each was read, and
  what is left is the labels' ("US" in "US$", "Latin America" as the United States), or a text that
  does not say what its translation says.
"""


def quality_page(tables: Iterable[Table], day: date) -> str:
    """The part as Markdown."""
    names = ("country-named-entity-recognition", "geotext", "babel")
    packages = ", ".join(f"{name} {version(name)}" for name in names)
    introduction = INTRODUCTION.format(day=day.isoformat(), packages=packages)
    return "\n".join((introduction, *(table.markdown() for table in tables), LIMITS))
