"""The base form of a word."""

from simplemma import is_known, lemmatize

# The order decides where languages disagree about a form: the archive's own come first.
LANGUAGES = ("id", "ms", "en")
# The longest word of the Indonesian dictionary (KBBI) has 25 letters; what is longer is an
# address or noise, and splitting it into affixes costs time for nothing.
_LONGEST_WORD = 40


def lemma_of(surface: str) -> str:
    """The lemma of the folded word `surface`; the word itself where none is known."""
    if not surface.isalpha() or len(surface) > _LONGEST_WORD:
        return surface
    return lemmatize(surface, lang=LANGUAGES).casefold()


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
