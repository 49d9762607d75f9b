"""Searches over time beside each other: the page, and its table."""

from dataclasses import dataclass

from fastapi import APIRouter, Request, Response
from starlette.responses import RedirectResponse

from app.search.archive import Archive
from app.search.curves import Curves
from app.search.labels import country_label, language_label
from app.search.words import Field
from app.web.compared import ComparedState, read_compared
from app.web.export.curves import curves_table, told_curves
from app.web.export.names import download_headers, file_name
from app.web.export.wanted import Format
from app.web.filing import filed
from app.web.site import visit_of
from app.web.views.curves import curves_view
from app.web.views.help import field_name, quoted

router = APIRouter(include_in_schema=False)

# So many sources are offered to choose from.
_SOURCES = 40


@dataclass(frozen=True, slots=True)
class Named:
    """A value to choose, and its name for readers."""

    value: str
    name: str


@dataclass(frozen=True, slots=True)
class Choices:
    """What the archive offers to compare, and to narrow by."""

    countries: tuple[Named, ...]
    languages: tuple[Named, ...]
    sources: tuple[str, ...]


@router.get("/compare")
def compare(request: Request) -> Response:
    """The searches of the address over time; without any, what can be compared."""
    visit = visit_of(request)
    archive, locale = visit.site.archive, visit.locale
    read = read_compared(request.query_params, visit.chosen)
    if request.query_params.get("add") and not read.notices:
        return RedirectResponse(read.state.url(), 303)
    choices = _choices(archive, locale)
    if not read.state.queries:
        return visit.page(
            "pages/curves-start.html",
            state=read.state,
            notices=read.notices,
            choices=choices,
            examples=_examples(archive, locale, visit.chosen),
            articles=archive.count(""),
        )
    found = _found(archive, read.state, locale)
    return visit.page(
        "pages/curves.html",
        state=read.state,
        notices=read.notices,
        choices=choices,
        view=curves_view(found, read.state, locale),
        told=told_curves(found, read.state, visit.origin),
    )


@router.get("/compare.csv")
def table(request: Request) -> Response:
    """The same as a table."""
    visit = visit_of(request)
    state = read_compared(request.query_params, visit.chosen).state
    found = _found(visit.site.archive, state, visit.locale)
    told = told_curves(found, state, visit.origin)
    headers = download_headers(file_name(told, Format.CSV.suffix), told.version)
    return Response(curves_table(found, told), headers=headers, media_type=Format.CSV.media_type)


def _found(archive: Archive, state: ComparedState, locale: str) -> Curves:
    return archive.compare(state.queries, state.common.request(locale), state.grain)


def _choices(archive: Archive, locale: str) -> Choices:
    countries = (Named(one.code, one.name) for one in archive.countries(locale))
    languages = (Named(one, language_label(one, locale)) for one in archive.languages())
    return Choices(
        countries=tuple(sorted(countries, key=lambda one: filed(one.name))),
        languages=tuple(sorted(languages, key=lambda one: filed(one.name))),
        sources=archive.frequent_sources(_SOURCES),
    )


def _examples(archive: Archive, locale: str, lang: str | None) -> tuple[ComparedState, ...]:
    """Comparisons of what the archive has: words, countries, a word in two ways."""
    found = archive.examples()
    several = (
        (found.frequent, found.other),
        tuple(_country(code, locale) for code in (found.country, found.second_country) if code),
        (found.word, f"={found.word}" if found.word else ""),
    )
    common = ComparedState().common.with_(lang=lang)
    return tuple(ComparedState(pair, common) for pair in several if len(pair) > 1 and all(pair))


def _country(code: str, locale: str) -> str:
    name = country_label(code, locale)
    return f"{field_name(Field.COUNTRY, locale)}:{quoted(name)}"
