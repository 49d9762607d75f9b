from app.search.results import Expansion
from app.web.state import SearchState
from app.web.views.expansions import expansion_link

CHINA = Expansion("cina", "CN", "China", ("Tiongkok",), False, '"cina" beras', "country:CN beras")


def test_both_ways_back_keep_the_filters() -> None:
    link = expansion_link(CHINA, SearchState(query="cina beras", languages=("id",), page=3))
    assert link.word_alone_url == "/search?q=%22cina%22+beras&language=id"
    assert link.filter_url == "/search?q=country%3ACN+beras&language=id"
