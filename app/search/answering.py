"""What is shown to a question: articles that have some of its words, or say it in others."""

from dataclasses import replace

from app.index.protocol import IndexRequest
from app.search.feedback import feedback
from app.search.opened import Opened
from app.search.plan import Plan
from app.search.results import SearchRequest
from app.search.shares import share_clauses, shares


def answering(opened: Opened, meant: Plan, asked: SearchRequest) -> IndexRequest:
    """The request for articles with any of the words of the question `meant`, those first that have
    most of what tells, or say it in the words of those that do."""
    words = [part.loose for part in meant.telling]
    some = meant.relaxed(asked, 1)
    found = replace(some, bonus=[*some.bonus, *share_clauses(words, shares(words, opened.index))])
    # What is chosen of the facets narrows what is found, and changes nothing else.
    anywhere = replace(found, filters=meant.filters(SearchRequest()))
    return replace(found, bonus=[*found.bonus, *feedback(opened, anywhere, meant.telling)])
