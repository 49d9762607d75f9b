"""Pages of many makes: whatever the template, the article comes out and nothing else."""

import json

from app.library.records import DateOrigin, DatePrecision, RemovalReason, TitleOrigin
from tests.ingest.html.pages import BODY, OTHERS, TITLE, article_of, links, page, paragraphs


def json_ld(**fields: object) -> str:
    data = {"@context": "https://schema.org", "@type": "NewsArticle", **fields}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


WORDPRESS = page(
    head=f"""
    <title>{TITLE} - Kabar Sungai</title>
    <meta property="og:site_name" content="Kabar Sungai">
    <meta property="og:title" content="{TITLE} - Kabar Sungai">
    <meta property="article:published_time" content="2023-02-06T05:20:00+00:00">
    <link rel="canonical" href="https://kabarsungai.example/jembatan-baru/">
    """,
    body=f"""
    <div id="page" class="site hfeed"><header id="masthead" class="site-header">
      <p class="site-title"><a href="/">Kabar Sungai</a></p>
      <nav id="site-navigation"><ul class="menu"><li><a href="/n">Nasional</a></li>
      <li><a href="/e">Ekonomi</a></li></ul></nav></header>
    <main class="site-main"><article class="post type-post single">
      <header class="entry-header"><h1 class="entry-title">{TITLE}</h1>
      <div class="entry-meta"><span class="posted-on">Senin, 6 Februari 2023 12:20 WIB</span>
      <span class="byline">Oleh <a class="url fn" href="/author/sari">Sari Dewi</a></span></div>
      <div class="sharedaddy"><a href="#">Bagikan ke Facebook</a></div></header>
      <figure class="wp-block-image"><img src="j.jpg">
      <figcaption>Jembatan dilihat dari udara</figcaption></figure>
      <div class="entry-content">{paragraphs(BODY[:2])}
      <p><strong>Baca juga: <a href="/b/9">{OTHERS[0]}</a></strong></p>{paragraphs(BODY[2:])}
      <div class="jp-relatedposts"><h3>Related</h3>{links()}</div></div>
      <footer class="entry-footer"><span class="tags-links">Tags: <a href="/t/1">jembatan</a></span>
      </footer>
    </article>
    <div id="comments" class="comments-area"><h2>2 komentar</h2>
      <p>Jembatan itu bagus sekali, semoga cepat dibangun juga di kampung kami ya.</p></div></main>
    <aside class="widget-area"><h2>Pos-pos Terbaru</h2>{links()}</aside>
    <footer class="site-footer"><p>Hak Cipta 2023 Kabar Sungai</p></footer></div>""",
)


def test_a_wordpress_theme_gives_all_its_fields() -> None:
    article = article_of(WORDPRESS)
    assert article.title == TITLE
    assert article.title_origin is TitleOrigin.METADATA
    assert article.published == "2023-02-06T12:20:00+07:00"
    assert article.published_origin is DateOrigin.METADATA
    assert article.source == "Kabar Sungai"
    assert article.author == "Sari Dewi"
    assert article.url == "https://kabarsungai.example/jembatan-baru/"
    assert article.paragraphs == BODY
    assert article.captions == ("Jembatan dilihat dari udara",)


def test_a_wordpress_theme_sorts_what_is_around_the_text() -> None:
    article = article_of(WORDPRESS)
    reasons = {one.text: one.reason for one in article.removed}
    assert reasons["Nasional"] is RemovalReason.NAVIGATION
    assert reasons["Bagikan ke Facebook"] is RemovalReason.SHARE
    assert reasons["Hak Cipta 2023 Kabar Sungai"] is RemovalReason.FOOTER
    assert reasons["2 komentar"] is RemovalReason.COMMENT_FORM
    assert {one.title for one in article.related} == set(OTHERS)


BLOGGER = page(
    head=f"<title>Blog Kampung: {TITLE}</title>",
    body=f"""
    <div class="header section"><h1 class="title"><a href="/">Blog Kampung</a></h1></div>
    <div class="main section"><div class="blog-posts hfeed"><div class="date-outer">
      <h2 class="date-header"><span>Kamis, 14 September 2017</span></h2>
      <div class="post hentry"><h3 class="post-title entry-title">{TITLE}</h3>
      <div class="post-body entry-content">{BODY[0]}<br><br>{BODY[1]}<br>{BODY[2]}<br><br>
      {BODY[3]}</div>
      <div class="post-footer"><span class="post-author vcard">Diposting oleh
      <span class="fn">Budi Santoso</span></span>
      <div class="post-share-buttons"><a href="#">Kirimkan Ini lewat Email</a></div></div></div>
    </div></div></div>
    <div class="sidebar section"><h2>Arsip Blog</h2><ul><li><a href="/2017">2017</a></li></ul>
    <h2>Entri Populer</h2>{links()}</div>
    <div class="footer section">Diberdayakan oleh Blogger</div>""",
)


def test_a_blogger_page_keeps_the_parts_between_its_line_breaks() -> None:
    article = article_of(BLOGGER)
    assert article.title == TITLE
    assert article.paragraphs == BODY
    assert article.published == "2017-09-14"
    assert article.author == "Budi Santoso"


AMP = page(
    attributes=' amp lang="id"',
    head=json_ld(
        headline=TITLE,
        datePublished="2022-01-11T05:20:00+07:00",
        author={"@type": "Person", "name": "Sari Dewi"},
        publisher={"@type": "Organization", "name": "Kabar Pagi"},
    ),
    body=f"""
    <amp-sidebar id="menu"><ul><li><a href="/n">Nasional</a></li></ul></amp-sidebar>
    <header><a href="/">Kabar Pagi</a></header>
    <article><h1>{TITLE}</h1><amp-social-share type="facebook">Facebook</amp-social-share>
    <amp-img src="j.jpg" alt="jembatan"></amp-img>{paragraphs(BODY[:1])}
    <amp-ad width="300">Iklan mobil baru yang sangat murah sekali untuk Anda hari ini.</amp-ad>
    {paragraphs(BODY[1:])}</article><footer><a href="/r">Redaksi</a></footer>""",
)


def test_an_amp_page_is_read_by_its_data_and_without_its_ads() -> None:
    article = article_of(AMP)
    assert (article.title, article.author, article.source) == (TITLE, "Sari Dewi", "Kabar Pagi")
    assert article.published == "2022-01-11T05:20:00+07:00"
    assert article.paragraphs == BODY


TABLES = page(
    attributes="",
    head="<title>Harian Kota Online</title>",
    body=f"""
    <table width="780"><tr><td colspan="3"><img src="logo.gif"><b>HARIAN KOTA</b></td></tr>
    <tr><td width="120"><a href="1.htm">Beranda</a><br><a href="2.htm">Ekonomi</a><br>
      <a href="3.htm">Olahraga</a></td>
    <td width="500"><font face="Arial" size="4"><b>{TITLE}</b></font><br>
      <font size="1">Selasa, 14 Maret 2006 | 10:15 WIB</font><p><font size="2">
      {BODY[0]}<p>{BODY[1]}<p>{BODY[2]}<p>{BODY[3]}</font></td>
    <td width="160"><b>Berita Lain</b><br><a href="4.htm">{OTHERS[0]}</a><br>
      <a href="5.htm">{OTHERS[1]}</a></td></tr>
    <tr><td colspan="3">Copyright 2006 Harian Kota</td></tr></table>""",
)


def test_a_layout_of_tables_falls_into_its_cells() -> None:
    article = article_of(TABLES)
    assert article.title == TITLE
    assert article.published == "2006-03-14T10:15:00+07:00"
    assert article.paragraphs == BODY
    assert [one.title for one in article.related] == list(OTHERS[:2])


SOUP = page(
    head=f"<title>{TITLE} | Suara Kota</title>",
    body=f"""
    <div class="x1"><div class="x2"><a href="/">Suara Kota</a></div>
    <div class="x3"><a href="/a">Nasional</a>
    <a href="/b">Daerah</a><a href="/c">Olahraga</a></div></div>
    <div class="x4"><div class="x5"><div class="x6">{TITLE}</div>
    <div class="x7">Reporter: Sari Dewi</div><div class="x7">Rabu, 3 Mei 2023, 08:10 WITA</div>
    <div class="x8">{"".join(f"<div>{text}</div>" for text in BODY)}</div></div>
    <div class="x9"><div>Kabar lain</div>
    {"".join(f'<div><a href="/{t}">{t}</a></div>' for t in OTHERS)}</div></div>
    <div class="x10">Kontak kami di nomor 021-000000</div>""",
)


def test_a_soup_of_divisions_is_told_by_its_sentences() -> None:
    article = article_of(SOUP)
    assert article.title == TITLE
    assert article.author == "Sari Dewi"
    assert article.published == "2023-05-03T08:10:00+08:00"
    assert article.paragraphs == BODY
    assert [one.title for one in article.related] == list(OTHERS)


def test_a_page_without_any_data_is_read_by_its_words() -> None:
    article = article_of(page(f"<h2>{TITLE}</h2><p>Senin (6/2/2023)</p>{paragraphs()}", "", ""))
    assert article.title == TITLE
    assert article.title_origin is TitleOrigin.HEADLINE
    assert article.published == "2023-02-06"
    assert article.paragraphs == BODY


def test_text_that_loads_later_is_taken_from_noscript() -> None:
    lazy = page(
        f"""<h1>{TITLE}</h1><div class="lazy">Memuat</div>
        <noscript><div class="entry-content">{paragraphs()}</div></noscript>
        <noscript>Aktifkan JavaScript untuk membaca.</noscript>"""
    )
    assert article_of(lazy).paragraphs == BODY


def test_an_application_without_text_is_read_from_its_data() -> None:
    head = json_ld(headline=TITLE, articleBody="\n".join(BODY), datePublished="2024-07-01")
    article = article_of(page('<div id="root"></div>', head))
    assert article.title == TITLE
    assert article.paragraphs == BODY
    assert article.published == "2024-07-01"
    assert article.published_precision is DatePrecision.DAY


def test_text_that_is_hidden_until_a_click_is_read() -> None:
    folded = page(f'<h1>{TITLE}</h1><div style="display: none">{paragraphs()}</div>')
    assert article_of(folded).paragraphs == BODY


def test_a_live_blog_keeps_its_entries_in_order() -> None:
    entries = "".join(
        f'<div class="entry"><time>1{n}:05 WIB</time><h3>Kabar ke-{n}</h3><p>{text}</p></div>'
        for n, text in enumerate(BODY)
    )
    head = json_ld(
        **{"@type": "LiveBlogPosting"}, headline=TITLE, datePublished="2023-05-03T08:00:00+07:00"
    )
    article = article_of(page(f"<article><h1>{TITLE}</h1><div>{entries}</div></article>", head))
    assert [text for text in article.paragraphs if text in BODY] == list(BODY)
    assert article.published == "2023-05-03T08:00:00+07:00"


def test_the_texts_of_a_photo_gallery_are_its_captions() -> None:
    figures = "".join(
        f'<figure><img src="{n}.jpg"><figcaption>{text}</figcaption></figure>'
        for n, text in enumerate(BODY[1:])
    )
    article = article_of(page(f"<h1>{TITLE}</h1><p>{BODY[0]}</p><div>{figures}</div>"))
    assert article.paragraphs == BODY[:1]
    assert article.captions == BODY[1:]


def test_byline_and_date_beside_a_picture_are_no_captions_of_a_short_text() -> None:
    short = "Jembatan baru di tepi sungai itu dibuka."
    article = article_of(
        page(
            f"""<article><h1>{TITLE}</h1><div class="author">Sari Dewi - Kabar Sungai</div>
            <div class="date">Minggu, 7 Mei 2023 22:17 WIB</div>
            <figure><img src="j.jpg"><figcaption>Jembatan dari udara</figcaption></figure>
            <div class="body"><p>{short}</p></div></article>"""
        )
    )
    assert article.captions == ("Jembatan dari udara",)
    assert article.paragraphs == (short,)
    assert article.author == "Sari Dewi"
    assert article.published == "2023-05-07T22:17:00+07:00"


def test_a_page_of_several_parts_loses_its_numbers() -> None:
    paged = page(
        f"""<h1>{TITLE}</h1><div class="detail__body-text">{paragraphs()}
        <div class="paging"><span>Halaman</span> <a href="?p=1">1</a> <a href="?p=2">2</a>
        <a href="?p=all">Tampilkan Semua</a></div></div>"""
    )
    article = article_of(paged)
    assert article.paragraphs == BODY
    assert any("Halaman" in one.text for one in article.removed)


MALAY = (
    "Kerajaan negeri merasmikan jambatan baharu di tebing sungai itu selepas dua tahun pembinaan.",
    "Penduduk menyambut perasmian itu dengan gembira kerana perjalanan menjadi lebih singkat.",
)


def test_a_malay_page_is_read_alike() -> None:
    article = article_of(
        page(
            head='<meta property="og:title" content="Jambatan baharu dirasmikan | Berita Tebing">'
            '<meta property="og:site_name" content="Berita Tebing">'
            '<meta name="dc.date.issued" content="2021-03-09 09:30">',
            body=f"<main><h1>Jambatan baharu dirasmikan</h1>{paragraphs(MALAY)}"
            f"<section class='berkaitan'><h4>Berita Berkaitan</h4>{links()}</section></main>",
        )
    )
    assert article.title == "Jambatan baharu dirasmikan"
    assert article.language == "ms"
    assert article.published == "2021-03-09T09:30:00"
    assert article.paragraphs == MALAY


ENGLISH = (
    "The government opened a new bridge by the river on Monday after two years of building.",
    "Residents welcomed the opening because the way to the market has become much shorter.",
    "The head of the agency said that the bridge had been designed to last for fifty years.",
)


def test_an_english_page_is_read_alike() -> None:
    article = article_of(
        page(
            attributes=' lang="en-GB"',
            head=json_ld(
                headline="New bridge opens by the river",
                datePublished="2024-05-06T09:15:00Z",
                author=[{"name": "Jane Doe"}, {"name": "John Roe"}],
                publisher={"name": "River Times"},
            ),
            body=f"<article><h1>New bridge opens by the river</h1><p>By Jane Doe and John Roe</p>"
            f"<div class='story-body'>{paragraphs(ENGLISH)}</div></article>"
            "<div class='newsletter'><p>Sign up for our letter and never miss a story.</p></div>",
        )
    )
    assert article.language == "en"
    assert article.published == "2024-05-06T09:15:00+00:00"
    assert article.source == "River Times"
    assert article.paragraphs == ENGLISH


def test_an_old_page_that_wraps_all_in_a_form_is_no_form() -> None:
    wrapped = page(f'<form class="search-form"><h1>{TITLE}</h1>{paragraphs()}</form>')
    assert article_of(wrapped).paragraphs == BODY


def test_the_first_of_several_articles_on_a_page_is_read() -> None:
    other = "".join(
        f"<p>Kalimat ke-{n} bercerita tentang hal yang sama sekali berbeda dari itu.</p>"
        for n in range(9)
    )
    endless = page(
        f"""<article><h1>{TITLE}</h1><div class="entry-content">{paragraphs()}</div></article>
        <article><h1>{OTHERS[0]}</h1><div class="entry-content">{other}</div></article>""",
        f"<title>{TITLE}</title>",
    )
    assert article_of(endless).paragraphs == BODY


def test_a_table_and_a_line_up_below_the_last_paragraph_are_the_articles() -> None:
    table = "<table><tr><th>Jenis</th><th>Harga</th></tr><tr><td>Besi</td><td>Rp2.000</td></tr>"
    table += "<tr><td>Kayu</td><td>Rp1.700</td></tr></table>"
    rows = ("Jenis Harga", "Besi Rp2.000", "Kayu Rp1.700")
    names = ("Susunan Pemain", "Marno", "Gito")
    for markup, lines in ((table, rows), (paragraphs(names), names)):
        article = article_of(page(f"<h1>{TITLE}</h1><div>{paragraphs()}{markup}</div>{links()}"))
        assert article.paragraphs == (*BODY, *lines)
