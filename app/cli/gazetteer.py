"""`warta gazetteer`: the words that stand for countries, and what is wrong with them."""

import argparse
import json
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any

from app.cli.exits import DONE, NOT_SOUND, UserMistake
from app.ingest.formats.wording import counted
from app.language.countries import country_name, country_of, near_countries
from app.language.gazetteer import Surface, Years, countries, names_of, wariness
from app.language.gazetteer_check import our_findings
from app.language.gazetteer_files import Finding, FindingKind, Level
from app.language.mentions import EvidenceKind
from app.language.salience import KINDS
from app.settings import Settings

_LOCALE = "en"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument(
        "country", nargs="*", metavar="COUNTRY", help="a name or a code; all, if there is none"
    )
    parser.add_argument("--check", action="store_true", help="say what is wrong with the words")
    parser.add_argument("--json", action="store_true", help="print one JSON array")


def run(arguments: argparse.Namespace, _: Settings) -> int:
    """Prints the words of countries, or what is wrong with them."""
    if arguments.check:
        return _check(arguments.country, as_json=arguments.json)
    try:
        countries()
    except (KeyError, ValueError, OSError) as error:
        raise UserMistake(
            "The countries' data file can't be loaded: `warta gazetteer --check` says why."
        ) from error
    codes = _codes(arguments.country)
    if arguments.json:
        _print_json([_object(code, entries=bool(codes)) for code in codes or countries()])
    elif codes:
        print("\n\n".join("\n".join(_country_lines(code)) for code in codes))
    else:
        print("\n".join(map(_count_line, countries())))
    return DONE


def _check(named: Sequence[str], *, as_json: bool) -> int:
    try:
        found = our_findings()
    except tomllib.TOMLDecodeError as error:
        raise UserMistake(f"A file of countries is not TOML: {error}.") from error
    except UnicodeDecodeError as error:
        raise UserMistake(f"A file of countries is not UTF-8: {error}.") from error
    except OSError as error:
        raise UserMistake(f"A file of countries can't be opened: {error}.") from error
    # Files that are malformed can't be loaded to tell which country a name means.
    if named and not any(one.kind is FindingKind.MALFORMED for one in found):
        codes = set(_codes(named))
        found = tuple(one for one in found if codes.intersection(one.codes))
    if as_json:
        _print_json([asdict(one) for one in found])
    else:
        print("\n".join([*map(_finding_line, found), _summary(found)]))
    return NOT_SOUND if any(one.level is Level.ERROR for one in found) else DONE


def _finding_line(one: Finding) -> str:
    place = f" {' '.join(one.codes)}" if one.codes else ""
    return f"{one.level} {one.kind}{place}: {one.text}: {one.message}"


def _summary(found: Iterable[Finding]) -> str:
    levels = Counter(one.level for one in found)
    return f"{counted(levels[Level.ERROR], 'error')}, {counted(levels[Level.NOTE], 'note')}"


def _codes(named: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(_code, named)))


def _code(named: str) -> str:
    code = country_of(named)
    if code is not None:
        return code
    near = [f"{country_name(one, _LOCALE)} ({one})" for one in near_countries(named)]
    offer = f"did you mean {' or '.join(near)}?" if near else "give a name or a code, such as KZ."
    raise UserMistake(f"No country is called {named!r}: {offer}")


def _count_line(code: str) -> str:
    alpha3, name = countries()[code].alpha3, country_name(code, _LOCALE)
    kinds = ", ".join(f"{count} {kind}" for kind, count in _counts(code).items())
    return f"{code}  {alpha3}  {name}: {kinds}"


def _counts(code: str) -> dict[str, int]:
    found = Counter(surface.kind for surface in names_of(code))
    return {kind.value: found[kind] for kind in EvidenceKind if kind in found}


def _country_lines(code: str) -> Iterator[str]:
    yield f"{code}  {countries()[code].alpha3}  {country_name(code, _LOCALE)}"
    by_language: dict[str, dict[EvidenceKind, list[Surface]]] = {}
    for surface in names_of(code):
        by_language.setdefault(surface.language, {}).setdefault(surface.kind, []).append(surface)
    for language, kinds in by_language.items():
        for kind, surfaces in kinds.items():
            words = "; ".join(map(_described, surfaces))
            yield f"  {language:<7}  {kind:<12}  {KINDS[kind]:.1f}  {words}"


def _described(surface: Surface) -> str:
    """The words with their years and how wary the reading of them is."""
    remarks = [_years(surface.years)] if surface.years else []
    remarks += wariness(surface)
    return f"{surface.text} [{', '.join(remarks)}]" if remarks else surface.text


def _years(years: Years) -> str:
    first, last = (year or "" for year in years)
    return f"{first}–{last}"


def _object(code: str, *, entries: bool) -> dict[str, Any]:
    about = {
        "code": code,
        "alpha3": countries()[code].alpha3,
        "name": country_name(code, _LOCALE),
        "counts": _counts(code),
    }
    return about | ({"entries": list(map(_entry, names_of(code)))} if entries else {})


def _entry(surface: Surface) -> dict[str, Any]:
    first, last = surface.years or (None, None)
    return {
        "text": surface.text,
        "language": surface.language,
        "kind": surface.kind,
        "weight": KINDS[surface.kind],
        "from": first,
        "until": last,
        "wary": wariness(surface),
    }


def _print_json(found: list[dict[str, Any]]) -> None:
    print(json.dumps(found, ensure_ascii=False, indent=2))
