"""Addresses with parameters, and with names that may be any text and are found again."""

from urllib.parse import parse_qs, unquote, urlsplit

from hypothesis import example, given
from hypothesis import strategies as st

from app.web.addresses import address_of, source_path

NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=300)


def as_a_browser_goes(address: str) -> str:
    """The address after the steps through folders that browsers take (WHATWG URL, 4.4)."""
    path, mark, query = address.partition("?")
    kept: list[str] = []
    for part in path.split("/")[1:]:
        step = part.lower().replace("%2e", ".")
        if step == "..":
            kept = kept[:-1]
        elif step != ".":
            kept.append(part)
    return "/" + "/".join(kept) + mark + query


def as_the_server_reads(address: str) -> str:
    """The name in the address of a source."""
    parts = urlsplit(address)
    if parts.path == "/sources":
        return parse_qs(parts.query, keep_blank_values=True)["name"][0]
    assert parts.path.startswith("/sources/")
    return unquote(parts.path).removeprefix("/sources/")


@given(NAMES)
@example(".")
@example("..")
@example("a/../b")
@example("../..")
@example("/")
@example("%2e%2e")
@example("100% Kabar?")
@example("a#b&c=d;e\\f")
@example("名" * 300)
def test_every_name_is_found_again_in_its_address(name: str) -> None:
    assert as_the_server_reads(as_a_browser_goes(source_path(name))) == name


@given(NAMES)
def test_an_address_is_plain_ascii_that_needs_no_escaping(name: str) -> None:
    address = source_path(name)
    assert address.isascii()
    assert not set(address) & set("\"'<> \\^`{|}&")


def test_an_address_has_its_parameters_behind_a_question_mark() -> None:
    assert address_of("/search", [("q", "a b"), ("q", "ü&")]) == "/search?q=a+b&q=%C3%BC%26"
    assert address_of("/search", []) == "/search"


def test_half_a_character_fails_no_address() -> None:
    assert address_of("/search", [("q", "a\ud800")]) == "/search?q=a%3F"
