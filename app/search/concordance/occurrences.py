"""The places of one article where what is looked for stands."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from app.language.mentions import Mention, MentionField
from app.language.naming import NAMING
from app.library.records import FoundArticle, TitleOrigin
from app.search.highlight import Highlighters, merged
from app.search.kinds import NEARNESS, Match, MatchKind, Meaning, nearest
from app.search.marker import Marker


class TextField(StrEnum):
    """The texts of an article, in the order of its page."""

    TITLE = "title"
    AUTHOR = "author"
    DATELINE = "dateline"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of an article: its `field`, its number there (from 0), and its characters."""

    field: TextField
    number: int
    text: str

    @property
    def of_mentions(self) -> MentionField | None:
        """The field as mentions name it; None for the author, where no country is looked for."""
        return None if self.field is TextField.AUTHOR else MentionField(self.field.value)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Characters `start` up to `end` of a passage.

    They are what was `typed`, as what `kind` says, and the mark numbered `hit` (from 1) on the
    article's page where it has one; or the `mention` of a country, or both.
    """

    passage: Passage
    start: int
    end: int
    typed: str = ""
    kind: MatchKind | None = None
    hit: int | None = None
    mention: Mention | None = None


class Finder(Protocol):
    """Finds occurrences in articles, which it needs with their mentions or without."""

    with_mentions: bool

    def find(self, article: FoundArticle) -> Iterator[Occurrence]:
        """Every occurrence in the order of the article's page."""
        ...


def passages_of(article: FoundArticle) -> Iterator[Passage]:
    """All texts of the article in the order of its page."""
    yield Passage(TextField.TITLE, 0, article.title)
    yield Passage(TextField.AUTHOR, 0, article.author or "")
    yield Passage(TextField.DATELINE, 0, article.dateline or "")
    for number, text in enumerate(article.paragraphs):
        yield Passage(TextField.PARAGRAPH, number, text)
    for number, text in enumerate(article.captions):
        yield Passage(TextField.CAPTION, number, text)


class CountryFinder:
    """Finds the mentions of countries, whatever words stand for them."""

    with_mentions = True

    def __init__(self, codes: Collection[str]) -> None:
        self._codes = frozenset(codes)

    def find(self, article: FoundArticle) -> Iterator[Occurrence]:
        """Every mention of the countries in the order of the article's page."""
        wanted: dict[tuple[MentionField, int], list[Mention]] = {}
        for one in article.mentions:
            if one.code in self._codes:
                wanted.setdefault((one.field, one.paragraph), []).append(one)
        for passage in passages_of(article) if wanted else ():
            field = passage.of_mentions
            here = wanted.get((field, passage.number), []) if field else []
            for one in sorted(here, key=lambda mention: (mention.start, mention.end)):
                yield Occurrence(passage, one.start, one.end, mention=one)


class WordFinder:
    """Finds the words and phrases of a search: what its results mark.

    `marks` are what the page of an article marks, by which its marks are numbered.
    """

    def __init__(self, sought: Highlighters, marks: Highlighters) -> None:
        self._sought, self._marks = sought, marks
        self.with_mentions = bool(sought.title.countries)

    def find(self, article: FoundArticle) -> Iterator[Occurrence]:
        """Every word or phrase in the order of the article's page."""
        marker = Marker(article, self._sought)
        marking = marker if self._marks is self._sought else Marker(article, self._marks)
        named = _named(article) if self.with_mentions else {}
        hits = 0
        for passage in passages_of(article):
            found = marker.matches(passage.text, passage.of_mentions, passage.number)
            marked = merged(
                found
                if marking is marker
                else marking.matches(passage.text, passage.of_mentions, passage.number)
            )
            starts = [one.start for one in marked]
            for one in _said_once(one_by_one(found), passage, article, marker):
                at = bisect_right(starts, one.start)
                is_marked = at > 0 and one.end <= marked[at - 1].end
                yield Occurrence(
                    passage,
                    one.start,
                    one.end,
                    typed=one.best.typed,
                    kind=one.best.kind,
                    hit=hits + at if is_marked else None,
                    mention=_same_place(named.get(_place(passage), ()), one),
                )
            hits += len(marked)


def one_by_one(matches: Iterable[Match]) -> list[Match]:
    """The occurrences that `matches` are, in the order of the text.

    Of those of one part of the query that overlap, the first counts, and of those that begin
    together the longest, as when a text is scanned for it. Parts are scanned for one by one; where
    the same characters count for several, they are one occurrence.
    """
    found = [(one.start, -one.end, NEARNESS[by.kind], by) for one in matches for by in one.meanings]
    ends: dict[int, int] = {}
    meant: dict[tuple[int, int], list[Meaning]] = {}
    for start, end, _, by in sorted(found, key=lambda one: one[:3]):
        if start >= ends.get(by.part, 0):
            ends[by.part] = -end
            meant.setdefault((start, -end), []).append(by)
    return [Match(*place, nearest(means)) for place, means in sorted(meant.items())]


def _place(passage: Passage) -> tuple[str, int]:
    return passage.field.value, passage.number


def _named(article: FoundArticle) -> dict[tuple[str, int], list[Mention]]:
    """The mentions by names of countries, by where they stand."""
    found: dict[tuple[str, int], list[Mention]] = {}
    for one in article.mentions:
        if one.kind in NAMING:
            found.setdefault((one.field.value, one.paragraph), []).append(one)
    return found


def _same_place(mentions: Sequence[Mention], match: Match) -> Mention | None:
    """The mention that the very characters of the match are."""
    place = match.start, match.end
    return next((one for one in mentions if (one.start, one.end) == place), None)


def _said_once(
    matches: list[Match], passage: Passage, article: FoundArticle, marker: Marker
) -> list[Match]:
    """The matches but those of a title made of the lede that stand in the lede too."""
    is_lede = passage.field is TextField.TITLE and article.title_origin is TitleOrigin.LEDE
    if not is_lede or not matches or not article.paragraphs:
        return matches
    lede = article.paragraphs[0]
    there = {(one.start, one.end) for one in marker.matches(lede, MentionField.PARAGRAPH)}
    return [
        one
        for one in matches
        if (one.start, one.end) not in there or not lede.startswith(article.title[: one.end])
    ]
