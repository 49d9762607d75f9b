"""What is shown where no article has all the words: those that have most of what tells."""

from dataclasses import replace

from app.index.protocol import IndexRequest, SearchIndex
from app.search.plan import Plan
from app.search.results import SearchRequest
from app.search.shares import Asked, share_clauses

# Where an article has as many of the words, one of them alone is chance. Measured on questions that
# people wrote (docs/search.md): asking for more of them loses answers.
TELLING_MUCH = 3


def relaxed(index: SearchIndex, meant: Plan, asked: SearchRequest) -> IndexRequest:
    """The request for articles with some of the telling words of `meant`: two of them, where an
    article has three, whatever is chosen of the facets."""
    # One count decides, which costs as much as a search.
    much = meant.relaxed(SearchRequest(), TELLING_MUCH)
    has_much = len(meant.telling) >= TELLING_MUCH and index.count(much) > 0
    return with_words(index, meant, asked, 2 if has_much else 1)


def with_words(index: SearchIndex, meant: Plan, asked: SearchRequest, minimum: int) -> IndexRequest:
    """The request for articles with so many of the telling words of `meant`, those first that have
    most of what tells."""
    some = meant.relaxed(asked, minimum)
    shares = share_clauses([Asked(one.loose, one.countries) for one in meant.telling], index)
    return replace(some, bonus=[*some.bonus, *shares])
