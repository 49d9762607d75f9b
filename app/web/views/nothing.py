"""Why a search found nothing, and the ways out of it, as its page shows them."""

from dataclasses import dataclass
from itertools import groupby

from app.search.nothing import NearWord, Nothing, PartCount
from app.web.state import Choice, SearchState
from app.web.views.facets import Chip, chips

_CHOICES = {
    "countries": Choice.COUNTRY,
    "sources": Choice.SOURCE,
    "published_in": Choice.PUBLISHED_IN,
    "languages": Choice.LANGUAGE,
}

_SWITCHES = ("unsourced", "undated")


@dataclass(frozen=True, slots=True)
class PartLink:
    """A part of the search: what it is in by itself, and what is found `without` it, at `url`.

    `alone_url` is the search for the part alone, where it is one of the search text. A filter of
    the address (`parameter`) is told as its `chip` is, where it has one of its own.
    """

    text: str
    parameter: str | None
    chip: Chip | None
    articles: int
    without: int
    url: str
    alone_url: str
    excluded: bool


@dataclass(frozen=True, slots=True)
class NearLink:
    """A word or name that the archive has, and the search with it."""

    text: str
    articles: int
    url: str


@dataclass(frozen=True, slots=True)
class NothingView:
    """The parts; those to be `dropped` for a `way` out, if there is one, and what it finds; near
    words by the word typed.
    """

    parts: tuple[PartLink, ...]
    dropped: tuple[PartLink, ...]
    way: NearLink | None
    near: tuple[tuple[str, tuple[NearLink, ...]], ...]
    widened: int

    @property
    def is_all_unknown(self) -> bool:
        """Whether the archive has nothing for any part that something is to have."""
        return not any(one.articles for one in self.parts if not one.excluded)


def nothing_view(nothing: Nothing, state: SearchState, locale: str) -> NothingView:
    """The view of `nothing` in the search of `state`."""
    shown = chips(state, locale)
    parts = tuple(link for one in nothing.parts if (link := _part(one, state, shown)) is not None)
    dropped, way = _way_out(nothing, parts, state, shown)
    return NothingView(
        parts=parts,
        dropped=dropped,
        way=way,
        near=tuple(
            (typed, tuple(_near(one, state) for one in alike))
            for typed, alike in groupby(nothing.near, key=lambda one: one.typed)
        ),
        widened=nothing.widened,
    )


def _way_out(
    nothing: Nothing, parts: tuple[PartLink, ...], state: SearchState, shown: tuple[Chip, ...]
) -> tuple[tuple[PartLink, ...], NearLink | None]:
    """The parts to leave out, and the search without them: the best one, else several."""
    best = max(parts, key=lambda part: part.without, default=None)
    if best and best.without and len(parts) > 1:
        return (best,), NearLink("", best.without, best.url)
    way = nothing.way
    if way is None:
        return (), None
    left = state.with_(query=way.query)
    for part in way.dropped:
        if part.parameter:
            left = _less(left, part.parameter, part.text)
    links = (_part(part, state, shown) for part in way.dropped)
    return tuple(filter(None, links)), NearLink("", way.articles, left.url())


def _less(state: SearchState, parameter: str, text: str) -> SearchState:
    """The state without the filter."""
    if parameter in _CHOICES:
        return state.toggled(_CHOICES[parameter], text)
    return state.with_(**{parameter: False if parameter in _SWITCHES else None})


def _part(part: PartCount, state: SearchState, shown: tuple[Chip, ...]) -> PartLink | None:
    chip, target = None, state.with_(query=part.query)
    if part.parameter:
        choice = _CHOICES.get(part.parameter)
        if choice and part.text not in state.chosen(choice):
            return None  # another spelling of a source that is told already
        target = _less(state, part.parameter, part.text)
        chip = next((one for one in shown if one.url == target.url()), None)
    excluded = part.text.startswith("-") and not part.parameter
    text = part.text[1:] if excluded else part.text
    return PartLink(
        text=text,
        parameter=part.parameter,
        chip=chip,
        articles=part.articles,
        without=part.without,
        url=target.url(),
        alone_url="" if part.parameter or excluded else SearchState(text, lang=state.lang).url(),
        excluded=excluded,
    )


def _near(near: NearWord, state: SearchState) -> NearLink:
    return NearLink(near.text, near.articles, state.with_(query=near.query).url())
