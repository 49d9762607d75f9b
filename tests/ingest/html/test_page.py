"""The reader of saved pages: text, marks, and what cannot be read."""

import pytest

from app.ingest.document import Mark, UnreadableInput
from app.ingest.html.page import read_page
from tests.ingest.html.pages import BODY, OTHERS, TITLE, article_of, links, marked, page, paragraphs


def test_the_text_has_a_line_for_each_block_and_break() -> None:
    read = read_page(page("<p>satu<br>dua</p><p>tiga</p>"))
    assert read.text == "satu\ndua\n\ntiga"


def test_marks_are_of_the_lines_that_they_name() -> None:
    read = read_page(
        page(f"<nav>{links()}</nav><h1>{TITLE}</h1>{paragraphs()}<footer>Redaksi kami</footer>")
    )
    assert marked(read, Mark.NAVIGATION) == list(OTHERS)
    assert marked(read, Mark.TITLE) == [TITLE]
    assert marked(read, Mark.TEXT) == list(BODY)
    assert marked(read, Mark.FOOTER) == ["Redaksi kami"]


def test_a_list_of_links_is_of_other_stories_even_without_a_name() -> None:
    read = read_page(page(f"<h1>{TITLE}</h1>{paragraphs()}<div>{links()}</div>"))
    assert marked(read, Mark.RELATED) == list(OTHERS)


def test_a_list_that_leads_nowhere_ends_the_text() -> None:
    points = "<ul><li>Beras: 12.000</li><li>Gula: 15.000</li></ul>"
    read = read_page(page(f"<h1>{TITLE}</h1>{paragraphs()}{points}<div>Redaksi</div>"))
    assert marked(read, Mark.TEXT) == [*BODY, "Beras: 12.000", "Gula: 15.000"]


def test_a_post_that_is_classed_by_its_tags_is_still_the_article() -> None:
    post = f'<div class="post type-post tag-iklan category-terkini">{paragraphs()}</div>'
    other = "<p>Tulisan lain yang panjangnya lebih dari artikel itu sendiri ada di sini.</p>" * 4
    read = read_page(page(f'<h1>{TITLE}</h1>{post}<div class="sidebar">{other}</div>'))
    assert marked(read, Mark.TEXT) == list(BODY)


def test_a_contents_list_leads_within_the_page() -> None:
    contents = '<ul><li><a href="#a">Awal mula jembatan itu dibangun</a></li></ul>'
    read = read_page(page(f"<h1>{TITLE}</h1>{contents}{paragraphs()}"))
    assert marked(read, Mark.NAVIGATION) == ["Awal mula jembatan itu dibangun"]


def test_the_address_is_the_servers_where_the_page_has_none() -> None:
    assert read_page(page(BODY[0]), url="https://a.example/b").metadata.url == "https://a.example/b"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"   ",
        b"<!-- only -->",
        b"<html><body><script>run()</script></body></html>",
        b"<div>" * 5000 + b"terlalu dalam",
        b"<p " + b" ".join(b"a%d=1" % n for n in range(5000)) + b">x",
        b"x<br>" * 30_001,
    ],
)
def test_what_is_no_page_gives_a_reason(data: bytes) -> None:
    with pytest.raises(UnreadableInput, match=r"^The \w+ .*\.$"):
        read_page(data)


@pytest.mark.parametrize(
    "markup",
    [
        "<p>teks",
        "teks saja",
        "<html><p>teks</html>",
        "</div><p>teks</b>",
        "<!doctype html><html><body><p>te\x00ks</p></body></html>",
    ],
)
def test_broken_markup_is_read_for_its_text(markup: str) -> None:
    assert read_page(markup.encode()).text in ("teks", "teks saja")


def test_levels_beyond_what_people_make_are_read_down_to_the_parsers_limit() -> None:
    assert read_page(b"<div>" * 1000 + BODY[0].encode()).text == BODY[0]


def test_a_title_of_site_and_section_is_not_the_articles() -> None:
    cell = f"<b>Kota</b><br><b>{TITLE}</b>{paragraphs()}"
    rows = f"<table><tr><td>{cell}</td></tr></table>"
    assert article_of(page(rows, "<title>Kabar Sungai - Kota</title>")).title == TITLE


@pytest.mark.parametrize(
    "head",
    [
        "<h1>Jembatan Diresmikan</h1>",
        '<h1>Kabar Kampung</h1><h1 class="judul">Jembatan</h1>',
    ],
)
def test_a_short_heading_that_the_text_speaks_of_is_the_headline(head: str) -> None:
    read = read_page(page(f"{head}<div>{paragraphs()}</div>"))
    assert marked(read, Mark.TITLE) == [head.split(">")[-2].split("<")[0]]


def test_a_short_heading_within_the_article_is_the_headline() -> None:
    read = read_page(page(f"<article><h1>Akhirnya Tiba</h1>{paragraphs()}</article>"))
    assert marked(read, Mark.TITLE) == ["Akhirnya Tiba"]


@pytest.mark.parametrize(
    "head",
    [
        "<h1>Kabar Kampung</h1>",
        '<h1><a href="/">Jembatan Kita</a></h1>',
        f"<h1>Jembatan Kita</h1><h2>{TITLE}</h2>",
    ],
)
def test_a_short_heading_that_may_be_the_sites_name_is_no_headline(head: str) -> None:
    read = read_page(page(f"{head}<div>{paragraphs()}</div>"))
    assert marked(read, Mark.TITLE) == []


SENTENCE = "Ratusan rumah terendam sejak Selasa malam, kata pejabat setempat kepada wartawan."


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        (f"<p>Banjir melanda Vietnam.</p><p>{SENTENCE}</p>", ["Banjir melanda Vietnam.", SENTENCE]),
        (f"Banjir<br>melanda Vietnam.<p>{SENTENCE}", ["Banjir", "melanda Vietnam.", SENTENCE]),
        (f"<h2>Latar belakang</h2><p>{SENTENCE}</p>", ["Latar belakang", SENTENCE]),
        (
            f"<p>{SENTENCE}</p><table><tr><td>Solo<td>30</table><p>Besok cerah.</p>",
            [SENTENCE, "Solo 30", "Besok cerah."],
        ),
        (f"<h1>Banjir di Hanoi</h1><p>{SENTENCE}</p><p>Tagar</p>", [SENTENCE]),
        (f"<p>Beranda</p><p>Banjir surut.</p><p>{SENTENCE}</p>", ["Banjir surut.", SENTENCE]),
    ],
)
def test_all_statements_of_a_text_alone_are_text_however_short(
    markup: str, text: list[str]
) -> None:
    """What stood above the first long sentence was taken for the head of a page."""
    assert marked(read_page(markup.encode(), is_body=True), Mark.TEXT) == text


@pytest.mark.parametrize(
    "around",
    [
        '<nav><p>Warta kini.</p></nav>{}<div class="sidebar"><p>Cuaca cerah.</p></div>',
        "<p>Warta kini.</p>{}"
        + "".join(f"<p><a href=/{n}>Harga {n} naik lagi di pasar</a></p>" for n in range(9)),
    ],
)
def test_what_has_parts_of_a_page_is_no_text_alone(around: str) -> None:
    markup = around.format(f"<p>{SENTENCE}</p>").encode()
    assert marked(read_page(markup, is_body=True), Mark.TEXT) == [SENTENCE]
