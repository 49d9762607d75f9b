from datetime import UTC, datetime

from app.web.export.names import disposition, file_name
from app.web.export.told import told
from app.web.state import SearchState


def test_it_keeps_what_makes_the_result_and_leaves_how_it_was_shown() -> None:
    state = SearchState("latihan", countries=("KZ,CN",), page=3, size=50, lang="id", exact=True)
    found = told(state.pairs(), 4, 3, "3f2a9c01beef", "http://arsip.example")
    assert found.query == "latihan"
    assert found.filters == "country=KZ,CN exact=1"
    assert found.url == "http://arsip.example/search?q=latihan&country=KZ%2CCN&exact=1"


def test_the_query_is_told_as_it_was_understood() -> None:
    found = told([("q", "  \u201clatihan militer\u201d   -cuaca ")], 0, 0, "0")
    assert found.understood == '"latihan militer" -cuaca'


def test_the_line_has_all_of_it() -> None:
    found = told([("q", "padi"), ("from", "2022")], 1234, 1200, "3f2a9c01beef")
    for part in ("padi from=2022", "1,234", "1,200", "3f2a9c01beef", found.when, found.url):
        assert part in found.line
    assert told([], 1, 1, "0").line.startswith("all articles:")


def test_the_moment_is_now_in_utc() -> None:
    found = told([], 0, 0, "0")
    assert abs((datetime.now(UTC) - found.moment).total_seconds()) < 60
    assert found.when == found.moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def test_a_file_is_named_by_its_search_and_the_version_of_the_archive() -> None:
    found = told([("q", 'Latihan "Militer" 2022'), ("country", "KZ")], 1, 1, "3f2a9c01beef")
    assert file_name(found, "csv") == "warta-latihan-militer-2022-country-kz-3f2a9c01beef.csv"
    assert file_name(told([], 1, 1, "0"), "csv") == "warta-all-0.csv"
    assert len(file_name(told([("q", "kata " * 500)], 1, 1, "0"), "csv")) < 100


def test_a_name_in_any_script_travels_in_a_header_of_ascii() -> None:
    header = disposition('warta-été-日本";\r\nx-0.csv')
    assert header.isascii()
    assert "\r" not in header
    assert "\n" not in header
    assert 'filename="warta-ete-' in header
    assert "filename*=UTF-8''warta-%C3%A9t%C3%A9-%E6%97%A5" in header
