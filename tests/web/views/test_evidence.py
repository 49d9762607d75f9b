from dataclasses import replace

from app.library.records import Article
from app.search.marked import Range
from app.web.state import SearchState
from app.web.views.anchors import anchors_of
from app.web.views.evidence import (
    MOST_QUOTES,
    SHOWN_COUNTRIES,
    SHOWN_QUOTES,
    CountryEvidence,
    EvidenceGroup,
    evidence_groups,
)
from app.web.views.marking import Marking
from tests.samples import sample

TEXT = """Rusia berlatih di laut
Pasukan Rusia tiba dari Moskow.
Rusia pulang, kata Rusia.
Warga Kazakhstan menonton.
"""


def groups_of(article: Article, *codes: str) -> tuple[EvidenceGroup, ...]:
    marking = Marking("/articles/a", SearchState(), codes)
    return evidence_groups(article, anchors_of(article.mentions, codes), marking)


def first_of(article: Article, *codes: str) -> CountryEvidence:
    return groups_of(article, *codes)[0].countries[0]


def test_countries_stand_under_what_the_article_says_of_them() -> None:
    article = sample(TEXT, captions=("Kapal Jepang.",))
    found = [(group.key, [one.code for one in group.countries]) for group in groups_of(article)]
    assert found == [("about", ["RU"]), ("passing", ["KZ"]), ("captions", ["JP"])]
    assert [one.percent is None for group in groups_of(article) for one in group.countries] == [
        False, False, True,
    ]  # fmt: skip


def test_a_group_without_countries_is_not_there() -> None:
    assert groups_of(sample("Panen\nPadi.")) == ()


def test_a_sentence_is_quoted_once_with_all_its_words_marked() -> None:
    russia = first_of(sample(TEXT))
    title, first, last = russia.first
    assert (title.field, title.number, title.kind) == ("title", 0, "name")
    assert first.text.text == "Pasukan Rusia tiba dari Moskow."
    assert first.text.ranges == (Range(8, 13), Range(24, 30))
    assert (first.field, first.number, first.kind) == ("paragraph", 1, None)
    assert first.kinds == (("Rusia", "name"), ("Moskow", "metonym"))
    assert last.kinds == (("Rusia", "name"),)
    assert len(last.text.ranges) == 2
    assert (russia.times, russia.words) == (5, (("Rusia", 4), ("Moskow", 1)))


def test_of_many_sentences_some_are_shown_and_the_rest_is_counted() -> None:
    article = sample("Panen\n" + "Warga Rusia datang.\n" * (MOST_QUOTES + 7))
    russia = first_of(article)
    assert len(russia.first) == SHOWN_QUOTES
    assert len(russia.first) + len(russia.more) == MOST_QUOTES
    assert russia.left_out == 7


def test_the_part_of_a_long_sentence_says_that_it_was_cut() -> None:
    (quote,) = first_of(sample(f"Panen\n{'kata ' * 200}Rusia{' kata' * 200}")).first
    assert quote.text.text.startswith("… kata")
    assert quote.text.text.endswith("kata …")
    (words,) = quote.text.ranges
    assert quote.text.text[words.start : words.end] == "Rusia"


def test_the_switch_leads_the_other_way() -> None:
    assert first_of(sample(TEXT)).url == "/articles/a?mark=RU"
    marked = first_of(sample(TEXT), "RU")
    assert (marked.marked, marked.url) == (True, "/articles/a")


def test_more_countries_than_a_glance_takes_in_unfold_and_stand_open_for_marks() -> None:
    one = CountryEvidence("ID", 9, False, (), 1, (), (), 0, "", False, "")
    shown = [replace(one, code=f"C{at}") for at in range(SHOWN_COUNTRIES)]
    group = EvidenceGroup("about", (*shown, one))
    assert (group.first, group.more) == (tuple(shown), (one,))
    assert not group.is_unfolded
    assert replace(group, countries=(*shown, replace(one, marked=True))).is_unfolded
    assert EvidenceGroup("about", tuple(shown)).more == ()
