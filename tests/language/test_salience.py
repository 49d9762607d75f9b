import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language.mentions import EvidenceKind, Mention, MentionField
from app.language.salience import shares, weight


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


def test_a_name_weighs_more_than_a_people_and_a_people_more_than_a_capital() -> None:
    name, people, capital = (
        weight(mention("AA", kind=kind))
        for kind in (EvidenceKind.NAME, EvidenceKind.PEOPLE, EvidenceKind.METONYM)
    )
    assert name > people > capital > 0


def test_a_country_of_the_title_says_so() -> None:
    found = shares([mention("AA", MentionField.TITLE, 0), mention("BB")])
    assert [(share.code, share.in_title) for share in found] == [("AA", True), ("BB", False)]
