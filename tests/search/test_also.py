"""What counts for a word beside it: what it finds, what is told, and the way to the word alone."""

import pytest

from app.search.archive import Archive
from app.search.marked import Marked
from app.search.results import Variants
from tests.search.asking import PASSAGE, ask
from tests.search.conftest import MakeArchive

SOEKARNO = "Rumah lama Soekarno dijaga warga"
SUKARNO = "Rumah lama Sukarno dijaga warga"
TEXTS = {
    "latihan.txt": f"Latihan dimulai\n\n{PASSAGE} Jadwal latihan sudah diumumkan.",
    "pelatih.txt": f"Kabar dari lapangan\n\n{PASSAGE} Sang pelatih datang pada hari Senin.",
    "gempa.txt": f"Gempa bumi mengguncang kota\n\n{PASSAGE} Gempa bumi itu terasa lama.",
    "lindu.txt": f"Lindu mengguncang desa\n\n{PASSAGE} Lindu terasa sampai ke pantai.",
    "english.txt": f"Warga mengungsi\n\n{PASSAGE} Judulnya Earthquake, sebuah film lama.",
    "terpisah.txt": f"Bumi dan langit\n\n{PASSAGE} Tidak ada gempa di sana.",
    "soekarno.txt": f"{SOEKARNO}\n\n{PASSAGE} Rumah Soekarno dijaga baik.",
    "sukarno.txt": f"{SUKARNO}\n\n{PASSAGE} Rumah Sukarno dijaga baik.",
    "negara.txt": f"Negara-negara bertemu\n\n{PASSAGE} Wakil negara-negara itu hadir.",
    "negaranya.txt": f"Satu rumah\n\n{PASSAGE} Ia rindu pada negaranya sendiri.",
}


@pytest.fixture
def archive(make_archive: MakeArchive) -> Archive:
    return make_archive(TEXTS)


def titles(archive: Archive, query: str, **more: object) -> list[str]:
    return [hit.title.text for hit in ask(archive, query, **more).hits]


def told(archive: Archive, query: str) -> dict[str, str]:
    return {one.text: one.kind for each in ask(archive, query).variants for one in each.found}


def marks(*marked: Marked) -> set[str]:
    return {text.text[one.start : one.end] for text in marked for one in text.ranges}


def test_other_forms_count_below_the_one_that_was_typed(archive: Archive) -> None:
    assert titles(archive, "latihan") == ["Latihan dimulai", "Kabar dari lapangan"]
    assert told(archive, "latihan") == {"pelatih": "form"}


def test_another_spelling_counts_from_either_side(archive: Archive) -> None:
    assert titles(archive, "soekarno") == [SOEKARNO, SUKARNO]
    assert titles(archive, "sukarno") == [SUKARNO, SOEKARNO]
    assert told(archive, "soekarno") == {"sukarno": "spelling"}


def test_synonyms_count_in_both_languages_and_as_phrases(archive: Archive) -> None:
    assert set(titles(archive, "lindu")) == {
        "Lindu mengguncang desa", "Gempa bumi mengguncang kota", "Warga mengungsi",
        "Bumi dan langit",
    }  # fmt: skip
    assert titles(archive, "lindu")[0] == "Lindu mengguncang desa"
    assert told(archive, "lindu") == {
        "gempa": "synonym", "gempa bumi": "synonym", "earthquake": "synonym",
    }  # fmt: skip


def test_a_spelling_that_is_a_synonym_too_is_told_once(make_archive: MakeArchive) -> None:
    archive = make_archive(
        {
            "typed.txt": f"Kabar dari Yogyakarta\n\n{PASSAGE} Yogyakarta ramai.",
            "other.txt": f"Kabar dari Jogjakarta\n\n{PASSAGE} Jogjakarta ramai.",
        }
    )
    (variants,) = ask(archive, "yogyakarta").variants
    assert [(one.text, one.kind) for one in variants.found] == [("jogjakarta", "spelling")]
    assert titles(archive, variants.word_alone_query) == ["Kabar dari Yogyakarta"]


def test_words_that_have_synonyms_together_are_found_apart_too(archive: Archive) -> None:
    found = titles(archive, "gempa bumi")
    assert found[0] == "Gempa bumi mengguncang kota"
    assert {"Lindu mengguncang desa", "Bumi dan langit"} <= set(found)
    assert "Warga mengungsi" in titles(archive, "gempa bumi film")


@pytest.mark.parametrize("query", ["negara-negara", "negara", "negara2"])
def test_a_word_said_twice_is_found_from_either_side(archive: Archive, query: str) -> None:
    assert set(titles(archive, query)) == {"Negara-negara bertemu", "Satu rumah"}


def test_what_is_not_in_the_archive_is_not_told(archive: Archive) -> None:
    assert ask(archive, "cuaca").variants == ()
    assert ask(archive, "polisi").variants == ()


@pytest.mark.parametrize(
    "query", ["latihan", "(latihan) kalimat", "judul:latihan", "“kota” latihan"]
)
def test_the_way_to_the_word_alone_keeps_the_rest(archive: Archive, query: str) -> None:
    (one,) = ask(archive, query).variants
    assert isinstance(one, Variants)
    alone = ask(archive, one.word_alone_query)
    assert alone.variants == ()
    assert [hit.title.text for hit in alone.hits] == ["Latihan dimulai"] or "kota" in query


@pytest.mark.parametrize("query", ['"latihan"', "latihan"])
def test_exactly_what_was_typed_has_no_variants(archive: Archive, query: str) -> None:
    result = ask(archive, query, exact=True)
    assert result.variants == ()
    assert [hit.title.text for hit in result.hits] == ["Latihan dimulai"]


def test_what_counted_is_marked(archive: Archive) -> None:
    found = {hit.title.text: marks(hit.title, hit.snippet) for hit in ask(archive, "lindu").hits}
    assert "Gempa bumi" in found["Gempa bumi mengguncang kota"]
    assert "Earthquake" in found["Warga mengungsi"]
    (hit,) = [h for h in ask(archive, "sukarno").hits if "Soekarno" in h.title.text]
    assert marks(hit.title) == {"Soekarno"}


def test_a_synonym_that_the_archive_lacks_is_no_misspelling(archive: Archive) -> None:
    result = ask(archive, "lindung")
    assert all(one.typed != "lindu" for one in result.corrections)
    assert ask(archive, "korona").corrections == ()


def test_a_word_that_is_another_when_said_twice_is_found_by_itself(
    make_archive: MakeArchive,
) -> None:
    twice = "Mata-mata ditangkap"
    archive = make_archive(
        {
            "mata.txt": f"Sakit mata\n\n{PASSAGE} Matanya merah sejak kemarin.",
            "spy.txt": f"{twice}\n\n{PASSAGE} Mata-mata itu mengaku.",
            "short.txt": f"Kabar singkat\n\n{PASSAGE} Kata warga ia mata2 asing.",
            "kupu.txt": f"Taman baru\n\n{PASSAGE} Banyak kupu-kupu di sana.",
        }
    )
    assert set(titles(archive, "mata-mata")) == {twice, "Kabar singkat"}
    assert set(titles(archive, "mata2")) == {twice, "Kabar singkat"}
    assert titles(archive, "kupu2") == ["Taman baru"]
    assert told(archive, "kupu2") == {"kupu-kupu": "synonym"}
