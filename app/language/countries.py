"""Countries: their names, and where an article mentions them.

What counts as a mention is laid down in the data files `countries.toml` (the words),
`countries_not.toml` (phrases that only look like it) and `countries_wary.toml` (words that
are something else too). Nothing is matched fuzzily in texts; only `near_countries`, for the
search box, is.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from app.language import gazetteer
from app.language.doubt import sure
from app.language.edits import allowed_edits, edits_between
from app.language.folding import fold
from app.language.gazetteer import key_of
from app.language.mentions import EvidenceKind, Mention, MentionField
from app.language.salience import shares as shares
from app.language.scanning import scan
from app.language.verdicts.sight import Candidate

_DESKS = frozenset({EvidenceKind.METONYM, EvidenceKind.CITY})
# What follows a dateline in a text: the source or nothing, then a dash or a colon.
_DATELINE = re.compile(r"(?:, [\w.]+(?: [\w.]+)?| \([^)]{1,30}\))? ?(?:[-–—] |: )")


def country_codes() -> tuple[str, ...]:
    """All codes of ISO 3166-1 alpha-2, and Kosovo's XK, sorted."""
    return tuple(gazetteer.countries())


def country_name(code: str, locale: str) -> str:
    """The short name of the country in `locale` ("id", "en_GB"); KeyError for unknown codes.

    Raises babel's UnknownLocaleError for an unknown locale.
    """
    country = gazetteer.countries()[code]
    return gazetteer.short_name(country.code, locale)


def country_surfaces(code: str) -> tuple[str, ...]:
    """All names of the country, official ones first; KeyError for unknown codes."""
    return tuple(surface.text for surface in gazetteer.names_of(code))


def country_of(text: str) -> str | None:
    """The alpha-2 code of the country that `text` as a whole names, else None.

    Names, aliases, peoples, capitals and codes of two or three letters, whatever the case
    and the accents. Where a code is also an acronym in news, the acronym wins: "AS" is the
    United States (Amerika Serikat), not American Samoa. An older name of two countries
    ("Cekoslowakia") gives the first by code.
    """
    return _by_key().get(key_of(" ".join(text.split())))


def near_countries(text: str, limit: int = 3) -> tuple[str, ...]:
    """The alpha-2 codes of at most `limit` countries that a misspelt name may mean, best first.

    For offering in the search box, by the rules of `edits`; where none is so near, those whose
    names begin with the word ("korea"). A name that is right is near to nothing.
    """
    key = key_of(" ".join(text.split()))
    if not key or key in _by_key():
        return ()
    return _misspelt(key, limit) or _begun(key, limit)


@cache
def words_of_names() -> frozenset[str]:
    """The words, folded, of the names of several words that a misspelling may mean."""
    beginnings = _correctable().by_beginning
    whole = (name for names in beginnings.values() for name in names)
    return frozenset(word for name in whole for word in name.split())


def _misspelt(key: str, limit: int) -> tuple[str, ...]:
    allowed = allowed_edits(key)
    if not allowed:
        return ()
    # An edit adds or takes away one letter at most.
    lengths = range(len(key) - allowed, len(key) + allowed + 1)
    names = [name for length in lengths for name in _correctable().by_length.get(length, ())]
    near = process.extract(key, names, scorer=OSA.distance, score_cutoff=allowed, limit=None)
    edits = ((edits_between(key, name), name) for name, _, _ in near)
    ranked = sorted(pair for pair in edits if pair[0] <= allowed)
    return tuple(dict.fromkeys(_by_key()[name] for _, name in ranked))[:limit]


def _begun(key: str, limit: int) -> tuple[str, ...]:
    """The countries that have the whole word at the beginning of one of their names."""
    names = _correctable().by_beginning.get(key, ())
    return tuple(dict.fromkeys(_by_key()[name] for name in names))[:limit]


def find_mentions(
    title: str,
    dateline: str | None,
    paragraphs: Sequence[str],
    captions: Sequence[str] = (),
) -> tuple[Mention, ...]:
    """The mentions of countries in an article, in the order of its text, captions last.

    Offsets are characters of the strings given.
    """
    passages = [(MentionField.TITLE, 0, title), (MentionField.DATELINE, 0, dateline or "")]
    passages += [(MentionField.PARAGRAPH, number, text) for number, text in enumerate(paragraphs)]
    passages += [(MentionField.CAPTION, number, text) for number, text in enumerate(captions)]
    texts = [fold(text) for _, _, text in passages]
    hits = [(index, hit) for index, text in enumerate(texts) for hit in scan(text)]
    candidates = [
        Candidate(code, passages[index][0], index, texts[index], hit)
        for index, hit in hits
        if (code := hit.surface.code)
    ]
    phrases = {hit.surface.key for _, hit in hits if hit.surface.code is None}
    found = (
        (_mention(candidate, passages), passages[candidate.passage][2])
        for candidate in sure(candidates, texts, phrases)
    )
    return tuple(mention for mention, text in found if not _is_desk(mention, text))


def _mention(candidate: Candidate, passages: Sequence[tuple[MentionField, int, str]]) -> Mention:
    field, number, text = passages[candidate.passage]
    surface = candidate.hit.surface
    start, end = candidate.folded.span(candidate.hit.start, candidate.hit.end)
    return Mention(candidate.code, field, number, start, end, text[start:end], surface.kind)


def _is_desk(mention: Mention, text: str) -> bool:
    """Whether it is a dateline that only says where the newsroom sits."""
    if mention.code not in gazetteer.desks() or mention.kind not in _DESKS:
        return False
    opens = mention.start == 0 and _DATELINE.match(text, mention.end) is not None
    return mention.field is MentionField.DATELINE or (
        mention.field is MentionField.PARAGRAPH and opens
    )


@cache
def _correctable() -> "_Correctable":
    """The names that a misspelling may mean: no acronyms, peoples, capitals or endonyms."""
    kinds = {
        EvidenceKind.NAME,
        EvidenceKind.ALIAS,
        EvidenceKind.ABBREVIATION,
        EvidenceKind.OLDER,
    }
    languages = {*gazetteer.LOCALES, gazetteer.ALL_LANGUAGES}
    return _Correctable.of(
        surface.key
        for code in country_codes()
        for surface in gazetteer.names_of(code)
        if surface.kind in kinds and surface.language in languages and not surface.text.isupper()
    )


@dataclass(frozen=True, slots=True)
class _Correctable:
    """Names by their number of letters, and those of several words by each of their beginnings:
    a search asks several times, and there are more than a thousand."""

    by_length: Mapping[int, Sequence[str]]
    by_beginning: Mapping[str, Sequence[str]]

    @classmethod
    def of(cls, names: Iterable[str]) -> "_Correctable":
        by_length: dict[int, list[str]] = {}
        by_beginning: dict[str, list[str]] = {}
        for name in dict.fromkeys(names):
            by_length.setdefault(len(name), []).append(name)
            for at, letter in enumerate(name):
                if letter == " ":
                    by_beginning.setdefault(name[:at], []).append(name)
        return cls(by_length, by_beginning)


@cache
def _by_key() -> dict[str, str]:
    """Country codes by every key; a code of letters yields to a name of the same letters."""
    found: dict[str, str] = {}
    for code in country_codes():
        for surface in gazetteer.names_of(code):
            found.setdefault(surface.key, code)
    for code, country in gazetteer.countries().items():
        found.setdefault(country.alpha3.lower(), code)
        found.setdefault(code.lower(), code)
    return found
