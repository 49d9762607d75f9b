"""A title made of the lede, for articles that came without a headline."""

from app.ingest.text.tokens import is_common
from app.language.sentences import first_sentence

LONGEST_TITLE = 120
# A cut title keeps at least so much; a shorter first sentence takes the next one along.
SHORTEST_CUT = 40


def lede_title(paragraph: str) -> str:
    """The paragraph's first sentence, up to 120 characters, without its full stop.

    A longer one is cut between words, never after a small word or a comma, and says so with
    an ellipsis.
    """
    sentence = first_sentence(paragraph)
    if len(sentence) < SHORTEST_CUT:
        sentence = f"{sentence} {first_sentence(paragraph[len(sentence) :].strip())}".strip()
    if len(sentence) <= LONGEST_TITLE:
        return _bare(sentence)
    cut = sentence[: LONGEST_TITLE - 1]
    if not sentence[LONGEST_TITLE - 1].isspace():
        cut = cut.rpartition(" ")[0] or cut
    words = cut.split()
    while len(words) > 1 and len(" ".join(words)) > SHORTEST_CUT and is_common(words[-1]):
        words.pop()
    kept = " ".join(words)
    return (kept.rstrip(" ,;:–—-(\"“‘'") or kept) + "…"


def _bare(sentence: str) -> str:
    """The sentence without its full stop, unless the stop closes an abbreviation or a quote."""
    if sentence.endswith(".") and not sentence.endswith(".."):
        return sentence[:-1]
    return sentence
