"""Forms of Indonesian words by the rules of affixation, independent of any dictionary.

Rules make the forms of a root, right or not; those count that the archive has. So the search's
own lemmas are judged by something that doesn't share their source.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator

from benchmarks.search_quality.texts import Words

# Shorter roots meet other words by chance ("kata", "katan"): queries aren't made of them, but
# whoever shows an article for one of their forms isn't wrong.
SURE, POSSIBLE = 5, 4
_VOWELS = "aeiou"
# What a first letter makes of "meN-" and "peN-", and whether the letter gives way.
_NASALS = (
    ("p", "m", True),
    ("t", "n", True),
    ("k", "ng", True),
    ("s", "ny", True),
    ("bfv", "m", False),
    ("cdjz", "n", False),
    ("gh" + _VOWELS, "ng", False),
    ("lmnrwy", "", False),
)
# Each beginning with the endings that it goes with; N is the nasal.
_AFFIXES = (
    ("", ("kan", "i", "an", "nya", "annya")),
    ("meN", ("", "kan", "i", "kannya", "inya")),
    ("di", ("", "kan", "i", "kannya", "inya")),
    ("ber", ("", "an", "kan")),
    ("ter", ("", "kan", "i")),
    ("peN", ("", "an", "nya", "annya")),
    ("pe", ("",)),
    ("per", ("an", "annya")),
    ("ke", ("an", "annya")),
    ("memper", ("", "kan", "i")),
    ("diper", ("", "kan", "i")),
)


# What is written at the end of any form, and the endings of English words.
_ENDINGS = ("", "kan", "i", "an", "nya", "annya")
_CLITICS = ("ku", "mu", "lah", "kah", "pun")
_ENGLISH = ("s", "es", "ed", "ing", "er", "est")


def possible_forms_of(root: str) -> frozenset[str]:
    """`forms_of` the root, and what clitics, "se-" and the endings of English make of it too."""
    # A first letter that people leave before the nasal: "pemprotes", "mengkait".
    kept = (f"{begun}{nasal_of(root)[0]}{root}" for begun in ("me", "pe", "di", "be"))
    unfit = (
        f"{begun}{ending}" for begun in (*kept, f"pe{root}", f"be{root}") for ending in _ENDINGS
    )
    forms = frozenset((*forms_of(root), *unfit, f"{root}2"))
    ended = (f"{form}{clitic}" for form in forms for clitic in _CLITICS)
    bases = (root, root.removesuffix("e"), f"{root}{root[-1]}", f"{root.removesuffix('y')}i")
    english = (f"{base}{ending}" for base in bases for ending in _ENGLISH)
    return frozenset((*forms, *ended, *english, f"se{root}", f"se{root}nya"))


def forms_of(root: str) -> frozenset[str]:
    """Everything that the rules make of `root`, itself included."""
    return frozenset((root, f"{root}-{root}", *_affixed(root)))


def _affixed(root: str) -> Iterator[str]:
    for prefix, suffixes in _AFFIXES:
        begun = _begun(prefix, root)
        yield from (f"{begun}{suffix}" for suffix in suffixes)


def _begun(prefix: str, root: str) -> str:
    if prefix.endswith("N"):
        nasal, gives_way = nasal_of(root)
        return f"{prefix[:-1]}{nasal}{root[1:] if gives_way else root}"
    # "ber-" and "ter-" lose their r before another.
    if prefix in ("ber", "ter") and root.startswith("r"):
        return f"{prefix[:-1]}{root}"
    return f"{prefix}{root}"


def nasal_of(root: str) -> tuple[str, bool]:
    """The nasal before `root`, and whether its first letter gives way to it."""
    for letters, nasal, gives_way in _NASALS:
        if root[:1] and root[0] in letters:
            return nasal, gives_way
    return "", False


_Make = Callable[[str], frozenset[str]]


class Forms:
    """The forms that an archive has of its words."""

    def __init__(self, words: Words, least: int = SURE, make: _Make = forms_of) -> None:
        """`least` is the number of letters that a root must have; `make` makes its forms."""
        self._families: dict[str, set[str]] = defaultdict(set)
        for root in words:
            if len(root) < least or root not in words.small or not root.isalpha():
                continue
            family = {form for form in make(root) if form in words}
            for form in family:
                self._families[form] |= family

    def of(self, word: str) -> list[str]:
        """The other forms of `word`, in order of the alphabet."""
        return sorted(self._families.get(word, set()) - {word})
