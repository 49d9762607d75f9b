"""Feeds as the systems of newspapers write them, and short ways to read one."""

import json

from app.ingest.document import Document
from app.ingest.formats.record import Record
from tests.ingest.formats.reading import documents, items

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
    """The documents of a feed, in its order."""
    return list(documents(text.encode(), name).values())


def fields(data: bytes | str, name: str = "a.xml") -> list[dict[str, object]]:
    """What the records of a feed keep of its items."""
    data = data.encode() if isinstance(data, str) else data
    return [json.loads(one.data) for one in items(data, name) if isinstance(one, Record)]


def channel(*inner: str, more: str = "") -> str:
    """A feed of a site with no more than a name; `more` are attributes of its first tag."""
    return f"<rss {more}><channel><title>Kabar</title>{''.join(inner)}</channel></rss>"
