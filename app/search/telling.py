"""What is told beside a result: words taken for others, what each finds, why nothing was found."""

from dataclasses import replace
from itertools import chain

from app.index.protocol import SearchIndex
from app.search.clues import near_words, parts_of, way_out
from app.search.corrections import offers
from app.search.finding import Found, find, find_whole
from app.search.guesses import Guess, guesses
from app.search.nothing import Nothing
from app.search.opened import Opened
from app.search.plan import plan
from app.search.query import told_of
from app.search.questions import understood
from app.search.results import Correction, SearchRequest, WordCount
from app.search.variants import Widening


def corrections_told(opened: Opened, found: Found, asked: SearchRequest) -> tuple[Correction, ...]:
    """Those that were taken, and what is offered: the first that would find more with all of its
    words, where nothing is offered already.

    What is itself to be corrected helps nobody.
    """
    told = (*found.plan.query.offers, *found.plan.corrections)
    if asked.exact or not all(one.applied for one in told):
        return told
    with_all = _with_all(opened, found, asked)
    named = opened.proper.named(found.plan.query)
    offered = (
        Guess(one, with_all + 1)
        for one in offers(named, found.plan.taken, opened.index, asked.locale)
    )
    unchanged = () if told else guesses(found.plan.query, opened.index, with_all, asked.locale)
    for guess in chain(offered, unchanged):
        query = opened.query(guess.offer.query)
        meant = plan(understood(query), opened.index, Widening.UNKNOWN)
        finds = opened.index.count(meant.request(asked))
        if not meant.corrections and finds >= guess.least:
            return (*told, guess.offer)
    return told


def _with_all(opened: Opened, found: Found, asked: SearchRequest) -> int:
    """How many articles have all the words, whether or not others were found beside them."""
    if found.relaxed:
        return opened.index.count(found.plan.request(asked))
    return found.result.total


def nothing_found(opened: Opened, found: Found, asked: SearchRequest) -> Nothing | None:
    """What is to be said where nothing was found; None where nothing was asked for."""
    parts = parts_of(found.plan, opened.index, asked)
    if not parts:
        return None
    near = near_words(
        found.plan, opened.index, opened.names, lambda text: _finds(opened, text, asked)
    )
    way = way_out(found.plan, opened.index, asked, parts)
    return Nothing(parts, near, way, _widened(opened, found, asked) if asked.exact else 0)


def _finds(opened: Opened, text: str, asked: SearchRequest) -> int:
    """How many articles the search finds with another text."""
    one = replace(asked, query=text, page=1, size=1, counted=False)
    return find(opened, opened.query(text, asked.locale), one).result.total


def _widened(opened: Opened, found: Found, asked: SearchRequest) -> int:
    """How many articles have all the words where other forms and spellings count."""
    asked = replace(asked, exact=False)
    return find_whole(opened, found.plan.query, asked, opened.index.search).result.total


def words_counted(index: SearchIndex, found: Found, asked: SearchRequest) -> tuple[WordCount, ...]:
    """How many articles each part has by itself, where not all of them have all.

    Where some of the parts are enough, of those that tell something.
    """
    parts = found.parts
    if len(parts) < 2 or (found.result.total and not found.relaxed):
        return ()
    return tuple(
        WordCount(told_of(part.part), index.count(found.plan.request_of(part, asked)))
        for part in parts
    )
