"""Feeds that broke on the way, and those that were made to harm."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ingest.formats.record import Fault
from benchmarks.formats import feed, feed_item, title
from tests.ingest.formats.feed_samples import ATOM, RDF, channel, fields
from tests.ingest.formats.reading import documents, faults, items, names


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
