"""Names that many people bear, from `data/bylines.toml`."""

from functools import cache

from app.language.vocabulary import load


@cache
def given_names() -> frozenset[str]:
    """The names, in lower case."""
    return frozenset(load("bylines")["given"]["names"])
