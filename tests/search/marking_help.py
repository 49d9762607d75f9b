"""Highlighters made for tests, without a plan."""

from app.search.highlight import Highlighter
from app.search.kinds import Match, MatchKind, Meaning
from app.search.marked import Marked


def looking_for(*words: str, kind: MatchKind = MatchKind.EXACT) -> Highlighter:
    """Looks for the words, each a part of the query by itself."""
    highlighter = Highlighter()
    for part, word in enumerate(words):
        highlighter.add([word], Meaning(part, word, kind))
    return highlighter


def match(start: int, end: int, part: int = 0, kind: MatchKind = MatchKind.EXACT) -> Match:
    """A match that means one part of the query."""
    return Match(start, end, (Meaning(part, str(part), kind),))


def marks(marked: Marked) -> list[str]:
    """The marked words."""
    return [marked.text[one.start : one.end] for one in marked.ranges]
