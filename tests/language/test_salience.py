import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language.mentions import EvidenceKind, Mention, MentionField
from app.language.salience import ABOUT_TITLED, shares, weight


def mention(
    code: str,
    field: MentionField = MentionField.PARAGRAPH,
    paragraph: int = 1,
    kind: EvidenceKind = EvidenceKind.NAME,
) -> Mention:
    return Mention(code, field, paragraph, 0, 4, "text", kind)


MENTIONS = st.builds(
    mention,
    st.sampled_from(["AA", "BB", "CC", "DD"]),
    st.sampled_from(MentionField),
    st.integers(0, 3),
    st.sampled_from(EvidenceKind),
)


def test_no_mentions_give_no_shares() -> None:
    assert shares(()) == ()


@given(st.lists(MENTIONS, min_size=1))
def test_saliences_sum_to_one_and_fall(mentions: list[Mention]) -> None:
    written = [one for one in mentions if one.field is not MentionField.CAPTION]
    found = shares(mentions)
    assert sum(share.salience for share in found) == pytest.approx(1 if written else 0)
    assert [share.salience for share in found] == sorted(
        (share.salience for share in found), reverse=True
    )
    assert sum(share.mentions for share in found) == len(written)


def test_ties_are_ordered_by_code() -> None:
    assert [share.code for share in shares([mention("BB"), mention("AA")])] == ["AA", "BB"]


def test_title_weighs_more_than_lede_and_lede_more_than_the_rest() -> None:
    title = weight(mention("AA", MentionField.TITLE, 0))
    lede = weight(mention("AA", paragraph=0))
    later = weight(mention("AA", paragraph=5))
    dateline = weight(mention("AA", MentionField.DATELINE, 0))
    assert title > lede > later > dateline > 0


def test_names_weigh_more_than_a_seat_of_government_and_that_more_than_a_city() -> None:
    name, older, metonym, city = (
        weight(mention("AA", kind=kind))
        for kind in (
            EvidenceKind.NAME,
            EvidenceKind.OLDER,
            EvidenceKind.METONYM,
            EvidenceKind.CITY,
        )
    )
    assert name > older > metonym > city > 0


def test_a_country_of_the_title_says_so() -> None:
    found = shares([mention("AA", MentionField.TITLE, 0), mention("BB")])
    assert [(share.code, share.in_title) for share in found] == [("AA", True), ("BB", False)]


def test_who_acts_in_the_title_comes_before_whom_it_concerns() -> None:
    found = shares([mention("BB", MentionField.TITLE, 0), mention("AA", MentionField.TITLE, 0)])
    assert [share.code for share in found] == ["BB", "AA"]


def test_not_even_a_hundred_mentions_below_drown_the_title() -> None:
    named = mention("AA", MentionField.TITLE, 0)
    found = {one.code: one for one in shares([named, *([mention("BB")] * 100)])}
    assert found["AA"].salience > ABOUT_TITLED
    assert found["AA"].about
    assert found["BB"].about


def test_each_further_mention_adds_and_adds_less() -> None:
    def salience(times: int) -> float:
        found = shares([mention("AA", paragraph=0), *([mention("BB")] * times)])
        return next(one.salience for one in found if one.code == "BB")

    gains = [salience(times + 1) - salience(times) for times in (1, 2, 5, 10)]
    assert gains == sorted(gains, reverse=True)
    assert gains[-1] > 0


def test_a_country_named_once_below_is_mentioned_in_passing() -> None:
    found = shares([mention("AA", MentionField.TITLE, 0), mention("BB", paragraph=4)])
    assert [share.about for share in found] == [True, False]


def test_a_city_by_itself_makes_no_subject() -> None:
    (only,) = shares([mention("AA", paragraph=0, kind=EvidenceKind.CITY)])
    assert only.salience == 1
    assert not only.about


def test_captions_count_apart() -> None:
    caption = mention("BB", MentionField.CAPTION, 0)
    (only,) = shares([mention("AA"), caption, mention("AA", MentionField.CAPTION, 0)])
    assert (only.code, only.mentions, only.captions) == ("AA", 1, 1)
    assert shares([caption]) == ()


def test_all_six_parties_of_a_title_are_what_the_article_is_about() -> None:
    codes = ("AA", "BB", "CC", "DD", "EE", "FF")
    found = shares([mention(code, MentionField.TITLE, 0) for code in codes])
    assert all(one.about for one in found)
