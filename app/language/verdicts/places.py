"""Cities and datelines, and names that clubs and places of other countries bear."""

from app.language.cities import city_of, city_rules
from app.language.mentions import EvidenceKind
from app.language.verdicts.sight import Sight, Verdict
from app.language.wary import wary_words


def city(sight: Sight) -> Verdict | None:
    """A city of the country, as far as the words around leave it one."""
    if sight.kind is not EvidenceKind.CITY:
        return None
    rules, beside, before = city_rules(), sight.beside, sight.before
    if before in wary_words().speech or before in wary_words().named:
        return Verdict.REFUSED
    dated = sight.is_in_dateline
    if sight.key in rules.clubs and not dated and before not in rules.club_cues:
        return Verdict.REFUSED
    cued = dated or before in rules.cues
    if not cued and (beside.capitals_before or beside.capitals_after):
        return Verdict.REFUSED
    found = city_of(sight.key, sight.candidate.code)
    if found.clear:
        return Verdict.PRESUMED
    return Verdict.CUED if cued and not found.shared else Verdict.NEARBY


def dateline(sight: Sight) -> Verdict | None:
    """What else stands in a dateline is the place it was written in."""
    return Verdict.CUED if sight.is_in_dateline else None


def namesake(sight: Sight) -> Verdict | None:
    """Names that other places bear need a word that makes them the country."""
    wary = wary_words()
    if not sight.namesake and sight.key not in wary.support:
        return None
    people = sight.kind is EvidenceKind.PEOPLE and sight.beside.after.lower() in wary.cues_after
    cued = not sight.namesake and (people or sight.before in wary.cues)
    return Verdict.CUED if cued else Verdict.DOUBTFUL


def place_or_club(sight: Sight) -> Verdict | None:
    """Names of places elsewhere and of clubs, which are the country only after a cue."""
    wary = wary_words()
    if sight.key not in wary.place and sight.key not in wary.club:
        return None
    cued = sight.before in wary.cues and not sight.beside.capitals_after
    matched = sight.key in wary.club and sight.before in wary.match
    return Verdict.CUED if cued and not matched else Verdict.DOUBTFUL
