import pytest

from app.search.proper import stands_again, written_as_name
from app.search.results import SearchRequest
from tests.search.conftest import MakeArchive

PASSAGE = "Cuaca cerah sepanjang hari dan warga berkumpul di alun-alun kota sejak pagi."


@pytest.mark.parametrize(
    "passage", ["Kepada Wania ia berkata.", "Hadir pula Budi, Wania dan lain-lain. Wania pergi."]
)
def test_a_word_with_a_capital_amid_a_sentence_is_a_name(passage: str) -> None:
    assert written_as_name("wania", [passage])


@pytest.mark.parametrize(
    "passage", ["Wania datang. Wania pergi.", "Hadir pula Wania, dan wania.", "Tidak ada."]
)
def test_a_word_without_a_capital_somewhere_or_only_at_beginnings_is_none(passage: str) -> None:
    assert not written_as_name("wania", [passage])


def test_who_writes_a_word_again_means_it() -> None:
    assert stands_again("wania", ["Para wania pulang.", "Wania itu pulang."])
    assert not stands_again("wania", ["Para wania pulang.", "Para wanita pulang."])


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [("Kata Wania.", True), ("Para wania.", False), ("Para wania dan wania lain.", True)],
)
def test_rare_names_and_words_written_again_are_kept_and_slips_are_not(
    make_archive: MakeArchive, sentence: str, kept: bool
) -> None:
    texts = {f"{n:02}.txt": f"Rapat {n}\n\n{PASSAGE} Wanita hadir {n}." for n in range(25)}
    archive = make_archive({**texts, "z.txt": f"Kabar lain\n\n{PASSAGE} {sentence}"})
    result = archive.search(SearchRequest(query="wania hadir"))
    taken = [one.suggested for one in result.corrections if one.applied]
    assert taken == ([] if kept else ["wanita"])
    assert result.relaxed is kept


def test_for_a_word_of_a_dictionary_another_is_only_offered(make_archive: MakeArchive) -> None:
    texts = {f"{n:02}.txt": f"Rapat {n}\n\n{PASSAGE} Seruan bupati {n}." for n in range(25)}
    archive = make_archive({**texts, "z.txt": f"Kabar lain\n\n{PASSAGE} Memakai serban."})
    result = archive.search(SearchRequest(query="serban bupati"))
    assert [(one.suggested, one.applied) for one in result.corrections] == [
        ("seruan bupati", False)
    ]
    assert result.relaxed
