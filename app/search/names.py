"""The names that an archive has: its sources and its countries."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from app.index.protocol import NO_VALUE, FacetField, Filters, IndexRequest, SearchIndex
from app.search.query import All, Any, Narrowing, Node, Not, Query, with_narrowings
from app.search.results import Correction, SearchNotice

# The key of the notice on a name that no article has, by the kind of filter that has it.
STRANGERS = {"agencies": "no-such-agency", "authors": "no-such-author"}
_PARTS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Names:
    """The names of an archive, most articles first.

    `sources` has the spellings of each source by its name without case ("TEMPO.CO" and
    "Tempo.co" are one), `countries` the number of articles of each country by its code,
    `languages` the codes of those that its articles are in.
    """

    sources: dict[str, tuple[str, ...]]
    countries: dict[str, int]
    languages: tuple[str, ...] = ()

    def spelling(self, name: str) -> str | None:
        """The most frequent spelling of the source named in full; None where there is none."""
        return next(iter(self.sources.get(name.casefold(), ())), None)

    def spellings(self, typed: Iterable[str]) -> tuple[str, ...]:
        """The sources named in full, in every spelling; a name that is unknown stays as it is."""
        return tuple(
            spelling for name in typed for spelling in self.sources.get(name.casefold(), (name,))
        )

    def sources_like(self, typed: str) -> tuple[str, ...]:
        """The sources meant by a name: the one of that full name, else those that begin so."""
        return self.sources.get(typed.casefold()) or self.sources_begun(typed)

    def sources_begun(self, typed: str) -> tuple[str, ...]:
        """The sources whose name is `typed` or begins so, the last word by its first letters.

        "kompas" means "Kompas", "KOMPAS.com" and "Kompas TV", "kompas.com" only the second.
        """
        whole = typed.casefold()
        words = _PARTS.findall(whole)
        return tuple(
            spelling
            for name, spellings in self.sources.items()
            if name == whole or (words and _begins(_PARTS.findall(name), words))
            for spelling in spellings
        )


def names_of(index: SearchIndex) -> Names:
    """The names in the whole of `index`."""
    asked = (FacetField.SOURCE, FacetField.COUNTRY, FacetField.LANGUAGE)
    facets = index.counted_by(IndexRequest(), asked)
    sources: dict[str, tuple[str, ...]] = {}
    for one in facets[FacetField.SOURCE]:
        if one.value != NO_VALUE:
            name = one.value.casefold()
            sources[name] = (*sources.get(name, ()), one.value)
    return Names(
        sources,
        {one.value: one.count for one in facets[FacetField.COUNTRY]},
        tuple(one.value for one in facets[FacetField.LANGUAGE] if one.value != NO_VALUE),
    )


def with_known_sources(query: Query, names: Names) -> Query:
    """`query` with its sources as the archive writes them; unknown ones are told, and kept.

    What may be a headline ("Media: Netanyahu Menginginkan Perang") is offered as its words.
    """
    unknown: dict[str, None] = {}
    headings: dict[str, None] = {}

    def known(one: Narrowing) -> Narrowing:
        # A name in quotes is meant as it is, where there is one.
        meaning = names.sources_like if '"' in one.text else names.sources_begun
        filters = replace(
            one.filters,
            sources=_listed(one.filters.sources, meaning),
            excluded_sources=_listed(one.filters.excluded_sources, meaning),
        )
        typed = (*filters.sources, *filters.excluded_sources)
        strangers = [name for name in typed if not meaning(name)]
        unknown.update((name, None) for name in strangers)
        if strangers and _is_heading(one):
            headings[one.text] = None
        changed = replace(
            filters,
            sources=_meant(filters.sources, meaning),
            excluded_sources=_meant(filters.excluded_sources, meaning),
        )
        return replace(one, filters=changed)

    tree = All(tuple(with_narrowings(node, known) for node in query.tree.parts))
    told = (SearchNotice("unknown-source", name) for name in unknown)
    offered = (_words_of(heading, query) for heading in headings)
    return replace(
        query,
        tree=tree,
        notices=(*query.notices, *told),
        offers=(*query.offers, *offered),
    )


def _words_of(heading: str, query: Query) -> Correction:
    """The search with a `heading` of it as the words that it has."""
    words = " ".join(heading.replace(":", " ", 1).split())
    start = query.plain.index(heading)
    text = f"{query.text[:start]}{words}{query.text[start + len(heading) :]}"
    return Correction(heading, words, False, text)


def one_name(field: str, words: tuple[str, ...]) -> Filters:
    """The filters by the name of one agency or author."""
    return Filters(agencies=(words,)) if field == "agencies" else Filters(authors=(words,))


def is_stranger(index: SearchIndex, field: str, words: tuple[str, ...]) -> bool:
    """Whether no article has the agency or author of that name."""
    return not index.count(IndexRequest(filters=one_name(field, words)))


def with_known_names(query: Query, index: SearchIndex) -> Query:
    """`query` with the notices on agencies and authors that no article has.

    What may be a headline ("Wartawan: Kami Dilarang Meliput") is offered as its words.
    """
    notices: dict[SearchNotice, None] = {}
    headings: dict[str, None] = {}

    for one in _narrowings(query.tree):
        for field, key in STRANGERS.items():
            named = getattr(one.filters, field) + getattr(one.filters, f"excluded_{field}")
            strangers = [words for words in named if is_stranger(index, field, words)]
            notices.update((SearchNotice(key, " ".join(words)), None) for words in strangers)
            if strangers and _is_heading(one):
                headings[one.text] = None
    return replace(
        query,
        notices=(*query.notices, *notices),
        offers=(*query.offers, *(_words_of(heading, query) for heading in headings)),
    )


def _narrowings(node: Node) -> Iterator[Narrowing]:
    """The filters of the tree in its order, wanted or not."""
    match node:
        case Narrowing():
            yield node
        case Not():
            yield from _narrowings(node.part)
        case All() | Any():
            for part in node.parts:
                yield from _narrowings(part)


def _is_heading(one: Narrowing) -> bool:
    """Whether a blank parts a field's name from its value: who puts one may mean neither."""
    return one.text.partition(":")[2].startswith(" ")


def _listed(typed: tuple[str, ...], meaning: Callable[[str], tuple[str, ...]]) -> tuple[str, ...]:
    """The names, each for itself where commas join several; a comma may belong to a name."""
    return tuple(
        one
        for name in typed
        for one in ([name] if meaning(name) else filter(None, map(str.strip, name.split(","))))
    )


def _meant(typed: tuple[str, ...], meaning: Callable[[str], tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(source for name in typed for source in meaning(name) or (name,))


def _begins(name: list[str], words: list[str]) -> bool:
    """Whether the words of a name begin with `words`, the last of them with its letters."""
    *whole, last = words
    beginning = name[: len(words)]
    return (
        len(beginning) == len(words) and beginning[:-1] == whole and beginning[-1].startswith(last)
    )
