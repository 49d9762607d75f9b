from app.search.results import Correction, SearchRequest, SearchResult
from app.web.state import SearchState
from app.web.views.search import search_view


def told(*corrections: Correction) -> list[tuple[str, str, str]]:
    state = SearchState(query="oymasha militr")
    result = SearchResult(SearchRequest(), total=1, took_ms=1.0, corrections=corrections)
    view = search_view(state, result, (), "en")
    return [(one.typed, one.suggested, one.url) for one in view.corrections]


def test_words_taken_for_the_same_one_are_told_together_and_lead_to_the_best() -> None:
    assert told(
        Correction("oymasha", "oimasha", True, "oimasha militer"),
        Correction("oymasha", "oymash", True, "oymash militer"),
        Correction("militr", "militer", True, "oimasha militer"),
    ) == [
        ("oymasha", "oimasha, oymash", "/search?q=oimasha+militer"),
        ("militr", "militer", "/search?q=oimasha+militer"),
    ]


def test_what_is_only_offered_is_told_one_by_one() -> None:
    assert told(
        Correction("malasia", "Malaysia", False, "country:MY"),
        Correction("malasia", "Malawi", False, "country:MW"),
    ) == [
        ("malasia", "Malaysia", "/search?q=country%3AMY"),
        ("malasia", "Malawi", "/search?q=country%3AMW"),
    ]
