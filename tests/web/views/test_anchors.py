from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.language.mentions import EvidenceKind, Mention, MentionField
from app.web.views.anchors import anchors_of


def mention(code: str, start: int, end: int, field: MentionField = MentionField.TITLE) -> Mention:
    return Mention(code, field, 0, start, end, "x" * (end - start), EvidenceKind.NAME)


def test_each_mention_has_an_anchor_of_its_own_and_the_chosen_ones_are_marked() -> None:
    russia, iran = mention("RU", 0, 5), mention("IR", 10, 14)
    anchors = anchors_of((iran, russia), {"IR"})
    first, second = anchors.of("title")
    assert (first.start, first.end, first.codes) == (0, 5, ())
    assert (second.anchor, second.codes) == (anchors.names[iran], ("IR",))
    assert anchors.names[iran] != anchors.names[russia]
    assert anchors.of("paragraph", 3) == ()


def test_mentions_that_overlap_share_an_anchor() -> None:
    czechia, slovakia = mention("CZ", 3, 15), mention("SK", 3, 15)
    anchors = anchors_of((czechia, slovakia), {"CZ", "SK"})
    (both,) = anchors.of("title")
    assert (both.start, both.end, both.codes) == (3, 15, ("CZ", "SK"))
    assert anchors.names[czechia] == anchors.names[slovakia] == both.anchor


MENTIONS = st.builds(
    lambda code, field, start, length: mention(code, start, start + length, field),
    st.sampled_from(["RU", "IR", "KZ"]),
    st.sampled_from(MentionField),
    st.integers(0, 40),
    st.integers(1, 9),
)


@given(st.lists(MENTIONS, unique=True))
def test_anchors_lie_apart_and_hold_every_mention(mentions: list[Mention]) -> None:
    anchors = anchors_of(mentions, {"RU"})
    names = [one.anchor for found in anchors.passages.values() for one in found]
    assert len(names) == len(set(names))
    for found in anchors.passages.values():
        assert all(before.end <= after.start for before, after in pairwise(found))
    for one in mentions:
        (held,) = [held for held in anchors.of(one.field) if held.anchor == anchors.names[one]]
        assert held.start <= one.start <= one.end <= held.end
