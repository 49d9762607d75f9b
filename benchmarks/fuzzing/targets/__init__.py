"""All parsers that are tried, a module for each kind of input."""

from benchmarks.fuzzing.target import Target
from benchmarks.fuzzing.targets import (
    addresses,
    articles,
    dates,
    files,
    languages,
    passages,
    searches,
    written,
)

_MODULES = (searches, dates, languages, articles, files, addresses, passages, written)
TARGETS: dict[str, Target] = {one.name: one for module in _MODULES for one in module.TARGETS}
