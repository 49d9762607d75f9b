from random import Random

import pytest

from benchmarks.search_quality.asked import Kind
from benchmarks.search_quality.made import Archive, Made
from benchmarks.search_quality.makers import MAKERS
from benchmarks.search_quality.mistakes import edits
from benchmarks.search_quality.texts import Text, Words, words_of
from tests.benchmarks.search_quality.samples import many, text

TEXTS = many()
ALONE = (Kind.TYPO_ALONE, Kind.SWAPPED_ALONE, Kind.FIRST_LETTER_ALONE)


def archive(*more: Text) -> Archive:
    return Archive.of(Words([*TEXTS, *more]))


def made(kind: Kind, seed: int, about: Text = TEXTS[7], *more: Text) -> Made:
    found = MAKERS[kind](about, archive(*more), Random(seed))
    assert found is not None
    return found


def right(found: Made) -> set[str]:
    """The articles that a query should find, where that is not just the one it was made of."""
    assert found.relevant is not None
    return set(found.relevant)


@pytest.mark.parametrize("seed", range(5))
def test_a_headline_query_has_words_of_the_headline_in_its_order(seed: int) -> None:
    words = made(Kind.HEADLINE, seed).text.split()
    title = words_of(TEXTS[7].title)
    assert 3 <= len(words) <= 5
    assert words == [word for word in title if word in words]


def test_rare_words_are_in_few_other_articles() -> None:
    twins = [text(f"{n}", "Lain", TEXTS[7].passages[1]) for n in range(2)]
    words = made(Kind.RARE_WORDS, 1, TEXTS[7], *twins).text.split()
    assert 2 <= len(words) <= 4
    assert all(len(archive(*twins).words.having(word)) in range(2, 31) for word in words)


def test_a_phrase_stands_in_the_text_and_every_article_with_it_is_right() -> None:
    twin = text("twin", "Lain", TEXTS[7].passages[1])
    found = next(
        one
        for seed in range(50)
        if (one := MAKERS[Kind.PHRASE](TEXTS[7], archive(twin), Random(seed)))
        and one.meant in " ".join(words_of(twin.body))
    )
    assert found.text == f'"{found.meant}"'
    assert right(found) == {TEXTS[7].id, twin.id}


@pytest.mark.parametrize("seed", range(20))
def test_a_phrase_has_whole_words_only(seed: int) -> None:
    about = text("about", "", "suap langka sebanyak Rp500 juta masuk", "3g masih langka terbatas")
    found = MAKERS[Kind.PHRASE](about, archive(about), Random(seed))
    assert found is None or not {"rp", "g"} & set(found.meant.split())


def test_a_subject_is_in_several_headlines_all_of_them_right() -> None:
    found = made(Kind.SUBJECT, 1)
    both = set(found.text.split())
    assert right(found) == {one.id for one in TEXTS if both <= set(words_of(one.title))}
    assert len(right(found)) == 10


def test_another_form_is_one_that_the_article_lacks_and_others_use() -> None:
    about = text("about", "Tim berlatih keras", "mereka berlatih dan latih lagi")
    more = [text(f"{n}", "", "latihan itu") for n in range(3)]
    found = made(Kind.FORM, 2, about, about, *more)
    assert "latihan" in found.text.split()
    assert "berlatih" in found.meant.split()


def test_a_name_has_no_other_form() -> None:
    about = text("about", "Berlatih keras", "kata Berlatih dan latih")
    more = [text(f"{n}", "", "latihan itu") for n in range(3)]
    assert MAKERS[Kind.FORM](about, archive(about, *more), Random(1)) is None


@pytest.mark.parametrize(
    ("kind", "count"), [(Kind.TYPO, 1), (Kind.SWAPPED, 1), (Kind.FIRST_LETTER, 1), (Kind.CUT, 1)]
)
@pytest.mark.parametrize("seed", range(5))
def test_a_mistaken_query_differs_by_one_slip_in_one_word(
    kind: Kind, count: int, seed: int
) -> None:
    found = made(kind, seed)
    assert edits(found.meant, found.text) == count
    assert found.relevant is None
    assert len(found.meant.split()) in (2, 3)


@pytest.mark.parametrize("seed", range(8))
def test_two_typos_are_two_edits_in_all(seed: int) -> None:
    found = made(Kind.TWO_TYPOS, seed)
    assert edits(found.meant, found.text) == 2


@pytest.mark.parametrize("kind", ALONE)
def test_a_word_alone_is_unknown_as_typed_and_all_with_the_word_are_right(kind: Kind) -> None:
    found = made(kind, 3)
    assert found.text not in archive().words
    assert right(found) == {one.id for one in archive().words.having(found.meant)}
    assert len(right(found)) in range(3, 51)


def test_words_run_together_are_neighbours_and_make_no_word() -> None:
    found = made(Kind.JOINED, 1)
    first, second, *_ = found.meant.split()
    assert found.text.split()[0] == first + second
    assert f"{first} {second}" in " ".join(words_of(TEXTS[7].title))


def test_a_name_is_spelt_otherwise_and_stands_with_another_word() -> None:
    found = made(Kind.NAME, 1)
    assert len(found.text.split()) == 2
    assert found.text.split()[0] not in TEXTS[7].words()
    assert found.meant.split()[0].startswith(("soekarno", "khalidov"))


def test_a_country_is_called_as_the_article_does_not() -> None:
    about = text("about", "Jerman membuka pabrik", "Di Jerman, kata mereka.")
    other = text("other", "Wisata ke Germany ramai", "teks")
    found = made(Kind.COUNTRY, 1, about, about, other)
    assert found.text.startswith("germany ")
    assert found.meant.startswith("jerman ")
    alone = made(Kind.COUNTRY_ALONE, 1, about, about, other)
    assert (alone.text, right(alone)) == ("germany", {"#about", "#other"})


def test_america_is_as_in_capitals_only() -> None:
    small = text("small", "Sales as usual", "teks")
    capitals = text("capitals", "Tentara AS pulang", "teks")
    assert MAKERS[Kind.COUNTRY_ALONE](small, archive(small), Random(1)) is None
    assert MAKERS[Kind.COUNTRY_ALONE](capitals, archive(capitals), Random(1)) is not None


def test_a_true_word_stands_twice_in_its_article_and_in_no_other() -> None:
    found = made(Kind.TRUE_WORD, 1)
    assert TEXTS[7].words().count(found.text) == 2
    assert right(found) == {TEXTS[7].id}


def test_articles_with_a_related_word_are_right_for_a_true_word() -> None:
    about = text("about", "", "beralas itu beralas")
    others = [text("beginning", "", "beralasan"), text("form", "", "alas")]
    found = made(Kind.TRUE_WORD, 1, about, about, *others)
    assert right(found) == {"#about", "#beginning", "#form"}


def test_an_article_without_anything_makes_no_query() -> None:
    empty = text("empty", "", "")
    for kind, maker in MAKERS.items():
        assert maker(empty, archive(empty), Random(1)) is None, kind


def test_there_is_a_maker_of_every_kind_but_those_that_need_no_article() -> None:
    assert set(Kind) - set(MAKERS) == {Kind.NONSENSE, Kind.QUESTION}
