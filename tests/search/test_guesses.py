"""Searches that may have been meant though every word of them is one that the archive has."""

import pytest

from app.search.archive import Archive
from app.search.results import SearchRequest
from tests.search.conftest import MakeArchive

PASSAGE = "Warga berkumpul di balai desa sejak pagi untuk mendengar kabar itu."


@pytest.fixture
def archive(make_archive: MakeArchive) -> Archive:
    """Many articles have *Ganief Suroyo* and *Bernard Klamp*, a few words much like these."""
    spelt = {
        f"{n:02}.txt": f"Ganief Suroyo ke-{n}\n\n{PASSAGE} Ganief Suroyo datang pukul {n}.\n"
        for n in range(12)
    }
    named = {
        f"k{n:02}.txt": f"Bernard Klamp ke-{n}\n\n{PASSAGE} Klamp pergi pukul {n}.\n"
        for n in range(12)
    }
    return make_archive(
        {
            **spelt,
            **named,
            "other.txt": f"Ganif saja\n\n{PASSAGE} Kata Ganif Suroyo, ia tahu.\n",
            # In too many articles to be slips for sure.
            **{f"b{n}.txt": f"Orang ke-{n}\n\n{PASSAGE} Ada Bernar.\n" for n in range(4)},
            **{f"c{n}.txt": f"Alat ke-{n}\n\n{PASSAGE} Ada klemp.\n" for n in range(4)},
            "and.txt": f"Semua\n\n{PASSAGE} Suroyo and klamp.\n",
        }
    )


def offered(archive: Archive, text: str) -> list[str]:
    result = archive.search(SearchRequest(query=text))
    return [one.query for one in result.corrections if not one.applied]


def test_a_name_in_another_spelling_that_far_more_articles_have_is_offered(
    archive: Archive,
) -> None:
    assert offered(archive, "ganif suroyo") == ["ganief suroyo"]
    assert offered(archive, "ganief suroyo") == []


def test_of_two_words_that_stand_in_no_article_together_both_may_be_slips(
    archive: Archive,
) -> None:
    assert offered(archive, "bernar klemp") == ["bernard klamp"]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("suroyo or klamp", "suroyo OR klamp"),
        ("suroyo not klamp", "suroyo NOT klamp"),
        ("(suroyo or klamp) warga", "(suroyo OR klamp) warga"),
    ],
)
def test_signs_in_small_letters_are_offered_in_capitals(
    archive: Archive, text: str, meant: str
) -> None:
    assert offered(archive, text) == [meant]


def test_words_that_belong_to_a_text_are_no_signs(archive: Archive) -> None:
    assert offered(archive, "warga dan kabar") == []
    assert offered(archive, "or suroyo") == []
    assert offered(archive, "warga desa atau kabar pagi") == []


def test_a_word_is_offered_without_the_field_that_is_none(archive: Archive) -> None:
    assert offered(archive, "intext:suroyo") == ["suroyo"]
    # Of both words where articles have both.
    assert offered(archive, "warga:suroyo") == ["warga suroyo"]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("#WargaGaniefSuroyo", ["Warga Ganief Suroyo"]),
        ("@DesaBernardKlamp balai", ["Desa Bernard Klamp balai"]),
        ("wargaganiefsuroyo", []),
    ],
)
def test_a_word_of_capitals_that_no_article_has_is_offered_in_parts(
    archive: Archive, text: str, meant: list[str]
) -> None:
    assert offered(archive, text) == meant


def test_a_word_said_twice_in_short_is_not_offered_with_its_figure_apart(
    make_archive: MakeArchive,
) -> None:
    archive = make_archive(
        {
            "a.txt": "Pelajar dari kota Solo menanam pohon.\n",
            "b.txt": "Pelajar itu membawa 2 buku ke sekolah.\n",
        }
    )
    assert archive.search(SearchRequest(query="pelajar2")).articles == 2
    assert not offered(archive, "pelajar2")


def test_a_letter_is_not_offered_apart_from_its_figure(make_archive: MakeArchive) -> None:
    archive = make_archive(
        {
            "a.txt": "Jet Z-16 mendarat di pangkalan.\n",
            "b.txt": "Kelas Z dibuka pukul 16 kemarin.\n",
            "c.txt": "Ponsel Zora 16 dijual kemarin.\n",
        }
    )
    assert archive.search(SearchRequest(query="z16")).articles == 1
    assert not offered(archive, "z16")
    assert offered(archive, "zora16") == ["zora 16"]


@pytest.fixture
def abroad(make_archive: MakeArchive) -> Archive:
    """Many articles are about the United States, by another name, and about Ukraine."""
    return make_archive(
        {
            **{
                f"{n}.txt": f"Amerika Serikat ke-{n}\n\n{PASSAGE} Panen Ukraina tiba pukul {n}.\n"
                for n in range(12)
            },
            "other.txt": f"Berita asing\n\n{PASSAGE} Tell us of the Ukrainian field.\n",
        }
    )


def test_a_countrys_acronym_in_small_letters_is_offered_in_capitals(abroad: Archive) -> None:
    assert offered(abroad, "us panen") == ["US panen"]
    assert offered(abroad, "panen us-ukraina") == ["panen US-UKRAINA"]


def test_of_a_people_the_country_is_offered(abroad: Archive) -> None:
    assert offered(abroad, "ukrainian panen") == ["Ukraine panen"]
    assert offered(abroad, "panen ukraina") == []


def test_frequent_words_are_offered_as_the_name_that_they_nearly_are(
    make_archive: MakeArchive,
) -> None:
    archive = make_archive(
        {
            **{
                f"n{n}.txt": f"Rudi Kalla ke-{n}\n\n{PASSAGE} Rudi Kalla datang pukul {n}.\n"
                for n in range(6)
            },
            **{f"k{n:02}.txt": f"Kala ke-{n}\n\n{PASSAGE} Ada kala itu.\n" for n in range(12)},
            "both.txt": f"Rudi saja\n\n{PASSAGE} Rudi datang kala itu.\n",
        }
    )
    assert offered(archive, "rudi kala") == ["rudi kalla"]
    assert offered(archive, "kala itu") == []


def test_a_name_in_another_spelling_of_one_sound_is_offered(make_archive: MakeArchive) -> None:
    archive = make_archive(
        {
            **{
                f"n{n:02}.txt": f"Kabar ke-{n}\n\n{PASSAGE} Kata Hizbuna, ia tahu.\n"
                for n in range(12)
            },
            "other.txt": f"Kabar lain\n\n{PASSAGE} Menurut Hisbuna, ia tahu.\n",
        }
    )
    assert offered(archive, "hisbuna") == ["hizbuna"]
