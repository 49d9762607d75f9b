from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.search.parse import MAX_CHARACTERS, parse
from app.search.query import Node, units_of
from app.search.saying import MOST_PARTS, Said, SaidKind, said_of
from tests.search.test_written import WORDS

LEAVES = st.sampled_from([one for one in WORDS if one not in ('""', "title:", "foo:")])
SEARCHES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=4).map(" ".join),
        st.lists(inner, min_size=2, max_size=3).map(" OR ".join),
        inner.map("-({})".format),
        inner.map("({})".format),
    ),
    max_leaves=8,
)


def said(text: str) -> tuple[Said, ...]:
    return said_of(parse(text).tree)


def every(parts: tuple[Said, ...]) -> Iterator[Said]:
    for part in parts:
        yield part
        yield from every(part.parts)


def words(node: Node) -> Counter[str]:
    return Counter(surface for unit, _ in units_of(node) for surface in unit.terms.surfaces)


@example("air U.S.")
@given(SEARCHES)
def test_without_a_part_is_a_search_for_all_the_others(text: str) -> None:
    tree = parse(text).tree
    for part in every(said_of(tree)):
        if len(part.without) > MAX_CHARACTERS:
            continue
        left = parse(part.without).tree
        assert left.written == part.without
        gone = words(tree) - words(left)
        if part.kind in (SaidKind.EITHER, SaidKind.ALL):
            assert gone == words(parse(part.text).tree)
        elif part.text and not part.values:
            assert sum(gone.values()) == len(words(parse(f'"{part.text}"').tree))
        else:
            assert not gone


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("banjir", SaidKind.WORD, "banjir"),
        ("=banjir", SaidKind.EXACT, "banjir"),
        ('"harga beras"', SaidKind.PHRASE, "harga beras"),
        ('"harga beras"~4', SaidKind.NEAR, "harga beras"),
        ("ban*", SaidKind.PREFIX, "ban"),
        ("amerika serikat", SaidKind.WORD, "amerika serikat"),
        ("jubir…", SaidKind.WORD, "jubir"),
        ("(riau?),", SaidKind.WORD, "riau"),
        ("B.J.", SaidKind.PHRASE, "B.J."),
        ("#banjir", SaidKind.WORD, "#banjir"),
        ("banjir OR longsor", SaidKind.EITHER, "banjir OR longsor"),
    ],
)
def test_what_words_are_said_to_be(text: str, kind: SaidKind, told: str) -> None:
    (one,) = said(text)
    assert (one.kind, one.text, one.without) == (kind, told, "")


@pytest.mark.parametrize(
    ("text", "kind", "values"),
    [
        ("country:kazakhstan,RU", SaidKind.COUNTRY, ("KZ", "RU")),
        ("country:KZ OR country:RU", SaidKind.COUNTRY, ("KZ", "RU")),
        ("sumber:Kompas", SaidKind.SOURCE, ("Kompas",)),
        ("terbit_di:MY", SaidKind.PUBLISHED_IN, ("MY",)),
        ('author:"Siti Nur"', SaidKind.AUTHOR, ("siti nur",)),
        ("agency:ANTARA", SaidKind.AGENCY, ("antara",)),
        ("bahasa:indonesia", SaidKind.LANGUAGE, ("id",)),
        ("is:undated", SaidKind.FLAG, ("undated",)),
    ],
)
def test_filters_are_said_by_what_they_mean(
    text: str, kind: SaidKind, values: tuple[str, ...]
) -> None:
    (one,) = said(text)
    (other,) = said(f"-({text})")
    assert (one.kind, one.values, one.excluded) == (kind, values, False)
    assert (other.kind, other.values, other.excluded) == (kind, values, True)


def test_a_part_of_a_choice_can_be_taken_out_of_it() -> None:
    either, title = said("(banjir OR (longsor -gempa)) judul:air")
    assert [part.without for part in either.parts] == [
        "longsor -gempa title:air",
        "banjir title:air",
    ]
    within = either.parts[1].parts
    assert [part.without for part in within] == [
        "banjir OR -gempa title:air",
        "banjir OR longsor title:air",
    ]
    assert (title.in_title, title.without) == (True, "banjir OR (longsor -gempa)")


def test_of_very_many_parts_the_first_are_said() -> None:
    assert len(said(" ".join(f"kata{number}" for number in range(30)))) == MOST_PARTS
    (either,) = said(" OR ".join(f"kata{number}" for number in range(30)))
    assert (either.kind, either.parts) == (SaidKind.EITHER, ())
