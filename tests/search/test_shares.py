"""How much of what was asked an article has."""

import pytest

from app.index.protocol import Clause, Constant, Every, Filters
from app.index.terms import AnyTerm, PhraseTerms, TermField, WeightedTerm
from app.search.archive import Archive
from app.search.parse import parse
from app.search.plan import plan
from app.search.results import SearchRequest
from app.search.shares import Asked, share_clauses
from app.search.variants import Widening
from app.search.weights import SHARES
from tests.search.conftest import MakeArchive


@pytest.fixture
def archive(make_archive: MakeArchive) -> Archive:
    rare = {
        "rare.txt": "Kabar langka\n\nAda zamrud di desa itu, kata warga yang tinggal di sana.\n"
    }
    often = {
        f"{number}.txt": f"Kabar nomor {number}\n\nAda desa di sana, kata warga nomor {number}.\n"
        for number in range(5)
    }
    return make_archive(rare | often)


def term(text: str, boost: float = 1.0) -> Clause:
    return Clause([WeightedTerm(TermField.BODY, text, boost)])


def shares(archive: Archive, *clauses: Clause) -> list[float]:
    """What each of the clauses adds."""
    found = []
    for clause in share_clauses([Asked(one) for one in clauses], archive.index):
        [constant] = clause.alternatives
        assert isinstance(constant, Constant)
        found.append(constant.score)
    return found


def test_all_that_was_asked_counts_the_same_however_many_words_it_has(archive: Archive) -> None:
    assert shares(archive, term("zamrud")) == [pytest.approx(SHARES)]
    assert sum(shares(archive, term("zamrud"), term("desa"))) == pytest.approx(SHARES)
    assert shares(archive) == []


def test_a_rare_word_says_more_whatever_it_is_boosted_by(archive: Archive) -> None:
    rare, often = shares(archive, term("zamrud", 0.1), term("desa", 9.0))
    assert rare > 2 * often


def test_a_word_says_as_much_as_the_commonest_of_what_counts_for_it(archive: Archive) -> None:
    either = Clause([*term("zamrud").alternatives, *term("desa").alternatives])
    one, other = shares(archive, either, term("desa"))
    assert one == pytest.approx(other)


def test_words_together_say_at_least_as_much_as_the_rarest_of_them(archive: Archive) -> None:
    phrase = Clause([PhraseTerms(TermField.BODY, ["zamrud", "desa"], 1.0)])
    one, other = shares(archive, phrase, term("zamrud"))
    assert one == pytest.approx(other)
    every = Clause([Every([term("zamrud"), term("desa")])])
    both, alone = shares(archive, every, term("zamrud"))
    assert both > alone


def test_what_is_no_word_says_nothing_or_what_it_scores(archive: Archive) -> None:
    assert shares(archive, Clause([Filters(sources=("x",))]), Clause([])) == []
    begun = Clause([AnyTerm(TermField.BODY, ["zamrud"], 2.0)])
    one, other = shares(archive, begun, Clause([Constant(term("desa"), 2.0)]))
    assert one == pytest.approx(other)


def test_a_country_counts_once_more_where_the_article_is_about_it(archive: Archive) -> None:
    named = Asked(term("desa"), ("JP", "KZ"))
    word, about = share_clauses([named], archive.index)
    assert word.alternatives == [Constant(named.clause, SHARES)]
    assert about.alternatives == [Constant(Clause([Filters(about=(("JP", "KZ"),))]), SHARES)]


ABOUT = "Musim dingin di Kazakhstan\n\nKazakhstan bersalju. Warga Kazakhstan memakai jaket.\n"
BY_THE_WAY = (
    "Harga gas di Jepang\n\nHarga gas di Jepang naik, kata menteri Jepang. Jepang membeli dari "
    "Kazakhstan. Jaket laku.\n"
)


@pytest.mark.parametrize("asked", ["kazakhstan", "kazakstan", "(kazakhstan OR kirgizstan)"])
def test_where_some_words_are_found_an_article_about_the_country_is_above_others(
    make_archive: MakeArchive, asked: str
) -> None:
    others = {
        f"{n}.txt": f"Harga gas hari ke-{n}\n\nHarga gas tetap, dan pembeli jaket sepi.\n"
        for n in range(9)
    }
    archive = make_archive({"about.txt": ABOUT, "by.txt": BY_THE_WAY, **others})
    result = archive.search(SearchRequest(query=f"{asked} harga gas jaket zamrud"))
    assert result.relaxed
    assert result.hits[0].title.text == "Musim dingin di Kazakhstan"


def test_only_what_names_countries_and_nothing_else_counts_for_them(archive: Archive) -> None:
    def countries(text: str) -> list[tuple[str, ...]]:
        meant = plan(parse(text), archive.index, Widening.FORMS)
        return [part.countries for part in meant.parts]

    assert countries("jepang zamrud") == [("JP",), ()]
    assert countries("jepang OR kazakhstan") == [("JP", "KZ")]
    assert countries("jepang OR zamrud") == [()]
