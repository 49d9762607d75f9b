"""The variants of a word or phrase: what else counts for it, as far as a search widens."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from app.index.protocol import SearchIndex
from app.language.affixes import is_sure_clitic, without_clitics
from app.language.lemmas import lemma_of
from app.language.synonyms import Synonym, synonyms_of, synonyms_of_phrase
from app.language.true_words import is_true_word
from app.language.writing import written_otherwise
from app.search.query import Unit
from app.search.spelling import (
    Spelling,
    articles_with,
    better_spellings,
    candidates,
    spellings,
    titles_with,
)

# Of the words that begin as typed the most frequent are sought. A thousand are found in the
# time of a few words, and hardly any prefix of four letters has as many.
MAX_BEGUN = 1_000

# In so many articles a word is none by a slip. Most clitics end other words as well.
_OFTEN = 20
_LEAST_BASE = 4
_LONG_BASE = 6

# What the archive has for a word that was typed.
_Finder = Callable[[SearchIndex, str], Sequence[Spelling]]


class Widening(IntEnum):
    """How far beyond what was typed a search goes; each step includes those before it."""

    NONE = 0  # exactly what was typed
    FORMS = 1  # other forms of a word, words that mean the same, other names of a country
    UNKNOWN = 2  # other spellings of a word that the archive does not have in any form
    RARE = 3  # other spellings of a word that it has, where another is far more frequent


@dataclass(frozen=True, slots=True)
class PlannedUnit:
    """A unit and the variants that count for it: forms of its lemma, other spellings, synonyms,
    all names of a `country`, and the words that are `begun` by a prefix, in each of its fields.

    A `strange` word is none that the archive or a dictionary has: only its spellings are words.
    `is_bounded` where more words begin as typed than are sought.
    """

    unit: Unit
    lemmas: tuple[str, ...] = ()
    spellings: tuple[Spelling, ...] = ()
    country: str | None = None
    begun: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    is_bounded: bool = False
    synonyms: tuple[Synonym, ...] = ()
    strange: bool = False


def with_variants(unit: Unit, index: SearchIndex, widening: Widening) -> PlannedUnit:
    """`unit` with what else counts for it in `index`, as far as `widening` allows."""
    if unit.prefix:
        return _begun(unit, index)
    if widening is Widening.NONE:
        return PlannedUnit(unit)
    if unit.has_forms or unit.is_repeated:
        return respelt(unit, _spellings(unit, index, widening), index)
    surfaces = tuple(unit.terms.surfaces)
    plain = not (unit.quoted or unit.slop)
    others = (*synonyms_of_phrase(surfaces), *_written(unit, index)) if plain else ()
    return PlannedUnit(unit, country=unit.country, synonyms=others)


def respelt(unit: Unit, words: Sequence[Spelling], index: SearchIndex) -> PlannedUnit:
    """`unit`, a word, with its forms, and `words` that it may have meant with theirs."""
    mended = (lemma_of(word.text) for word in words if len(word.words) == 1)
    lemmas = dict.fromkeys((unit.terms.lemmas[0], *mended))
    return PlannedUnit(
        unit,
        tuple(lemmas),
        tuple(words),
        unit.country,
        synonyms=(*synonyms(unit), *_written(unit, index)),
        strange=bool(words) and not is_known(unit, index),
    )


def meanings(unit: Unit, index: SearchIndex, widening: Widening) -> Sequence[Spelling]:
    """All that `unit` may have meant, of which the other words of the query tell the right."""
    return _meant(unit, index, widening, unknown=candidates, rare=better_spellings)


def _spellings(unit: Unit, index: SearchIndex, widening: Widening) -> Sequence[Spelling]:
    """What `unit` likely meant, whatever stands beside it."""
    return _meant(unit, index, widening, unknown=spellings, rare=_best_spelling)


def _meant(
    unit: Unit, index: SearchIndex, widening: Widening, *, unknown: _Finder, rare: _Finder
) -> tuple[Spelling, ...]:
    """What is found for a word that is `unknown` or, where the search goes so far, `rare`."""
    if not unit.is_respelt or synonyms(unit) or widening < Widening.UNKNOWN:
        return ()
    known = is_known(unit, index)
    if (known and widening is not Widening.RARE) or has_known_base(unit, index):
        return ()
    if not known:
        return _where_sought(unit, index, unknown(index, unit.surface))
    return _where_sought(unit, index, rare(index, unit.surface))


def _best_spelling(index: SearchIndex, typed: str) -> Sequence[Spelling]:
    return better_spellings(index, typed)[:1]


def _where_sought(
    unit: Unit, index: SearchIndex, words: Sequence[Spelling]
) -> tuple[Spelling, ...]:
    """Those of `words` that stand where `unit` is sought: no other finds anything in titles."""
    if not unit.in_title:
        return tuple(words)
    return tuple(one for one in words if all(titles_with(index, word) for word in one.words))


def is_known(unit: Unit, index: SearchIndex) -> bool:
    """Whether it is a word for sure: one that the archive, a dictionary or `true_words.toml` has.

    A lemma that the archive has makes no word of what neither has: it is but a guess of the
    rules, by which "dinasi" would be a form of "dinas".
    """
    return bool(articles_with(index, unit.surface)) or is_true_word(unit.surface)


def has_known_base(unit: Unit, index: SearchIndex) -> bool:
    """Whether it is a word that the archive has often, with a clitic that it has there seldom or
    never: "jakartanya" is no slip, and finds "jakarta" as its form.
    """
    return any(
        len(base) >= (_LEAST_BASE if is_sure_clitic(clitic) else _LONG_BASE)
        and articles_with(index, base) >= _OFTEN
        for base, clitic in without_clitics(unit.surface)
    )


def synonyms(unit: Unit) -> tuple[Synonym, ...]:
    """Words that mean the same; a word that has some is no misspelling, wherever it stands."""
    return synonyms_of(unit.terms.surfaces[0], unit.terms.lemmas[0])


def _written(unit: Unit, index: SearchIndex) -> tuple[Synonym, ...]:
    """The other way to write it, of words that the archive has, unless it names a country, all of
    whose names count."""
    others = () if unit.country else written_otherwise(unit.text, unit.terms.surfaces)
    return tuple(one for one in others if all(articles_with(index, word) for word in one.surfaces))


def _begun(unit: Unit, index: SearchIndex) -> PlannedUnit:
    found = [
        [one.text for one in index.terms_with_prefix(unit.surface, MAX_BEGUN + 1, field)]
        for field in unit.fields
    ]
    begun = (tuple(found[0][:MAX_BEGUN]), tuple(found[1][:MAX_BEGUN]))
    is_bounded = any(len(words) > MAX_BEGUN for words in found)
    return PlannedUnit(unit, begun=begun, is_bounded=is_bounded)
