"""Invented news has what the pages have something for."""

from pathlib import Path

from benchmarks.site.newsroom import GAP, Story, stories, write_stories

MANY = 300


def test_the_same_news_is_invented_again_and_no_more_than_asked() -> None:
    assert list(stories(MANY)) == list(stories(MANY))
    assert len(list(stories(MANY))) == MANY
    assert list(stories(MANY, seed=7)) != list(stories(MANY))


def test_it_has_copies_pictures_and_unknown_dates_and_a_gap() -> None:
    told = list(stories(MANY))
    assert len({story.paragraphs for story in told}) < MANY
    assert [story for story in told if story.caption]
    assert [story for story in told if story.day is None]
    # Copies are printed on the day after.
    assert not [one for one in told if one.day and GAP[0] < one.day < GAP[1]]


def test_only_the_languages_that_are_asked_for_are_written() -> None:
    assert not [one for one in stories(MANY, languages=("id",)) if " the " in one.as_file()]
    assert [one for one in stories(MANY) if " the " in one.as_file()]


def test_every_story_is_a_file_as_a_scraper_leaves_it(tmp_path: Path) -> None:
    write_stories(tmp_path / "new", [Story("Judul", "Kabar Tepian", None, ("Satu.", "Dua."))])
    (file,) = (tmp_path / "new").iterdir()
    assert file.read_text("utf-8") == "Judul\n\nSumber: Kabar Tepian\n\nSatu.\n\nDua.\n"
