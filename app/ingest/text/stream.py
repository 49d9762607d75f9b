"""The visible letters of a text in one string, so that the words of its pieces are found again."""

from dataclasses import dataclass

from app.ingest.text.letters import Letter, letters_of
from app.ingest.text.lines import NEWLINE
from app.ingest.text.pieces import Piece, Pieces

Owners = list[int | None]


@dataclass(frozen=True, slots=True)
class Stream:
    """The kept letters of a text, in one string and with their places; `firsts` by line."""

    letters: tuple[Letter, ...]
    joined: str
    lines: tuple[tuple[int, int], ...]
    firsts: tuple[int, ...]

    @staticmethod
    def of(text: str) -> "Stream":
        """The letters of `text`."""
        lines: list[tuple[int, int]] = []
        letters: list[Letter] = []
        firsts: list[int] = []
        start = 0
        for match in [*NEWLINE.finditer(text), None]:
            end = len(text) if match is None else match.start()
            firsts.append(len(letters))
            letters.extend(letters_of(text[start:end], start))
            after = len(text) if match is None else match.end()
            lines.append((start, after))
            start = after
        joined = "".join(letter.text for letter in letters)
        return Stream(tuple(letters), joined, tuple(lines), (*firsts, len(letters)))

    def claimed(self, pieces: Pieces) -> Owners:
        """For each letter the number of the piece that holds it."""
        owners: Owners = [None] * len(self.letters)
        for number, piece in enumerate(pieces):
            wanted = "".join(piece.text.split())
            at = self._free(wanted, self.firsts[piece.line - 1], owners)
            if at is None:
                self._claim_words(number, piece, owners)
            else:
                owners[at : at + len(wanted)] = [number] * len(wanted)
        return owners

    def _claim_words(self, number: int, piece: Piece, owners: Owners) -> None:
        """Claims the words one by one where they do not stand together as the piece has them."""
        for word in piece.text.split():
            at = self._free(word, self.firsts[piece.line - 1], owners)
            if at is not None:
                owners[at : at + len(word)] = [number] * len(word)

    def _free(self, wanted: str, start: int, owners: Owners) -> int | None:
        """The first place at or after `start` where `wanted` stands and nobody has claimed it."""
        at = self.joined.find(wanted, start)
        while at >= 0:
            if all(owner is None for owner in owners[at : at + len(wanted)]):
                return at
            at = self.joined.find(wanted, at + 1)
        return None
