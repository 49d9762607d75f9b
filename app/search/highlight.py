"""Which words of a text a query means: ranges travel, templates escape and mark."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain

from app.language.analyzer import Token, surface_tokens, tokens
from app.search.kinds import Match, MatchKind, Meaning, nearest
from app.search.marked import Range
from app.search.phrases import near_places, phrase_places
from app.search.plan import Plan
from app.search.sieve import NO_SIEVES, Sieves
from app.search.variants import PlannedUnit


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that follow each other or, where there is a `slop`, stand near each other."""

    words: tuple[str, ...]
    slop: int
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class _Stretch:
    """What stands between two blanks, where it means anything: its words that match by
    themselves, and the surfaces that are words of a phrase."""

    matches: tuple[Match, ...]
    surfaces: frozenset[str]


@dataclass(slots=True)
class Highlighter:
    """The words, phrases and countries that are looked for, each with what it means."""

    countries: dict[str, list[Meaning]] = field(default_factory=dict)
    # What cannot hold anything of it need not be read.
    sieves: Sieves = NO_SIEVES
    _surfaces: dict[str, list[Meaning]] = field(default_factory=dict)
    _lemmas: dict[str, list[Meaning]] = field(default_factory=dict)
    _phrases: list[Phrase] = field(default_factory=list)
    # Every term that is looked for, alone or in a phrase.
    _sought: set[str] = field(default_factory=set)
    # No word holds a blank, so what stands between blanks can be looked up as a whole, once:
    # texts repeat themselves, and most of it means nothing.
    _known: dict[str, _Stretch] = field(default_factory=dict)
    _barren: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, plan: Plan, *, titles: bool = False, sieves: Sieves = NO_SIEVES) -> "Highlighter":
        """What must match in `plan`: in `titles`, or in texts, where fewer words may count.

        `sieves` are those of the plan, for who looks through many texts that have nothing of it.
        """
        highlighter = cls(sieves=sieves)
        for number, one in enumerate(plan.sought):
            for unit in one.units:
                if titles or not unit.unit.in_title:
                    highlighter.learn(unit, number)
        return highlighter

    def learn(self, planned: PlannedUnit, part: int) -> None:
        """Looks for `planned`, a unit of the part numbered `part`, and all that counts for it."""
        unit = planned.unit

        def meaning(kind: MatchKind) -> Meaning:
            return Meaning(part, unit.bare_text, kind)

        if unit.prefix:
            for word in chain.from_iterable(planned.begun):
                self.add([word], meaning(MatchKind.PREFIX))
        elif unit.is_word:
            self.add(unit.terms.surfaces, meaning(MatchKind.EXACT))
        else:
            kind = MatchKind.NEAR if unit.slop else MatchKind.PHRASE
            self.add(unit.terms.surfaces, meaning(kind), unit.slop)
        for spelling in planned.spellings:
            self.add(spelling.words, meaning(MatchKind.CORRECTION))
        for number, lemma in enumerate(planned.lemmas):
            # Those after the word's own are its corrections'.
            self.add_forms(lemma, meaning(MatchKind.CORRECTION if number else MatchKind.FORM))
        for synonym in planned.synonyms:
            if synonym.has_forms:
                self.add_forms(synonym.surfaces[0], meaning(MatchKind.SYNONYM))
            else:
                self.add(synonym.surfaces, meaning(MatchKind.SYNONYM))
        if planned.country:
            alias = meaning(MatchKind.ALIAS)
            self.countries.setdefault(planned.country, []).append(alias)

    def add(self, words: Sequence[str], meaning: Meaning, slop: int = 0) -> None:
        """Looks for a word; for several as a phrase, or within `slop` of one."""
        self._sought.update(words)
        if len(words) == 1:
            self._surfaces.setdefault(words[0], []).append(meaning)
        else:
            self._phrases.append(Phrase(tuple(words), slop, meaning))

    def add_forms(self, lemma: str, meaning: Meaning) -> None:
        """Looks for all forms of the lemma."""
        self._sought.add(lemma)
        self._lemmas.setdefault(lemma, []).append(meaning)

    def matches(self, text: str, named: Sequence[Match] = ()) -> list[Match]:
        """Every match in `text`, in its order; they may overlap.

        `named` are the places where it names the plan's countries.
        """
        found = [*named, *(self._found_in(text) if self._sought else ())]
        return sorted(found, key=lambda match: (match.start, match.end)) if found else []

    def _found_in(self, text: str) -> list[Match]:
        likely = self.sieves.stretches.stretches_in(text)
        if likely is None:
            return self._found_anywhere(text) if self.sieves.texts.lets_pass(text) else []
        means = self._meaning(set(likely.values())) if likely else {}
        if not means:
            return []
        return [*_moved(likely, means), *self._phrase_matches(text, means)]

    def _found_anywhere(self, text: str) -> list[Match]:
        words = text.split()
        means = self._meaning(set(words))
        return [*_placed(text, words, means), *self._phrase_matches(text, means)]

    def _meaning(self, stretches: set[str]) -> dict[str, _Stretch]:
        """What those of the stretches mean that mean anything."""
        unseen = stretches.difference(self._known, self._barren)
        if unseen:
            self._look_at(unseen)
        return {one: self._known[one] for one in stretches.intersection(self._known)}

    def _look_at(self, stretches: set[str]) -> None:
        """Keeps what stretches not seen before mean, if anything."""
        no_term_of = self._sought.isdisjoint
        may_hold = self.sieves.stretches.lets_pass
        likely = {one for one in stretches if may_hold(one) and not no_term_of(_terms_of(one))}
        self._barren |= stretches - likely
        in_phrases = {word for phrase in self._phrases for word in phrase.words}
        for stretch in likely:
            found = list(tokens(stretch))
            meant = ((token, self._meanings(token)) for token in found)
            matches = tuple(Match(one.start, one.end, means) for one, means in meant if means)
            surfaces = in_phrases.intersection(token.surface for token in found)
            self._known[stretch] = _Stretch(matches, frozenset(surfaces))

    def _meanings(self, token: Token) -> tuple[Meaning, ...]:
        exact = self._surfaces.get(token.surface, ())
        return nearest([*exact, *self._lemmas.get(token.lemma, ())])

    def _phrase_matches(self, text: str, means: dict[str, _Stretch]) -> Iterator[Match]:
        if not self._phrases:
            return
        surfaces = frozenset(chain.from_iterable(one.surfaces for one in means.values()))
        likely = [phrase for phrase in self._phrases if surfaces.issuperset(phrase.words)]
        found = list(surface_tokens(text)) if likely else []
        for phrase in likely:
            if phrase.slop:
                places = near_places(found, phrase.words, phrase.slop)
            else:
                places = phrase_places(found, phrase.words)
            for start, end in places:
                yield Match(start, end, (phrase.meaning,))


@dataclass(frozen=True, slots=True)
class Highlighters:
    """What is looked for in titles, and in texts, where words for titles alone do not count."""

    title: Highlighter
    text: Highlighter

    @classmethod
    def of(cls, plan: Plan, sieves: Sieves = NO_SIEVES) -> "Highlighters":
        """What must match in `plan`."""
        title = Highlighter.of(plan, titles=True, sieves=sieves)
        apart = any(unit.unit.in_title for part in plan.parts for unit in part.units)
        return cls(title, Highlighter.of(plan, sieves=sieves) if apart else title)


def merged(matches: Iterable[Match]) -> tuple[Range, ...]:
    """The ranges that `matches` (sorted) cover, apart from each other."""
    ranges: list[Range] = []
    for match in matches:
        if ranges and match.start < ranges[-1].end:
            ranges[-1] = Range(ranges[-1].start, max(ranges[-1].end, match.end))
        else:
            ranges.append(Range(match.start, match.end))
    return tuple(ranges)


# What stands between blanks repeats from article to article and from search to search.
@lru_cache(maxsize=200_000)
def _terms_of(stretch: str) -> tuple[str, ...]:
    """The surfaces and lemmas of the words in it."""
    found = [(one.surface, one.lemma) for one in tokens(stretch)]
    return tuple({term: None for pair in found for term in pair})


def _moved(stretches: dict[int, str], means: dict[str, _Stretch]) -> Iterator[Match]:
    """The matches of the stretches, each at its place."""
    for at, stretch in stretches.items():
        meant = means.get(stretch)
        for one in meant.matches if meant else ():
            yield Match(at + one.start, at + one.end, one.meanings)


def _placed(text: str, words: list[str], means: dict[str, _Stretch]) -> Iterator[Match]:
    """The matches of the stretches at all places where they stand between blanks."""
    if not means:
        return
    plain = " ".join(words)
    if len(plain) != len(text):
        # Blanks at the edges or several together: the places must stay as they are.
        plain = "".join(" " if character.isspace() else character for character in text)
    padded = f" {plain} "
    for stretch, meant in means.items():
        if not meant.matches:
            continue
        sought = f" {stretch} "
        at = padded.find(sought)
        while at >= 0:
            for one in meant.matches:
                yield Match(at + one.start, at + one.end, one.meanings)
            at = padded.find(sought, at + len(sought) - 1)
