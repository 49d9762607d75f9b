"""What a search text means: a tree of words and filters, joined by all, any and not."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, reduce

from app.index.protocol import Filters
from app.index.terms import TermField
from app.language.analyzer import Terms, is_number
from app.language.doubled import means_otherwise, said_twice
from app.language.function_words import asking_words
from app.language.naming import (
    EDGES,
    is_phrase_of_countries,
    is_told_otherwise,
    longest_name,
    named_country,
)
from app.search.cutting import is_figure
from app.search.filtering import narrowed
from app.search.periods import INTERVAL
from app.search.pieces import pieces_of
from app.search.results import Correction, SearchNotice


@dataclass(frozen=True)
class Unit:
    """A word or phrase as typed, at characters `start` up to `end` of the search text.

    `quoted` units are taken as they stand; several terms must follow each other, or stand near
    each other where there is a `slop`. A `prefix` stands for all words that begin with it. Plain
    words that name a `country` (its code) stand for all its names too. A word that is meant as it
    stands (`is_kept`) is never taken for another.
    """

    text: str
    start: int
    end: int
    terms: Terms
    quoted: bool = False
    in_title: bool = False
    country: str | None = None
    prefix: bool = False
    slop: int = 0
    is_kept: bool = False

    @property
    def fields(self) -> tuple[TermField, TermField]:
        """Where it is sought as typed: in headlines and texts, or in titles of either kind."""
        return TermField.TITLE, TermField.LEDE_TITLE if self.in_title else TermField.BODY

    @property
    def is_word(self) -> bool:
        """Whether it is a single term."""
        return len(self.terms.surfaces) == 1

    @cached_property
    def surface(self) -> str:
        """The term of a single word."""
        return self.terms.surfaces[0]

    @property
    def is_respelt(self) -> bool:
        """Whether it may be taken as a misspelling of another word."""
        known = self.country or self.is_kept
        return self.has_forms and not known and not is_number(self.surface)

    @property
    def has_forms(self) -> bool:
        """Whether other forms of the word count too; a word that asks has none that answer."""
        if not self.is_word or self.quoted or self.prefix or self.surface in asking_words():
            return False
        twice = said_twice(self.surface)
        return not (twice and means_otherwise(twice[0]))

    @property
    def is_bare(self) -> bool:
        """Whether nothing but the word itself is written."""
        return not (self.quoted or self.in_title)

    @property
    def is_plain(self) -> bool:
        """Whether it is written so, and not the beginning of a word."""
        return self.is_bare and not self.prefix

    @property
    def is_repeated(self) -> bool:
        """Whether it is one word said twice, in any of its forms: "negara-negara"."""
        plain = not (self.quoted or self.prefix or self.slop)
        same = len(self.terms.lemmas) == 2 and len(set(self.terms.lemmas)) == 1
        return plain and same and not means_otherwise(self.terms.lemmas[0])

    @property
    def bare_text(self) -> str:
        """The text without the signs of a sentence around it, where it is plain: "(riau?)"."""
        if not self.is_plain or self.slop:
            return self.text
        bare = self.text.strip(EDGES)
        # Of initials the last point is one too: "B.J.".
        return self.text if not bare or "." in bare else bare

    @property
    def written(self) -> str:
        """The unit as a person would write it."""
        return self._written(self.text)

    @property
    def told(self) -> str:
        """The unit as a person would write it by itself, without the signs of a sentence."""
        return self._written(self.bare_text)

    def _written(self, text: str) -> str:
        quoted = f'"{text}"' if self.quoted else text
        near = f"~{self.slop}" if self.slop else ""
        return f"{'title:' if self.in_title else ''}{quoted}{near}"


@dataclass(frozen=True, slots=True)
class Narrowing:
    """A `field:value` as typed, and the filters that it means."""

    text: str
    filters: Filters

    @property
    def written(self) -> str:
        """The filter as it was typed."""
        return self.text


@dataclass(frozen=True, slots=True)
class All:
    """Every one of its parts; of sources, languages and names of one kind any will do."""

    parts: tuple["Node", ...]

    @property
    def written(self) -> str:
        """The parts as a person would write them, so that they are read as the same again."""
        return " ".join(_apart(self.parts))


@dataclass(frozen=True, slots=True)
class Any:
    """One of its parts at least."""

    parts: tuple["Node", ...]

    @property
    def written(self) -> str:
        """The parts as a person would write them."""
        return " OR ".join(_bracketed(part, All) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Not:
    """Anything but its part."""

    part: "Node"

    @property
    def written(self) -> str:
        """The exclusion as a person would write it; a minus before a figure is none."""
        written = _bracketed(self.part, All, Any)
        return f"NOT {written}" if is_figure(written) else f"-{written}"


Node = Unit | Narrowing | All | Any | Not


@dataclass(frozen=True)
class Query:
    """A search text understood; `notices` tell what of it was set aside.

    `plain` is the text as it was read: as long, with plain quotes, all of them in pairs.
    `offers` are better spellings of what could not be used. Articles that have the `phrase` stand
    above others that have all parts.
    """

    text: str
    plain: str = ""
    tree: All = All(())
    notices: tuple[SearchNotice, ...] = ()
    offers: tuple[Correction, ...] = ()
    phrase: Unit | None = None

    @cached_property
    def parts(self) -> tuple[Node, ...]:
        """What must match and has words in it: where nothing has all, some of it will do."""
        return tuple(node for node in self._kept if any(sought(node)))

    @cached_property
    def conditions(self) -> tuple[Node, ...]:
        """What must match and has only filters and exclusions in it, joined by OR."""
        return tuple(
            node
            for node in self._kept
            if not isinstance(node, Narrowing) and node not in self.parts
        )

    @cached_property
    def excluded(self) -> tuple[Node, ...]:
        """What must not match."""
        return tuple(node.part for node in self.tree.parts if isinstance(node, Not))

    @cached_property
    def filters(self) -> Filters:
        """What all of the result is narrowed by."""
        return filters_in(self.tree)

    @property
    def _kept(self) -> Iterator[Node]:
        return (node for node in self.tree.parts if not isinstance(node, Not))


def units_of(node: Node, *, excluded: bool = False) -> Iterator[tuple[Unit, bool]]:
    """The units of the tree in its order, each with whether it is below an exclusion."""
    match node:
        case Unit():
            yield node, excluded
        case Not():
            yield from units_of(node.part, excluded=True)
        case All() | Any():
            for part in node.parts:
                yield from units_of(part, excluded=excluded)


def sought(node: Node) -> Iterator[Unit]:
    """The units of the tree that are to be found."""
    return (unit for unit, excluded in units_of(node) if not excluded)


def told_of(node: Node) -> str:
    """What is told of a part by itself, as a person would write it."""
    return node.told if isinstance(node, Unit) else node.written


def filters_in(node: All) -> Filters:
    """What the filters among the parts of `node` narrow by together."""
    found = (part.filters for part in node.parts if isinstance(part, Narrowing))
    return reduce(narrowed, found, Filters())


def with_narrowings(node: Node, change: Callable[[Narrowing], Narrowing]) -> Node:
    """The tree with each of its filters changed."""
    match node:
        case Narrowing():
            return change(node)
        case Not():
            return Not(with_narrowings(node.part, change))
        case All() | Any():
            return replace(node, parts=tuple(with_narrowings(part, change) for part in node.parts))
        case _:
            return node


def with_sought(node: Node, change: Callable[[Unit], Unit]) -> Node:
    """The tree with each unit that is to be found changed."""
    match node:
        case Unit():
            return change(node)
        case All() | Any():
            return replace(node, parts=tuple(with_sought(part, change) for part in node.parts))
        case _:
            return node


def _bracketed(node: Node, *kinds: type[Node]) -> str:
    return f"({node.written})" if isinstance(node, kinds) else node.written


def _apart(parts: tuple[Node, ...]) -> Iterator[str]:
    """The parts as written, with AND between those that would be read as one."""
    run: list[Unit | Narrowing] = []
    before: Node | None = None
    for part in parts:
        first, last = _edge(part, 0), _edge(part, -1)
        if not (isinstance(first, Unit) and first.is_bare):
            run = []
        elif before is not None and _reads_on(run, before, first):
            yield "AND"
            run = []
        yield part.written
        before = last
        word = last.part if isinstance(last, Not) else last
        if isinstance(word, Unit) and word.is_bare:
            run = [*(run if part is word else ()), word]
        else:
            run = [word] if isinstance(word, Narrowing) else []


def _edge(node: Node, at: int) -> Node:
    """What stands first (0) or last (-1) in what is written for a part of an `All`."""
    return node.parts[at] if isinstance(node, Any) else node


def _reads_on(run: list[Unit | Narrowing], before: Node, unit: Unit) -> bool:
    """Whether `unit` would be read as one with what stands `before` it, or otherwise after it.

    The last of the `run`, a filter or none with plain words after it, is what stands before it, or
    excluded there.
    """
    if not run:
        return False
    if isinstance(run[-1], Narrowing) and unit.text.startswith(INTERVAL):
        return True
    if unit.country and before is run[-1] and is_told_otherwise(run[-1].text.split()[-1]):
        return True
    for start in range(max(0, len(run) - longest_name()), len(run)):
        together = (*run[start:], unit)
        words = " ".join(one.text for one in together)
        if isinstance(together[0], Narrowing):
            if next(pieces_of(words)).end > len(together[0].text):
                return True
            continue
        countries = (one.country for one in together if isinstance(one, Unit))
        if (named_country(words) or any(countries)) and is_phrase_of_countries(words):
            return True
    return False
