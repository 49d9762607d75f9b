"""Scraped bodies with their dirt: what of it survives reading, and what is cut too much."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import fmean

from benchmarks.reading.comparing import spelled, word_score
from benchmarks.reading.news import ScrapedArticle
from benchmarks.reading.reader import read_text

DATA = Path(__file__).with_name("dirt.toml")
# An article that keeps less of its body's words was cut too much, whatever dirt it had.
LEAST_KEPT = 0.5
# One that keeps less than this may have been.
USUALLY_KEPT = 0.8
EXCERPT_WORDS = 6


@dataclass(frozen=True, slots=True)
class Dirt:
    """A kind of dirt, by the name of its pattern, and the words around its first occurrence."""

    name: str
    excerpt: str


@dataclass(frozen=True, slots=True)
class BodyScore:
    """One article: the dirt it came with, the dirt it keeps, its title, day and share of words.

    `day` is None where its address names none.
    """

    article: ScrapedArticle
    before: tuple[Dirt, ...]
    after: tuple[Dirt, ...]
    found_title: str | None
    day: bool | None
    kept: float

    @property
    def title(self) -> bool:
        """Whether the title was found as it is written."""
        return spelled(self.found_title or "") == spelled(self.article.title)


@dataclass(frozen=True, slots=True)
class DirtScore:
    """All articles that have a title, together."""

    bodies: tuple[BodyScore, ...]

    def dirty(self) -> Sequence[BodyScore]:
        """Articles that came with known dirt."""
        return [one for one in self.bodies if one.before]

    def still_dirty(self) -> Sequence[BodyScore]:
        """Articles in whose paragraphs known dirt is left."""
        return [one for one in self.bodies if one.after]

    def days(self) -> Sequence[bool]:
        """Whether the day is right, for the articles whose address names one."""
        return [one.day for one in self.bodies if one.day is not None]

    def kept(self) -> float:
        """The mean share of the bodies' words that the paragraphs keep."""
        return fmean(one.kept for one in self.bodies)

    def kept_under(self, share: float) -> Sequence[BodyScore]:
        """Articles whose paragraphs keep less than that share of the body's words."""
        return [one for one in self.bodies if one.kept < share]

    def count(self, name: str) -> tuple[int, int]:
        """How many articles came with that kind of dirt, and how many keep it."""
        before = sum(any(dirt.name == name for dirt in one.before) for one in self.bodies)
        after = sum(any(dirt.name == name for dirt in one.after) for one in self.bodies)
        return before, after


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """The known kinds of dirt, each with the pattern that finds it."""
    data = tomllib.loads(DATA.read_text(encoding="utf-8"))
    return {name: re.compile(text, re.MULTILINE) for name, text in data["patterns"].items()}


def dirt_in(text: str) -> tuple[Dirt, ...]:
    """The kinds of dirt that a text holds, with the line that the first of each stands in."""
    found = ((name, pattern.search(text)) for name, pattern in patterns().items())
    return tuple(Dirt(name, _excerpt(match)) for name, match in found if match)


def score_dirt(articles: Iterable[ScrapedArticle]) -> DirtScore:
    """Reads the articles that have a title and a text."""
    return DirtScore(tuple(_score(one) for one in articles if one.title and one.text))


def _score(article: ScrapedArticle) -> BodyScore:
    outcome = read_text(article.as_file())
    published = (outcome.article.published if outcome.article else None) or ""
    return BodyScore(
        article=article,
        before=dirt_in(article.text),
        after=dirt_in(outcome.text),
        found_title=outcome.article.title if outcome.article else None,
        day=published[:10] == article.day if article.day else None,
        kept=word_score(outcome.text, article.text).recall,
    )


def _excerpt(match: re.Match[str]) -> str:
    """The line of the match, cut to some words on both sides."""
    before = match.string[: match.start()].rpartition("\n")[2].split(" ")
    after = match.string[match.end() :].partition("\n")[0].split(" ")
    return " ".join(before[-EXCERPT_WORDS:]) + match[0] + " ".join(after[:EXCERPT_WORDS])
