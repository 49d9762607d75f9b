"""Citations in the formats of reference managers: one, or any number of them."""

from collections.abc import Iterable, Iterator

from app.web.citations.bibtex import bibtex
from app.web.citations.cited import Cited
from app.web.citations.csl import csl
from app.web.citations.ris import ris
from app.web.export.wanted import Format


def cite_texts(form: Format, batches: Iterable[Iterable[Cited]]) -> Iterator[str]:
    """The citations as a file in the format `form`, a piece for each batch."""
    if form is Format.CSL:
        yield from _array(batches)
    else:
        write = bibtex if form is Format.BIBTEX else ris
        for batch in batches:
            yield "".join(map(write, batch))


def _array(batches: Iterable[Iterable[Cited]]) -> Iterator[str]:
    """A JSON array, an item on each line."""
    before = "[\n"
    for batch in batches:
        text = ",\n".join(csl(one).json_text for one in batch)
        if text:
            yield before + text
            before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"
