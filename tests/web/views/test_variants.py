from app.search.results import Variant, Variants
from app.web.state import SearchState
from app.web.views.variants import variants_link

FORMS = tuple(Variant(text, "form", 3) for text in ("pelatih", "berlatih", "dilatih", "terlatih"))
LATIHAN = Variants("latihan", FORMS, 0, '"latihan" militer')


def test_the_first_are_told_in_short() -> None:
    link = variants_link(LATIHAN, SearchState(query="latihan militer"))
    assert link.first == ("pelatih", "berlatih", "dilatih")
    assert not link.is_short


def test_the_way_to_the_word_alone_keeps_the_filters() -> None:
    link = variants_link(LATIHAN, SearchState(query="latihan militer", languages=("id",), page=3))
    assert link.url == "/search?q=%22latihan%22+militer&language=id"
