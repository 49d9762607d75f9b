"""The base of an English word, by dictionary and by rule.

The dictionary has names and words of other languages among its forms ("dans" of "dan"): what no
rule of English makes, and `data/english.toml` doesn't have, is no form.
"""

from functools import cache

from app.language.dictionaries import entry
from app.language.roots import is_root
from app.language.vocabulary import load

_ENDINGS = ("s", "es", "d", "ed", "ing", "er", "est")
# Shorter bases are met by chance, three letters where they are a word of the archive's own.
_LEAST_BASE = 3
_LEAST_SURE_BASE = 5


def english_base(word: str) -> str | None:
    """The base of the folded `word`; None where it is no form of another one."""
    if word in _irregular():
        return _irregular()[word]
    base = entry(word, "en")
    return base if base and base != word and _is_inflected(word, base) else None


def _is_inflected(word: str, base: str) -> bool:
    if len(base) < _LEAST_BASE or (len(base) < _LEAST_SURE_BASE and is_root(base)):
        return False
    doubled, softened = f"{base}{base[-1]}", f"{base.removesuffix('y')}i"
    stems = (base, base.removesuffix("e"), doubled, softened)
    return any(word == f"{stem}{ending}" for stem in stems for ending in _ENDINGS)


@cache
def _irregular() -> dict[str, str]:
    forms = load("english")["irregular"]
    return {form: base for base, several in forms.items() for form in several}
