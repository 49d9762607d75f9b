from collections import Counter

from benchmarks.countries.finders import FINDERS, Finding, Texts
from benchmarks.countries.labels import LabelledArticle, LabelledSentence, passage_of
from benchmarks.countries.scoring import score


def sentence(marked: str) -> LabelledSentence:
    return LabelledSentence("x", "plain", "paragraph", passage_of(marked))


def finds(*codes: str, about: frozenset[str] | None = None) -> Finding:
    return Finding((Counter(codes),), tuple(dict.fromkeys(codes)), about)


def test_repeated_mentions_are_counted_each() -> None:
    found = score(lambda _: finds("RU", "CN"), [sentence("{Rusia|RU} dan {Rusia|RU}")], [])
    mentions = found.mentions
    assert (mentions.right, mentions.missed, mentions.extra) == (1, 1, 1)
    assert len(mentions.errors) == 1


def test_a_labelled_city_may_be_found_or_not_but_another_is_a_mistake() -> None:
    marked = sentence("{Surabaya|ID|city} ramai")
    assert score(lambda _: finds(), [marked], []).mentions.missed == 0
    assert score(lambda _: finds("ID"), [marked], []).mentions.extra == 0
    assert score(lambda _: finds("JP"), [marked], []).mentions.extra == 1
    assert score(lambda _: finds(), [marked], []).cities.recall == 0


def test_the_main_country_is_the_first_that_is_found() -> None:
    article = LabelledArticle(
        group="x",
        name="one",
        title=passage_of("{Rusia|RU} menang"),
        dateline=passage_of(""),
        paragraphs=(),
        captions=(),
        main="RU",
        about=frozenset({"RU"}),
        passing=frozenset(),
    )

    def first(*codes: str) -> Finding:
        return Finding((Counter(codes), Counter()), codes, frozenset(codes))

    assert score(lambda _: first("RU", "CN"), [], [article]).main.recall == 1
    assert score(lambda _: first("CN", "RU"), [], [article]).main.recall == 0
    assert score(lambda _: first("RU", "CN"), [], [article]).about.precision == 0.5


def test_every_finder_finds_a_plain_name() -> None:
    for finder in FINDERS.values():
        assert finder(Texts(title="Russia wins")).countries == ("RU",)
