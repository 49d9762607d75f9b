"""One run: the libraries, the queries, and what every side answered."""

import gc
import sys
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.search_quality.asked import Asked, Kind, Part
from benchmarks.search_quality.queries import draw
from benchmarks.search_quality.questions import questions
from benchmarks.search_quality.scoring import Outcome
from benchmarks.search_quality.shelves import is_passage, news_shelf, passages_shelf
from benchmarks.search_quality.sides.every import SLOW, SLOW_STEP, open_side
from benchmarks.search_quality.sides.side import Shelf, Side
from benchmarks.search_quality.texts import Words

# The articles of the corpus.
WHOLE = 24_163

Outcomes = dict[str, list[Outcome]]


@dataclass(frozen=True, slots=True)
class Wish:
    """What to measure: so many articles, this part of the queries, these sides."""

    articles: int
    part: Part
    sides: Sequence[str]
    corpus: Path

    @property
    def is_large(self) -> bool:
        """Whether more articles are wanted than the corpus has."""
        return self.articles > WHOLE


@dataclass(frozen=True, slots=True)
class Measured:
    """What each side answered: on the news with the passages among them, on passages alone.

    Questions are asked of both, all of them: `wish.part` names the part of the others.
    """

    wish: Wish
    articles: int
    titles: dict[str, str]
    news: Outcomes
    passages: Outcomes = field(default_factory=dict)


def measure(wish: Wish, directory: Path) -> Measured:
    """Builds in `directory` what isn't there yet, and asks.

    Of an archive larger than the corpus only the milliseconds mean anything: the queries are
    those of the corpus, and whatever came from its variations counts as wrong.
    """
    say(f"ingesting {wish.articles:,} articles with Warta")
    news = news_shelf(directory, wish.articles, wish.corpus)
    drawn = news_shelf(directory / "drawn", WHOLE, wish.corpus) if wish.is_large else news
    say("drawing the queries")
    about = [text for text in drawn.texts if not is_passage(text)]
    queries = [one for one in draw(Words(drawn.texts), about) if one.part is wish.part]
    asked = questions(wish.corpus, drawn.texts)
    found = _ask_all(wish, news, [*queries, *asked])
    alone: Outcomes = {}
    if asked and not wish.is_large:
        say("the passages alone")
        shelf = passages_shelf(directory, wish.corpus)
        alone = _ask_all(wish, shelf, questions(wish.corpus, shelf.texts))
    titles = {text.id: text.title for text in news.texts}
    articles = sum(not is_passage(text) for text in news.texts)
    return Measured(wish, articles, titles, found, alone)


def asked_of(name: str, asked: Sequence[Asked]) -> list[Asked]:
    """What the side of that name is asked: of the questions, every tenth where it is slow."""
    if name not in SLOW:
        return list(asked)
    long = [one for one in asked if one.kind is Kind.QUESTION]
    return [*(one for one in asked if one.kind is not Kind.QUESTION), *long[::SLOW_STEP]]


def say(what: str) -> None:
    """Tells how far it has come, away from the report."""
    print(what, file=sys.stderr, flush=True)


def _ask_all(wish: Wish, shelf: Shelf, asked: Sequence[Asked]) -> Outcomes:
    found = {}
    for name in wish.sides:
        say(f"building and asking {name}")
        with closing(open_side(name, shelf)) as side:
            # What is held by now would else be looked through again and again while asking.
            gc.collect()
            gc.freeze()
            found[name] = [_ask(side, one) for one in asked_of(name, asked)]
    return found


def _ask(side: Side, asked: Asked) -> Outcome:
    began = time.perf_counter()
    answer = side.search(asked.text)
    return Outcome(asked, answer, (time.perf_counter() - began) * 1000)
