"""How soon the word meant is suggested while a query is typed, and how long a keystroke takes."""

import argparse
import gc
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from benchmarks.corpus import CORPUS
from benchmarks.measuring import kept_or_temporary
from benchmarks.search_quality.asked import Part
from benchmarks.search_quality.measured import WHOLE, say
from benchmarks.search_quality.queries import draw
from benchmarks.search_quality.shelves import is_passage, news_shelf
from benchmarks.search_quality.sides.side import Shelf
from benchmarks.search_quality.texts import Words
from benchmarks.suggestions.keystrokes import Keystroke, keystrokes
from benchmarks.suggestions.report import Shown, tables
from benchmarks.suggestions.sides import SIDES


def main(arguments: Sequence[str]) -> None:
    """Measures and prints."""
    options = _parser().parse_args(arguments)
    with kept_or_temporary(options.keep) as directory:
        say("ingesting with Warta")
        shelf = news_shelf(directory, options.articles, options.corpus)
        about = [text for text in shelf.texts if not is_passage(text)]
        asked = [one for one in draw(Words(shelf.texts), about) if one.part is options.part]
        typed = list(keystrokes(asked[:: options.every]))
        found = {name: _type(name, shelf, typed) for name in options.side or SIDES}
    print(*(table.markdown() for table in tables(found)), sep="\n")


def _type(name: str, shelf: Shelf, typed: Sequence[Keystroke]) -> list[Shown]:
    say(f"typing for {name}")
    with closing(SIDES[name](shelf)) as side:
        # What is held by now would else be looked through again and again while typing.
        gc.collect()
        gc.freeze()
        shown = []
        for one in typed:
            began = time.perf_counter()
            texts = side.suggest(one.text)
            shown.append(Shown(one, texts, (time.perf_counter() - began) * 1000))
    return shown


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.suggestions", description=__doc__)
    add, part = parser.add_argument, Part.EVALUATION
    add("--articles", type=int, default=WHOLE, metavar="N", help="the whole corpus unless given")
    add("--corpus", type=Path, default=CORPUS, metavar="DIR", help="the corpus of real articles")
    add("--keep", type=Path, metavar="DIR", help="build here, and take what was built before")
    add("--part", type=Part, choices=list(Part), default=part, help="the queries to type")
    add("--every", type=int, default=1, metavar="N", help="type only every Nth query")
    add("--side", nargs="+", choices=SIDES, metavar="NAME", help=f"only these: {', '.join(SIDES)}")
    return parser
