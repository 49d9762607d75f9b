"""How what was read is compared with what is right: fields by spelling, texts by their words."""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher

_WORD = re.compile(r"\w+")
_QUOTES = str.maketrans("‘’‚‛“”„‟`´", "''''\"\"\"\"''")
# Words beside a difference that show where in the text it is.
CONTEXT_WORDS = 3


@dataclass(frozen=True, slots=True)
class WordScore:
    """How many of the words found are right, and how many of the right words were found."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class WordDifference:
    """A run of words that only one of two texts has there; `after` are the words before it."""

    after: str
    missing: str
    extra: str


def spelled(text: str) -> str:
    """The text in Unicode's composed form (NFC), quotes straight, blanks single; case is kept.

    Signs that nobody sees (category Cf: marks of direction, zero-width joiners) are left out.
    """
    composed = unicodedata.normalize("NFC", text).translate(_QUOTES)
    return " ".join("".join(one for one in composed if unicodedata.category(one) != "Cf").split())


def named(text: str) -> str:
    """The name of an outlet or agency as `spelled`, in small letters and without "www."."""
    return spelled(text).casefold().removeprefix("www.")


def dated(published: str | None, precision: str | None) -> str | None:
    """A date and its precision as one text, equal where both are; None where there is no date.

    Seconds are left out: the finest precision that a record states is the minute.
    """
    if published is None:
        return None
    if precision == "minute":
        published = datetime.fromisoformat(published).replace(second=0, microsecond=0).isoformat()
    return f"{published} ({precision})"


def words(text: str) -> list[str]:
    """The words of a text in small letters, in its order."""
    return _WORD.findall(unicodedata.normalize("NFC", text).casefold())


def word_score(found: str, right: str) -> WordScore:
    """Precision and recall over the words of two texts, each counted as often as it stands.

    Where one of them has no words, finding none is right.
    """
    ours, theirs = Counter(words(found)), Counter(words(right))
    shared = (ours & theirs).total()
    return WordScore(
        precision=shared / ours.total() if ours else 1.0,
        recall=shared / theirs.total() if theirs else 1.0,
    )


def word_differences(found: str, right: str) -> list[WordDifference]:
    """Where the words of two texts part, in the order of the right one."""
    ours, theirs = words(found), words(right)
    matcher = SequenceMatcher(None, theirs, ours, autojunk=False)
    return [
        WordDifference(
            after=" ".join(theirs[max(0, begin - CONTEXT_WORDS) : begin]),
            missing=" ".join(theirs[begin:end]),
            extra=" ".join(ours[found_begin:found_end]),
        )
        for tag, begin, end, found_begin, found_end in matcher.get_opcodes()
        if tag != "equal"
    ]
