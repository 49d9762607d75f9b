import pytest

from benchmarks.reading.dirt import dirt_in, score_dirt
from benchmarks.reading.news import ScrapedArticle
from tests.benchmarks.reading.labelled import PARAGRAPHS, TITLE


def kinds(text: str) -> set[str]:
    return {dirt.name for dirt in dirt_in(text)}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("ADVERTISEMENT", "advertisement"),
        ("SCROLL TO CONTINUE WITH CONTENT", "scroll to continue"),
        ("Baca juga: Jembatan Lama Dibongkar", "read also"),
        ("Baca Juga Jembatan Lama Dibongkar", "read also"),
        ("Simak Video: Jembatan dari Udara", "watch the video"),
        ("Cek Berita dan Artikel yang lain di Google News", "google news"),
        ("[Gambas:Video Kabar]", "embedded player"),
        ("Artikel ini telah tayang di Kabar Bukit", "already published"),
        ("Facebook", "share bar"),
        ("Halaman: 1 2 3", "page numbers"),
        ("Foto: Rani/Kabar", "photo credit line"),
    ],
)
def test_known_dirt_is_found_on_its_line(line: str, kind: str) -> None:
    assert kinds(f"{PARAGRAPHS[0]}\n{line}\n{PARAGRAPHS[1]}") == {kind}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ia baca juga buku tentang jembatan yang ditulis kakeknya.",
        "Facebook mengumumkan kantor baru di kota itu, kata juru bicaranya.",
        "Halaman sekolah itu kini penuh bunga.",
        *PARAGRAPHS,
    ],
)
def test_sentences_of_people_are_no_dirt(sentence: str) -> None:
    assert kinds(sentence) == set()


def test_a_body_is_scored_by_its_title_its_day_its_dirt_and_its_words() -> None:
    text = "\n".join((PARAGRAPHS[0], "ADVERTISEMENT", *PARAGRAPHS[1:]))
    article = ScrapedArticle(TITLE, "Selasa, 11 Januari 2022 05:20 WIB", "2022-01-11", text)
    score = score_dirt([article, ScrapedArticle("", "", None, text)])
    (body,) = score.bodies
    assert (body.title, body.day, body.after) == (True, True, ())
    assert score.count("advertisement") == (1, 0)
    assert 0.95 < body.kept < 1.0
    assert (len(score.dirty()), len(score.still_dirty())) == (1, 0)
    assert score.kept_under(0.9) == []
    assert score.kept_under(1.0) == [body]


def test_an_excerpt_shows_some_words_around_the_dirt() -> None:
    (dirt,) = dirt_in("satu dua tiga empat lima enam tujuh [Gambas:Video Kabar] delapan")
    assert dirt.excerpt == "tiga empat lima enam tujuh [Gambas:Video Kabar] delapan"
