"""What is shown to a question: articles that have any of its words, the best first."""

from dataclasses import replace

from app.index.protocol import IndexRequest
from app.search.feedback import feedback
from app.search.opened import Opened
from app.search.plan import Plan
from app.search.relaxing import with_words
from app.search.results import SearchRequest


def answering(opened: Opened, meant: Plan, asked: SearchRequest) -> IndexRequest:
    """The request for articles with any of the words of the question `meant`, those first that have
    most of what tells, or say it in the words of those that do."""
    found = with_words(opened.index, meant, asked, 1)
    # What is chosen of the facets narrows what is found, and changes nothing else.
    anywhere = replace(found, filters=meant.filters(SearchRequest()))
    return replace(found, bonus=[*found.bonus, *feedback(opened, anywhere, meant.telling)])
