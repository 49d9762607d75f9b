import json
import math

import pytest

from app.ingest.document import Mark
from app.ingest.formats.record import Fault
from benchmarks.formats import json_list, row, title
from tests.ingest.formats.reading import document, documents, faults, items, names, only


def titles(value: object, name: str = "a.json") -> dict[str, str | None]:
    data = json.dumps(value).encode()
    return {key: one.metadata.title for key, one in documents(data, name).items()}


def test_one_article_has_the_name_of_its_file() -> None:
    assert titles(row(1)) == {"": title(1)}


@pytest.mark.parametrize(
    "value",
    [
        [row(1), row(2)],
        {"articles": [row(1), row(2)]},
        {"status": "ok", "totalResults": 2, "articles": [row(1), row(2)]},
        {"data": [row(1), row(2)], "meta": {"page": 1}},
        {"items": [row(1), row(2)]},
        {"results": [row(1), row(2)]},
        {"hits": {"total": {"value": 2}, "hits": [{"_source": row(1)}, {"_source": row(2)}]}},
        {"response": {"status": "ok", "docs": [row(1), row(2)]}},
        {"@context": "https://schema.org", "@graph": [row(1), row(2)]},
        {"a1": row(1), "a2": row(2)},
    ],
)
def test_articles_are_found_wherever_they_are_listed(value: object) -> None:
    assert titles(value) == {"#1": title(1), "#2": title(2)}


def test_a_list_of_one_is_a_list() -> None:
    assert titles([row(1)]) == {"#1": title(1)}


def test_an_article_with_lists_of_its_own_is_one_article() -> None:
    article = {**row(1), "items": [{"title": "Terkait"}], "data": {"title": "x"}}
    assert titles(article) == {"": title(1)}


def test_a_feed_with_a_title_of_its_own_is_its_articles() -> None:
    feed = {"title": "Kabar", "description": "Berita", "items": [row(1), row(2)], "version": "1"}
    assert titles(feed) == {"#1": title(1), "#2": title(2)}


def test_an_article_that_lists_others_before_its_text_is_one_article() -> None:
    article = {"title": "Judul", "items": [row(1)], "content": "Isi berita."}
    assert titles(article) == {"": "Judul"}


def test_objects_one_after_the_other_are_all_read() -> None:
    data = "\n".join(json.dumps(row(number), indent=1) for number in (1, 2)).encode()
    assert list(documents(data, "a.json")) == ["#1", "#2"]


def test_each_record_keeps_its_own_bytes() -> None:
    (first, _) = items(json_list([1, 2]), "a.json")
    assert json.loads(first.data) == row(1)  # type: ignore[union-attr]


def test_numbers_of_any_size_end_nothing_and_stay_what_they_are() -> None:
    numbers = {"id": 12345678901234567890, "skor": 1.5, "suka": 1e3, "bobot": -7}
    first, second, third = items(
        json.dumps([{**row(1), **numbers}, row(2)]).encode()[:-1] + b', {"x": 1e400}]', "a.json"
    )
    assert json.loads(first.data) == {**row(1), **numbers}  # type: ignore[union-attr]
    assert json.loads(second.data) == row(2)  # type: ignore[union-attr]
    assert json.loads(third.data) == {"x": None}  # type: ignore[union-attr]


@pytest.mark.parametrize("before", [0, 60_000, 64 * 1024 - 2_000])
def test_a_number_without_end_is_refused_before_the_parser_has_it(before: int) -> None:
    data = json.dumps([row(1)]).encode()[:-1] + b", " + b" " * before + b'{"x": '
    read = items(data + b"9" * 5000 + b"}]", "a.json")
    assert names(read) == ["#1"]
    assert "thousands of digits" in faults(read)[""]


def test_an_exponent_without_end_is_no_valid_json() -> None:
    read = items(json.dumps([row(1)]).encode()[:-1] + b', {"x": 1e99999999999999999999}]', "a.json")
    assert names(read) == ["#1"]
    assert "no valid JSON after 1 article" in faults(read)[""]


def test_what_stands_before_a_break_is_kept() -> None:
    data = json_list([1, 2, 3])
    read = items(data[:-200], "a.json")
    assert names(read) == ["#1", "#2"]
    assert "no valid JSON after 2 articles" in faults(read)[""]


def test_an_article_before_garbage_is_counted_once() -> None:
    read = items(json.dumps(row(1)).encode() + b" sampah", "a.json")
    assert names(read) == ["#1"]
    assert list(faults(read)) == [""]


def test_what_is_no_object_in_a_list_is_told_by_its_number() -> None:
    read = items(json.dumps([row(1), 7, row(2)]).encode(), "a.json")
    assert names(read) == ["#1", "#3"]
    assert "no object" in faults(read)["#2"]


@pytest.mark.parametrize("data", [b"[]", b'{"articles": []}', b"{}"])
def test_a_list_of_nothing_says_so(data: bytes) -> None:
    assert list(faults(items(data, "a.json"))) == [""]


def test_an_article_too_large_ends_the_list_by_naming_the_setting() -> None:
    huge = {"judul": "x", "isi": "kata " * 400_000}
    read = items(json.dumps([row(1), huge, row(2)]).encode(), "a.json")
    assert names(read) == ["#1"]
    assert "WARTA_MAX_FILE_BYTES" in faults(read)[""]


def test_values_deep_in_one_another_are_refused() -> None:
    data = b'[{"judul": ' + b"[" * 5000 + b"]" * 5000 + b"}]"
    assert "deep" in faults(items(data, "a.json"))[""]


def test_lines_are_numbered_and_a_bad_one_costs_only_itself() -> None:
    lines = [json.dumps(row(1)).encode(), b"", b"{rusak", json.dumps(row(2)).encode()]
    read = items(b"\r\n".join(lines), "a.jsonl")
    assert names(read) == ["#1", "#3", "#4"]
    assert document(read[2]).metadata.title == title(2)  # type: ignore[arg-type]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_last_line_that_breaks_off_ends_the_file(encoding: str) -> None:
    lines = "\n".join(json.dumps(row(n)) for n in (1, 2))
    read = items(lines[:-20].encode(encoding), "a.jsonl")
    assert names(read) == ["#1"]
    assert [one.ends for one in read if isinstance(one, Fault)] == [True]
    assert "middle" in faults(read)["#2"]
    assert not faults(items(lines.encode(encoding), "a.jsonl"))


def test_the_actions_of_elasticsearch_are_skipped() -> None:
    lines = [{"index": {"_index": "n", "_id": "1"}}, row(1), {"create": {}}, row(2)]
    lines.append({"index": {"judul": "Kopi"}})
    read = items("\n".join(map(json.dumps, lines)).encode(), "a.ndjson")
    assert names(read) == ["#2", "#4", "#5"]
    assert [one.skipped for one in read if isinstance(one, Fault)] == [True, True]


def test_a_line_too_long_is_passed_over() -> None:
    huge = json.dumps({"judul": "x", "isi": "kata " * 400_000}).encode()
    lines = [json.dumps(row(1)).encode(), huge, json.dumps(row(2)).encode()]
    read = items(b"\n".join(lines), "a.jsonl")
    assert names(read) == ["#1", "#3"]
    assert "WARTA_MAX_FILE_BYTES" in faults(read)["#2"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be"])
def test_lines_are_read_in_any_unicode(encoding: str) -> None:
    lines = "\n".join(json.dumps({"judul": f"“Kopi” {n}"}, ensure_ascii=False) for n in (1, 2))
    mark = b"\xfe\xff" if encoding == "utf-16-be" else b""
    found = documents(mark + lines.encode(encoding), "a.jsonl")
    assert [one.metadata.title for one in found.values()] == ["“Kopi” 1", "“Kopi” 2"]


def test_lines_in_a_windows_code_page_are_read() -> None:
    data = '{"judul": "“Kopi” – kata menteri"}\n{"judul": "b"}\n'.encode("cp1252")
    assert documents(data, "a.jsonl")["#1"].metadata.title == "“Kopi” – kata menteri"


@pytest.mark.parametrize(
    ("value", "source"),
    [
        (
            {
                "@type": "NewsArticle",
                "headline": "Judul",
                "articleBody": "Isi berita.",
                "publisher": {"@type": "Organization", "name": "Kabar Uji"},
                "author": [{"@type": "Person", "name": "Ani"}],
                "datePublished": "2024-02-05T07:30:00+07:00",
            },
            "Kabar Uji",
        ),
        (
            {
                "title": "Judul",
                "author": "Ani",
                "hostname": "example.org",
                "date": "2024-02-05T07:30:00+07:00",
                "text": "Isi berita.",
                "source": "https://example.org/a",
                "source-hostname": "Kabar Uji",
                "filedate": "2025-01-01",
            },
            "Kabar Uji",
        ),
        (
            {
                "authors": ["Ani"],
                "date_download": "2025-01-01 00:00:00",
                "date_publish": "2024-02-05T07:30:00+07:00",
                "maintext": "Isi berita.",
                "source_domain": "example.org",
                "title": "Judul",
            },
            "example.org",
        ),
        (
            {
                "headline": {"main": "Judul", "kicker": "Kota"},
                "byline": {"original": "Ani"},
                "pub_date": "2024-02-05T07:30:00+07:00",
                "content": {"direction": "ltr", "content": "Isi berita."},
                "source": "Kabar Uji",
            },
            "Kabar Uji",
        ),
        (
            {
                "source": {"id": None, "name": "Kabar Uji"},
                "author": "Ani",
                "title": "Judul",
                "publishedAt": "2024-02-05T07:30:00+07:00",
                "content": "Isi berita.",
            },
            "Kabar Uji",
        ),
    ],
)
def test_what_common_programs_write_is_understood(value: object, source: str) -> None:
    found = only(json.dumps(value).encode(), "a.json")
    said = found.metadata
    assert (said.title, found.text, said.author, said.source, said.published) == (
        "Judul",
        "Isi berita.",
        "Ani",
        source,
        "2024-02-05T07:30:00+07:00",
    )


def test_html_in_a_field_is_read_as_a_page() -> None:
    value = {
        "title": {"rendered": "Judul"},
        "content": {"rendered": "<p>Paragraf satu.</p>\n<p>Paragraf &amp; dua.</p>"},
        "link": "https://example.org/a",
    }
    found = only(json.dumps(value).encode(), "a.json")
    assert "<p>" not in found.text
    assert "Paragraf & dua." in found.text
    assert (found.metadata.title, found.metadata.url) == ("Judul", "https://example.org/a")


def test_html_in_a_field_is_the_text_and_a_whole_page_is_a_page() -> None:
    told = "Ratusan rumah terendam sejak Selasa malam, kata pejabat setempat kepada wartawan."
    body = f"<p>Banjir surut.</p><p>{told}</p>"
    for content, text in ((body, 2), (f"<html><body>{body}</body></html>", 1)):
        found = only(json.dumps({"title": "Judul", "content": content}).encode(), "a.json")
        assert [mark for _, mark in found.marks].count(Mark.TEXT) == text


def test_tags_around_nothing_leave_the_title() -> None:
    found = only(b'{"title": "Judul", "content": "<p> </p><br/>"}', "a.json")
    assert (found.text, found.metadata.title) == ("Judul", "Judul")


def test_numbers_that_are_none_are_unknown() -> None:
    filler = {"judul": "J", "isi": "kata " * 5000}
    rows = [{"penulis": math.nan, "nilai": [math.inf, -math.inf], **filler} for _ in range(40)]
    found = documents(json.dumps(rows).encode(), "a.json")
    assert len(found) == 40
    assert {one.metadata.author for one in found.values()} == {None}


@pytest.mark.parametrize("text", ["NaN", "a: NaN b", "NaN, Infinity"])
def test_the_same_words_in_a_text_stay(text: str) -> None:
    assert only(json.dumps([{"judul": "J", "isi": text + " kata"}]).encode(), "a.json").text == (
        text + " kata"
    )
