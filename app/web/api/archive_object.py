"""What an archive holds as an object of the API."""

from app import __version__
from app.search.archive import Archive
from app.search.labels import language_label
from app.search.oddities import OddDate
from app.search.pages import pages_of
from app.web.api.archive_models import (
    ArchiveObject,
    CoverageObject,
    CoverageRowObject,
    FieldObject,
    IngestObject,
    LargestStoryObject,
    OddDateObject,
    PeriodObject,
    ScoreObject,
    UnreadObject,
)
from app.web.api.parameters import ArchiveParameters
from app.web.api.search_models import FacetObject
from app.web.quality import scores

SOURCES_A_PAGE = 100
ODD_DATES = 20


def archive_object(archive: Archive, asked: ArchiveParameters) -> ArchiveObject:
    """What `archive` holds, with the page of its sources that is asked for."""
    inventory, sources = archive.inventory, archive.sources()
    holdings, odd, quality = inventory.holdings, inventory.odd_dates, scores()
    totals = inventory.totals
    pages = pages_of(len(sources.sources), SOURCES_A_PAGE)
    ingest = holdings.last_ingest
    return ArchiveObject(
        archive_version=archive.version,
        program_version=__version__,
        articles=totals.articles,
        stories=totals.stories,
        undated=totals.undated,
        unsourced=sources.unsourced,
        sources=len(sources.sources),
        page=min(asked.page, pages),
        pages=pages,
        languages=[
            FacetObject(
                value=one.value, label=language_label(one.value, asked.lang), count=one.count
            )
            for one in totals.languages
        ],
        coverage=_coverage(archive, asked.year, min(asked.page, pages)),
        fields=None
        if holdings.fields is None
        else [FieldObject.model_validate(one) for one in holdings.fields],
        odd_dates=len(odd),
        first_odd_dates=[_odd(one) for one in odd[:ODD_DATES]],
        unread=holdings.unread_inputs,
        unread_reasons=[UnreadObject.model_validate(one) for one in holdings.unread],
        largest_stories=[LargestStoryObject.model_validate(one) for one in holdings.stories],
        last_ingest=IngestObject.model_validate(ingest) if ingest else None,
        database_bytes=holdings.sizes.database,
        index_bytes=holdings.sizes.index,
        scores=[ScoreObject.model_validate(one) for one in (*quality.fields, *quality.countries)],
    )


def _coverage(archive: Archive, year: int | None, page: int) -> CoverageObject:
    columns = archive.inventory.columns(year)
    first = (page - 1) * SOURCES_A_PAGE
    shown = archive.sources().sources[first : first + SOURCES_A_PAGE]
    rows = archive.inventory.sources(columns, shown)
    return CoverageObject(
        grain=columns.grain,
        periods=[PeriodObject.model_validate(one) for one in columns.periods],
        total=CoverageRowObject.model_validate(archive.inventory.total(columns)),
        sources=[CoverageRowObject.model_validate(one) for one in rows],
    )


def _odd(one: OddDate) -> OddDateObject:
    article = one.article
    return OddDateObject(
        id=article.id,
        title=article.title,
        source=article.source,
        published=article.published,
        reasons=list(one.reasons),
    )
