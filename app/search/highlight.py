"""Which words of a text a query means: ranges travel, templates escape and mark."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from app.language.analyzer import Token, tokens
from app.search.plan import Plan, PlannedUnit
from app.search.results import Marked, Range


@dataclass(frozen=True, slots=True)
class Match:
    """Characters `start` up to `end` that stand for the part numbered `part`."""

    start: int
    end: int
    part: int


@dataclass(slots=True)
class Highlighter:
    """The words and phrases of a plan, each with the number of its part."""

    surfaces: dict[str, int] = field(default_factory=dict)
    lemmas: dict[str, int] = field(default_factory=dict)
    phrases: list[tuple[list[str], int]] = field(default_factory=list)

    @classmethod
    def of(cls, plan: Plan) -> "Highlighter":
        """The highlighter of what must match in `plan`."""
        highlighter = cls()
        for number, part in enumerate(plan.parts):
            for unit in part.units:
                highlighter._learn(unit, number)
        return highlighter

    def matches(self, text: str) -> list[Match]:
        """Every match in `text`, in its order; they may overlap."""
        if not (self.surfaces or self.lemmas or self.phrases):
            return []
        found = list(tokens(text))
        matches = [match for token in found if (match := self._word(token)) is not None]
        for phrase, part in self.phrases:
            matches += _phrase_matches(found, phrase, part)
        return sorted(matches, key=lambda match: (match.start, match.end))

    def mark(self, text: str) -> Marked:
        """`text` with its matches marked."""
        return Marked(text, merged(self.matches(text)))

    def _learn(self, planned: PlannedUnit, part: int) -> None:
        if planned.unit.is_word:
            self.surfaces.setdefault(planned.unit.surface, part)
        else:
            self.phrases.append((planned.unit.terms.surfaces, part))
        for word in planned.spellings:
            self.surfaces.setdefault(word, part)
        for lemma in planned.lemmas:
            self.lemmas.setdefault(lemma, part)

    def _word(self, token: Token) -> Match | None:
        part = self.surfaces.get(token.surface)
        if part is None:
            part = self.lemmas.get(token.lemma)
        return None if part is None else Match(token.start, token.end, part)


def merged(matches: Iterable[Match]) -> tuple[Range, ...]:
    """The ranges that `matches` (sorted) cover, apart from each other."""
    ranges: list[Range] = []
    for match in matches:
        if ranges and match.start < ranges[-1].end:
            ranges[-1] = Range(ranges[-1].start, max(ranges[-1].end, match.end))
        else:
            ranges.append(Range(match.start, match.end))
    return tuple(ranges)


def _phrase_matches(found: Sequence[Token], phrase: list[str], part: int) -> Iterable[Match]:
    length = len(phrase)
    for at in range(len(found) - length + 1):
        if found[at].surface == phrase[0] and all(
            found[at + step].surface == phrase[step] for step in range(1, length)
        ):
            yield Match(found[at].start, found[at + length - 1].end, part)
