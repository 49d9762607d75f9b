import pytest

from app.search.proper import written_as_name
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


@pytest.mark.parametrize(("sentence", "kept"), [("Kata Wania.", True), ("Para wania.", False)])
def test_rare_names_are_kept_and_slips_are_not(
    make_archive: MakeArchive, sentence: str, kept: bool
) -> None:
    texts = {f"{n:02}.txt": f"Rapat {n}\n\n{PASSAGE} Wanita hadir {n}." for n in range(25)}
    archive = make_archive({**texts, "z.txt": f"Kabar lain\n\n{PASSAGE} {sentence}"})
    result = archive.search(SearchRequest(query="wania hadir"))
    assert [one.suggested for one in result.corrections] == ([] if kept else ["wanita"])
    assert result.relaxed is kept
