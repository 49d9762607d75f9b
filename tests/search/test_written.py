"""What was understood, written down and read again, is the same."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.search.parse import MAX_CHARACTERS, parse
from app.search.words import query_words
from benchmarks.fuzzing.targets.searches import bare

WORDS = [
    *("api", "air", "latihan", "covid-19", "4.000", "Jum'at", "rasio:tinggi", "foo:", "🙂", "中国"),
    *("amerika", "serikat", "laut", "cina", "selatan", "bahasa", "inggris", "korea", "utara"),
    *("U.S.", "(Cina),", ".-amerika", "kata,", "..2023", "2022", "januari", "lati*", "la*", "*"),
    *("=api", "==", '"api"', '"api air"~5', '"api"~3', '"korea utara"', '""', "-api", "--air"),
    *("title:api", "judul:=OR", "title:", "title:\u00a0api", "title::x", "title:amerika"),
    *(
        "country:KZ",
        "negara:us,uk",
        'country:"korea utara",RU',
        "country:zzz",
        "negara:amerika",
        "negara:us?",
        "on:januari 2022?",
        "2021..2023?",
        "country:sudan",
        "-about:sudan",
        "country:(us|rusia)",
    ),
    *("source:Kompas", "sumber:'x'", 'agency:"a b"', "author:x", "language:id", "is:undated"),
    *(
        "!api",
        "!(",
        '!"air"',
        "api^2",
        "amerika^2",
        ")^2",
        '"api air"^3',
        "w/5",
        "/5",
        "NEAR/3",
        "NEAR",
    ),
    *(
        "api~2",
        "serikat~",
        "presiden||",
        "tanggal:31 februari 2022",
        "on:٢٠٢٢",
        "ＯＲ",
        "（",
        "−api",
    ),
    *("after:2022", "on:januari 2022", "2021..2023", "-2021..2023", "before:x", "published_in:my"),
]
SIGNS = ["(", ")", "-(", "title:(", "country:(", "on:(", "rasio:(", "-", "|", '"', ":", "=", "~5"]
OPERATORS = sorted(query_words().operators)
PIECES = st.sampled_from([*WORDS, *SIGNS, *OPERATORS, *(f"-{one}" for one in OPERATORS)])


def reads_the_same(text: str) -> None:
    tree = parse(text).tree
    again = parse(tree.written)
    # What is written with its fields may be longer than anything that is read.
    if len(tree.written) <= MAX_CHARACTERS:
        assert bare(again.tree) == bare(tree), tree.written
        assert again.tree.written == tree.written


@given(st.text())
def test_any_text(text: str) -> None:
    reads_the_same(text)


@given(st.text(alphabet="ab-\":() ORAKZ0'“”country\n\u00a0|=*~.,5title"))
@example('"“A,A')
@example('"b"A,A')
@example("Iran:, b")
@example('"b"A-A,A "c",d,e')
def test_signs_in_any_order(text: str) -> None:
    reads_the_same(text)


@settings(max_examples=200)
@given(st.lists(st.tuples(PIECES, st.sampled_from([" ", "", "  "])), max_size=14))
@example([('"b"', ""), ("-title:x", "")])
@example([("amerika", " "), ("AND", " "), ("serikat", "")])
@example([("(", ""), ("api", "|"), ("amerika", ")"), ("serikat", "")])
@example([("api", "~2~5")])
@example([("bahasa", " AND "), ("inggris", "")])
@example([("api", " NOT "), ("bahasa", " "), ("inggris", "")])
@example([("country:sudan", " AND "), ("selatan", "")])
@example([("-about:sudan", " -api "), ("selatan", "")])
@example([("api OR country:sudan", " AND "), ("selatan", "")])
@example([("negara:west bank", " "), ("israel", "")])
@example([('agency:"a b"', ""), ("Iran-Irak", " ")])
@example([("country:KZ", " AND "), ("..2023", "")])
@example([("-(", "-"), ("OR", ")")])
@example([("country:(", "korea utara"), (")", "")])
def test_what_people_and_their_cats_type(pieces: list[tuple[str, str]]) -> None:
    reads_the_same("".join(word + blank for word, blank in pieces))


def _well_formed() -> st.SearchStrategy[str]:
    leaf = st.sampled_from([one for one in WORDS if one not in ('""', "title:", "foo:")])
    return st.recursive(
        leaf,
        lambda inner: st.one_of(
            st.lists(inner, min_size=2, max_size=4).map(" ".join),
            st.lists(inner, min_size=2, max_size=3).map(" OR ".join),
            inner.map("({})".format),
            inner.map("-({})".format),
            inner.map("title:({})".format),
            inner.map("NOT ({})".format),
        ),
        max_leaves=10,
    )


@settings(max_examples=200)
@given(_well_formed())
def test_well_formed_searches(text: str) -> None:
    reads_the_same(text)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("(api OR amerika) serikat", "api OR amerika AND serikat"),
        ("amerika AND serikat", "amerika AND serikat"),
        ("laut cina selatan", "laut cina selatan"),
        ("country:sudan selatan", "country:sudan selatan"),
        ("country:sudan AND selatan", "country:sudan AND selatan"),
        ("country:(korea utara OR KZ)", '(country:"korea utara" OR country:KZ)'),
        ('"api"-air', '"api" air'),
        ("-OR", '-"OR"'),
        ('"Air) air"~5', '"air"'),
        ("title:(api -air)", "title:api -title:air"),
    ],
)
def test_how_it_is_written(text: str, written: str) -> None:
    assert parse(text).tree.written == written
