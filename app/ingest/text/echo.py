"""Takes out the headline where the page says it again, glued to a name and a date."""

from app.ingest.dates.stamp_words import ENDS, byline_before
from app.ingest.dates.stamps import stamp_parts
from app.ingest.names.persons import are_people
from app.ingest.text.pieces import Piece, Pieces, Role, parts
from app.ingest.text.tokens import Words, words_of
from app.ingest.text.trimmings import core_among, without_core
from app.language.sentences import ends_sentence
from app.library.records import RemovalReason

# A line that holds the headline and little else; as much of the headline must be there.
LINE_WORDS = 45
ECHO_SHARE = 0.6
ECHO_WORDS = 3
# A headline of fewer words may stand within a line by chance.
INNER_BLANKS = 3
# What is longer is no headline, and looking for each end of it would take for ever.
HEADLINE_WORDS = 200


def cut_echoes(pieces: Pieces, title: str) -> Pieces:
    """Removes repeats of the headline: whole lines, and heads of lines that go on as a stamp.

    The repeat may have lost the headline's first words.
    """
    headline = words_of(title)
    made: Pieces = []
    for piece in pieces:
        if piece.is_open and piece.words <= LINE_WORDS:
            made.extend(_cut(piece, headline, title))
        else:
            made.append(piece)
    return made


def _cut(piece: Piece, headline: Words, title: str) -> Pieces:
    if core_among(piece.text, [title]):
        return without_core(piece, title)
    if inner := _inner_echo(piece, title):
        return inner
    length = _echo_length(words_of(piece.text), headline)
    if not length:
        return [piece]
    spans = piece.text.split(" ")
    count = _spans_for([words_of(span) for span in spans], length)
    echo, rest = " ".join(spans[:count]), " ".join(spans[count:])
    if not rest:
        return [piece.cut(RemovalReason.DUPLICATE)]
    stamp = stamp_parts(piece.part(rest))
    return [*parts(piece, (echo, RemovalReason.DUPLICATE)), *stamp] if stamp else [piece]


def _inner_echo(piece: Piece, title: str) -> Pieces:
    """A line that is no sentence and has the headline within: a menu before it, a byline after.

    Nothing where it is not such a line.
    """
    if title.count(" ") < INNER_BLANKS or title not in piece.text:
        return []
    if ends_sentence(piece.text) or piece.text.endswith(":"):
        return []
    before, _, after = piece.text.partition(title)
    cuts = (before, RemovalReason.NAVIGATION), (title, RemovalReason.DUPLICATE)
    return [*parts(piece, *cuts), *_behind(piece.part(after))]


def _behind(rest: Piece) -> Pieces:
    """What stands behind the headline, by its fields; removed where it has none."""
    if stamp := stamp_parts(rest):
        return stamp
    name = rest.text.strip(ENDS)
    if byline := byline_before(name):
        return parts(rest, *byline)
    if name and are_people(name):
        return [rest.part(name).cast(Role.AUTHOR)]
    return parts(rest, (rest.text, RemovalReason.HEADER))


def _echo_length(words: Words, headline: Words) -> int:
    """How many words at the head of a line repeat the headline or its end; 0 if they do not."""
    if len(headline) > HEADLINE_WORDS or not words or words[0] not in headline:
        return 0
    least = max(ECHO_WORDS, int(ECHO_SHARE * len(headline)))
    for lost in range(len(headline) - least + 1):
        tail = headline[lost:]
        if words[: len(tail)] == tail:
            return len(tail)
    return 0


def _spans_for(folded: list[Words], length: int) -> int:
    taken = 0
    for count, words in enumerate(folded, start=1):
        taken += len(words)
        if taken >= length:
            return count
    return len(folded)
