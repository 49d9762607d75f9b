"""What stands between a byline and the dateline of the text."""

from tests.ingest.reading_help import BODY, article_with, read

HEAD = ("Kota resmikan jembatan", "Selasa, 11 Januari 2022 – 05:20 WIB")
PICTURE = "Warga melintasi jembatan baru di tepi sungai itu pada hari peresmian."
DATELINE = f"SOLO, KABAR.COM – {BODY[0]}"


def test_a_sentence_between_byline_and_dateline_is_a_pictures_caption() -> None:
    article = read("\n\n".join((*HEAD, PICTURE, DATELINE, *BODY[1:])))
    assert article.captions == (PICTURE,)
    assert article.paragraphs == BODY


def test_without_a_dateline_it_is_the_articles_first_sentence() -> None:
    article = read("\n\n".join((*HEAD, PICTURE, *BODY)))
    assert article.captions == ()
    assert article.paragraphs == (PICTURE, *BODY)


def test_a_summary_above_the_byline_stays_with_the_text() -> None:
    article = read("\n\n".join((HEAD[0], PICTURE, HEAD[1], DATELINE, *BODY[1:])))
    assert article.paragraphs == (PICTURE, *BODY)


def test_captions_do_not_become_paragraphs_of_an_article_without_picture() -> None:
    assert article_with(*HEAD).paragraphs == BODY


def test_a_sites_name_alone_begins_the_text_as_well() -> None:
    article = read("\n\n".join((*HEAD, PICTURE, f"Merdeka.com - {BODY[0]}", *BODY[1:])))
    assert article.captions == (PICTURE,)


def test_a_sentence_that_names_its_speaker_is_no_caption() -> None:
    said = "“Jembatan ini milik warga,” kata kepala dinas."
    article = read("\n\n".join((*HEAD, said, DATELINE, *BODY[1:])))
    assert article.paragraphs == (said, *BODY)


def test_a_line_that_opens_with_a_day_is_no_caption() -> None:
    line = "11 Januari 2022 adalah hari yang ditunggu warga di tepi sungai itu."
    article = read("\n\n".join((*HEAD, line, DATELINE, *BODY[1:])))
    assert article.captions == ()
    assert line in article.paragraphs
