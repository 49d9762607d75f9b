"""Names that persons bear, too: "Jordan", "Chad", "Israel"."""

import re
from functools import cache
from itertools import takewhile

from app.language.connectives import connectives
from app.language.function_words import function_words
from app.language.gazetteer import desks, key_of
from app.language.mentions import EvidenceKind
from app.language.surroundings import Around
from app.language.verdicts.cues import is_cued, is_noun, is_strange
from app.language.verdicts.sight import PLACES, Sight, Verdict
from app.language.vocabulary import any_of
from app.language.wary import wary_words

# The one word before, at the start of a text or a sentence.
_OPENED = re.compile(r"(?:^|[.!?][\"”]? )\w+ $")
# "Israel's defence minister".
_POSSESSIVE = re.compile(r"['’]s (\w+)")
_LISTED_BEFORE = re.compile(r"([A-Z]\w+)[,;] $")
# "Vienna, 7, told": an age, no count.
_AGED = re.compile(r", \d{1,2},")
# What stands before a country and no name: an office's short form, what a team is called, a
# number: "Perdana Menteri (PM) Malaysia Anwar Ibrahim", "Presiden ke-5 Iran".
_OF_STATE = re.compile(r"(?:\([A-Z][A-Za-z]+\)|\w[\"”]|\bke-\d+) $")


def person_told(sight: Sight) -> Verdict | None:
    """What follows "named", or stands between a title and a name, is a person's."""
    wary = wary_words()
    if sight.kind is EvidenceKind.OLDER or " " in sight.key:
        return None
    if sight.before in wary.named:
        return Verdict.STRANGER
    titled = sight.before in wary.titles and sight.beside.capitals_after
    return Verdict.STRANGER if titled or _has_a_calling(sight) else None


def person(sight: Sight) -> Verdict | None:
    """Names that are persons', first names or last."""
    wary = wary_words()
    if sight.key not in wary.borne:
        return None
    held = _POSSESSIVE.match(sight.candidate.folded.plain, sight.candidate.hit.end)
    if held and held[1].lower() in wary.cues_after:
        return Verdict.CUED
    if _is_among_persons(sight) or _AGED.match(
        sight.candidate.folded.plain, sight.candidate.hit.end
    ):
        return Verdict.STRANGER
    return _person_verdict(sight) if sight.key in wary.person else _given_verdict(sight)


def name_that_opens_a_name(sight: Sight) -> Verdict | None:
    """Any other name that opens a person's: "Menurut saksi, Libia Anggraeni, pintu terbuka".

    Nothing may stand before it in its part of the sentence but a word that names a speaker, and
    after it a word that no dictionary has, or that is a given name. Nobody bears the name of the
    archive's own countries.
    """
    beside = sight.beside
    if sight.kind is not EvidenceKind.NAME or not beside.capitals_after:
        return None
    if sight.candidate.code in desks() or _OF_STATE.search(beside.head):
        return None
    if beside.before and sight.before not in wary_words().speech:
        return None
    after = beside.capitals_after[0]
    if " " in sight.key or after.lower() in wary_words().follow or sight.is_in_headline:
        return None
    return Verdict.REFUSED if is_strange(after) else None


def _has_a_calling(sight: Sight) -> bool:
    """Whether it is a person's behind a trade: more often that is the person's country.

    Two words with a capital behind it are the person's name: "Aktor Inggris Tom Wilder". But
    nobody is called by a city so.
    """
    wary, after = wary_words(), sight.beside.capitals_after
    if sight.before not in wary.callings or not after:
        return False
    if sight.kind in PLACES or after[0].lower() in wary.clans:
        return True
    return sight.key in wary.borne and len(_name_behind(sight)) == 1


def _name_behind(sight: Sight) -> tuple[str, ...]:
    """The words behind that may be a person's name: of a headline's capitals the strange ones."""
    after = sight.beside.capitals_after
    return tuple(takewhile(is_strange, after)) if sight.is_in_headline else after


def _person_verdict(sight: Sight) -> Verdict:
    beside = sight.beside
    if is_cued(beside) or _OF_STATE.search(beside.head) or _has_an_office(beside):
        return Verdict.CUED
    if _speaks(sight):
        return Verdict.DOUBTFUL
    city = sight.kind is EvidenceKind.METONYM
    if sight.is_in_headline:
        return Verdict.PRESUMED if city else Verdict.DOUBTFUL
    if beside.capitals_before:
        # What a city has is named after it, too: "Olimpiade Paris".
        had = city and not is_strange(beside.capitals_before[0])
        return Verdict.DOUBTFUL if had else Verdict.STRANGER
    if not beside.capitals_after:
        return Verdict.PRESUMED
    # After a city's name capitals may be offices and buildings, too ("London Mayor").
    office = city and not is_strange(beside.capitals_after[0])
    return Verdict.DOUBTFUL if office else Verdict.STRANGER


def _speaks(sight: Sight) -> bool:
    """Whether a person's name stands behind the verb ("kata Holland"): "said Oman had" has another.

    A city's name that speaks is a government's: "kata Washington".
    """
    if sight.kind is not EvidenceKind.NAME or sight.before not in wary_words().speech:
        return False
    return sight.beside.after not in function_words()["en"]


def _has_an_office(beside: Around) -> bool:
    """Whether a state's office is behind it: "Iran Foreign Minister", but not "Georgia King"."""
    after = next(iter(beside.capitals_after), "").lower()
    return after in wary_words().cues_after and after not in wary_words().given_names


def _given_verdict(sight: Sight) -> Verdict:
    """Of names that are given names, too: strangers' only where they open a person's name."""
    wary, beside = wary_words(), sight.beside
    if is_cued(beside):
        return Verdict.CUED
    follows_a_capital = beside.before[:1].isupper()
    if follows_a_capital and key_of(beside.before) in wary.person:
        return Verdict.STRANGER
    if not beside.capitals_after or beside.capitals_after[0].lower() in wary.follow:
        return Verdict.PRESUMED
    if _OF_STATE.search(beside.head) or _has_an_office(beside):
        return Verdict.PRESUMED
    if sight.before in wary.positions | wary.callings:
        # "Bek Kuba Nowicki" is called so, but "Bek Indonesia Jay Idzes" plays for it.
        return Verdict.STRANGER if len(_name_behind(sight)) == 1 else Verdict.PRESUMED
    if follows_a_capital:
        return _given_after_capital(sight)
    if is_noun(beside.before):
        # What belongs to a country has its name behind it: "kapal perusak Iran Deylaman".
        return Verdict.PRESUMED
    # In a headline's capitals a word that no dictionary has is a name ("Israel Mahendra Juara").
    known = sight.is_in_headline and not is_strange(beside.capitals_after[0])
    return Verdict.PRESUMED if known else Verdict.STRANGER


def _given_after_capital(sight: Sight) -> Verdict:
    """Of a given name that follows a word with a capital: a person's amid names.

    A word that opens the sentence has a capital in any case. Two behind the given name are a
    whole name then: "Bintang India Rohan Mehta".
    """
    wary, beside = wary_words(), sight.beside
    if _OPENED.search(beside.head) and len(_name_behind(sight)) != 1:
        return Verdict.PRESUMED
    amid = is_strange(beside.before) and not beside.before.isupper()
    persons = amid or sight.before in wary.speech
    strange = persons and is_strange(beside.capitals_after[0])
    return Verdict.STRANGER if strange else Verdict.PRESUMED


def _is_among_persons(sight: Sight) -> bool:
    """Whether it stands in a list of names: "Kelana, Oman, Rizal"."""
    before = _LISTED_BEFORE.search(sight.beside.head)
    after = _listed_after().match(sight.candidate.folded.plain, sight.candidate.hit.end)
    return before is not None and after is not None and all(map(is_strange, (before[1], after[1])))


@cache
def _listed_after() -> re.Pattern[str]:
    """The next name of a list: ", Oman", "; dan Rizal"."""
    return re.compile(rf"[,;] (?:(?:{any_of(connectives().both)}) )?([A-Z]\w+)")
