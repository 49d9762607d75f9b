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


def test_they_are_told_by_kinds_of_which_those_that_are_not_there_are_left_out() -> None:
    found = (Variant("lindu", "synonym", 2), Variant("gempanya", "form", 1))
    link = variants_link(Variants("gempa", found, 0, '"gempa"'), SearchState(query="gempa"))
    assert link.by_kind == (("form", found[1:]), ("synonym", found[:1]))
