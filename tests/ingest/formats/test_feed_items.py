"""What an item of a feed says, and what the feed says for it."""

import feedparser
import pytest

from app.ingest.formats.record import Fault
from benchmarks.formats import feed_item, title
from tests.ingest.formats.feed_samples import ATOM, BLOG, OWN, RDF, channel, fields, read
from tests.ingest.formats.reading import items


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


def test_comments_of_readers_are_passed_over() -> None:
    item = "<item><title>Oleh: Ani</title><link>https://a.example/1/#comment-9</link></item>"
    (fault,) = (one for one in items(channel(item, feed_item(1)).encode(), "a.rss")[:1])
    assert fault == Fault("#1", "It is a reader's comment, no article.", skipped=True)
