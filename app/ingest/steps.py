"""What passes through an ingest, in order: inputs to read, inputs that are known, ends of files."""

from dataclasses import dataclass

from app.index.writing import IndexDocument
from app.ingest.formats.record import NO_WEB, Shape, Web
from app.library.records import Article
from app.library.sketches import Bands
from app.values import value


@value
class Place:
    """Where an input lies: the state of its file, and its place in a file of several.

    `container` is the library's number of that file, `generation` how often it was read;
    both are 0 where the input is a file of its own.
    """

    size: int
    modified_ns: int
    container: int = 0
    generation: int = 0
    position: int = 0


@value
class Input:
    """An input with its bytes; or the `reason` why there is nothing to read in it.

    `file` is its name as reported, `path` the one it is known by. `advance` is how many bytes
    of its file were read to get to its end; `skipped` says that it never was an article.
    """

    file: str
    path: str
    place: Place
    data: bytes = b""
    sha256: str = ""
    shape: Shape = Shape.TEXT
    web: Web = NO_WEB
    advance: int = 0
    reason: str | None = None
    skipped: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """An input that is as it was; `note` where the library must learn that it was seen again.

    `reason` is set where it could not be read then either.
    """

    file: str
    note: Input | None = None
    advance: int = 0
    reason: str | None = None
    skipped: bool = False


@dataclass(frozen=True, slots=True)
class ContainerEnd:
    """The end of a file with several inputs: `complete` where all of it could be read."""

    container: int
    generation: int
    complete: bool
    advance: int = 0


@dataclass(frozen=True, slots=True)
class Passed:
    """Bytes that needed no reading."""

    advance: int


@dataclass(frozen=True, slots=True)
class Result:
    """What became of an input: its article, terms and bands, or the `reason` there are none.

    `named` are the columns that the user named and that the record has.
    """

    article: Article | None = None
    terms: IndexDocument | None = None
    bands: Bands = ()
    reason: str | None = None
    named: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Prepared:
    """An input that was read, and what became of it."""

    input: Input
    result: Result

    @property
    def advance(self) -> int:
        """As that of the input."""
        return self.input.advance


Step = Input | Known | ContainerEnd | Passed
Done = Prepared | Known | ContainerEnd | Passed
