import pytest

from app.search.names import Names, with_known_sources
from app.search.parse import parse

NAMES = Names(
    sources={
        "tempo.co": ("TEMPO.CO", "Tempo.Co"),
        "kompas.com": ("KOMPAS.com",),
        "kompas tv": ("Kompas TV",),
        "cnn indonesia": ("CNN Indonesia",),
    },
    countries={"ID": 2},
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tempo.co", ("TEMPO.CO", "Tempo.Co")),
        ("Tempo", ("TEMPO.CO", "Tempo.Co")),
        ("kompas", ("KOMPAS.com", "Kompas TV")),
        ("kompas.com", ("KOMPAS.com",)),
        ("cnn", ("CNN Indonesia",)),
        ("komp", ("KOMPAS.com", "Kompas TV")),
        ("kompas t", ("Kompas TV",)),
        ("kompas.t", ("Kompas TV",)),
        ("kom tv", ()),
        ("indonesia", ()),
        ("kompas tv malam", ()),
        ("", ()),
        ("-", ()),
    ],
)
def test_a_source_is_meant_by_the_beginning_of_its_name(typed: str, meant: tuple[str, ...]) -> None:
    assert NAMES.sources_begun(typed) == meant
    assert NAMES.sources_like(typed) == meant


def test_a_source_whose_name_begins_another_is_meant_alone_only_in_quotes() -> None:
    names = Names({"kompas": ("KOMPAS",), "kompas.com": ("KOMPAS.com",), "!": ("!",)}, {})

    def meant(text: str) -> tuple[str, ...]:
        query = with_known_sources(parse(text), names)
        assert not query.notices
        return query.filters.sources or query.filters.excluded_sources

    assert meant("source:kompas") == meant("sumber:Komp") == ("KOMPAS", "KOMPAS.com")
    assert meant("-source:kompas") == meant("source:(kompas)") == ("KOMPAS", "KOMPAS.com")
    assert meant('source:"kompas"') == meant('-source:"Kompas"') == ("KOMPAS",)
    assert meant('source:"komp"') == ("KOMPAS", "KOMPAS.com")
    assert meant("source:!") == ("!",)


def test_a_headline_that_looks_like_a_source_is_offered_as_its_words() -> None:
    query = with_known_sources(parse("Media: Netanyahu Menginginkan Perang"), NAMES)
    assert [(one.suggested, one.query) for one in query.offers] == [
        ("Media Netanyahu", "Media Netanyahu Menginginkan Perang")
    ]
    assert not with_known_sources(parse("media:netanyahu sumber: tempo"), NAMES).offers


def test_full_names_stand_for_all_their_spellings() -> None:
    assert NAMES.spellings(["tempo.Co", "Lain"]) == ("TEMPO.CO", "Tempo.Co", "Lain")


def test_a_source_that_is_unknown_is_told_and_finds_nothing() -> None:
    query = with_known_sources(parse("source:lain -source:tempo"), NAMES)
    assert [(one.key, one.value) for one in query.notices] == [("unknown-source", "lain")]
    assert query.filters.sources == ("lain",)
    assert query.filters.excluded_sources == ("TEMPO.CO", "Tempo.Co")


def test_commas_join_several_sources_where_they_belong_to_no_name() -> None:
    names = Names({**NAMES.sources, "kabar, pagi": ("Kabar, Pagi",)}, {})

    def read(text: str) -> tuple[tuple[str, ...], list[str]]:
        query = with_known_sources(parse(text), names)
        sources = query.filters.sources or query.filters.excluded_sources
        return sources, [one.value for one in query.notices]

    assert read("source:tempo.co,cnn") == (("TEMPO.CO", "Tempo.Co", "CNN Indonesia"), [])
    assert read('-source:"tempo.co, cnn"') == (("TEMPO.CO", "Tempo.Co", "CNN Indonesia"), [])
    assert read('source:"kabar, pagi"') == (("Kabar, Pagi",), [])
    assert read("source:cnn,lain") == (("CNN Indonesia", "lain"), ["lain"])
