"""Where the words of a phrase follow each other in a text, or stand near each other."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from app.language.analyzer import Token


def phrase_places(found: Sequence[Token], phrase: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The characters of every place where the words of `phrase` follow each other."""
    length = len(phrase)
    for at in range(len(found) - length + 1):
        if found[at].surface == phrase[0] and all(
            found[at + step].surface == phrase[step] for step in range(1, length)
        ):
            yield found[at].start, found[at + length - 1].end


def near_places(
    found: Sequence[Token], phrase: Sequence[str], slop: int
) -> Iterator[tuple[int, int]]:
    """Every word that, with the others of the phrase, could be moved into it within `slop`.

    A word's shift is its place in the text less its place in the phrase: where the shifts of all
    its words are no further apart than `slop`, so many moves make them the phrase.
    """
    places: dict[str, list[int]] = {}
    for number, word in enumerate(phrase):
        places.setdefault(word, []).append(number)
    shifts = sorted(
        (at - number, number, at)
        for at, token in enumerate(found)
        for number in places.get(token.surface, ())
    )
    marked: set[int] = set()
    inside: Counter[int] = Counter()
    first = 0
    for shift, number, _ in shifts:
        inside[number] += 1
        last = bisect_right(shifts, shift, key=lambda one: one[0])
        while shifts[first][0] < shift - slop:
            inside[shifts[first][1]] -= 1
            first += 1
        if all(inside[each] for each in range(len(phrase))):
            marked.update(at for _, _, at in shifts[first:last])
    return ((found[at].start, found[at].end) for at in sorted(marked))
