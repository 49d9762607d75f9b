"""What is said of words that were, or may have been, misspelt."""

from collections.abc import Iterable, Iterator

from app.search.results import Correction


def corrected(corrections: Iterable[Correction]) -> Iterator[str]:
    """A line for each word: what was searched for beside it, or what may have been meant."""
    for one in corrections:
        verb = "also searched for" if one.applied else "did you mean"
        yield f"  {one.typed}: {verb} {one.suggested}"
