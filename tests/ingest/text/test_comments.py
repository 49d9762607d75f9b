"""What readers wrote below an article is none of it."""

from app.library.records import RemovalReason
from tests.ingest.reading_help import BODY, article_with, removed

HEADLINE = "Jembatan baru di tepi sungai diresmikan"


def test_a_comment_form_goes_to_its_end() -> None:
    form = ("LEAVE A REPLY", "Please enter your comment!", "Kolom apa pun sesudahnya")
    article = article_with(HEADLINE, foot=form)
    assert removed(article, RemovalReason.COMMENT_FORM) == list(form)
    assert article.paragraphs == BODY


def test_comments_below_their_count_are_none_of_the_text() -> None:
    comments = ("2 Comments", "Sarwinda U", "Good, London did it long ago.", "Reply", "Bimo K")
    article = article_with("Jembatan baru diresmikan", foot=comments)
    assert article.paragraphs == BODY
    assert all(one.reason == "comment-form" for one in article.removed)


def test_a_count_of_comments_without_any_ends_nothing() -> None:
    foot = ("2 Comments", "Jembatan itu akan dihias lampu oleh pemerintah pada akhir tahun.")
    assert article_with("Jembatan baru diresmikan", foot=foot).paragraphs == (*BODY, foot[1])


def test_a_comment_link_above_the_article_takes_nothing_with_it() -> None:
    assert article_with("Tinggalkan komentar", HEADLINE).paragraphs == BODY


def test_comments_that_their_readers_names_open_are_none_of_the_text() -> None:
    comments = ("2 Comments", "Bimo says:", "June 1, 2022 at 8:00 am", "Disgraceful, all of it!")
    article = article_with("Jembatan baru diresmikan", foot=comments)
    assert article.paragraphs == BODY


def test_a_call_to_comment_is_a_forms() -> None:
    foot = ("Have something to add? Leave a comment below",)
    article = article_with("Jembatan baru diresmikan", foot=foot)
    assert removed(article, RemovalReason.COMMENT_FORM) == list(foot)


def test_comments_in_lines_with_name_and_date_are_none_of_the_text() -> None:
    comments = ("Komentar (2)", "Bimo, 12/02/2020: Semoga amanah, pak kades kita.", "Rini: Amin.")
    article = article_with("Jembatan baru diresmikan", foot=comments)
    assert article.paragraphs == BODY
