"""What is offered in place of a search, and what is told of words taken for others."""

import pytest

from app.search.archive import Archive
from app.search.corrections import apart, corrections_of, mended, offers
from app.search.joining import Joined
from app.search.parse import parse
from app.search.query import Unit, sought
from app.search.results import SearchRequest
from app.search.spelling import Spelling
from app.search.variants import PlannedUnit
from tests.search.asking import PASSAGE
from tests.search.conftest import MakeArchive


@pytest.fixture
def archive(make_archive: MakeArchive) -> Archive:
    """One article has *presidenjokowi* and *samurai*, many *presiden jokowi*, some *sam urai*."""
    many = {
        f"{n:02}.txt": f"Rapat ke-{n}\n\n{PASSAGE} Presiden Jokowi datang pukul {n}."
        for n in range(12)
    }
    return make_archive(
        {
            **many,
            "slip.txt": f"Kabar lain\n\n{PASSAGE} Kata presidenjokowi, ia datang.\n",
            "whole.txt": f"Film samurai\n\n{PASSAGE} Ada samurai di sana.\n",
        }
    )


def offered(archive: Archive, text: str) -> list[str]:
    return [one.query for one in offers(parse(text), (), archive.index, "en")]


def units(text: str) -> list[Unit]:
    return list(sought(parse(text).tree))


def test_a_word_that_has_synonyms_is_offered_as_no_other(make_archive: MakeArchive) -> None:
    many = {f"{n:02}.txt": f"Rapat ke-{n}\n\n{PASSAGE} Itu perlu pukul {n}." for n in range(12)}
    archive = make_archive(many | {"one.txt": f"Kabar lain\n\n{PASSAGE} Ada perpu baru.\n"})
    assert offered(archive, "perpu") == []


def test_words_cut_in_two_are_offered_as_one(archive: Archive) -> None:
    assert offered(archive, "film sam urai") == ["film samurai"]


@pytest.mark.parametrize(
    "text", ["presiden jokowi datang", "Presiden  Jokowi datang", "siapa presiden jokowi?"]
)
def test_what_was_typed_is_not_offered(archive: Archive, text: str) -> None:
    assert offered(archive, text) == []


def test_a_word_run_together_is_offered_apart_with_the_blank_behind_it(archive: Archive) -> None:
    assert offered(archive, "presidenjokowi datang") == ["presiden jokowi datang"]


def test_of_changes_in_one_place_the_first_is_made() -> None:
    first, second, _ = units("sam urai biru")
    whole = units("samurai")[0]
    joined = Unit("samurai", first.start, second.end, whole.terms)
    changes = apart([(joined, "samurai"), (first, "sama"), (joined, "sam urai")])
    assert mended("sam urai biru", changes) == "samurai biru"


def test_a_word_put_together_and_then_respelt_is_told_once_in_its_last_spelling() -> None:
    text = "antar iksa terbang"
    first, second, other = units(text)
    joined = Unit("antariksa", first.start, second.end, units("antariksa")[0].terms)
    respelt = PlannedUnit(joined, spellings=(Spelling(("antariksawan",), 1.0, 10),))
    told = corrections_of(Joined(parse(text), (joined,)), [respelt, PlannedUnit(other)])
    assert [(one.typed, one.suggested, one.query) for one in told] == [
        ("antar iksa", "antariksawan", "antariksawan terbang")
    ]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("presiden Allemagne", "presiden Germany"),
        ("Russland presiden", "Russia presiden"),
        ("EEUU", "United States"),
        ("Etats-Unis", "United States"),
        ("rapat Corée du Nord", "rapat North Korea"),
        ("presiden Regno Unito datang", "presiden United Kingdom datang"),
        ("presiden arab sodi", "presiden Saudi Arabia"),
        ("selandia bru", "New Zealand"),
        ("rapat 2022-01-11", "rapat on:2022-01-11"),
        ("11/1/2022", "on:11/1/2022"),
        ("rapat sebelum 2022-01-11", "rapat before:2022-01-11"),
        ("rapat sejak 11 januari 2022, jokowi", "rapat after:11 januari 2022 jokowi"),
        ("rapat tahun 2022?", "rapat on:2022"),
    ],
)
def test_a_country_named_elsewhere_and_a_day_in_figures_are_offered(
    archive: Archive, text: str, first: str
) -> None:
    assert offered(archive, text)[:1] == [first]


def test_a_country_is_offered_in_place_of_what_was_taken_for_its_name(archive: Archive) -> None:
    query = parse("Rusland jokowi")
    taken = [(units("Rusland jokowi")[0], "rapat")]
    found = [one.query for one in offers(query, taken, archive.index, "id")]
    assert found == ["Rusia jokowi"]


@pytest.mark.parametrize(
    "text",
    [
        '"Allemagne"',
        '"Corée du Nord"',
        "Corée -du Nord",
        "Corée OR du OR Nord",
        "korea utara",
        "2018-2019",
        "rapat sebelum jokowi",
        "rapat januari 2022",
        '"2022-01-11"',
        "title:2022-01-11",
    ],
)
def test_what_is_meant_as_it_stands_is_no_country_or_day(archive: Archive, text: str) -> None:
    assert offered(archive, text) == []


def test_a_name_in_a_spelling_that_far_more_articles_have_is_offered_a_slip_is_not(
    make_archive: MakeArchive,
) -> None:
    many = {
        f"{n:02}.txt": f"Rapat ke-{n}\n\n{PASSAGE} Kata Rakel dan Gardan pukul {n}."
        for n in range(12)
    }
    one = {"one.txt": f"Kabar lain\n\n{PASSAGE} Ada Rackel di sini, ada Garden di sana.\n"}
    archive = make_archive({**many, **one})
    found = {
        text: [one.query for one in archive.search(SearchRequest(query=text)).corrections]
        for text in ("rackel", "rakel", "garden")
    }
    assert found == {"rackel": ["rakel"], "rakel": [], "garden": []}
