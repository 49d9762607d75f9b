"""The base form of a word."""

from simplemma import is_known, lemmatize

from app.language.doubled import said_twice
from app.language.english import english_base
from app.language.roots import is_root, root_of
from app.language.traditions import may_be_respelt, todays_spelling

# The order decides where languages disagree about a form: the archive's own come first.
LANGUAGES = ("id", "ms", "en")
# The longest word of the Indonesian dictionary (KBBI) has 25 letters; what is longer is an
# address or noise, and splitting it into affixes costs time for nothing.
_LONGEST_WORD = 40


def lemma_of(surface: str) -> str:
    """The lemma of the folded word `surface`; the word itself where none is known."""
    if len(surface) > _LONGEST_WORD or not surface.isascii():
        return surface
    if surface.isalpha():
        return todays_spelling(_base(surface))
    twice = said_twice(surface)
    base = twice and root_of(twice[0])
    return base if base and is_root(base) else surface


def is_other_spelling(surface: str) -> bool:
    """Whether the word is spelt as in other times or languages: its lemma is spelt otherwise."""
    if not may_be_respelt(surface):
        return False
    base = _base(surface)
    return todays_spelling(base) != base


def _base(surface: str) -> str:
    return root_of(surface) or english_base(surface) or surface


def is_word(text: str, languages: tuple[str, ...] = LANGUAGES) -> bool:
    """Whether the dictionaries of the archive's languages know `text`, in any case."""
    return bool(text) and is_known(text.casefold(), lang=languages)


def is_common_word(text: str) -> bool:
    """Whether a dictionary has `text` in small letters: "lima", but not "russia"."""
    word = text.casefold()
    return bool(word) and any(
        is_known(word, lang=language) and lemmatize(word, lang=language)[:1].islower()
        for language in LANGUAGES
    )
