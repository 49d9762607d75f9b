from pathlib import Path

from app.web.quality import scores
from benchmarks.scores import QUALITY_PAGE, SCORES, keep_scores, scores_of, write_scores
from tests.conftest import ROOT

PAGE = (ROOT / QUALITY_PAGE).read_text("utf-8")


def test_the_program_shows_the_scores_of_the_documentation(tmp_path: Path) -> None:
    write_scores(PAGE, tmp_path / "scores.json")
    assert (ROOT / SCORES).read_text("utf-8") == (tmp_path / "scores.json").read_text("utf-8")


def test_every_score_stands_in_the_documentation() -> None:
    told = scores()
    assert [one.name for one in told.fields][:3] == ["title", "published", "source"]
    for one in (*told.fields, *told.countries):
        assert f"{one.held:.3f}" in PAGE
        assert f"{one.seen:.3f}" in PAGE
    assert told.fields_measured in PAGE
    assert told.countries_measured in PAGE


def test_a_score_that_changes_there_changes_here() -> None:
    title = f"{scores().fields[0].held:.3f}"
    before, after = PAGE.split("### Fields of “held”")
    changed = before + "### Fields of “held”" + after.replace(title, "0.123", 1)
    assert scores_of(changed) != scores_of(PAGE)


def test_another_page_leaves_them_alone(tmp_path: Path) -> None:
    page = tmp_path / "quality.md"
    page.write_text("nothing measured", "utf-8")
    before = (ROOT / SCORES).read_text("utf-8")
    keep_scores(page)
    assert (ROOT / SCORES).read_text("utf-8") == before
