"""The place of an article in a result, and the articles before and after it there."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from app.search.finding import find
from app.search.opened import Opened
from app.search.results import SearchRequest


@dataclass(frozen=True, slots=True)
class Around:
    """The `place` (from 1) of an article among the `total` rows of a result.

    `before` and `after` are the ids of its neighbours, None at the ends.
    """

    place: int
    total: int
    before: str | None
    after: str | None


def around(
    opened: Opened, request: SearchRequest, place: int, ids: Collection[str]
) -> Around | None:
    """What stands around the row `place` of what `request` finds.

    None where no article of `ids` stands there: the result has changed, or somebody made the
    number up. Of the rows only three are read, however deep they are.
    """
    # Facets take most of a search's time, and are not shown beside an article.
    first = replace(request, page=1, size=1, counted=False)
    found = find(opened, opened.query(request.query, request.locale), first)
    if not 1 <= place <= found.result.total:
        return None
    begin = max(0, place - 2)
    rows = replace(found.request, offset=begin, limit=place + 1 - begin)
    near = [hit.id for hit in opened.index.search(rows).hits]
    here = place - 1 - begin
    if here >= len(near) or near[here] not in ids:
        return None
    total = opened.index.rows(found.request)
    before, after = near[:here], near[here + 1 :]
    return Around(place, total, before[0] if before else None, after[0] if after else None)
