"""Feeds as a whole: where they stand, in many copies, read again."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ingest.report import Outcome
from benchmarks.formats import atom_feed, feed, paragraphs, zipped
from tests.conftest import ingest_all
from tests.ingest.formats.feed_samples import BLOG, OWN, channel, fields, read
from tests.ingest.formats.reading import documents, faults, items, names

TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=60
)


def test_feeds_saved_one_behind_the_other_keep_their_heads() -> None:
    first, *_, last = read(OWN + BLOG)
    assert first.metadata.source == "Kabar Pagi"
    assert last.metadata.source == "Kabar Lembah"


def test_items_in_comments_and_sections_are_none() -> None:
    quoted = (
        "<item><title>A</title><description><![CDATA[Kode: <item></item>]]></description></item>"
    )
    assert names(items(channel("<!-- <item>lama</item> -->", quoted).encode(), "a.rss")) == ["#1"]


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


def test_a_record_does_not_depend_on_where_its_item_stands() -> None:
    first, second = (fields(feed(numbers)) for numbers in ([1, 2], [2, 1]))
    assert first == [*reversed(second)]
