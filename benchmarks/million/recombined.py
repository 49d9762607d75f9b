"""Any number of articles put together from some thousands: lengths, words and copies as in news."""

import random
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from benchmarks.corpus import paragraphs
from benchmarks.invented import Invention

# Of 24,163 articles of the corpus 427 have near-copies, half of which came first.
COPIED_SHARE = 0.009
# One copy in so many has the very text of the original, on another site.
VERBATIM_EVERY = 5
# A copy is of one of the articles that came shortly before.
_RECENT = 500
# The invented name of an article stands in so many of its paragraphs: the vocabulary grows by
# a word an article, about as that of real news does from thousands to a million of them.
_NAMED_PARAGRAPHS = 2
_OWN = ("text", "set")

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Frame:
    """What stands beside the text of a real article, and how many paragraphs it has."""

    row: Row
    paragraphs: int


@dataclass(slots=True)
class _Pool:
    """Real articles in parts: frames, and paragraphs by the place where they stand.

    Openers are kept by source: their datelines name it.
    """

    frames: list[_Frame] = field(default_factory=list)
    openers: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    middles: list[str] = field(default_factory=list)
    closers: list[str] = field(default_factory=list)

    def add(self, row: Row) -> None:
        """Takes an article apart."""
        texts = paragraphs(row["text"])
        if not texts:
            return
        kept = {name: value for name, value in row.items() if value and name not in _OWN}
        self.frames.append(_Frame(kept, len(texts)))
        self.openers[row["source"]].append(texts[0])
        self.middles += texts[1:-1]
        self.closers += texts[1:][-1:]


def recombined(rows: Iterable[Row], count: int, seed: int = 1) -> Iterator[Row]:
    """`count` articles, the same ones for the same rows and `seed`, one at a time.

    Each has the frame (headline, date, source, number of paragraphs) of one real article and its
    paragraphs from others, first ones first and last ones last, an address of its own and an
    invented name. Some are copies of an earlier one, for another source, most of them edited.
    """
    pool = _Pool()
    for row in rows:
        pool.add(row)
    rng = random.Random(seed)
    invention = Invention(rng)
    recent: deque[Row] = deque(maxlen=_RECENT)
    for number in range(count):
        if recent and rng.random() < COPIED_SHARE:
            yield _copy(rng.choice(recent), rng.choice(pool.frames).row, number, rng)
            continue
        row = _new(rng.choice(pool.frames), pool, invention.word().capitalize(), rng)
        row["url"] = _address(row, number)
        recent.append(row)
        yield row


def _new(frame: _Frame, pool: _Pool, name: str, rng: random.Random) -> Row:
    texts = [rng.choice(pool.openers[frame.row["source"]])]
    if frame.paragraphs > 2 and pool.middles:
        texts += rng.choices(pool.middles, k=frame.paragraphs - 2)
    if frame.paragraphs > 1 and pool.closers:
        texts.append(rng.choice(pool.closers))
    for at in {rng.randrange(len(texts)) for _ in range(_NAMED_PARAGRAPHS)}:
        texts[at] = _with_name(texts[at], name, rng)
    title = _with_name(frame.row.get("title", ""), name, rng)
    return {**frame.row, "title": title, "text": "\n".join(texts)}


def _with_name(text: str, name: str, rng: random.Random) -> str:
    words = text.split(" ")
    words.insert(rng.randint(1, len(words)), name)
    return " ".join(words).strip()


def _copy(original: Row, other: Row, number: int, rng: random.Random) -> Row:
    """An article as another site has it: of its paragraphs one is left out, or none."""
    texts = original["text"].split("\n")
    if rng.randrange(VERBATIM_EVERY) and len(texts) > 1:
        del texts[rng.randrange(1, len(texts))]
    copy = {**original, "source": other["source"], "text": "\n".join(texts)}
    return {**copy, "url": _address(other, number)}


def _address(row: Row, number: int) -> str:
    return f"{row.get('url', 'https://news.example/article')}-{number}"
