"""The catalogs against the pages: what is said in English is said in Indonesian too."""

import configparser
import re

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from app.web.locales import CATALOGS
from tests.conftest import ROOT

# What is written the same in English and in Indonesian.
SAME_IN_BOTH = {"A–Z", "API", "FOLDER"}
PLACEHOLDER = re.compile(r"%\(\w+\)s")


def extracted() -> set[str]:
    """Every text of the pages that is meant to be translated."""
    config = configparser.RawConfigParser()
    config.read(CATALOGS / "babel.cfg", encoding="utf-8")
    methods = [tuple(section.split(": ")[::-1]) for section in config.sections()]
    found = extract_from_dir(
        ROOT / "app" / "web", [(p.removeprefix("app/web/"), m) for p, m in methods]
    )
    found_in_templates = extract_from_dir(
        ROOT / "templates", [(p.removeprefix("templates/"), m) for p, m in methods]
    )
    return {key_of(message) for _, _, message, _, _ in (*found, *found_in_templates)}


def key_of(message: object) -> str:
    return message[0] if isinstance(message, tuple) else str(message)


def catalog(path: str) -> Catalog:
    with (CATALOGS / path).open("rb") as file:
        return read_po(file)


@pytest.fixture(scope="module")
def indonesian() -> Catalog:
    return catalog("id/LC_MESSAGES/messages.po")


def test_the_template_of_the_catalogs_is_current() -> None:
    assert {key_of(message.id) for message in catalog("messages.pot") if message.id} == extracted()


def test_every_text_is_translated(indonesian: Catalog) -> None:
    translated = {key_of(message.id) for message in indonesian if message.id and message.string}
    assert translated == extracted()
    assert not [message.id for message in indonesian if message.id and message.fuzzy]


def test_no_form_of_a_translation_is_empty(indonesian: Catalog) -> None:
    for message in indonesian:
        forms = (message.string,) if isinstance(message.string, str) else message.string or ("",)
        assert all(form.strip() for form in forms), message.id


def test_no_translation_is_left_as_the_english_text(indonesian: Catalog) -> None:
    kept = {key_of(one.id) for one in indonesian if key_of(one.string) == key_of(one.id)}
    assert kept <= SAME_IN_BOTH


def test_translations_name_the_same_values(indonesian: Catalog) -> None:
    for message in indonesian:
        names = set(PLACEHOLDER.findall(key_of(message.id)))
        assert set(PLACEHOLDER.findall(key_of(message.string))) == names, message.string
