"""The list of countries."""

import unicodedata
from dataclasses import dataclass

from fastapi import APIRouter, Request, Response

from app.search.results import CountryCount
from app.web.site import visit_of

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class Letter:
    """The countries whose names begin with `initial`."""

    initial: str
    countries: tuple[CountryCount, ...]


@router.get("/countries")
def countries(request: Request) -> Response:
    """All countries that any article mentions, by name or by number of articles."""
    visit = visit_of(request)
    found = visit.site.archive.countries(visit.locale)
    by_count = request.query_params.get("by") == "count"
    return visit.page(
        "pages/countries.html", countries=found, letters=_letters(found), by_count=by_count
    )


def _letters(found: tuple[CountryCount, ...]) -> tuple[Letter, ...]:
    letters: dict[str, list[CountryCount]] = {}
    for one in sorted(found, key=lambda country: _plain(country.name)):
        letters.setdefault(_plain(one.name)[:1].upper(), []).append(one)
    return tuple(Letter(initial, tuple(ones)) for initial, ones in letters.items())


def _plain(name: str) -> str:
    """`name` as it is filed: without marks on its letters, in lower case."""
    decomposed = unicodedata.normalize("NFD", name.casefold())
    return "".join(character for character in decomposed if character.isalnum())
