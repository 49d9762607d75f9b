"""What a concordance looks for: words of a query, or countries."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from app.search.concordance.asked import ConcordanceRequest
from app.search.query import Query
from app.search.results import SearchRequest


@dataclass(frozen=True, slots=True)
class Subject:
    """The countries `codes`, or the `words` of the query as they were typed; neither is nothing."""

    codes: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.codes or self.words)


def subject_of(request: ConcordanceRequest, query: Query) -> Subject:
    """What `request`, whose text is read as `query`, looks for."""
    if request.named:
        return Subject(codes=request.named)
    if query.parts:
        return Subject(words=tuple(part.written for part in query.parts))
    return Subject(codes=tuple(dict.fromkeys(_countries(request.search, query))))


def narrowed_to_subject(request: ConcordanceRequest) -> SearchRequest:
    """The search for articles that mention one of the countries that are `named`, if any are."""
    search = request.search
    return (
        replace(search, countries=(*search.countries, request.named)) if request.named else search
    )


def _countries(search: SearchRequest, query: Query) -> Iterator[str]:
    groups = chain(search.countries, query.filters.countries, query.filters.about)
    return chain.from_iterable(groups)
