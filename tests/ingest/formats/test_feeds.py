"""Feeds as the systems of newspapers write them, and what goes wrong on the way."""

import json
from pathlib import Path

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ingest.document import Document
from app.ingest.formats.record import Fault, Record
from app.ingest.report import Outcome
from benchmarks.formats import atom_feed, feed, feed_item, paragraphs, title, zipped
from tests.conftest import ingest_all
from tests.ingest.formats.reading import documents, faults, items, names

# A section's feed, as WordPress writes it.
BLOG = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
  xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
  <title>Ekonomi &#8211; Kabar Lembah</title>
  <atom:link href="https://kabarlembah.example/ekonomi/feed/" rel="self" />
  <link>https://kabarlembah.example/ekonomi/</link>
  <language>id</language>
  <image><title>Lambang</title><link>https://kabarlembah.example</link></image>
  <item>
    <title>Harga Cabai Naik, Pedagang &#8220;Menjerit&#8221;</title>
    <link>https://kabarlembah.example/2022/cabai/</link>
    <dc:creator><![CDATA[Sari Dewi]]></dc:creator>
    <pubDate>Tue, 11 Jan 2022 08:20:33 +0700</pubDate>
    <category><![CDATA[Ekonomi]]></category><category><![CDATA[Cabai & Bawang]]></category>
    <guid isPermaLink="false">https://kabarlembah.example/?p=4711</guid>
    <description><![CDATA[Harga cabai rawit merah naik [&#8230;]]]></description>
    <content:encoded><![CDATA[<p>Harga cabai rawit merah naik di sejumlah pasar.</p>
<p>Pasokan dari Malaysia berkurang, kata pedagang &amp; petani.</p>]]></content:encoded>
  </item>
</channel></rss>"""

# One that a newspaper's own system writes: no content, a local date, an address of an author.
OWN = """<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel>
<title>Berita Terkini - Kabar Pagi</title><link>https://www.kabarpagi.example/</link>
<item><title><![CDATA[Menlu: Indonesia &amp; Jepang sepakat]]></title>
<link><![CDATA[https://www.kabarpagi.example/1?a=1&b=2]]></link>
<author>redaksi@kabarpagi.example (Rina Wati)</author>
<pubDate>Sel, 12 Okt 2021 14:05:00 WIB</pubDate>
<description><![CDATA[<img src="a.jpg" align="left">Menteri menyatakan kerja sama.]]></description>
<media:content url="a.jpg"><media:credit>Ani</media:credit></media:content></item>
<item><title>Banjir di Vietnam</title><link>/2?x=1&y=2</link>
<description>Air naik < 5 meter&nbsp;&&nbsp;surut lagi.</description></item>
<item><guid>https://www.kabarpagi.example/3</guid><title>Emas &lt;i&gt;naik&lt;/i&gt;</title></item>
</channel></rss>"""

# RSS 1.0, where items stand beside the channel.
RDF = """<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://berita.example/"><title>Berita Semenanjung</title>
<link>https://berita.example/</link><dc:language>ms-MY</dc:language>
<items><rdf:Seq><rdf:li rdf:resource="https://berita.example/1"/></rdf:Seq></items></channel>
<item rdf:about="https://berita.example/1"><title>Bantuan banjir diumumkan</title>
<description>Kerajaan mengumumkan bantuan.</description><dc:creator>Aminah Yusof</dc:creator>
<dc:date>2009-03-04T08:00:00+08:00</dc:date></item></rdf:RDF>"""

# Atom with prefixes, as some libraries write it, and every type of content.
ATOM = """<a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns:h="http://www.w3.org/1999/xhtml"
 xml:lang="id" xml:base="https://portal.example/arsip/"><a:title>Portal Kota</a:title>
<a:link rel="self" href="https://portal.example/atom"/><a:author><a:name>Budi</a:name></a:author>
<a:entry><a:title type="xhtml"><h:div>Wali kota <h:em>lantik</h:em> pejabat</h:div></a:title>
<a:link rel="replies" href="komentar"/><a:link href="satu.html"/>
<a:updated>2020-02-01T10:00:00+07:00</a:updated>
<a:content type="xhtml"><h:div><h:p>Pejabat <h:b>baru</h:b> dilantik.</h:p></h:div></a:content>
</a:entry>
<a:entry xml:lang="en"><a:title type="html">Bread &amp;amp; rice</a:title><a:link href="/dua"/>
<a:author><a:name>Ani Sari</a:name></a:author><a:author><a:name>Ida Bagus</a:name></a:author>
<a:published>2020-02-02T10:00:00+07:00</a:published><a:updated>2020-03-02T00:00:00Z</a:updated>
<a:content type="html">&lt;p&gt;Bread is cheap.&lt;/p&gt;&lt;p&gt;Rice is not.&lt;/p&gt;</a:content>
</a:entry>
<a:entry><a:title type="text">Tanda &lt;b&gt; dalam &amp;lt; teks</a:title><a:id>https://portal.example/tiga</a:id>
<a:source><a:title>Koran Lain</a:title></a:source><a:summary>Ringkasan A &amp;amp; B.</a:summary>
<a:content src="tiga.html" type="text/html"/></a:entry></a:feed>"""


def read(text: str, name: str = "a.xml") -> list[Document]:
    return list(documents(text.encode(), name).values())


def fields(data: bytes | str, name: str = "a.xml") -> list[dict[str, object]]:
    data = data.encode() if isinstance(data, str) else data
    return [json.loads(one.data) for one in items(data, name) if isinstance(one, Record)]


def channel(*inner: str, more: str = "") -> str:
    return f"<rss {more}><channel><title>Kabar</title>{''.join(inner)}</channel></rss>"


def test_an_item_of_a_blog_is_its_whole_text_and_what_stands_beside_it() -> None:
    (article,) = read(BLOG)
    assert article.text == (
        "Harga cabai rawit merah naik di sejumlah pasar.\n\n"
        "Pasokan dari Malaysia berkurang, kata pedagang & petani."
    )
    said = article.metadata
    assert said.title == "Harga Cabai Naik, Pedagang “Menjerit”"
    assert said.published == "Tue, 11 Jan 2022 08:20:33 +0700"
    assert said.author == "Sari Dewi"
    assert said.source == "Kabar Lembah"
    assert said.url == "https://kabarlembah.example/2022/cabai/"
    assert said.language == "id"


def test_what_is_no_field_of_an_article_is_kept_in_its_record() -> None:
    (kept,) = fields(BLOG)
    assert kept["category"] == ["Ekonomi", "Cabai & Bawang"]
    assert kept["description"] == "Harga cabai rawit merah naik [&#8230;]"
    assert kept["guid"] == "https://kabarlembah.example/?p=4711"


def test_an_item_with_no_more_than_a_summary_is_what_there_is() -> None:
    first, second, third = read(OWN)
    assert first.text == "Menteri menyatakan kerja sama."
    assert first.metadata.title == "Menlu: Indonesia & Jepang sepakat"
    assert first.metadata.url == "https://www.kabarpagi.example/1?a=1&b=2"
    assert first.metadata.source == "Kabar Pagi"
    assert second.text == "Air naik < 5 meter\xa0&\xa0surut lagi."
    assert second.metadata.url == "https://www.kabarpagi.example/2?x=1&y=2"
    assert third.text == "Emas naik"
    assert third.metadata.title == "Emas naik"
    assert third.metadata.url == "https://www.kabarpagi.example/3"


def test_rdf_has_its_items_beside_the_channel() -> None:
    (article,) = read(RDF)
    said = article.metadata
    assert (said.source, said.language, said.author) == (
        "Berita Semenanjung",
        "ms-MY",
        "Aminah Yusof",
    )
    assert said.url == "https://berita.example/1"
    assert said.published == "2009-03-04T08:00:00+08:00"


def test_every_type_of_atoms_texts_is_read_as_it_says() -> None:
    first, second, third = read(ATOM)
    assert first.metadata.title == "Wali kota lantik pejabat"
    assert first.text == "Pejabat baru dilantik."
    assert second.metadata.title == "Bread & rice"
    assert second.text == "Bread is cheap.\n\nRice is not."
    assert third.metadata.title == "Tanda <b> dalam &lt; teks"
    assert third.text == "Ringkasan A & B."


def test_what_an_entry_leaves_out_is_as_the_feed_says_it() -> None:
    first, second, third = (one.metadata for one in read(ATOM))
    assert first.url == "https://portal.example/arsip/satu.html"
    assert second.url == "https://portal.example/dua"
    assert third.url == "https://portal.example/tiga"
    assert [one.language for one in (first, second)] == ["id", "en"]
    assert [one.author for one in (first, second)] == ["Budi", "Ani Sari, Ida Bagus"]
    assert [one.source for one in (first, third)] == ["Portal Kota", "Koran Lain"]
    assert first.published == "2020-02-01T10:00:00+07:00"
    assert second.published == "2020-02-02T10:00:00+07:00"


@pytest.mark.parametrize("data", [BLOG, OWN.replace("<link>/2", "<link>https://a.example/2"), ATOM])
def test_addresses_are_those_that_feed_readers_find(data: str) -> None:
    theirs = feedparser.parse(data).entries
    assert [one["link"] for one in fields(data)] == [one.get("link") for one in theirs]


@pytest.mark.parametrize(
    ("name", "address", "site"),
    [
        ("Ekonomi » Kabar Lembah", "kabarlembah.example", "Kabar Lembah"),
        ("Kabar Lembah | Berita Terkini Hari Ini", "www.kabarlembah.co.id", "Kabar Lembah"),
        ("RSS Kabar Lembah", "kl.example", "Kabar Lembah"),
        ("Kabar Lembah RSS Feed", "kl.example", "Kabar Lembah"),
        ("Warta Lembah Edisi Digital - Beranda", "www.warta.example", "Warta Lembah Edisi Digital"),
        ("Kabar Lembah", "", "Kabar Lembah"),
    ],
)
def test_the_sites_name_is_told_from_its_sections(name: str, address: str, site: str) -> None:
    link = f"<link>https://{address}/rss</link>" if address else ""
    (article,) = read(
        f"<rss><channel><title>{name}</title>{link}<item><title>Judul</title></item></channel></rss>"
    )
    assert article.metadata.source == site


def test_an_aggregators_item_has_the_source_that_it_names() -> None:
    item = '<item><title>Judul</title><source url="https://b.example">Koran B</source></item>'
    assert read(channel(item))[0].metadata.source == "Koran B"


def test_the_address_behind_a_counting_service_is_the_articles() -> None:
    item = (
        "<item><title>A</title><link>https://feeds.example/~r/1</link>"
        "<feedburner:origLink>https://kabar.example/1</feedburner:origLink></item>"
    )
    space = 'xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"'
    for more in (space, ""):
        assert read(channel(item, more=more))[0].metadata.url == "https://kabar.example/1"


def test_a_name_that_is_no_address_is_not_taken_for_one() -> None:
    item = '<item><title>A</title><guid isPermaLink="false">4711 at kabar</guid></item>'
    (kept,) = fields(channel(item))
    assert kept["id"] == "4711 at kabar"
    assert read(channel(item))[0].metadata.url is None


def test_a_description_that_says_more_than_the_content_is_the_text() -> None:
    item = (
        "<item><title>A</title><description>Berita panjang tentang panen.</description>"
        '<content:encoded><![CDATA[<img src="a.jpg"/>Foto]]></content:encoded></item>'
    )
    assert read(channel(item))[0].text == "Berita panjang tentang panen."


def test_tags_that_nobody_escaped_are_the_texts_own() -> None:
    item = (
        "<item><title>Banjir <b>bandang</b></title>"
        "<description><p>Satu & dua<br>Tiga.<p>Empat.</description></item>"
    )
    first, second = read(channel(item, feed_item(1)))
    assert first.metadata.title == "Banjir bandang"
    assert " ".join(first.text.split()) == "Satu & dua Tiga. Empat."
    assert second.metadata.title == title(1)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("declared", ["", "utf-8", "iso-8859-1", "utf-16"])
def test_a_wrong_encoding_is_not_believed(encoding: str, declared: str) -> None:
    text = channel("<item><title>Café “Raja” di Côte d’Ivoire</title></item>")
    declaration = f'<?xml version="1.0" encoding="{declared}"?>' if declared else ""
    (article,) = documents((declaration + text).encode(encoding), "a.xml").values()
    assert article.metadata.title == "Café “Raja” di Côte d’Ivoire"


def test_the_encoding_that_is_declared_is_taken_where_the_bytes_bear_it_out() -> None:
    declaration = '<?xml version="1.0" encoding="windows-1251"?>'
    data = (declaration + channel("<item><title>Новости Казахстана</title></item>")).encode(
        "cp1251"
    )
    assert next(iter(documents(data, "a.xml").values())).metadata.title == "Новости Казахстана"


def test_one_text_in_another_encoding_does_not_spoil_it() -> None:
    good = "<item><title>Café</title></item>".encode()
    bad = "<item><title>“Café”</title></item>".encode("cp1252")
    data = b"<rss><channel>" + good * 2000 + bad + good + b"</channel></rss>"
    assert [one["title"] for one in fields(data)][-2:] == ["“Café”", "Café"]


def test_whole_items_before_a_break_are_read() -> None:
    data = feed([1, 2])
    read = items(data[: data.rindex(b"</item>")], "a.rss")
    assert names(read) == ["#1"]
    (fault,) = (one for one in read if isinstance(one, Fault))
    assert fault == Fault("#2", "The file ends in the middle of this item.", ends=True)


def test_a_break_between_items_is_told_too() -> None:
    data = feed([1, 2])
    read = items(data[: data.rindex(b"<item>")], "a.rss")
    assert names(read) == ["#1"]
    assert "ends in the middle" in faults(read)[""]


def test_an_item_that_is_not_closed_ends_where_the_next_begins() -> None:
    data = feed([1, 2]).replace(b"</item>", b"", 1)
    assert names(items(data, "a.rss")) == ["#1", "#2"]


def test_an_item_that_is_too_large_costs_only_itself() -> None:
    huge = "<item><title>A</title><description>" + "kata " * 300_000 + "</description></item>"
    read = items(channel(feed_item(1), huge, feed_item(2)).encode(), "a.rss")
    assert names(read) == ["#1", "#3"]
    assert "WARTA_MAX_FILE_BYTES" in faults(read)["#2"]


def test_feeds_saved_one_behind_the_other_keep_their_heads() -> None:
    first, *_, last = read(OWN + BLOG)
    assert first.metadata.source == "Kabar Pagi"
    assert last.metadata.source == "Kabar Lembah"


def test_entities_of_its_own_are_never_resolved(tmp_path: Path) -> None:
    secret = tmp_path / "rahasia"
    secret.write_text("sandi")
    inner = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    declared = (
        f'<!DOCTYPE rss [<!ENTITY e0 "ha"><!ENTITY x SYSTEM "{secret.as_uri()}">{inner}'
        '<!ENTITY i "<item><title>Palsu</title></item>"> ]>'
    )
    (kept,) = fields(declared + channel("<item><title>Lihat &e11; dan &x;</title></item>"))
    assert kept["title"] == "Lihat &e11; dan &x;"


def test_items_in_comments_and_sections_are_none() -> None:
    quoted = (
        "<item><title>A</title><description><![CDATA[Kode: <item></item>]]></description></item>"
    )
    assert names(items(channel("<!-- <item>lama</item> -->", quoted).encode(), "a.rss")) == ["#1"]


def test_comments_of_readers_are_passed_over() -> None:
    item = "<item><title>Oleh: Ani</title><link>https://a.example/1/#comment-9</link></item>"
    (fault,) = (one for one in items(channel(item, feed_item(1)).encode(), "a.rss")[:1])
    assert fault == Fault("#1", "It is a reader's comment, no article.", skipped=True)


@pytest.mark.parametrize("text", [channel(), '<feed xmlns="http://www.w3.org/2005/Atom"/>'])
def test_a_feed_without_items_says_so(text: str) -> None:
    assert faults(items(text.encode(), "a.xml")) == {"": "It is a feed without items."}


def test_a_feed_is_read_inside_an_archive() -> None:
    data = zipped({"2024/a.xml": atom_feed([1, 2])})
    found = documents(data, "a.zip")
    assert list(found) == ["/2024/a.xml#1", "/2024/a.xml#2"]
    assert paragraphs(1)[0] in found["/2024/a.xml#1"].text


def test_an_item_in_many_saved_copies_is_one_article(tmp_path: Path) -> None:
    library = tmp_path / "library"
    folder = tmp_path / "feeds"
    folder.mkdir()
    (folder / "1.xml").write_bytes(feed([1, 2]))
    (folder / "2.xml").write_bytes(feed([2, 3]))
    (folder / "3.xml").write_bytes(feed([3, 2]))
    outcomes = [one.outcome for one in ingest_all(folder, library=library)]
    assert outcomes.count(Outcome.ADDED) == 3
    assert outcomes.count(Outcome.DUPLICATE) == 3


def test_an_item_that_moves_down_a_feed_is_not_read_again(tmp_path: Path) -> None:
    file = tmp_path / "a.rss"
    file.write_bytes(feed([1, 2]))
    ingest_all(file, library=tmp_path / "library")
    file.write_bytes(feed([3, 1, 2]))
    outcomes = [one.outcome for one in ingest_all(file, library=tmp_path / "library")]
    assert outcomes == [Outcome.UPDATED, Outcome.UNCHANGED, Outcome.UNCHANGED]


TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=60
)


@given(TEXTS, TEXTS)
def test_any_text_comes_through_escaped_or_in_a_section(first: str, second: str) -> None:
    escaped = first.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    section = second.replace("]]>", "")
    (kept,) = fields(
        channel(
            f"<item><guid>x</guid><category>{escaped}</category>"
            f"<comments><![CDATA[{section}]]></comments></item>"
        )
    )
    assert kept.get("category", "") == first.strip()
    assert kept.get("comments", "") == section.strip()


@given(st.data())
def test_a_broken_feed_gives_records_and_reasons(data: st.DataObject) -> None:
    whole = data.draw(st.sampled_from([feed([1, 2, 3]), ATOM.encode(), RDF.encode()]))
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(whole))] * 2)))
    noise = data.draw(st.binary(max_size=9) | st.sampled_from([b"<!--", b"<![CDATA[", b"<item>"]))
    read = items(whole[:start] + noise + whole[end:], "a.xml")
    assert read
    assert "report this" not in "".join(faults(read).values())
    assert len({one.name for one in read}) == len(read)


@pytest.mark.parametrize(
    "inside",
    [
        "<title>" * 120_000,
        "<![CDATA[" * 90_000,
        "<!--" * 200_000,
        "<![CDATA[" + "</item> <item>" * 60_000 + "]]>",
        "<" * 800_000,
        "<a>" * 250_000,
    ],
    ids=["titles", "sections", "comments", "items", "brackets", "depth"],
)
def test_what_would_take_a_parser_for_ever_is_read_at_once(inside: str) -> None:
    data = channel(f"<item><title>{inside}</title></item>", feed_item(1)).encode()
    assert items(data, "a.xml")


def test_a_tag_with_thousands_of_attributes_is_left_alone() -> None:
    crowded = " ".join(f'b{number}=""' for number in range(50_000))
    read = items(channel(f"<item><a {crowded}/></item>", feed_item(1)).encode(), "a.xml")
    assert names(read) == ["#2"]
    assert "attributes" in faults(read)["#1"]


@pytest.mark.parametrize(
    "odd",
    [
        *("<b>", "</description>", "<x:y>", "&#0;", "\x0b", "]]>", "<!", "</a></b>", "&", "< 5"),
        *("<?", "<!--", "<![CDATA["),
    ],
)
@pytest.mark.parametrize("after", [[10], []])
@given(before=st.lists(st.integers(1, 9), max_size=5))
def test_what_is_broken_in_one_item_stays_there(
    before: list[int], odd: str, after: list[int]
) -> None:
    bad = f"<item><title>Rusak</title><description>{odd}</description></item>"
    data = channel(*map(feed_item, before), bad, *map(feed_item, after)).encode()
    told = [one["title"] for one in fields(data)]
    assert told == [*map(title, before), "Rusak", *map(title, after)]


def test_a_record_does_not_depend_on_where_its_item_stands() -> None:
    first, second = (fields(feed(numbers)) for numbers in ([1, 2], [2, 1]))
    assert first == [*reversed(second)]
