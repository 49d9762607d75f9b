"""Single keys as shortcuts, the dialog that lists them, and the way to switch them off."""

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.test_layout import TOUCH, overflow

pytestmark = pytest.mark.browser


TITLES = ".hit-title a"


def open_dialog(page: Page) -> None:
    page.locator("body").press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False], ids=["with-js", "without-js"])
def test_the_front_page_begins_in_the_box(open_page: OpenPage, javascript: bool) -> None:
    page = open_page(DESKTOP, javascript=javascript)
    page.goto("/")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.type("latihan")
    page.keyboard.press("Enter")
    expect(page.locator("h1.query")).to_contain_text("latihan")


def test_escape_leaves_the_box_once_it_is_empty(open_page: OpenPage) -> None:
    page = open_page(DESKTOP)
    page.goto("/")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#q")).not_to_be_focused()


def test_a_slash_leads_to_the_box(open_page: OpenPage) -> None:
    page = open_page(DESKTOP)
    page.goto("/countries")
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.type("a/b")
    expect(page.locator("#q")).to_have_value("a/b")


@pytest.mark.parametrize("path", ["/search?q=latihan", "/countries/KZ", "/"])
def test_j_and_k_lead_through_a_list_and_enter_opens(open_page: OpenPage, path: str) -> None:
    page = open_page(DESKTOP)
    page.goto(path)
    titles = page.locator(TITLES)
    assert titles.count() >= 2
    page.keyboard.press("Escape")
    page.locator("body").press("j")
    expect(titles.nth(0)).to_be_focused()
    page.keyboard.press("k")
    expect(titles.nth(0)).to_be_focused()
    page.keyboard.press("j")
    expect(titles.nth(1)).to_be_focused()
    expect(titles.nth(1)).to_be_in_viewport()
    for _ in range(titles.count()):
        page.keyboard.press("j")
    expect(titles.last).to_be_focused()
    page.keyboard.press("k")
    chosen = titles.nth(titles.count() - 2)
    expect(chosen).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("article.story h1")).to_be_visible()


def test_from_within_an_article_of_the_list_j_leads_to_the_one_after(open_page: OpenPage) -> None:
    page = open_page(DESKTOP)
    page.goto("/search?q=latihan")
    page.locator(".hit").nth(0).locator(".tags a").first.focus()
    page.keyboard.press("j")
    expect(page.locator(TITLES).nth(1)).to_be_focused()


def test_no_key_acts_while_writing_or_with_another_key_held(open_page: OpenPage) -> None:
    page = open_page(DESKTOP)
    page.goto("/search?q=latihan")
    page.locator("#q").press_sequentially("jk?/")
    expect(page.locator("#q")).to_have_value("jk?/latihan")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.locator("input[name=from]").press("j")
    expect(page.locator("input[name=from]")).to_be_focused()
    page.evaluate("document.activeElement.blur()")
    for held in ("Control", "Alt", "Meta"):
        page.keyboard.press(f"{held}+j")
        page.keyboard.press(f"{held}+/")
    page.locator("body").dispatch_event("keydown", {"key": "j", "isComposing": True})
    assert page.evaluate("document.activeElement === document.body")


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_keys_are_listed_in_a_dialog_that_gives_the_focus_back(
    open_page: OpenPage, size: ViewportSize
) -> None:
    page = open_page(size)
    page.goto("/search?q=latihan")
    page.keyboard.press("j")
    first = page.locator(TITLES).first
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keys")
    expect(dialog).to_be_visible()
    expect(dialog.locator("kbd")).to_have_text(["/", "j", "k", "n", "p", "?"])
    for _ in range(6):
        page.keyboard.press("Tab")
        inside = page.evaluate(
            "document.activeElement === document.body || !!document.activeElement.closest('dialog')"
        )
        assert inside
    page.keyboard.press("j")
    assert overflow(page) <= 0
    for target in dialog.locator("button, label").all():
        box = target.bounding_box()
        assert box is not None
        assert round(box["height"]) >= TOUCH
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(first).to_be_focused()


def test_the_dialog_closes_by_its_button_and_by_a_click_beside_it(open_page: OpenPage) -> None:
    page = open_page(DESKTOP)
    page.goto("/countries")
    dialog = page.get_by_role("dialog", name="Keys")
    open_dialog(page)
    dialog.locator("dl").click()
    expect(dialog).to_be_visible()
    dialog.get_by_role("button", name="Close").click()
    expect(dialog).to_be_hidden()
    open_dialog(page)
    page.mouse.click(5, 5)
    expect(dialog).to_be_hidden()


def test_keys_that_were_switched_off_stay_off_until_they_are_switched_on(
    open_page: OpenPage,
) -> None:
    page = open_page(DESKTOP)
    page.goto("/search?q=latihan")
    open_dialog(page)
    dialog = page.get_by_role("dialog", name="Keys")
    dialog.get_by_role("checkbox", name="Use these keys").uncheck()
    page.keyboard.press("Escape")
    for path in ("/search?q=latihan", "/countries/KZ"):
        page.goto(path)
        for key in ("j", "/", "?"):
            page.locator("body").press(key)
        assert page.evaluate("document.activeElement === document.body")
        expect(dialog).to_be_hidden()
    page.get_by_role("contentinfo").get_by_role("link", name="Keys").click()
    expect(dialog.get_by_role("checkbox")).not_to_be_checked()
    dialog.get_by_role("checkbox").check()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    expect(page.locator(TITLES).first).to_be_focused()


def test_without_javascript_the_keys_are_explained_on_the_page_of_help(
    open_page: OpenPage,
) -> None:
    page = open_page(PHONE, javascript=False)
    page.goto("/")
    page.get_by_role("contentinfo").get_by_role("link", name="Keys").click()
    expect(page.get_by_role("heading", name="Keys")).to_be_in_viewport()
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_the_dialog_is_in_the_language_of_the_page(open_page: OpenPage) -> None:
    page = open_page(DESKTOP)
    page.goto("/countries?lang=id")
    page.locator("body").press("?")
    expect(page.get_by_role("dialog", name="Tombol")).to_contain_text("Gunakan tombol-tombol ini")
