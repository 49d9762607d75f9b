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
        ("indonesia", ()),
        ("komp", ()),
        ("", ()),
    ],
)
def test_a_source_is_meant_by_its_name_or_the_words_it_begins_with(
    typed: str, meant: tuple[str, ...]
) -> None:
    assert NAMES.sources_like(typed) == meant


def test_full_names_stand_for_all_their_spellings() -> None:
    assert NAMES.spellings(["tempo.Co", "Lain"]) == ("TEMPO.CO", "Tempo.Co", "Lain")


def test_a_source_that_is_unknown_is_told_and_finds_nothing() -> None:
    query = with_known_sources(parse("source:lain -source:tempo"), NAMES)
    assert [(one.key, one.value) for one in query.notices] == [("unknown-source", "lain")]
    assert query.filters.sources == ("lain",)
    assert query.filters.excluded_sources == ("TEMPO.CO", "Tempo.Co")
