"""The queries of all kinds, drawn from the articles by a fixed seed and parted in two."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from random import Random

from benchmarks.search_quality.asked import Asked, Kind, Part
from benchmarks.search_quality.copies import copies_of
from benchmarks.search_quality.made import Archive, Made, Maker
from benchmarks.search_quality.makers import MAKERS
from benchmarks.search_quality.nonsense import nonsense
from benchmarks.search_quality.texts import Text, Words

SEED = 5
EACH = {Part.DEVELOPMENT: 75, Part.EVALUATION: 150}
# A rate of one in two hundred wants more.
EACH_TRUE_WORD = {Part.DEVELOPMENT: 200, Part.EVALUATION: 600}


def draw(words: Words, among: Sequence[Text], seed: int = SEED) -> list[Asked]:
    """The queries about articles `among` those of `words`, kind by kind.

    An article serves one part only. Whether and how it serves depends on its key and the seed,
    not on the other articles, so that a larger archive doesn't shuffle everything.
    """
    archive = Archive.of(words)
    drawn = [
        one for kind, maker in MAKERS.items() for one in _of(kind, maker, archive, among, seed)
    ]
    known = {text.id: text.id for text, asked, made in drawn if made.relevant is None}
    copies = copies_of(known, words.texts)
    queries = [
        asked.with_relevant(copies[text.id]) if made.relevant is None else asked
        for text, asked, made in drawn
    ]
    return [*queries, *_nonsense(words, seed)]


def part_of(key: str, seed: int = SEED) -> Part:
    """The part that an article belongs to: a third is for development."""
    return Part.DEVELOPMENT if _number(seed, key) % 3 == 0 else Part.EVALUATION


def _of(
    kind: Kind, maker: Maker, archive: Archive, among: Iterable[Text], seed: int
) -> Iterator[tuple[Text, Asked, Made]]:
    left = dict(EACH_TRUE_WORD if kind is Kind.TRUE_WORD else EACH)
    seen: set[str] = set()
    for text in sorted(among, key=lambda one: _number(seed, kind, one.key)):
        part = part_of(text.key, seed)
        if not left[part]:
            if not any(left.values()):
                return
            continue
        made = maker(text, archive, Random(_number(seed, kind, text.key)))
        if made is None or made.text in seen:
            continue
        seen.add(made.text)
        left[part] -= 1
        yield text, Asked(kind, part, made.text, made.relevant or frozenset(), made.meant), made


def _nonsense(words: Words, seed: int) -> Iterator[Asked]:
    vocabulary = [word for word in words if word.isalpha()]
    for part, count in EACH.items():
        for number in range(count):
            text = nonsense(vocabulary, Random(_number(seed, part, str(number))))
            yield Asked(Kind.NONSENSE, part, text, frozenset())


def _number(seed: int, *names: str) -> int:
    """A large number, the same for the same names on every machine."""
    digest = hashlib.sha256("\n".join((str(seed), *names)).encode()).digest()
    return int.from_bytes(digest[:8], "big")
