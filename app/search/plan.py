"""Query tree to index request: each word gets the variants that count for it."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from itertools import chain

from app.index.protocol import Clause, Filters, IndexRequest, SearchIndex
from app.search.chosen import calendar_counted, chosen_filters, counted_apart
from app.search.clauses import above_clause, clause_of, near_clauses, typed_clauses
from app.search.corrections import Change, corrections_of, put_together, taken_in
from app.search.filtering import narrowed
from app.search.fitting import MOST_PARTS, fitted
from app.search.query import All, Node, Query, Unit, told_of
from app.search.results import Correction, SearchNotice, SearchRequest
from app.search.spelling import Spelling
from app.search.stop_words import is_stop_word
from app.search.synonymous import with_phrases, with_synonyms
from app.search.variants import PlannedUnit, Widening, meanings, respelt, with_variants
from app.search.weights import ALL_WORDS, SOME_WORDS

# Of a search that must find all words, and of one for some of them.
_WEIGHTS = (ALL_WORDS, SOME_WORDS)
# Every pair of neighbours costs as much as a phrase.
_MAX_NEAR = 6


@dataclass(frozen=True, slots=True)
class PlannedPart:
    """A part as the index is asked for it; `units` are those of it that are to be found.

    `loose` is what it is asked where not every part must match.
    """

    part: Node
    clause: Clause
    loose: Clause
    units: tuple[PlannedUnit, ...] = ()

    @property
    def countries(self) -> tuple[str, ...]:
        """The codes of the countries that it names; none where it may mean something else."""
        codes = [one.country for one in self.units if one.country]
        return tuple(codes) if len(codes) == len(self.units) else ()


@dataclass(frozen=True, slots=True)
class Sought:
    """A word, phrase or choice of the query that an article has or lacks; any of `units` is it."""

    text: str
    units: tuple[PlannedUnit, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What will be searched: `parts` and `conditions` that must match, `excluded` that must not.

    Articles with what is `above` stand above all others where every part must match. `notices` tell
    what of the query was bounded, `taken` are the words taken for others, each for the likeliest.
    """

    query: Query
    parts: tuple[PlannedPart, ...]
    conditions: tuple[PlannedPart, ...]
    excluded: tuple[PlannedPart, ...]
    corrections: tuple[Correction, ...]
    notices: tuple[SearchNotice, ...]
    above: tuple[Clause, ...] = ()
    taken: tuple[Change, ...] = ()

    @property
    def telling(self) -> tuple[PlannedPart, ...]:
        """The parts that say what is sought; all of them where none does."""
        return tuple(filter(self._tells, self.parts)) or self.parts

    def missed(self, had: Set[int]) -> tuple[str, ...]:
        """What a reader misses in an article that has what is `sought` under these numbers."""
        without = [one for number, one in enumerate(self.sought) if number not in had]
        some_tell = any(map(self._tells, self.parts))
        return tuple(one.text for one in without if self._tells(one) or not some_tell)

    @property
    def sought(self) -> tuple[Sought, ...]:
        """What a reader misses where it is not found: of words that have synonyms together each."""
        return tuple(chain.from_iterable(map(_sought, self.parts)))

    def request(self, asked: SearchRequest) -> IndexRequest:
        """The page that `asked` wants of it; words near each other as in the query rank higher,
        and so do articles that have all of them as they were typed."""
        telling = self.telling
        bonus = (
            *near_clauses(self._neighbours, ALL_WORDS),
            *typed_clauses(_single(telling), ALL_WORDS, alone=len(telling) == 1),
            *self.above,
        )
        must = [part.clause for part in self.parts]
        return replace(self._narrowed(asked), must=must, bonus=bonus)

    def relaxed(self, asked: SearchRequest, minimum: int) -> IndexRequest:
        """The page that `asked` wants of articles with so many of the telling parts."""
        must = [part.loose for part in self.telling]
        bonus = list(near_clauses(self._neighbours, SOME_WORDS))
        return replace(self._narrowed(asked), must=must, bonus=bonus, minimum=minimum)

    def filters(self, asked: SearchRequest) -> Filters:
        """What the query and `asked` together narrow by."""
        return narrowed(self.query.filters, chosen_filters(asked))

    def request_of(self, part: PlannedPart, asked: SearchRequest) -> IndexRequest:
        """What one part finds by itself, under the same filters."""
        return replace(self._narrowed(asked), must=[part.clause], must_not=[], conditions=[])

    def _narrowed(self, asked: SearchRequest) -> IndexRequest:
        """The page that `asked` wants of what is not excluded, whatever its words."""
        filters = self.filters(asked)
        return IndexRequest(
            must_not=[part.clause for part in self.excluded],
            conditions=[part.clause for part in self.conditions],
            filters=filters,
            sort=asked.sort,
            offset=(asked.page - 1) * asked.size,
            limit=asked.size,
            one_per_story=not asked.all_copies,
            facets=asked.counted,
            apart=counted_apart(self.query.filters, asked),
            calendar=calendar_counted(filters),
        )

    def _tells(self, part: PlannedPart | Sought) -> bool:
        """Whether it says what a text is about."""
        return not all(is_stop_word(one.unit, self.query.text) for one in part.units)

    @property
    def _neighbours(self) -> list[PlannedUnit]:
        """The first words and phrases that must be found."""
        telling = [part for part in self.parts if self._tells(part)]
        return [one for one in _single(telling) if not one.unit.prefix][:_MAX_NEAR]


def plan(query: Query, index: SearchIndex, widening: Widening) -> Plan:
    """The variants of each word of `query`, as far as `widening` allows.

    Only words that must match are respelt: an exclusion excludes what was typed.
    """
    whole = put_together(query, index, widening)
    bounded: dict[str, None] = {}
    begun: dict[str, PlannedUnit] = {}

    def planned(node: Node, *, excluded: bool = False) -> PlannedPart:
        # A phrase begins where its first word does.
        units: dict[tuple[int, int], PlannedUnit] = {}

        def planner(unit: Unit, is_excluded: bool) -> PlannedUnit:
            known = units.get((unit.start, unit.end))
            # Each part is planned twice, for all words and for some.
            if known is not None and not is_excluded:
                return known
            most = Widening.FORMS if is_excluded else Widening.RARE
            alike = begun.get(unit.surface) if unit.prefix else None
            if alike:
                one = replace(alike, unit=unit)
            else:
                one = with_variants(unit, index, min(widening, most))
            if unit.prefix:
                begun[unit.surface] = one
            if one.is_bounded:
                bounded[unit.text] = None
            if not is_excluded:
                units[unit.start, unit.end] = one
            return one

        meant = with_synonyms(node) if widening >= Widening.FORMS else node
        clause, loose = (clause_of(meant, planner, one, excluded=excluded) for one in _WEIGHTS)
        return PlannedPart(node, clause, loose, tuple(units.values()))

    nodes = whole.query.parts
    if widening >= Widening.FORMS:
        nodes = tuple(with_phrases(nodes))
    parts = _in_context([planned(part) for part in nodes], index, widening)
    found = [unit for one in parts for unit in one.units]
    return Plan(
        query=whole.query,
        parts=parts,
        conditions=tuple(planned(node) for node in whole.query.conditions),
        excluded=tuple(planned(node, excluded=True) for node in whole.query.excluded),
        corrections=tuple(corrections_of(whole, found)),
        notices=tuple(SearchNotice("prefix-limited", text) for text in bounded),
        above=(above_clause(query.phrase),) if query.phrase else (),
        taken=taken_in(whole, found),
    )


def _sought(part: PlannedPart) -> Iterator[Sought]:
    if not isinstance(part.part, All):
        yield Sought(told_of(part.part), part.units)
        return
    # What stands for all of the words together stands for each of them.
    alone = {id(node) for node in part.part.parts}
    together = tuple(one for one in part.units if id(one.unit) not in alone)
    for one in part.units:
        if id(one.unit) in alone:
            yield Sought(one.unit.told, (one, *together))


def _single(parts: Sequence[PlannedPart]) -> Iterator[PlannedUnit]:
    """Those of the parts that are a word or phrase, and no choice of several."""
    return (part.units[0] for part in parts if isinstance(part.part, Unit))


def _in_context(
    parts: list[PlannedPart], index: SearchIndex, widening: Widening
) -> tuple[PlannedPart, ...]:
    """The parts with misspelt words in the spellings that fit the others, where any do."""
    if not 1 < len(parts) <= MOST_PARTS:
        return tuple(parts)
    units = {at: one.part for at, one in enumerate(parts) if isinstance(one.part, Unit)}
    candidates = {at: meanings(unit, index, widening) for at, unit in units.items()}

    def planned(at: int, words: Sequence[Spelling]) -> PlannedPart:
        one = respelt(units[at], words, index)
        clause, loose = (clause_of(one.unit, lambda *_: one, each) for each in _WEIGHTS)
        return PlannedPart(one.unit, clause, loose, (one,))

    fit = fitted(
        index,
        [one.clause for one in parts],
        {at: words for at, words in candidates.items() if words},
        lambda at, words: planned(at, words).clause,
    )
    return tuple(planned(at, fit[at]) if at in fit else one for at, one in enumerate(parts))
