"""Languages of texts."""

import pytest

from app.language.detect import detect_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Presiden mengatakan bahwa pemerintah akan membangun jalan baru karena warga "
            "membutuhkan akses yang lebih cepat ke kota, kata juru bicara pada Senin.",
            "id",
        ),
        (
            "Perdana Menteri berkata kerajaan akan membina jalan baharu kerana penduduk "
            "memerlukan akses yang lebih cepat ke bandar, iaitu selepas mesyuarat semalam.",
            "ms",
        ),
        (
            "The president said the government will build a new road because the people of "
            "the city need a faster way to work.",
            "en",
        ),
        (
            "俄罗斯和哈萨克斯坦 将于 下周 举行 联合 军事 演习 , 国防部 周三 表示 。",
            "zh",
        ),
        ("Министерство обороны заявило, что учения пройдут на следующей неделе в области.", "ru"),
    ],
)
def test_the_languages_of_an_archive_are_told_apart(text: str, language: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize("text", ["", "Kazakhstan", "1 2 3 4 5 6 7 8 9", "... !!!"])
def test_too_little_text_tells_nothing(text: str) -> None:
    assert detect_language(text) is None


def test_names_of_foreign_places_do_not_change_the_language() -> None:
    text = "Latihan itu digelar di New York, Los Angeles dan San Francisco oleh tentara setempat."
    assert detect_language(text) == "id"
