"""What axe-core finds wrong with a page that a browser shows."""

from importlib.resources import files
from typing import Any

from playwright.sync_api import Page

AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
# WCAG 2.2 AA, what axe calls best practice, and the rules that it still tries out; of those,
# one takes every short bold line for a heading.
EVERY_RULE = {
    "runOnly": [
        *("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "experimental")
    ],
    "rules": {"p-as-heading": {"enabled": False}},
}
# The rules that judge colours: all that another colour scheme can change.
RULES_OF_COLOUR = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
RUN = (
    "options => axe.run({...options, resultTypes: ['violations']}).then(found => found.violations)"
)


def findings(page: Page, rules: dict[str, Any] = EVERY_RULE) -> list[str]:
    """Each thing that breaks one of `rules`: the rule, the element, and what is to be done."""
    page.evaluate(AXE)
    return [
        f"{broken['id']}: {node['html'][:200]} – {node['failureSummary']}"
        for broken in page.evaluate(RUN, rules)
        for node in broken["nodes"]
    ]
