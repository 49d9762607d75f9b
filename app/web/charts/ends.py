"""Names at the ends of lines, so that none stands on another."""

from collections.abc import Sequence
from unicodedata import east_asian_width


def apart(wanted: Sequence[float], least: float, highest: float) -> tuple[float, ...]:
    """Places as near to those `wanted` as can be, `least` apart and within 0 and `highest`.

    In the order in which they are wanted from above; where there is no room for all, they go
    beyond `highest`.
    """
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    places: list[float] = []
    for at in order:
        above = places[-1] + least if places else 0.0
        places.append(max(wanted[at], above))
    # What was pushed out below goes up again, and pushes those above it.
    below = highest
    for at in reversed(range(len(places))):
        places[at] = max(at * least, min(places[at], below))
        below = places[at] - least
    found = dict(zip(order, places, strict=True))
    return tuple(found[at] for at in range(len(wanted)))


def cut(text: str, most: int) -> str:
    """`text` in the room of `most` letters, an ellipsis for what is left out.

    The wide letters of East Asia (UAX 11) take the room of two.
    """
    room = most
    for at, letter in enumerate(text):
        room -= 2 if east_asian_width(letter) in "WF" else 1
        if room < 0:
            return f"{text[: max(1, at - 1)].rstrip()}…"
    return text
