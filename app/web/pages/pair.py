"""The page of two countries, and the sentences in which both stand."""

from functools import partial

from fastapi import APIRouter, Request, Response

from app.search.labels import country_meant
from app.search.pairs import PairProfile, about_query, ordered_pair
from app.search.results import Sort
from app.web.codes import country_code
from app.web.export.told import told
from app.web.parameters import PageParameters
from app.web.redirects import elsewhere
from app.web.site import Visit, visit_of
from app.web.state import SearchState
from app.web.text import printable
from app.web.views.pair import glance, sentences_view, source_rows, word_links
from app.web.views.places import Place, PlaceBars, place_bars, place_list, place_timeline, years_of

router = APIRouter(include_in_schema=False)


@router.get("/countries/{one}/{other}")
def pair(request: Request, one: str, other: str) -> Response:
    """What the archive has of the two countries together."""
    visit = visit_of(request)
    codes = _codes(visit, one, other)
    return codes if isinstance(codes, Response) else _overview(visit, codes)


@router.get("/countries/{one}/{other}/sentences")
def sentences(request: Request, one: str, other: str) -> Response:
    """The sentences in which both stand, the newest article's first, page by page."""
    visit = visit_of(request)
    codes = _codes(visit, one, other, "/sentences")
    if isinstance(codes, Response):
        return codes
    read, notices = PageParameters(request.query_params, visit.chosen).read()
    page = visit.site.archive.both(codes, read.page)
    path = f"{_path(codes)}/sentences"
    return visit.page(
        "pages/pair-sentences.html",
        codes=codes,
        place=_place(visit, codes),
        notices=notices,
        view=sentences_view(page, codes, visit, path),
    )


def _codes(visit: Visit, one: str, other: str, below: str = "") -> tuple[str, str] | Response:
    """The codes of the pair in their order, or where a reader should go instead."""
    known = country_code(one), country_code(other)
    if known[0] is None or known[1] is None:
        return _unknown(visit, one, other)
    if known[0] == known[1]:
        return elsewhere(visit.request, f"/countries/{known[0]}")
    codes = ordered_pair(known[0], known[1])
    return codes if codes == (one, other) else elsewhere(visit.request, _path(codes) + below)


def _path(codes: tuple[str, str]) -> str:
    return f"/countries/{codes[0]}/{codes[1]}"


def _place(visit: Visit, codes: tuple[str, str]) -> Place:
    return Place("pair", "/".join(codes), partial(visit.url, _path(codes)))


def _overview(visit: Visit, codes: tuple[str, str]) -> Response:
    profile = visit.site.archive.pair(codes, visit.locale)
    both = SearchState(countries=codes, sort=Sort.NEWEST, lang=visit.chosen)
    about = SearchState(query=about_query(codes), lang=visit.chosen)
    place, newest = _place(visit, codes), profile.newest
    return visit.page(
        "pages/pair.html",
        profile=profile,
        codes=codes,
        place=place,
        years=years_of(newest),
        undated=newest.facets.undated,
        undated_url=both.with_(undated=True).url(),
        timeline=place_timeline(visit, place, newest, both),
        newest=place_list(newest, both),
        searched=told(both.pairs(), newest.articles, newest.stories, newest.version, visit.origin),
        about=place_list(profile.about, about),
        either_url=both.with_(countries=(",".join(codes),)).url(),
        words=word_links(profile.words.words, both, visit.locale),
        sources=source_rows(profile, both, visit),
        sources_url=both.url(),
        sentences=glance(profile.sentences, codes, visit.chosen),
        sentences_url=visit.url(f"{_path(codes)}/sentences"),
        along=_along(profile, both, visit),
    )


def _along(profile: PairProfile, both: SearchState, visit: Visit) -> PlaceBars:
    others = (one for one in profile.newest.facets.country if one.value not in profile.codes)
    return place_bars(
        others,
        both,
        lambda code: visit.url(f"/countries/{code}"),
        lambda code: both.with_(countries=(*profile.codes, code)),
    )


def _unknown(visit: Visit, one: str, other: str) -> Response:
    """The page that says which of the two is no country's code, with the pair that may be meant."""
    typed = printable(one), printable(other)
    first, second = (country_code(text) or country_meant(text) for text in typed)
    found = ordered_pair(first, second) if first and second else None
    response = visit.page(
        "pages/no-pair.html",
        404,
        unknown=[text for text in typed if not country_code(text)],
        meant=found,
    )
    response.headers["Cache-Control"] = "no-store"
    return response
