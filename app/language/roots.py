"""The word that an Indonesian or Malay word belongs to, by dictionary and by rule.

A dictionary says it where it has the word; but it may have it by chance (another language's
name), so the rules of `app/language/affixes.py` must agree. Where it has only what the word is
made of, the rules alone say it. `data/affixes.toml` has what neither knows.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

from app.language.affixes import (
    Made,
    is_made_of,
    is_sure_clitic,
    roots_of,
    verbs_of,
    without_clitics,
)
from app.language.dictionaries import entry
from app.language.vocabulary import load

_LANGUAGES = ("id", "ms")
# Clitics, endings and prefixes one over another: "kepemimpinannya" takes four steps.
_DEEPEST = 5
# Shorter roots are met by chance: "di" + "van" + "i" is a name. Some prefixes can be trusted.
_LEAST_ROOT = 4
_LEAST_SURE_ROOT = 3
_SURE = frozenset({"meN", "peN", "ber", "per", "ke"})
# "Viral" makes "memviralkan"; a root of another language is a longer one.
_LEAST_FOREIGN_ROOT = 5


@dataclass(frozen=True, slots=True)
class _Known:
    """Words and names that look made of others and are not, roots, words made with an i, and
    what stands for another word: written-down speech, the members of a family, what dictionaries
    misplace, and all that roots of one syllable make."""

    whole: frozenset[str]
    roots: frozenset[str]
    kept: frozenset[str]
    in_i: frozenset[str]
    standing_for: dict[str, str]


def root_of(word: str) -> str | None:
    """The root of the folded `word`, maybe itself; None where it is no Malay word."""
    root = None
    # A root may itself be made of another word: "pejabatnya" of "pejabat", and that of "jabat".
    for _ in range(_DEEPEST):
        found = _one_step(word)
        if found is None or found == word:
            return found or root
        root = word = found
    return root


def is_root(word: str) -> bool:
    """Whether a Malay dictionary, or ours, has `word` as it is."""
    return _entry(word) == word


def _one_step(word: str) -> str | None:
    """What `word` is made of, by its outermost layer; itself where it is a root."""
    known = _known()
    if word in known.standing_for:
        return known.standing_for[word]
    if word in known.whole or word in known.roots or word in known.kept:
        return word
    found = _entry(word)
    if found == word:
        return _derived(word) or word
    base = _without_clitic(word, found) or _of_own_root(word)
    if base:
        return base
    if found:
        return _noun_of(word) or found
    return None if entry(word, "en") else _derived(word, may_be_bare=True)


def _entry(word: str) -> str | None:
    """The base by a dictionary, if the rules agree."""
    if word in _known().roots:
        return word
    for language in _LANGUAGES:
        found = entry(word, language)
        if found == word or (found and found.isascii() and _is_form(word, found)):
            return found
    return None


def _is_form(word: str, root: str) -> bool:
    """Whether the rules make `word` of `root`, and not by a bare i that many names end with."""
    return is_made_of(word, root) and not _has_chance_i(word, root)


def _has_chance_i(word: str, root: str) -> bool:
    """Whether `word` is `root` and an i that is no ending.

    That makes verbs: a true one is known with a prefix too, as "hadiri" is in "menghadiri", but
    not "habibi" or "seksi".
    """
    if word != f"{root}i" or word in _known().in_i:
        return False
    return not any(entry(verb, language) for verb in verbs_of(word) for language in _LANGUAGES)


def _without_clitic(word: str, found: str | None) -> str | None:
    """The word before a clitic, which is none where the entry `found` ends with it: "tanya"."""
    for base, clitic in without_clitics(word):
        if found and found.endswith(clitic):
            continue
        if _entry(base) or (is_sure_clitic(clitic) and len(base) >= _LEAST_ROOT):
            return base
    return None


def _of_own_root(word: str) -> str | None:
    known = _known()
    own = [
        one.root
        for one in roots_of(word)
        if one.root in known.roots or (one.root in known.kept and not one.lost)
    ]
    return max(own, key=len, default=None)


def _noun_of(word: str) -> str | None:
    """The whole word that `word` adds an ending to: "masakan" is of "masak", not of "masa"."""
    bases = (one.root for one in roots_of(word) if not one.prefix)
    return max((base for base in bases if is_root(base)), key=len, default=None)


def _derived(word: str, *, may_be_bare: bool = False) -> str | None:
    """The likeliest known root of `word`, which has a prefix or, if it may, an ending alone."""
    known = [
        one
        for one in roots_of(word)
        if (one.prefix or (may_be_bare and not _has_chance_i(word, one.root))) and _is_known(one)
    ]
    return max(known, key=lambda one: one.likelihood).root if known else None


def _is_known(one: Made) -> bool:
    # "Se-" joins what is far apart ("setuju", "selatan"); the dictionaries have the others.
    if one.prefix == "se":
        return False
    if len(one.root) < (_LEAST_SURE_ROOT if one.prefix in _SURE else _LEAST_ROOT):
        return False
    is_foreign = bool(one.prefix) and len(one.root) >= _LEAST_FOREIGN_ROOT
    return bool(_entry(one.root)) or (is_foreign and entry(one.root, "en") == one.root)


@cache
def _known() -> _Known:
    data = load("affixes")
    families = data["families"]
    members = _by_member(families) | _by_member(data["misplaced"])
    return _Known(
        whole=frozenset((*data["whole"], *data["names"], *families)),
        roots=frozenset(data["roots"]),
        kept=frozenset(data["kept"]),
        in_i=frozenset(data["in_i"]),
        standing_for={**_of_one_syllable(data["one_syllable"]), **data["spoken"], **members},
    )


def _by_member(heads: dict[str, list[str]]) -> dict[str, str]:
    return {member: head for head, those in heads.items() for member in those}


def _of_one_syllable(data: dict[str, Any]) -> dict[str, str]:
    """The roots of one syllable by the words that they make."""
    return {
        f"{prefix}{root}{ending}": root
        for prefix, endings in data["circumfixes"].items()
        for ending in endings
        for root in data["roots"]
    }
