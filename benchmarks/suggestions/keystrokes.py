"""The score's queries typed letter by letter."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from benchmarks.search_quality.asked import Asked, Kind

# Of these the words are those of an article as they stand there, in its order or in any.
UNTOUCHED = (Kind.HEADLINE, Kind.SUBJECT, Kind.RARE_WORDS)
# After so many letters of a word it is looked for among the suggestions.
LETTERS = (3, 4, 5)
# Fewer letters get no suggestions.
_LEAST = 2


@dataclass(frozen=True, slots=True)
class Keystroke:
    """A text typed so far: `letters` of the word `meant` at its end, after `words` others."""

    text: str
    kind: Kind
    meant: str
    letters: int
    words: int

    @property
    def is_tried(self) -> bool:
        """Whether the word that is meant should be suggested by now."""
        return (
            self.kind in UNTOUCHED
            and self.letters in LETTERS
            and self.letters < len(self.meant)
            and self.meant.isalpha()
        )


def keystrokes(asked: Iterable[Asked]) -> Iterator[Keystroke]:
    """Every text that stands in the box while the queries are typed."""
    for one in asked:
        for number, word in enumerate(re.finditer(r"\S+", one.text)):
            for end in range(word.start() + 1, word.end() + 1):
                if end >= _LEAST:
                    letters = end - word.start()
                    yield Keystroke(one.text[:end], one.kind, word.group(), letters, number)
