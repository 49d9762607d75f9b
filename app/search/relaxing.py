"""What is shown where no article has all the words: those that have most of what tells."""

from app.index.protocol import IndexRequest, SearchIndex
from app.search.plan import Plan
from app.search.results import SearchRequest

# Where an article has as many of the words, one of them alone is chance. Measured on questions that
# people wrote (docs/search.md): asking for more of them loses answers.
_TELLING_MUCH = 3


def relaxed(index: SearchIndex, meant: Plan, asked: SearchRequest) -> IndexRequest | None:
    """The request for articles with some of the words; None where no article has any of them."""
    best = _most_matching(index, meant, asked)
    if best == 0:
        return None
    return meant.relaxed(asked, 2 if best >= _TELLING_MUCH else 1)


def _most_matching(index: SearchIndex, meant: Plan, asked: SearchRequest) -> int:
    """The most telling parts that any article has."""
    none, least = len(meant.telling) + 1, 0
    while none - least > 1:
        middle = (none + least) // 2
        if index.count(meant.relaxed(asked, middle)):
            least = middle
        else:
            none = middle
    return least
