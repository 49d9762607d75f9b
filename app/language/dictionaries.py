"""What the dictionaries of `simplemma` have of a word: entries alone, none of their guesses."""

from simplemma.strategies import DictionaryLookupStrategy

_lookup = DictionaryLookupStrategy()


def entry(word: str, language: str) -> str | None:
    """The base form that the dictionary of `language` gives for `word`, in small letters."""
    found = _lookup.get_lemma(word, language)
    return found.casefold() if found else None
