"""What single words beside a name tell: a country follows, a person is named."""

from app.language.affixes import verbs_of
from app.language.function_words import all_function_words
from app.language.gazetteer import is_name
from app.language.lemmas import is_word
from app.language.surroundings import Around
from app.language.wary import wary_words

# No acronym of news has more letters, and a name in a headline in capitals mostly has.
_ACRONYM = 4


def is_cued(beside: Around) -> bool:
    """Whether an office or a preposition before it makes it a country.

    A preposition does not where a person's name follows: "with Kenya Moore".
    """
    wary = wary_words()
    before = beside.before.lower()
    if before in wary.prepositions:
        return not (beside.capitals_after and is_strange(beside.capitals_after[0]))
    return before in wary.cues or any(word.lower() in wary.cues for word in beside.capitals_before)


def is_noun(word: str) -> bool:
    """Whether a word may be a noun of Indonesian: in small letters, no function word, no "kata".

    In English the people's name would stand behind it ("the Iranian destroyer").
    """
    if not word.islower() or word in all_function_words() or word in wary_words().speech:
        return False
    return is_word(word, ("id", "ms"))


def is_strange(word: str) -> bool:
    """Whether a word is probably part of a person's name: a given name, or in no dictionary.

    An acronym is none ("Laos PDR"), nor a headline's verb, which goes without its prefix
    ("Hungaria Kuasai Klasemen").
    """
    if word.isupper() and 1 < len(word) <= _ACRONYM:
        return False
    lower = word.lower()
    if lower in wary_words().given_names:
        return True
    return not (is_word(lower) or is_name(lower) or any(map(_is_verb, verbs_of(lower))))


def _is_verb(word: str) -> bool:
    return is_word(word, ("id", "ms"))
