"""How far a word that was typed may lie from the one that was meant."""

from rapidfuzz.distance import OSA

# Letters from which one and two edits are forgiven: in shorter words an edit makes another
# word more often than it mends one.
_ONE_EDIT_FROM = 5
_TWO_EDITS_FROM = 9


def allowed_edits(word: str) -> int:
    """How many edits a word of its length forgives: 0, 1 or 2."""
    if len(word) < _ONE_EDIT_FROM:
        return 0
    return 1 if len(word) < _TWO_EDITS_FROM else 2


def edits_between(typed: str, word: str) -> int:
    """Edits from one to the other: a swap of neighbours is one (optimal string alignment), a
    wrong first letter counts double."""
    distance = int(OSA.distance(typed, word))
    return distance + (distance > 0 and typed[:1] != word[:1])


def plain_edits(typed: str, word: str) -> int:
    """Edits from one to the other, whichever letters they are."""
    return int(OSA.distance(typed, word))
