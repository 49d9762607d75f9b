from app.web.state import SearchState
from app.web.views.marking import Marking

PLAIN = Marking("/articles/a", SearchState())
BOTH = Marking("/articles/a", SearchState(query="padi", lang="id"), ("KZ", "RU"))


def test_a_country_is_marked_beside_the_others_and_taken_back() -> None:
    assert PLAIN.with_("KZ") == "/articles/a?mark=KZ"
    assert BOTH.with_("IR") == "/articles/a?q=padi&lang=id&mark=KZ&mark=RU&mark=IR"
    assert BOTH.without("KZ") == "/articles/a?q=padi&lang=id&mark=RU"


def test_all_are_taken_back_at_once_and_the_search_stays() -> None:
    assert BOTH.cleared == "/articles/a?q=padi&lang=id"
    assert PLAIN.cleared == "/articles/a"


def test_only_countries_of_the_article_are_kept() -> None:
    assert BOTH.among({"RU", "IR"}).codes == ("RU",)
