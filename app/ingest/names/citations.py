"""The agency that a text cites as the origin of what it says: "dikutip TASS", "lapor AFP"."""

import re
from collections import defaultdict
from functools import cache

from app.ingest.names.outlets import agency_of, outlets
from app.language.vocabulary import any_of, load

_CAPITALISED = re.compile(r"[A-Z][\w-]*")


def cited_agency(text: str) -> str | None:
    """The first agency that `text` names as the origin of what it says, written our way."""
    if not _may_name(text):
        return None
    for match in _citation().finditer(text):
        agency = agency_of(match["cited"] or match["named"] or match["reporting"])
        if agency is not None:
            return agency
    return None


def _may_name(text: str) -> bool:
    """Whether an agency's name stands in `text`: quicker than to look for a citation."""
    heads = _forms().keys() & map(str.casefold, _CAPITALISED.findall(text))
    folded = text.casefold() if heads else ""
    return any(form in folded for head in heads for form in _forms()[head])


@cache
def _forms() -> dict[str, list[str]]:
    """The agencies' names in lower case, by the words that they begin with."""
    forms: dict[str, list[str]] = defaultdict(list)
    for form in map(str.casefold, (*outlets().agencies, *outlets().exact)):
        forms[re.split(r"[^\w-]", form, maxsplit=1)[0]].append(form)
    return forms


@cache
def _citation() -> re.Pattern[str]:
    """A word that cites with the agency behind it, or an agency with a verb of reporting.

    After the weak words, which people stand behind as well, no agency is read from initials:
    "menurut AP (34)" is a man. Names of agencies begin with a capital: "antara" is "between".
    """
    words = load("outlets")["attribution"]
    named = "|".join(_cased(form) for form in _longest_first(outlets().agencies))
    every = f"{any_of(outlets().exact)}|{named}"
    weak = rf"(?:,? (?i:{any_of(words['fillers'])})\b)*,? \(?"
    link = rf"(?:,? (?i:{any_of(words['fillers'])})\b)*(?:,? [A-Z][\w-]+){{0,2}}?,? \(?"
    return re.compile(
        rf"\b(?:(?i:{any_of(words['words'])}){link}(?P<cited>{every})"
        rf"|(?i:{any_of(words['weak'])}){weak}(?P<named>{named}))\b"
        rf"|\b(?P<reporting>{every}),? (?:{any_of(words['reports'])})\b"
    )


def _longest_first(forms: dict[str, str]) -> list[str]:
    return sorted(forms, key=lambda form: (-len(form), form))


def _cased(form: str) -> str:
    """A pattern for a form in any case, but with a capital at its head."""
    head = re.escape(form[0].upper()) if form[0].isalpha() else re.escape(form[0])
    return f"{head}(?i:{re.escape(form[1:])})"
