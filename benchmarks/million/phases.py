"""What each phase of an ingest costs an article: processor time, in one process, caches warm."""

import pickle
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from pathlib import Path

from app.index.opening import open_writer
from app.index.writing import IndexDocument
from app.ingest.batches import batches
from app.ingest.collecting import collecting_seldom
from app.ingest.copies.settling import StoryKeeper
from app.ingest.copies.signature import bands_of
from app.ingest.copies.wording import wording_of
from app.ingest.countries import with_countries
from app.ingest.discover import discover
from app.ingest.document import UnreadableInput
from app.ingest.formats.columns import known_columns
from app.ingest.indexing import to_index
from app.ingest.inputs import inputs_of
from app.ingest.limits import Limits
from app.ingest.prepare import document_of
from app.ingest.run import read_input
from app.ingest.steps import Input, Prepared, Result
from app.ingest.text.extract import extract
from app.library.records import Article, ArticleText
from app.library.writing import LibraryWriter
from benchmarks.measuring import processor_seconds

_MIB = 1024 * 1024
_LIMITS = Limits(16 * _MIB, datetime.now(UTC))
_BATCH = 500
_CHUNK = 64


@dataclass(slots=True)
class Phases:
    """Processor seconds by phase, for so many articles."""

    articles: int = 0
    seconds: dict[str, float] = field(default_factory=dict)

    def add(self, name: str, work: Callable[[], object]) -> None:
        """Does the work and adds what it cost to the phase `name`."""
        self.seconds[name] = self.seconds.get(name, 0.0) + processor_seconds(work)


@collecting_seldom()
def measure_phases(folder: Path, count: int) -> Phases:
    """The phases for `count` articles of a folder, after as many others that warm what is kept."""
    inputs = islice(_inputs(folder), 2 * count)
    _prepare(list(islice(inputs, count)), Phases())
    phases = Phases()
    measured: list[Input] = []
    phases.add("open", partial(measured.extend, inputs))
    results = _prepare(measured, phases)
    phases.articles = len(results)
    phases.add("hand over", partial(_hand_over, measured, results))
    with tempfile.TemporaryDirectory(prefix="warta-phases-") as directory:
        _write(Path(directory), list(map(Prepared, measured, results)), phases)
    return phases


def _inputs(folder: Path) -> Iterator[Input]:
    columns = known_columns()
    for found in discover([str(folder)]):
        yield from inputs_of(found, _LIMITS, columns)


def _prepare(inputs: Sequence[Input], phases: Phases) -> list[Result]:
    """What the workers do, phase by phase."""
    articles: list[Article | None] = []
    results: list[Result] = []
    phases.add("read", lambda: articles.extend(map(_article, inputs)))
    found = [one for one in articles if one is not None]
    whole: list[Article] = []
    phases.add("countries", lambda: whole.extend(map(with_countries, found)))
    bands: list[tuple[int, ...]] = []
    phases.add(
        "copies: signature",
        lambda: bands.extend(bands_of(wording_of(ArticleText.of(one))) for one in whole),
    )
    terms: list[IndexDocument] = []
    phases.add("index: terms", lambda: terms.extend(map(to_index, whole)))
    results.extend(map(Result, whole, terms, bands))
    return results


def _article(one: Input) -> Article | None:
    try:
        return extract(document_of(one, known_columns()), _LIMITS.now)
    except UnreadableInput:
        return None


def _hand_over(inputs: Sequence[Input], results: Sequence[Result]) -> None:
    """What goes to the workers and comes back."""
    for items in (inputs, results):
        for chunk in batches(items, _CHUNK):
            pickle.loads(pickle.dumps(chunk))  # noqa: S301 - just written


def _write(directory: Path, prepared: Sequence[Prepared], phases: Phases) -> None:
    """What the one writer does."""
    writer = LibraryWriter(directory)
    for batch in batches(prepared, _BATCH):
        inputs = [read_input(one) for one in batch]
        phases.add("records", partial(writer.write, inputs))
    phases.add("copies: settling", StoryKeeper(writer.stories).finish)
    index = open_writer(directory / "index", anew=True)
    terms = [one.result.terms for one in prepared if one.result.terms]
    phases.add("index: writing", partial(index.put, terms))
    phases.add("index: commit", partial(index.commit, 1))
