"""The ways to take a result away, as links."""

from dataclasses import dataclass

from app.search.results import SearchResult
from app.web.addresses import address_of
from app.web.export.told import lasting
from app.web.export.wanted import Format
from app.web.state import SearchState


@dataclass(frozen=True, slots=True)
class DownloadLink:
    """A file of the result; `form` is the format."""

    form: str
    url: str


@dataclass(frozen=True, slots=True)
class DownloadGroup:
    """The files that have so many `rows`: all articles, or each story once."""

    rows: int
    all_copies: bool
    links: tuple[DownloadLink, ...]


def downloads(state: SearchState, result: SearchResult) -> tuple[DownloadGroup, ...]:
    """The files of the result: of all its articles, and of its stories where those are fewer."""
    if not result.articles:
        return ()
    groups = [_group(state, result.articles, all_copies=True)]
    if result.stories != result.articles:
        groups.append(_group(state, result.stories, all_copies=False))
    return tuple(groups)


def _group(state: SearchState, rows: int, *, all_copies: bool) -> DownloadGroup:
    # Exports have all copies unless they are asked not to.
    asked = lasting(state.with_(all_copies=False).pairs())
    asked += [] if all_copies else [("copies", "folded")]
    asked += [("lang", state.lang)] if state.lang else []
    links = tuple(DownloadLink(form.value, address_of(f"/export.{form}", asked)) for form in Format)
    return DownloadGroup(rows, all_copies, links)
