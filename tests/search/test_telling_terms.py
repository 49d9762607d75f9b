"""Which terms tell texts from others."""

from app.index.terms import TermField
from app.search.telling_terms import may_tell, most_telling
from tests.search.conftest import MakeArchive

BODY = TermField.BODY


def test_the_rarer_a_term_the_more_it_tells_and_the_oftener_it_stands(
    make_archive: MakeArchive,
) -> None:
    rare = {f"r{n}.txt": f"Kabar {n}\n\nWarga melihat zamrud dan pirus {n}.\n" for n in range(2)}
    often = {f"o{n}.txt": f"Kabar {n}\n\nWarga melihat hujan {n}.\n" for n in range(3)}
    others = {f"x{n}.txt": f"Kabar lain {n}\n\nPasar buka {n}.\n" for n in range(25)}
    one = {"one.txt": "Kabar\n\nAda intan.\n"}
    index = make_archive({**rare, **often, **others, **one}).index
    counted = {(BODY, "zamrud"): 1.0, (BODY, "hujan"): 1.0, (BODY, "pirus"): 2.0}
    told = most_telling(index, counted, 9)
    assert [term.text for term in told] == ["pirus", "zamrud", "hujan"]
    assert [term.text for term in most_telling(index, counted, 1)] == ["pirus"]
    # What one article alone has leads to no other, and what most have tells none of them.
    assert most_telling(index, {(BODY, "intan"): 1.0, (BODY, "pasar"): 1.0}, 9) == []


def test_numbers_function_words_and_short_ones_tell_nothing() -> None:
    assert [word for word in ("yang", "2022", "b52", "as", "gempa") if may_tell(word)] == ["gempa"]
