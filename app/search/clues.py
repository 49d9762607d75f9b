"""Why a search found nothing: what each of its parts finds by itself, and what without it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any as AnyValue

from app.index.protocol import Clause, IndexRequest, SearchIndex
from app.index.terms import TermField
from app.search.chosen import chosen_filters
from app.search.clauses import Planner, clause_of
from app.search.combining import negation
from app.search.corrections import mended
from app.search.filtering import is_excluding, narrowed
from app.search.names import Names, is_stranger
from app.search.nearest import nearest_names, nearest_people, nearest_words
from app.search.nothing import NearWord, PartCount, WayOut
from app.search.plan import Plan
from app.search.query import All, Narrowing, Node, Not, filters_in, sought, told_of
from app.search.results import SearchRequest
from app.search.spelling import articles_with
from app.search.variants import PlannedUnit
from app.search.weights import ALL_WORDS

# Of the search text and of the filters beside it each: a part costs two counts, and nobody reads
# a longer list.
MOST_PARTS = 8
# Of so many words and names the nearest are looked for.
_MOST_UNKNOWN = 4
_NAMES = {"sources": "source", "agencies": "agency", "authors": "author"}
_TERMS = {"agencies": TermField.AGENCY, "authors": TermField.AUTHOR}


def parts_of(meant: Plan, index: SearchIndex, asked: SearchRequest) -> tuple[PartCount, ...]:
    """The first parts of the search text, then the filters of `asked`, with their counts."""
    counter = _Counter(meant, index)
    return (*_typed(meant.query.tree, counter, asked), *_chosen(meant.query.tree, counter, asked))


def way_out(
    meant: Plan, index: SearchIndex, asked: SearchRequest, parts: Sequence[PartCount]
) -> WayOut | None:
    """The search without as many of the rarest `parts` as it takes to find something.

    None where one part less is enough, or nothing but the last one is left.
    """
    if any(part.without for part in parts):
        return None
    counter, nodes = _Counter(meant, index), meant.query.tree.parts
    wanted = (part for part in parts if part.parameter or not part.text.startswith("-"))
    dropped: list[PartCount] = []
    for part in sorted(wanted, key=lambda one: one.articles)[:-1]:
        dropped.append(part)
        asked = _without(asked, part) if part.parameter else asked
        texts = {one.text for one in dropped if not one.parameter}
        kept = tuple(node for node in nodes if told_of(node) not in texts)
        total = counter.total(kept, asked)
        if total:
            return WayOut(tuple(dropped), total, All(kept).written)
    return None


def near_words(
    meant: Plan, index: SearchIndex, names: Names, finds: Callable[[str], int]
) -> tuple[NearWord, ...]:
    """What the archive has near the words and the sources that it does not have.

    Each with the articles that a search for it `finds`, by its text, in the place of what was
    typed; such with which nothing is found are left out.
    """
    near = (*_words_near(meant, index), *_names_near(meant.query.tree, index, names))
    counted = (NearWord(typed, text, finds(query), query) for typed, text, query in near)
    return tuple(one for one in counted if one.articles)


class _Counter:
    """Counts parts of a plan, each as it was planned."""

    def __init__(self, meant: Plan, index: SearchIndex) -> None:
        self._index = index
        planned = (*meant.parts, *meant.conditions, *meant.excluded)
        self._clauses: dict[int, Clause] = {id(part.part): part.clause for part in planned}
        # Words that have synonyms together are planned as one part, and told one by one.
        for unit in (unit for part in planned for unit in part.units):
            if id(unit.unit) not in self._clauses:
                self._clauses[id(unit.unit)] = clause_of(unit.unit, _as_planned(unit), ALL_WORDS)

    def total(self, nodes: Sequence[Node], asked: SearchRequest) -> int:
        """How many articles have all of the nodes, narrowed as `asked`."""
        kept = [node for node in nodes if not isinstance(node, Narrowing | Not)]
        filters = filters_in(All(tuple(nodes)))
        request = IndexRequest(
            must=[self._clauses[id(node)] for node in kept],
            must_not=[self._clauses[id(node.part)] for node in nodes if isinstance(node, Not)],
            filters=narrowed(filters, chosen_filters(asked)),
        )
        return self._index.count(request)

    def alone(self, node: Node) -> int:
        """How many articles of the archive have what `node` asks for, or leaves out."""
        if isinstance(node, Not):
            return self._index.count(IndexRequest(must=[self._clauses[id(node.part)]]))
        if isinstance(node, Narrowing) and is_excluding(node.filters):
            return self.total([negation(node)], SearchRequest())
        return self.total([node], SearchRequest())


def _as_planned(unit: PlannedUnit) -> Planner:
    return lambda *_: unit


def _typed(tree: All, counter: _Counter, asked: SearchRequest) -> Iterator[PartCount]:
    for at, node in enumerate(tree.parts[:MOST_PARTS]):
        others = (*tree.parts[:at], *tree.parts[at + 1 :])
        yield PartCount(
            parameter=None,
            text=told_of(node),
            articles=counter.alone(node),
            without=counter.total(others, asked),
            query=All(others).written,
        )


def _chosen(tree: All, counter: _Counter, asked: SearchRequest) -> Iterator[PartCount]:
    for parameter, value, alone, others in islice(_filters_chosen(asked), MOST_PARTS):
        yield PartCount(
            parameter=parameter,
            text=value,
            articles=counter.total([], alone),
            without=counter.total(tree.parts, others),
            query=asked.query,
        )


def _filters_chosen(
    asked: SearchRequest,
) -> Iterator[tuple[str, str, SearchRequest, SearchRequest]]:
    """Each filter beside the search text: its parameter and value, it alone, and all others."""
    for parameter in ("countries", "sources", "published_in", "languages"):
        values = getattr(asked, parameter)
        for value in values:
            others = tuple(one for one in values if one != value)
            text = value if isinstance(value, str) else ",".join(value)
            yield parameter, text, *_split(asked, parameter, (value,), others)
    for parameter in ("unsourced", "undated"):
        if getattr(asked, parameter):
            yield parameter, "", *_split(asked, parameter, True, False)
    for parameter in ("first", "last"):
        day = getattr(asked, parameter)
        if day:
            yield parameter, day.isoformat(), *_split(asked, parameter, day, None)


def _split(
    asked: SearchRequest, parameter: str, alone: AnyValue, others: AnyValue
) -> tuple[SearchRequest, SearchRequest]:
    """A request with the parameter alone, and the one asked with what is left of it."""
    one: dict[str, AnyValue] = {parameter: alone}
    rest: dict[str, AnyValue] = {parameter: others}
    return SearchRequest(**one), replace(asked, **rest)


def _without(asked: SearchRequest, part: PartCount) -> SearchRequest:
    """What was asked without the filter that `part` is."""
    for parameter, text, _, others in _filters_chosen(asked):
        if (parameter, text) == (part.parameter, part.text):
            return others
    return asked


def _words_near(meant: Plan, index: SearchIndex) -> Iterator[tuple[str, str, str]]:
    """Each unknown word, one near it, and the search with that one; none that counted already."""
    unknown = [
        unit
        for unit in sought(meant.query.tree)
        if unit.is_word and not unit.prefix and not articles_with(index, unit.surface)
    ]
    counted = {
        (planned.unit.start, spelling.text)
        for part in meant.parts
        for planned in part.units
        for spelling in planned.spellings
    }
    for unit in unknown[:_MOST_UNKNOWN]:
        for word in nearest_words(index, unit.surface):
            if (unit.start, word.text) not in counted:
                yield unit.bare_text, word.text, mended(meant.query.text, [(unit, word.text)])


def _names_near(tree: All, index: SearchIndex, names: Names) -> Iterator[tuple[str, str, str]]:
    """Each name in a filter that nothing has, one near it, and the search with that one."""
    for field, name in _strangers(tree, index, names)[:_MOST_UNKNOWN]:
        for likely in _likely(field, name, index, names):
            yield name, likely, _renamed(tree, field, name, likely)


def _strangers(tree: All, index: SearchIndex, names: Names) -> list[tuple[str, str]]:
    """The names in the filters of the tree that nothing in the archive has, with their field."""
    filters = filters_in(tree)
    sources = [("sources", name) for name in filters.sources if not names.sources_like(name)]
    others = [
        (field, " ".join(words))
        for field in ("agencies", "authors")
        for words in getattr(filters, field)
        if is_stranger(index, field, words)
    ]
    return sources + others


def _likely(field: str, name: str, index: SearchIndex, names: Names) -> Iterator[str]:
    """The names of that kind nearest to `name`."""
    if field == "sources":
        yield from nearest_names(names, name)
    else:
        yield from map(" ".join, nearest_people(index, _TERMS[field], name.split()))


def _renamed(tree: All, field: str, name: str, likely: str) -> str:
    """The search text with another name in the filter that has `name`."""

    def changed(node: Node) -> Node:
        if not isinstance(node, Narrowing):
            return node
        values = getattr(node.filters, field)
        has_it = name in values if field == "sources" else tuple(name.split()) in values
        return Narrowing(f'{_NAMES[field]}:"{likely}"', node.filters) if has_it else node

    return All(tuple(map(changed, tree.parts))).written
