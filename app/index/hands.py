"""Others that do a part of a writer's work, wherever they are: who they are, ingest knows."""

from typing import Protocol


class Doing(Protocol):
    """An errand that is being done."""

    def result(self) -> bytes:
        """What came of it; waits until that is known, and raises a WartaError where it failed."""
        ...

    def give_up(self) -> None:
        """Nobody asks for it any more; what is being done of it may go on for a while."""
        ...


class Hands(Protocol):
    """Processes, of other machines as well, that run errands as `errands.run` does.

    An errand may be run twice, where whoever ran it was lost before he had told.
    """

    @property
    def room(self) -> int:
        """How many errands may be under way."""
        ...

    def begin(self, errand: bytes) -> Doing:
        """Has an errand run by one of them."""
        ...
