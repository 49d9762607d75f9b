"""Keeps one of what the page repeated: captions, paragraphs, and re-joined paragraphs."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from app.ingest.text.parallels import are_parallel, lacks
from app.ingest.text.pieces import Pieces, Role
from app.ingest.text.tokens import Words, words_of
from app.library.records import RemovalReason

# A paragraph is a repeat where this share of its word pairs stood in those before it: lost
# words and a joint cost a few pairs each, a new sentence more. Numbers must all agree, for
# lists of prices and scores differ in nothing else; so must names and speakers.
REPEATED_SHARE = 0.75
# A paragraph that is part of a longer one, which says more, must be in it almost word by
# word: articles say names and claims again in new sentences.
CONTAINED_SHARE = 0.92
# Shorter texts recur on their own ("Tidak," katanya.) and must be equal, or are left alone.
FUZZY_WORDS = 8
EXACT_WORDS = 4
# A word pair that stands in more paragraphs than this says nothing of any one of them.
MOST_OWNERS = 8

Pair = tuple[str, str]
Pairs = list[Pair]
Hits = Mapping[int, int]


@dataclass
class _Seen:
    """The paragraphs kept so far: their texts, words, pairs, and who has which pair.

    Most paragraphs repeat nothing, and a look at `known`, the pairs of all of them, tells it;
    who has a pair is worked out (from those `waiting`) only where somebody asks.
    """

    texts: dict[int, str] = field(default_factory=dict)
    words: dict[int, Words] = field(default_factory=dict)
    pairs: dict[int, frozenset[Pair]] = field(default_factory=dict)
    known: set[Pair] = field(default_factory=set)
    owners: dict[Pair, list[int]] = field(default_factory=lambda: defaultdict(list))
    waiting: list[int] = field(default_factory=list)
    fewest: int = 0

    def add(self, index: int, text: str, words: Words, pairs: frozenset[Pair]) -> None:
        self.texts[index] = text
        self.words[index] = words
        self.pairs[index] = pairs
        self.known |= pairs
        self.waiting.append(index)
        self.fewest = min(self.fewest or len(pairs), len(pairs))

    def forget(self, index: int) -> None:
        for pair in self.pairs.pop(index):
            if index in self.owners[pair]:
                self.owners[pair].remove(index)
        del self.words[index]

    def hits(self, pairs: frozenset[Pair]) -> Hits:
        """How many of the pairs each earlier paragraph has; nothing where too few to matter."""
        least = min(REPEATED_SHARE * self.fewest, CONTAINED_SHARE * len(pairs))
        shared = pairs & self.known
        if len(shared) < least:
            return {}
        for index in self.waiting:
            for pair in self.pairs[index]:
                if len(self.owners[pair]) < MOST_OWNERS:
                    self.owners[pair].append(index)
        self.waiting.clear()
        hits: dict[int, int] = {}
        for pair in shared:
            for owner in self.owners.get(pair, ()):
                hits[owner] = hits.get(owner, 0) + 1
        return hits


def remove_repeats(pieces: Pieces, title: str | None) -> Pieces:
    """Removes as duplicates the paragraphs and captions that stand in the text already.

    A paragraph that says the same with more words than the ones before it takes their place.
    A paragraph that only repeats the title goes too.
    """
    made = list(pieces)
    seen = _Seen()
    exact: dict[tuple[Role, Words], int] = {}
    if title is not None:
        exact[(Role.OPEN, words_of(title))] = -1
    for index, piece in enumerate(pieces):
        if not (piece.is_open or piece.role is Role.CAPTION):
            continue
        words = words_of(piece.text)
        key = (piece.role, words)
        if len(words) >= EXACT_WORDS and key in exact:
            made[index] = piece.cut(RemovalReason.DUPLICATE)
            continue
        exact.setdefault(key, index)
        if piece.is_open and len(words) >= FUZZY_WORDS:
            _settle(made, index, words, seen)
    return made


def _settle(made: Pieces, index: int, words: Words, seen: _Seen) -> None:
    """Removes the paragraph or the earlier ones that it repeats, or keeps them all."""
    text, distinct = made[index].text, frozenset(pairwise(words))
    hits = seen.hits(distinct)
    if not hits:
        seen.add(index, text, words, distinct)
        return
    covered = _covered(words, hits, seen, REPEATED_SHARE)
    is_repeat = _is_rejoined(words, covered, seen) and not are_parallel(
        text, [seen.texts[owner] for owner in covered]
    )
    if not is_repeat:
        covered = _covered(words, hits, seen, CONTAINED_SHARE)
        covered = [owner for owner in covered if not lacks(seen.texts[owner], [text])]
    fuller = len(words) > sum(len(seen.words[owner]) for owner in covered)
    if (is_repeat and not fuller) or _is_fragment(text, words, len(distinct), hits, seen):
        made[index] = made[index].cut(RemovalReason.DUPLICATE)
        return
    for owner in covered:
        seen.forget(owner)
    _take_place(made, index, covered, is_repeat)
    seen.add(covered[0] if is_repeat else index, text, words, distinct)


def _covered(words: Words, hits: Hits, seen: _Seen, share: float) -> list[int]:
    """The earlier paragraphs of which the paragraph has this share, and all the numbers."""
    near = [owner for owner, shared in hits.items() if shared >= share * len(seen.pairs[owner])]
    numbers = _numbers(words) if near else set()
    return sorted(owner for owner in near if _numbers(seen.words[owner]) <= numbers)


def _is_rejoined(words: Words, covered: list[int], seen: _Seen) -> bool:
    """Whether the paragraph says hardly more than the earlier ones that it covers."""
    known = {pair for owner in covered for pair in seen.pairs[owner]}
    numbers = {number for owner in covered for number in _numbers(seen.words[owner])}
    return bool(covered) and _share(list(pairwise(words)), known) and _numbers(words) <= numbers


def _is_fragment(text: str, words: Words, pairs: int, hits: Hits, seen: _Seen) -> bool:
    """Whether one earlier, longer paragraph holds all of this one, of so many different pairs."""
    # Of several that share as much the first: the order of a set is another in every process.
    owner, shared = min(hits.items(), key=lambda hit: (-hit[1], hit[0]))
    if shared < CONTAINED_SHARE * pairs or len(seen.words[owner]) <= len(words):
        return False
    same = _numbers(words) <= _numbers(seen.words[owner])
    return same and not lacks(text, [seen.texts[owner]])


def _take_place(made: Pieces, index: int, covered: list[int], is_repeat: bool) -> None:
    """Removes the covered paragraphs; the repeat of all of them moves to the first's place."""
    for owner in covered:
        made[owner] = made[owner].cut(RemovalReason.DUPLICATE)
    if covered and is_repeat:
        first = covered[0]
        made[first], made[index] = made[index], made[first]


def _share(pairs: Pairs, known: set[tuple[str, str]]) -> bool:
    return sum(pair in known for pair in pairs) >= REPEATED_SHARE * len(pairs)


def _numbers(words: Words) -> set[str]:
    return {word for word in words if word[0].isdigit()}
