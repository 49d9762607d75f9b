"""An article of the result as it is shown, and why it is there."""

from app.library.records import FoundArticle
from app.search.finding import Found
from app.search.marked import Marked
from app.search.marker import Marker
from app.search.results import Hit


def hit_of(article: FoundArticle, score: float, marker: Marker, found: Found) -> Hit:
    """The hit that `article` is, marked by `marker`."""
    passages = marker.passages()
    return Hit(
        id=article.id,
        title=marker.title(),
        snippet=passages.shown[passages.best] if passages.shown else Marked(""),
        snippets=passages.shown,
        why=marker.why(),
        lacking=_lacking(marker, found) if found.relaxed else (),
        published=article.published,
        published_origin=article.published_origin,
        source=article.source,
        author=article.author,
        published_in=article.published_in,
        language=article.language,
        countries=article.countries,
        copies=article.copies,
        score=score,
    )


def _lacking(marker: Marker, found: Found) -> tuple[str, ...]:
    """What of the query an article does not have; nothing where that isn't sure."""
    if not marker.is_looked_through():
        return ()
    return found.plan.missed(marker.parts())
