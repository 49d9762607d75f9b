"""Which words of a text a query means: ranges travel, templates escape and mark."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from app.language.analyzer import Token, term_of, tokens, written_words
from app.search.plan import Plan
from app.search.results import Marked, Range
from app.search.variants import PlannedUnit


@dataclass(frozen=True, slots=True)
class Match:
    """Characters `start` up to `end` that stand for the part numbered `part`."""

    start: int
    end: int
    part: int


@dataclass(slots=True)
class Highlighter:
    """The words, phrases and countries of a plan, each with the number of its part."""

    surfaces: dict[str, int] = field(default_factory=dict)
    lemmas: dict[str, int] = field(default_factory=dict)
    phrases: list[tuple[Sequence[str], int]] = field(default_factory=list)
    # Words that stand near each other, with how far they may be moved.
    near: list[tuple[list[str], int, int]] = field(default_factory=list)
    prefixes: list[tuple[str, int]] = field(default_factory=list)
    countries: dict[str, int] = field(default_factory=dict)
    # The part of each word as written, once it was looked up: texts repeat their words, and
    # looking at every word of a page of articles is what a search spends most time on.
    _known: dict[str, int | None] = field(default_factory=dict)

    @classmethod
    def of(cls, plan: Plan) -> "Highlighter":
        """The highlighter of what must match in `plan`."""
        highlighter = cls()
        for number, part in enumerate(plan.parts):
            for unit in part.units:
                highlighter._learn(unit, number)
        return highlighter

    @property
    def parts(self) -> frozenset[int]:
        """The numbers of all parts."""
        words = (*self.surfaces.values(), *self.lemmas.values(), *self.countries.values())
        found = (*self.phrases, *self.prefixes, *((texts, part) for texts, _, part in self.near))
        return frozenset((*words, *(part for _, part in found)))

    def matches(self, text: str, named: Sequence[Match] = ()) -> list[Match]:
        """Every match in `text`, in its order; they may overlap.

        `named` are the places where it names the plan's countries.
        """
        words = self.surfaces or self.lemmas or self.prefixes
        matches = self._words(text) if words else []
        if self.phrases or self.near:
            found = list(tokens(text))
            for phrase, part in self.phrases:
                matches += _phrase_matches(found, phrase, part)
            for phrase, slop, part in self.near:
                matches += _near_matches(found, phrase, slop, part)
        if self.phrases or self.near or named:
            matches = sorted({*matches, *named}, key=lambda match: (match.start, match.end))
        return matches

    def mark(self, text: str, named: Sequence[Match] = ()) -> Marked:
        """`text` with its matches, and the places that are `named`, marked."""
        return Marked(text, merged(self.matches(text, named)))

    def _learn(self, planned: PlannedUnit, part: int) -> None:
        unit = planned.unit
        if unit.prefix:
            self.prefixes.append((unit.surface, part))
        elif unit.is_word:
            self.surfaces.setdefault(unit.surface, part)
        elif unit.slop:
            self.near.append((unit.terms.surfaces, unit.slop, part))
        else:
            self.phrases.append((unit.terms.surfaces, part))
        for spelling in planned.spellings:
            if len(spelling.words) == 1:
                self.surfaces.setdefault(spelling.text, part)
            else:
                self.phrases.append((spelling.words, part))
        for lemma in planned.lemmas:
            self.lemmas.setdefault(lemma, part)
        for synonym in planned.synonyms:
            if synonym.has_forms:
                self.lemmas.setdefault(synonym.surfaces[0], part)
            elif len(synonym.surfaces) == 1:
                self.surfaces.setdefault(synonym.surfaces[0], part)
            else:
                self.phrases.append((synonym.surfaces, part))
        if planned.country:
            self.countries.setdefault(planned.country, part)

    def _words(self, text: str) -> list[Match]:
        matches = []
        for found in written_words(text):
            written = found.group()
            if written not in self._known:
                self._known[written] = self._part(written)
            part = self._known[written]
            if part is not None:
                matches.append(Match(found.start(), found.end(), part))
        return matches

    def _part(self, written: str) -> int | None:
        surface, lemma = term_of(written)
        begun = (part for prefix, part in self.prefixes if surface.startswith(prefix))
        known = (self.surfaces.get(surface), next(begun, None), self.lemmas.get(lemma))
        return next((part for part in known if part is not None), None)


def merged(matches: Iterable[Match]) -> tuple[Range, ...]:
    """The ranges that `matches` (sorted) cover, apart from each other."""
    ranges: list[Range] = []
    for match in matches:
        if ranges and match.start < ranges[-1].end:
            ranges[-1] = Range(ranges[-1].start, max(ranges[-1].end, match.end))
        else:
            ranges.append(Range(match.start, match.end))
    return tuple(ranges)


def _phrase_matches(found: Sequence[Token], phrase: Sequence[str], part: int) -> Iterable[Match]:
    length = len(phrase)
    for at in range(len(found) - length + 1):
        if found[at].surface == phrase[0] and all(
            found[at + step].surface == phrase[step] for step in range(1, length)
        ):
            yield Match(found[at].start, found[at + length - 1].end, part)


def _near_matches(
    found: Sequence[Token], phrase: list[str], slop: int, part: int
) -> Iterable[Match]:
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
    return (Match(found[at].start, found[at].end, part) for at in sorted(marked))
