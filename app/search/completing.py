"""Words of the archive that complete the one being typed, where it stands."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log10
from string import ascii_lowercase

from app.index.protocol import Alternative, SearchIndex, VocabularyTerm
from app.index.terms import AnyTerm, TermField
from app.language.analyzer import is_number
from app.language.edits import allowed_edits, plain_edits
from app.language.function_words import all_function_words
from app.language.misspelling import beginning_cost
from app.search.accompanying import accompanying, remember_frequent
from app.search.remembering import Remembered
from app.search.spelling import articles_with, spellings
from app.search.surroundings import Surroundings, occurrences
from app.search.typed import Typed
from app.search.words import Field

# So many words that begin as typed are looked at, the most frequent first.
_CANDIDATES = 60
# Words in no more articles than this may be slips themselves; what is near is offered as well.
_SCARCE = 3
# Near words that are offered, and, of those with the fewest edits, how many are compared letter by
# letter before.
_NEAR = 20
_COMPARED = 60
_FIELDS = {Field.TITLE: TermField.TITLE, Field.AUTHOR: TermField.AUTHOR}
_FIELDS[Field.AGENCY] = TermField.AGENCY
# Two letters begin thousands of words; the same ones are typed again and again.
_FIRST_TYPED = [f"{one}{other}" for one in ascii_lowercase for other in ascii_lowercase]
_FEWEST = 2
_first_begun: Remembered[tuple[TermField, str], list[VocabularyTerm]] = Remembered(5_000)
_begun: Remembered[tuple[TermField, str], list[VocabularyTerm]] = Remembered(2_000)


@dataclass(frozen=True, slots=True)
class Completion:
    """A word for what was typed, and in how many of the articles around it stands."""

    word: str
    articles: int


def completions(typed: Typed, around: Surroundings, limit: int) -> list[Completion]:
    """At most `limit` words of the archive that begin as typed, or nearly, the likeliest first.

    Each of them stands in an article with all that is around it.
    """
    if is_number(typed.word) or not around.total:
        return []
    begun = _offered(typed, _words(around.index, _field(typed), typed.word))
    found = _ranked(typed, around, begun, limit)
    if len(found) < limit and max((one.articles for one in begun), default=0) <= _SCARCE:
        near = _near(around.index, typed.word)
        found += _ranked(typed, around, [one for one in near if one not in begun], limit)
    return found[:limit]


def remember_beginnings(index: SearchIndex) -> None:
    """Looks for the words that two letters begin: milliseconds each, in the largest archives."""
    remember_frequent(index, TermField.BODY)
    for field in (TermField.BODY, TermField.TITLE):
        for letters in _FIRST_TYPED:
            _words(index, field, letters)


def begun_in_titles(typed: Typed, around: Surroundings, limit: int) -> list[str]:
    """The ids of articles with all that is around, and a word that begins as typed in the title."""
    begun = [one.text for one in _words(around.index, TermField.TITLE, typed.word)]
    if not begun or not around.total:
        return []
    alternatives: list[Alternative] = [AnyTerm(TermField.TITLE, begun, 1.0)]
    if typed.phrase:
        alternatives = [occurrences(TermField.TITLE, typed.phrase, word) for word in begun]
    return [hit.id for hit in around.hits(alternatives, limit)]


def _field(typed: Typed) -> TermField:
    return _FIELDS.get(typed.field, TermField.BODY) if typed.field else TermField.BODY


def _words(index: SearchIndex, field: TermField, prefix: str) -> list[VocabularyTerm]:
    def find() -> list[VocabularyTerm]:
        return index.terms_with_prefix(prefix, _CANDIDATES, field)

    begun = _begun if len(prefix) > _FEWEST else _first_begun
    return begun.once(index, (field, prefix), find)


def _offered(typed: Typed, words: Iterable[VocabularyTerm]) -> list[VocabularyTerm]:
    """Those that tell something; in a phrase and in a name every word does."""
    if typed.phrase or typed.is_open or typed.field in (Field.AUTHOR, Field.AGENCY):
        return list(words)
    return [one for one in words if one.text not in all_function_words()]


def _ranked(
    typed: Typed, around: Surroundings, words: Sequence[VocabularyTerm], limit: int
) -> list[Completion]:
    if around.is_everything and not typed.phrase:
        return [Completion(one.text, one.articles) for one in words[:limit]]
    found = accompanying(around, _field(typed), typed.phrase, words)
    counted = [pair for pair in found if pair[1] and not _leaves_nothing(typed, around, pair[1])]
    ranked = sorted(counted, key=lambda pair: (-_likeliness(*pair), pair[0].text))
    return [Completion(one.text, together) for one, together in ranked[:limit]]


def _leaves_nothing(typed: Typed, around: Surroundings, together: int) -> bool:
    """Whether the word is excluded, and all articles have it."""
    return typed.excluded and together >= around.total


def _likeliness(word: VocabularyTerm, together: int) -> float:
    """More for a word that often stands with the others, less for one that stands everywhere."""
    return log10(together) - 0.5 * log10(max(word.articles, together))


def _near(index: SearchIndex, typed: str) -> list[VocabularyTerm]:
    """The words that begin nearly as typed, or are that misspelt, the likeliest first."""
    edits = allowed_edits(typed)
    if not edits:
        return []
    whole = () if articles_with(index, typed) else spellings(index, typed)
    found = {one.text: VocabularyTerm(one.text, one.articles) for one in whole}
    begun = index.near_terms(typed, edits, begun=True)
    alike = [one for one in begun if one.text[:1] == typed[:1] and not is_number(one.text)]
    if len(alike) > _COMPARED:
        alike.sort(key=lambda one: (_edits_begun(typed, one.text), -one.articles, one.text))
    alike = alike[:_COMPARED]
    alike.sort(key=lambda one: (_beginning_cost(typed, one.text), -one.articles, one.text))
    for one in alike[:_NEAR]:
        found.setdefault(one.text, one)
    return list(found.values())


def _edits_begun(typed: str, word: str) -> int:
    """How many edits are between what was typed and the beginning of `word`."""
    return min(plain_edits(typed, word[: len(typed) + more]) for more in (-1, 0, 1))


def _beginning_cost(typed: str, word: str) -> float:
    """What it costs to take what was typed for the beginning of `word`."""
    return _cost(typed, word[: len(typed) + 1])


# Hundreds of words have the same few beginnings.
_cost = lru_cache(maxsize=10_000)(beginning_cost)
