"""Articles that say in other words what was asked."""

from app.index.terms import WeightedTerm
from app.search.archive import Archive
from app.search.feedback import feedback
from app.search.plan import plan
from app.search.results import SearchRequest
from app.search.variants import Widening
from app.search.weights import FEEDBACK


def words(archive: Archive, query: str) -> dict[str, float]:
    """The words that the best finds of `query` share, and what each is worth."""
    opened = archive._current()
    meant = plan(opened.query(query), opened.index, Widening.UNKNOWN)
    clauses = feedback(opened, meant.relaxed(SearchRequest(), 1), meant.telling)
    terms = [one for clause in clauses for one in clause.alternatives]
    assert all(isinstance(one, WeightedTerm) for one in terms)
    return {one.text: one.boost for one in terms if isinstance(one, WeightedTerm)}


def test_the_most_telling_words_of_the_best_finds_count_a_part(eruption: Archive) -> None:
    found = words(eruption, "gunung merapi meletus")
    assert {"lahar", "vulkanolog", "awan"} <= set(found)
    assert next(iter(found.values())) == max(found.values()) == FEEDBACK
    assert all(0 < one <= FEEDBACK for one in found.values())


def test_what_was_asked_is_not_among_them_in_any_form(eruption: Archive) -> None:
    found = words(eruption, "gunung merapi meletus alir")
    assert not {"gunung", "merapi", "meletus", "mengalir"} & set(found)


def test_function_words_and_numbers_are_not_among_them(eruption: Archive) -> None:
    assert not {"dan", "kata", "12"} & set(words(eruption, "gunung merapi meletus"))


def test_where_nothing_is_found_there_are_none(eruption: Archive) -> None:
    assert words(eruption, "zamrud") == {}
