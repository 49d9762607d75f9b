"""Names as other traditions spell them: Indonesian before 1972, English, scholarly, Russian."""

from random import Random

# Either side may be written for the other.
_PAIRS = (
    ("kh", "h"),
    ("sy", "sh"),
    ("sy", "s"),
    ("oe", "u"),
    ("dz", "z"),
    ("q", "k"),
    ("ph", "f"),
    ("v", "f"),
    ("v", "w"),
    ("tj", "c"),
    ("dj", "j"),
    ("nj", "ny"),
    ("ch", "kh"),
    ("ks", "x"),
    ("th", "t"),
    ("dh", "d"),
    ("gh", "g"),
    ("j", "y"),
    ("y", "i"),
    ("ou", "u"),
    ("ee", "i"),
    ("ll", "l"),
    ("mm", "m"),
    ("nn", "n"),
    ("ss", "s"),
)
RULES = tuple(rule for one, other in _PAIRS for rule in ((one, other), (other, one)))
# Names don't begin like this; nor are their last letters doubled.
_NOT_FIRST = {"y", "ee", "ll", "mm", "nn", "ss"}
_NOT_LAST = _NOT_FIRST - {"y"}
_VOWELS = "aeiou"
# Letters that stand for one sound: a rule must not take one of them for a letter of its own.
_TOGETHER = (
    "bh",
    "kh",
    "ck",
    "sy",
    "sh",
    "ch",
    "ny",
    "ng",
    "th",
    "dh",
    "gh",
    "ph",
    "dz",
    "dj",
    "tj",
    "nj",
)


def respelt(name: str, rng: Random) -> str | None:
    """`name` with one rule applied at one place; None where none fits."""
    spellings = spellings_of(name)
    if not spellings:
        return None
    # First the rule, then the place: or the rules of frequent letters would take all.
    return rng.choice(spellings[rng.choice(sorted(spellings))])


def spellings_of(name: str) -> dict[tuple[str, str], list[str]]:
    """What each rule that fits makes of `name`, place by place."""
    found = {rule: [_put(name, at, rule) for at in _places(name, rule)] for rule in RULES}
    return {rule: spellings for rule, spellings in found.items() if spellings}


def _places(name: str, rule: tuple[str, str]) -> list[int]:
    letters, new = rule
    first = 1 if new in _NOT_FIRST and letters != "j" else 0
    last = len(name) - len(letters) - (new in _NOT_LAST)
    places = [at for at in range(first, last + 1) if name.startswith(letters, at)]
    return [at for at in places if _fits(name, at, rule) and not _splits(name, at, letters)]


def _fits(name: str, at: int, rule: tuple[str, str]) -> bool:
    """Two consonants come in for one before a vowel or at the end only, or nobody could say it."""
    letters, new = rule
    after = name[at + len(letters) :][:1]
    if letters in _VOWELS or new[-1] in _VOWELS or len(new) <= len(letters):
        return True
    return not after or after in _VOWELS + "y"


def _splits(name: str, at: int, letters: str) -> bool:
    """Whether a rule for `letters` would take apart two letters that are one sound or doubled."""
    before, after = name[max(0, at - 1) : at + 1], name[at + len(letters) - 1 :][:2]
    doubled = len(letters) == 1 and (before == letters * 2 or after == letters * 2)
    return doubled or before in _TOGETHER or after in _TOGETHER


def _put(name: str, at: int, rule: tuple[str, str]) -> str:
    old, new = rule
    return name[:at] + new + name[at + len(old) :]
