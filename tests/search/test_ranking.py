"""What ranks above what, by construction: see app/search/weights.py."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.search.archive import Archive
from app.search.plan import plan
from app.search.results import SearchRequest, Sort
from app.search.variants import Widening
from app.search.weights import ALL_WORDS, SOME_WORDS, Weights
from tests.search.conftest import MakeArchive

FILLER = "Hujan turun di kota sejak pagi, kata warga yang tinggal dekat pasar."


def named(archive: Archive, query: str, **more: object) -> list[str]:
    """The first word of each hit's text, which tells the articles apart."""
    result = archive.search(SearchRequest(query=query, **more))  # type: ignore[arg-type]
    found = archive.library.found([hit.id for hit in result.hits])
    return [found[hit.id].paragraphs[0].split()[0] for hit in result.hits]


@pytest.fixture
def archive(make_archive: MakeArchive) -> Archive:
    return make_archive(
        {
            "typed.txt": f"Kabar satu hari\n\nTyped. Regu latihan sore. {FILLER}\n",
            "form.txt": f"Kabar dua hari\n\nForm. Regu berlatih sore. {FILLER}\n",
            "spelt.txt": f"Kabar tiga hari\n\nSpelt. Gubernur meresmikan pasar. {FILLER}\n",
            "near.txt": f"Kabar empat hari\n\nNear. Kapal selam tiba. {FILLER}\n",
            "far.txt": f"Kabar lima hari\n\nFar. Kapal tiba. {FILLER} Orang selam pulang.\n",
            "about.txt": f"Jembatan runtuh\n\nAbout. Jembatan itu runtuh. {FILLER}\n",
            "mention.txt": f"Kabar enam hari\n\nMention. {FILLER} Dekat jembatan.\n",
        }
    )


def test_the_form_that_was_typed_ranks_above_another(archive: Archive) -> None:
    assert named(archive, "latihan") == ["Typed.", "Form."]
    assert named(archive, "berlatih") == ["Form.", "Typed."]


def test_all_words_as_typed_rank_above_one_of_them_in_a_headline_and_a_form_of_another(
    make_archive: MakeArchive,
) -> None:
    archive = make_archive(
        {
            "typed.txt": f"Kabar satu hari\n\nTyped. Regu latihan di Zamrud. {FILLER}\n",
            "form.txt": f"Zamrud menang lagi\n\nForm. Regu Zamrud berlatih. {FILLER}\n",
            # Of a word that half of the articles have hardly anything depends.
            **{f"{n}.txt": f"Kabar hari {n}\n\nOther. {n} orang. {FILLER}\n" for n in range(20)},
        }
    )
    assert named(archive, "latihan zamrud") == ["Typed.", "Form."]
    assert named(archive, "berlatih zamrud") == ["Form.", "Typed."]
    assert named(archive, "lathan zamrud") == ["Typed.", "Form."]


def test_another_name_of_a_country_counts_as_much_as_the_one_typed(
    make_archive: MakeArchive,
) -> None:
    archive = make_archive(
        {
            "mention.txt": f"Kabar satu hari\n\nMention. {FILLER} Orang Perancis pulang.\n",
            "about.txt": f"Prancis menang\n\nAbout. Tim Prancis menang di Prancis. {FILLER}\n",
        }
    )
    assert named(archive, "perancis") == ["About.", "Mention."]


def test_a_headline_that_names_a_country_otherwise_ranks_above_a_text_that_does_so_again_and_again(
    make_archive: MakeArchive,
) -> None:
    archive = make_archive(
        {
            "often.txt": "Kabar satu hari\n\nOften. Ia pergi ke Prancis, pulang dari Prancis,"
            f" lalu rindu Prancis. {FILLER}\n",
            "headline.txt": f"Prancis memilih presiden\n\nHeadline. Ia menang. {FILLER}\n",
            # Few headlines name a country: one that does is long beside the mean of all.
            **{f"{n}.txt": f"Kabar hari {n}\n\nOther. {n} orang. {FILLER}\n" for n in range(20)},
        }
    )
    assert named(archive, "france") == ["Headline.", "Often."]


def test_words_near_each_other_rank_above_the_same_words_apart(archive: Archive) -> None:
    assert named(archive, "kapal selam") == ["Near.", "Far."]


def test_nearness_changes_the_order_and_nothing_else(archive: Archive) -> None:
    assert sorted(named(archive, "selam kapal")) == ["Far.", "Near."]


def test_an_article_about_a_thing_ranks_above_one_that_mentions_it(archive: Archive) -> None:
    assert named(archive, "jembatan") == ["About.", "Mention."]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("jembatam kabar", "jembatan kabar"), ("kabar grubernur", "kabar gubernur")],
)
def test_what_a_strange_word_means_says_as_much_as_the_other_words(
    archive: Archive, typed: str, meant: str
) -> None:
    assert named(archive, typed) == named(archive, meant)
    scores = [
        [hit.score for hit in archive.search(SearchRequest(query=one)).hits]
        for one in (typed, meant)
    ]
    assert scores[0] == pytest.approx(scores[1])


def test_what_a_known_word_may_mean_counts_less_than_the_word() -> None:
    for weights in (ALL_WORDS, SOME_WORDS):
        assert weights.of_spellings(strange=True) == (weights.typed, weights.form)
        known = (weights.spelling, weights.spelling_form)
        assert weights.of_spellings(strange=False) == known


def test_a_title_that_is_only_the_lede_does_not_count_twice(make_archive: MakeArchive) -> None:
    archive = make_archive(
        {
            "headed.txt": f"Naga terbang tinggi\n\nHeaded. Ada naga. {FILLER}\n",
            "bare.txt": f"Bare naga kata orang di pasar itu, {FILLER.lower()} {FILLER}\n",
        }
    )
    assert named(archive, "naga") == ["Headed.", "Bare"]
    assert named(archive, "title:bare title:naga") == ["Bare"]
    assert named(archive, "judul:naga") == ["Headed.", "Bare"]


@pytest.mark.parametrize("query", ["siapa gubernur zamrud", "who is the gubernur zamrud"])
def test_words_that_tell_nothing_find_nothing_by_themselves(archive: Archive, query: str) -> None:
    result = archive.search(SearchRequest(query=query))
    assert result.relaxed
    assert result.total == 1
    assert named(archive, query) == ["Spelt."]


def test_one_of_many_telling_words_alone_is_chance(make_archive: MakeArchive) -> None:
    archive = make_archive(
        {
            "three.txt": "Kabar satu hari\n\nThree. Gubernur Zamrud membuka pelabuhan.\n",
            "two.txt": "Kabar dua hari\n\nTwo. Pelabuhan milik Zamrud sepi.\n",
            "one.txt": "Kabar tiga hari\n\nOne. Sebuah pelabuhan besar di utara.\n",
        }
    )
    assert named(archive, "gubernur zamrud pelabuhan kencana") == ["Three.", "Two."]


def test_more_of_what_was_asked_ranks_above_some_of_it_again_and_again(
    make_archive: MakeArchive,
) -> None:
    often = "Zamrud dan gubernur, gubernur Zamrud. " * 4
    archive = make_archive(
        {
            "often.txt": f"Kabar satu hari\n\nOften. {often}\n",
            "more.txt": f"Kabar dua hari\n\nMore. Gubernur Zamrud ke pelabuhan. {FILLER * 5}\n",
            "other.txt": f"Kabar tiga hari\n\nOther. Pelabuhan sepi. {FILLER}\n",
        }
    )
    assert named(archive, "gubernur zamrud pelabuhan kencana") == ["More.", "Often."]


def test_undated_articles_come_last_by_date_and_that_is_said(make_archive: MakeArchive) -> None:
    archive = make_archive(
        {
            "old.txt": "Kabar satu hari\n2019-05-01\n\nOld. Harga beras naik di pasar.\n",
            "new.txt": "Kabar dua hari\n2021-05-01\n\nNew. Harga beras naik di pasar.\n",
            "none.txt": "Kabar tiga hari\n\nNone. Harga beras naik di pasar.\n",
        }
    )
    for sort, expected in (
        (Sort.NEWEST, ["New.", "Old.", "None."]),
        (Sort.OLDEST, ["Old.", "New.", "None."]),
    ):
        assert named(archive, "beras", sort=sort) == expected
        told = archive.search(SearchRequest(query="beras", sort=sort)).notices
        assert [(one.key, one.value) for one in told] == [("undated-last", "1")]
    assert not archive.search(SearchRequest(query="beras")).notices
    assert not archive.search(SearchRequest(query="beras after:2020", sort=Sort.NEWEST)).notices
    dated = SearchRequest(query="beras", sort=Sort.NEWEST, first=date(2018, 1, 1))
    undated = SearchRequest(query="beras", sort=Sort.NEWEST, undated=True)
    assert [archive.search(one).notices for one in (dated, undated)] == [(), ()]


@pytest.mark.parametrize(
    "query",
    [
        "kapal kapal",
        "kapal selam kapal",
        '"kapal selam" tiba',
        'title:jembatan runtuh "jembatan itu"~4',
        "kapal OR selam tiba -jembatan",
        "kap* selam tib*",
    ],
)
def test_nearness_never_changes_what_is_found(archive: Archive, query: str) -> None:
    opened = archive._current()
    meant = plan(opened.query(query), opened.index, Widening.UNKNOWN)
    request = meant.request(SearchRequest(query=query))
    assert opened.index.count(request) == opened.index.count(replace(request, bonus=()))


def test_of_many_words_only_the_first_are_looked_for_near_each_other(archive: Archive) -> None:
    opened = archive._current()
    words = "kapal selam tiba gubernur meresmikan pasar jembatan runtuh regu latihan"
    meant = plan(opened.query(words), opened.index, Widening.UNKNOWN)
    near = meant.relaxed(SearchRequest(), 1).bonus
    assert len(near) == 5
    # And one for all words as they were typed.
    assert len(meant.request(SearchRequest()).bonus) == len(near) + 1


def test_what_says_nothing_is_not_looked_for_near_what_tells(archive: Archive) -> None:
    opened = archive._current()
    meant = plan(opened.query("yang kapal dan"), opened.index, Widening.UNKNOWN)
    assert meant.relaxed(SearchRequest(), 1).bonus == []
    assert len(meant.request(SearchRequest()).bonus) == 1


@given(words=st.lists(st.sampled_from(FILLER.lower().split()), min_size=3, max_size=30))
@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_typed_form_ranks_above_another_in_the_same_text(
    make_archive: MakeArchive, words: list[str]
) -> None:
    text = " ".join(words)
    archive = make_archive(
        {
            "typed.txt": f"Kabar satu hari\n\nTyped. {text} latihan {FILLER}\n",
            "form.txt": f"Kabar dua hari\n\nForm. {text} berlatih {FILLER}\n",
        }
    )
    found = named(archive, "latihan")
    assert {*found} == {"Typed.", "Form."}
    assert found == sorted(found, reverse=True)


@pytest.mark.parametrize("weights", [ALL_WORDS, SOME_WORDS])
def test_each_step_from_what_was_typed_counts_less(weights: Weights) -> None:
    assert weights.typed > weights.form > weights.spelling_form
    assert weights.typed > weights.spelling > weights.spelling_form
