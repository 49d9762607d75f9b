"""Texts and what is to be marked in them: ranges travel, who shows the text writes the marks."""

from dataclasses import dataclass

from app.values import value


@value
class Range:
    """Characters from `start` up to `end` that are to be marked."""

    start: int
    end: int


@value
class Marked:
    """A text and the ranges to mark in it: sorted, apart from each other.

    `breaks` are the places at which words may be broken at the end of a line, in their order.
    """

    text: str
    ranges: tuple[Range, ...] = ()
    breaks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class MarkedArticle:
    """An article's texts with the words of a query marked; empty ones where there are none."""

    title: Marked
    author: Marked
    dateline: Marked
    paragraphs: tuple[Marked, ...]
    captions: tuple[Marked, ...]

    @property
    def in_order(self) -> tuple[Marked, ...]:
        """All of the texts as they follow each other, in which marks are numbered."""
        return (self.title, self.author, self.dateline, *self.paragraphs, *self.captions)
