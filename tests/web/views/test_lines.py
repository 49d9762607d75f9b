from dataclasses import replace

from app.library.records import (
    Article,
    Evidence,
    FieldOrigin,
    Lines,
    Related,
    RemovalReason,
    Removed,
    TitleOrigin,
)
from app.web.views.lines import line_rows

ARTICLE = Article(
    id="a",
    title="Kota resmikan jembatan",
    title_origin=TitleOrigin.HEADLINE,
    file="a.txt",
    sha256="0",
    paragraphs=("Jembatan itu dibuka, dikutip Reuters.", "Warga senang."),
    captions=("Jembatan baru.",),
    related=(Related("Jalan ditutup", "Kabar"),),
    removed=(
        Removed("Home", RemovalReason.NAVIGATION, 1),
        Removed("Senin, 6 Mei 2024", RemovalReason.HEADER, 2),
        Removed("7 Mei 2024 | 05:20", RemovalReason.HEADER, 3),
        Removed("***", RemovalReason.MARKER, 6),
    ),
    evidence=(
        Evidence("title", FieldOrigin.HEADLINE, 1, "Kota resmikan jembatan"),
        Evidence("dateline", FieldOrigin.DATELINE, 4, "SOLO"),
        Evidence("agency", FieldOrigin.TEXT, 4, "Reuters"),
        Evidence("language", FieldOrigin.INFERRED),
    ),
    lines=Lines(paragraphs=(4, 6), captions=(5,), related=(7,)),
)
PUBLISHED = Evidence("published", FieldOrigin.BYLINE, 3, "7 Mei 2024")


def shown(article: Article) -> list[tuple[int, str, str]]:
    return [(row.line, str(row.reason or row.field), row.text) for row in line_rows(article)]


def test_every_part_of_the_file_has_a_row_in_the_order_of_the_file() -> None:
    assert shown(ARTICLE) == [
        (1, "navigation", "Home"),
        (1, "title", "Kota resmikan jembatan"),
        (2, "header", "Senin, 6 Mei 2024"),
        (3, "header", "7 Mei 2024 | 05:20"),
        (4, "dateline", "SOLO"),
        (4, "paragraph", "Jembatan itu dibuka, dikutip Reuters."),
        (5, "caption", "Jembatan baru."),
        (6, "paragraph", "Warga senang."),
        (6, "marker", "***"),
        (7, "related", "Jalan ditutup"),
    ]


def test_the_date_that_published_it_is_no_removed_header() -> None:
    rows = shown(replace(ARTICLE, evidence=(PUBLISHED,)))
    assert (2, "header", "Senin, 6 Mei 2024") in rows
    assert (3, "published", "7 Mei 2024 | 05:20") in rows
    assert len(rows) == len(ARTICLE.removed) + 4


def test_a_field_whose_words_stay_in_a_paragraph_is_told_with_it() -> None:
    first = next(row for row in line_rows(ARTICLE) if row.field == "paragraph")
    assert (first.number, first.also, first.anchor) == (1, ("agency",), "p1")


def test_a_title_made_of_the_lede_is_told_with_the_first_paragraph() -> None:
    made = Evidence("title", FieldOrigin.LEDE, 4)
    rows = line_rows(replace(ARTICLE, evidence=(made,)))
    assert [row.also for row in rows if row.field == "paragraph"] == [("title",), ()]


def test_words_that_stand_in_something_removed_are_told_with_it() -> None:
    made = Evidence("source", FieldOrigin.COPYRIGHT, 8, "Kabar Kota")
    footer = Removed("© 2024 Kabar Kota", RemovalReason.FOOTER, 8)
    rows = line_rows(replace(ARTICLE, evidence=(made,), removed=(footer,)))
    (row,) = [row for row in rows if row.line == 8]
    assert (row.reason, row.also) == (RemovalReason.FOOTER, ("source",))


def test_what_stands_elsewhere_on_the_page_leads_there() -> None:
    anchors = {row.field: row.anchor for row in line_rows(ARTICLE)}
    assert anchors["caption"] == "captions"
    assert anchors["related"] == "related"
    assert anchors["title"] == ""


def test_an_article_without_lines_has_rows_for_what_was_removed_alone() -> None:
    rows = line_rows(replace(ARTICLE, lines=Lines(), evidence=()))
    assert [row.text for row in rows] == [piece.text for piece in ARTICLE.removed]
