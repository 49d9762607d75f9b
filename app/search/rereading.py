"""What a search may mean where a word that is known is a slip all the same, told by headlines.

In a text of some hundred words any two words stand together by chance; in a headline they seldom
do. So where hardly any article has all the words, but a headline has them with another word in the
place of a near one, that one is looked for as well: it counts beside what was typed, never instead
of it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.index.protocol import Clause, IndexRequest, SearchIndex
from app.index.terms import AnyTerm, TermField
from app.language.true_words import is_listed_name
from app.search.clauses import LEMMAS, clause_of, said
from app.search.corrections import Change, is_among, mended
from app.search.plan import Plan, PlannedPart
from app.search.query import Unit
from app.search.results import Correction, SearchNotice, SearchRequest
from app.search.spelling import Spelling, articles_with, candidates, likeliest
from app.search.variants import respelt
from app.search.weights import ABOVE, ALL_WORDS, SOME_WORDS

# Where more articles have all the words, nobody misses anything.
SCARCE = 3
# The key of the notice that tells which words were looked for as well.
NEAR_SHOWN = "near-shown"
# Headlines have few words; each of these may cost a search of the vocabulary.
_MOST_PARTS = 6
# A word in a larger part of the articles than this is typed often, and so is meant.
_OFTEN = 0.02


@dataclass(frozen=True, slots=True)
class _Reading:
    """A part of a plan, by its number, and what it may mean there."""

    number: int
    spelling: Spelling


def reread(index: SearchIndex, meant: Plan, asked: SearchRequest, *, loosely: bool) -> Plan:
    """`meant` with the near words by which headlines have all of it, in one place at a time.

    They count where all parts must match, or `loosely` where only some of them must. The plan says
    so in a notice, and offers the search for the likeliest of them. It is `meant` itself where no
    headline has them. A word that was taken for another already is that one.
    """
    parts = meant.telling
    if not 1 < len(parts) <= _MOST_PARTS:
        return meant
    readings = _likely(list(_readings(index, parts, meant.taken, meant.request(asked))))
    if not readings:
        return meant
    found: dict[int, list[Spelling]] = {}
    for one in readings:
        found.setdefault(one.number, []).append(one.spelling)
    widened = {
        id(parts[number]): _widened(parts[number], words, index, loosely=loosely)
        for number, words in found.items()
    }
    told = ", ".join(one.spelling.text for one in readings)
    return replace(
        meant,
        parts=tuple(widened.get(id(part), part) for part in meant.parts),
        above=() if loosely else (*meant.above, *(_above(parts[number]) for number in found)),
        corrections=(
            *meant.corrections,
            _offer(meant, _with_taken(index, parts, meant, readings[0])),
        ),
        notices=(*meant.notices, SearchNotice(NEAR_SHOWN, told)),
    )


def _readings(
    index: SearchIndex,
    parts: Sequence[PlannedPart],
    taken: Sequence[Change],
    request: IndexRequest,
) -> Iterator[_Reading]:
    """Every near word of those not `taken` that stands in a headline with all the other parts."""
    headlines = [_in_title(part) for part in parts]

    def together(clauses: Sequence[Clause], minimum: int | None = None) -> int:
        return index.count(replace(request, must=clauses, minimum=minimum, bonus=()))

    # What headlines with all of it say needs no other word.
    whole = together(headlines)
    if together(headlines, len(parts) - 1) == whole:
        return
    often = max(SCARCE, _OFTEN * index.count(IndexRequest()))
    for number, part in enumerate(parts):
        others = [clause for other, clause in enumerate(headlines) if other != number]
        if not _may_slip(part, taken, index, often) or together(others) == whole:
            continue
        for one in candidates(index, _word(part).surface):
            articles = together([*others, _titled(one)])
            if articles:
                yield _Reading(number, replace(one, articles=articles))


def _may_slip(part: PlannedPart, taken: Sequence[Change], index: SearchIndex, often: float) -> bool:
    is_word = isinstance(part.part, Unit) and part.part.is_respelt
    if not is_word or is_among(_word(part), taken):
        return False
    surface = _word(part).surface
    return not is_listed_name(surface) and articles_with(index, surface) <= often


def _word(part: PlannedPart) -> Unit:
    """The word that a part is which may be a slip."""
    return part.units[0].unit


def _likely(readings: Sequence[_Reading]) -> list[_Reading]:
    """The likeliest of them, and those about as likely, with their weights."""
    ranked = sorted(readings, key=lambda one: (one.spelling.farness, one.spelling.text))
    likely = {one.words: one for one in likeliest([one.spelling for one in ranked])}
    kept = (one for one in ranked if one.spelling.words in likely)
    return [replace(one, spelling=likely[one.spelling.words]) for one in kept]


def _in_title(part: PlannedPart) -> Clause:
    """What asks for the part in titles; anywhere where it is more than a word or phrase."""
    if not isinstance(part.part, Unit):
        return part.clause
    unit = replace(part.part, in_title=True, country=None)
    planned = replace(part.units[0], unit=unit, country=None)
    return clause_of(planned.unit, lambda *_: planned, ALL_WORDS)


def _titled(one: Spelling) -> Clause:
    fields = (TermField.TITLE, TermField.LEDE_TITLE)
    return Clause([said(field, one.words, 1.0) for field in fields])


def _widened(
    part: PlannedPart, words: Sequence[Spelling], index: SearchIndex, *, loosely: bool
) -> PlannedPart:
    """The part with `words` counting beside what was typed."""
    one = respelt(_word(part), words, index)
    clause, loose = (
        clause_of(one.unit, lambda *_: one, weights) for weights in (ALL_WORDS, SOME_WORDS)
    )
    return PlannedPart(one.unit, part.clause if loosely else clause, loose, (one,))


def _above(part: PlannedPart) -> Clause:
    """What has the word as it was typed, or in another form."""
    typed = part.units[0]
    fields = typed.unit.fields
    return Clause(
        [
            *(AnyTerm(field, typed.unit.terms.surfaces, ABOVE) for field in fields),
            *(AnyTerm(LEMMAS[field], typed.lemmas, ABOVE) for field in fields),
        ]
    )


def _with_taken(
    index: SearchIndex, parts: Sequence[PlannedPart], meant: Plan, read: _Reading
) -> list[Change]:
    """The word that was read, and those taken for others, each as headlines have it with that one,
    or else as is likeliest.
    """
    changes = [(_word(parts[read.number]), read.spelling.text)]
    for unit, text in meant.taken:
        part = next((one for one in parts if one.units[0].unit == unit), None)
        others = [
            _titled(read.spelling) if one is parts[read.number] else _in_title(one)
            for one in parts
            if one is not part
        ]
        spellings = part.units[0].spellings if part else ()
        fit = (
            one.text for one in spellings if index.count(IndexRequest(must=[*others, _titled(one)]))
        )
        changes.append((unit, next(fit, text)))
    return changes


def _offer(meant: Plan, changes: Sequence[Change]) -> Correction:
    typed = meant.query.text
    text = mended(typed, changes)
    return Correction(typed.strip(), text.strip(), False, text)
