"""What the dictionaries of `simplemma` have of a word: entries alone, none of their guesses."""

from functools import lru_cache

from simplemma.strategies import DictionaryLookupStrategy

_lookup = DictionaryLookupStrategy()


# Several rules ask for the same word and for what it may be made of.
@lru_cache(maxsize=8192)
def entry(word: str, language: str) -> str | None:
    """The base form that the dictionary of `language` gives for `word`, in small letters."""
    found = _lookup.get_lemma(word, language)
    return found.casefold() if found else None
