"""The score as a part of docs/search.md: the tables of a run, and what their numbers mean."""

import os
import platform
import sqlite3
from collections.abc import Iterable
from datetime import date
from importlib.metadata import version

from benchmarks.reading.tables import Table
from benchmarks.search_quality.measured import Measured

_PACKAGES = ("tantivy", "rapidfuzz", "whoosh-reloaded", "simplemma")

INTRODUCTION = """\
# How well searches find

Measured on {day} over {articles:,} news articles of the corpus with the passages of its questions
among them; Python {python}, SQLite {sqlite}, {packages}; {cores} cores shared with other work. This
part is written by the command that measures:

```sh
python -m benchmarks.cluster -- python -m benchmarks.search_quality --write docs/search.md
```

(without a cluster beside it the column of OpenSearch is left out).
`--misses` prints every query that was failed, `--side warta` measures Warta alone, `--keep DIR`
builds in a directory and takes what was built before. Ranking weights may be tuned with
`--part development` only: these are the evaluation's queries, drawn from other articles.

Each query has an article that it was made of, or a set of articles that it is about.
**success@1** is the share of queries with a right article first, **success@10** among the first
ten, **MRR@10** the mean of 1/rank, 0 where none of the ten is right.
"""

MEANING = """\
## What is asked

Queries are drawn by a fixed seed from the records of the ingested library, so that every side
searches the same texts. Unless told otherwise they have two to five words of a headline, those
that are in a twentieth of the articles or more left out, and the article is the right one, or any
that tells the same story: half of the shorter one's shingles of four words shared, or the same
headline of four words or more.

- *A subject*: two neighbours of a headline; right is every article with both in its headline.
- *A phrase*: three to five words in a row, in quotes; right is every article with these in a row.
- *Another form*: one word is in a form that the article lacks and three others have. Forms come
  from rules of Indonesian affixation (`forms.py`), not from simplemma, which Warta uses; a word
  with its forms is a family where rules and vocabulary agree. Some families are of one root but not
  of one meaning (*hijau*, *penghijauan*).
- *One typo*: a letter dropped, inserted or replaced anywhere in the rarest word of five letters or
  more, half of the time by a neighbour on the keyboard; the first letter is never just dropped.
  *Two*: both in a word of nine letters or more, or one in each of two words. *A word alone* stands
  in 3 to 50 articles, all of which are right; as typed it stands in none.
- *Run together*, *cut in two*: a blank less or more; together they make no word of the archive.
- *A name in another spelling*: one rule (kh/h, sy/sh, oe/u, tj/c, dj/j, y/i, q/k …: `spellings.py`)
  at one place of a name.
- *A country in another language*: English for Indonesian, the other Indonesian name, an
  abbreviation, as the article doesn't have it. *Alone*: right is every article with any of its
  names in the headline.
- *A rare true word* stands twice in its article and in no other. Wrong is any other article shown,
  but for those with a form of it by the rules, or a word that begins with it or that it begins
  with.
- *Nonsense*: one word or two of which more than a third of the letters would have to change to
  make any word of the archive. Wrong is whatever is shown.
- *Questions*: 1,559 by people, each with one right passage of 1,355; passages have no headline, and
  are read by `warta ingest` like everything else. Trigrams, Whoosh and OpenSearch are asked every
  tenth.

## What is compared

- **Warta** as its pages call it, everything on; its time has totals, facets, corrections and the
  snippets of 20 articles in it. The others give ids and a total. **On OpenSearch** it is the same
  program with its index at three nodes, three shards, on the same machine.
- **FTS5** with bm25, headlines twofold: all words, or, where that finds nothing, any. With
  trigrams: all words as parts of words, else any of their trigrams.
- **Tantivy** with its own tokenizer, parser and fuzzy fields, headlines twofold: all words as
  typed, else all with one edit, else any as typed, else any with one edit, else all with two: the
  order that found most of the development queries. Fuzzy at once would score a misspelling like
  the word itself. **Whoosh** likewise with `FuzzyTerm`, without the last step, the first letter
  kept.
- **rapidfuzz** over the headlines alone: the better of `token_set_ratio` from 60 and
  `partial_ratio` from 80.
"""


SPEED = """\
# How fast a search is in a large archive

Measured on {day} over {articles:,} articles: those of the corpus, and others put together from
their paragraphs, of which, as of real ones, nine in a thousand are copies; Python {python},
SQLite {sqlite}, {packages}; {cores} cores shared with other work. Made by

```sh
python -m benchmarks.search_quality --articles {wanted} --side {sides} \\
    --write-speed docs/search.md
```

Warta's time is that of the whole search in process: parsing, planning, correcting, ranking, the
exact total, facets and the marked passages of a page of 20. The others give ids and a total.
"""


def speed_page(measured: Measured, latencies: Table, day: date) -> str:
    """The milliseconds of a run as a part of the page."""
    return f"{_filled(SPEED, measured, day)}\n{latencies.markdown()}"


def search_page(measured: Measured, tables: Iterable[Table], day: date) -> str:
    """The part as Markdown."""
    introduction = _filled(INTRODUCTION, measured, day)
    return "\n".join((introduction, *(table.markdown() for table in tables), MEANING))


def _filled(text: str, measured: Measured, day: date) -> str:
    return text.format(
        day=day.isoformat(),
        articles=measured.articles,
        wanted=measured.wish.articles,
        sides=" ".join(measured.wish.sides),
        python=platform.python_version(),
        sqlite=sqlite3.sqlite_version,
        packages=", ".join(f"{name} {version(name)}" for name in _PACKAGES),
        cores=os.cpu_count(),
    )
