"""The scores of countries stay above their floors; `python -m benchmarks.countries` shows them."""

import pytest

from benchmarks.countries.finders import warta
from benchmarks.countries.labels import LABELS, articles, sentences
from benchmarks.countries.scoring import CountryScore, score
from benchmarks.reading.floors import read_floors

FLOORS = read_floors(LABELS / "floors.toml")
COMMAND = "python -m benchmarks.countries --alone --errors"


@pytest.fixture(scope="module", params=sorted(FLOORS))
def scored(request: pytest.FixtureRequest) -> tuple[str, CountryScore]:
    group: str = request.param
    own = [one for one in sentences() if group in ("all", one.group)]
    whole = [one for one in articles() if group in ("all", one.group)]
    return group, score(warta, own, whole)


def test_no_figure_is_under_its_floor(scored: tuple[str, CountryScore]) -> None:
    group, result = scored
    figures = result.figures()
    low = {name: figures[name] for name, floor in FLOORS[group].items() if figures[name] < floor}
    assert low == {}, f"{group}: see what is wrong with {COMMAND}"


def test_the_labels_are_as_many_and_as_various_as_the_scores_claim() -> None:
    every = sentences()
    marked = [one.passage for one in every]
    codes = {code for passage in marked for label in passage.labels for code in label.codes}
    assert len(every) >= 300
    assert len({one.trap for one in every}) >= 30
    assert len(codes) >= 150
    assert len(articles()) >= 60


def test_a_main_country_is_one_that_the_article_is_about() -> None:
    odd = [one.name for one in articles() if one.main and one.main not in one.about]
    assert odd == []
