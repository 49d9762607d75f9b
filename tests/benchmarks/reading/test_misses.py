from pathlib import Path

from benchmarks.reading.dates import score_dates
from benchmarks.reading.dirt import BodyScore, Dirt, DirtScore
from benchmarks.reading.labels import load_set
from benchmarks.reading.measured import Measured
from benchmarks.reading.misses import misses
from benchmarks.reading.news import ScrapedArticle
from benchmarks.reading.scoring import score_set
from tests.benchmarks.reading.labelled import PARAGRAPHS, TEXT, put


def of_set(directory: Path) -> list[str]:
    return list(misses(Measured(sets=(score_set(load_set(directory)),))))


def test_where_all_is_right_there_are_no_misses(tmp_path: Path) -> None:
    put(tmp_path / "seen")
    assert of_set(tmp_path / "seen") == []


def test_a_wrong_field_is_told_with_file_expected_and_got_and_where_it_came_from(
    tmp_path: Path,
) -> None:
    put(tmp_path / "seen", published="2022-01-11", published_precision="day", author="Rani")
    assert of_set(tmp_path / "seen") == [
        "seen/jembatan.txt  published",
        "    expected  2022-01-11 (day)",
        "    got       2022-01-11T05:20:00+07:00 (minute)  [from: byline]",
        "seen/jembatan.txt  author",
        "    expected  Rani",
        "    got       None",
    ]


def test_missing_words_are_told_with_the_place_they_went_to(tmp_path: Path) -> None:
    text = TEXT.replace(PARAGRAPHS[1], f"ADVERTISEMENT\n\n{PARAGRAPHS[1]}")
    put(tmp_path / "seen", text=text, paragraphs=[PARAGRAPHS[0], "ADVERTISEMENT", *PARAGRAPHS[1:]])
    (summary, missing) = of_set(tmp_path / "seen")
    assert summary.startswith("seen/jembatan.txt  paragraphs  precision 1.000  recall 0.9")
    assert missing == (
        "    missing after “di desa itu”: advertisement  [line 7, removed: advertisement]"
    )


def test_long_runs_of_words_too_many_are_cut_and_counted(tmp_path: Path) -> None:
    put(tmp_path / "seen", paragraphs=PARAGRAPHS[:1])
    extra = of_set(tmp_path / "seen")[-1]
    assert extra.startswith("    too many after “di desa itu”: kepala desa mengatakan")
    assert extra.endswith("… (26 words)")


def test_a_file_that_was_not_read_is_told_with_the_reason(tmp_path: Path) -> None:
    put(tmp_path / "seen", text="\n")
    (line,) = of_set(tmp_path / "seen")
    assert line.startswith("seen/jembatan.txt  not read: ")


def test_wrong_date_lines_and_surviving_dirt_are_told() -> None:
    article = ScrapedArticle("Jembatan", "11 Januari 2022", "2022-01-10", "Warga.")
    dirt = Dirt("read also", "Baca juga: Lain")
    body = BodyScore(article, (dirt,), (dirt,), "Lain", None, kept=0.4)
    lines = list(misses(Measured(dates=score_dates([article]), dirt=DirtScore((body,)))))
    assert lines == [
        "date line  '11 Januari 2022': expected 2022-01-10, got 2022-01-11",
        "scraped  title\n    expected  Jembatan\n    got       Lain",
        "scraped  read also left in “Jembatan”\n    Baca juga: Lain",
        "scraped  only 0.40 of the words kept of “Jembatan”",
    ]
