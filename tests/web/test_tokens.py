import re
from pathlib import Path

import pytest

from app.web.resources import resource_directory
from app.web.tokens import Token, contrast, read_tokens

CSS = resource_directory("static") / "css"
TOKENS = {token.name: token for token in read_tokens((CSS / "tokens.css").read_text())}

# Text (4.5, WCAG 1.4.3) and lines that tell something (3, WCAG 1.4.11) on what they stand on.
TEXTS = [
    ("ink", "paper"),
    ("ink", "paper-raised"),
    ("ink", "paper-sunken"),
    ("ink", "bar"),
    ("ink-soft", "paper"),
    ("ink-soft", "paper-raised"),
    ("ink-soft", "paper-sunken"),
    ("ink-soft", "bar"),
    ("accent", "paper"),
    ("accent", "paper-raised"),
    ("accent", "paper-sunken"),
    ("accent", "bar"),
    ("accent-ink", "accent"),
    ("mark-ink", "mark"),
    ("named-ink", "named"),
]
LINES = [("field-edge", "paper"), ("field-edge", "paper-raised"), ("named-line", "named")]


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_only_whole_colours_are_compared() -> None:
    with pytest.raises(ValueError, match="#1d1a16"):
        contrast("red", "#ffffff")


def test_a_token_without_a_dark_value_keeps_its_own() -> None:
    sheet = ":root {\n --a: #111111;\n --b:\n 1px\n 2px;\n}\n"
    dark = "@media (prefers-color-scheme: dark) {\n :root {\n --a: #eeeeee;\n }\n}\n"
    assert read_tokens(sheet + dark) == (
        Token("a", "#111111", "#eeeeee"),
        Token("b", "1px 2px", "1px 2px"),
    )


@pytest.mark.parametrize(("front", "back", "least"), [
    *((front, back, 4.5) for front, back in TEXTS),
    *((front, back, 3.0) for front, back in LINES),
])  # fmt: skip
def test_what_is_to_be_read_can_be_read(front: str, back: str, least: float) -> None:
    one, other = TOKENS[front], TOKENS[back]
    assert contrast(one.value, other.value) >= least
    assert contrast(one.dark, other.dark) >= least


@pytest.mark.parametrize("sheet", sorted(CSS.glob("*.css")), ids=lambda path: path.stem)
def test_every_value_that_is_used_is_one_of_the_design(sheet: Path) -> None:
    text = sheet.read_text()
    own = set(re.findall(r"--([\w-]+):", text))
    assert set(re.findall(r"var\(--([\w-]+)", text)) - own <= TOKENS.keys() | {"steps"}


@pytest.mark.parametrize("sheet", sorted(CSS.glob("*.css")), ids=lambda path: path.stem)
def test_colours_stand_in_one_place(sheet: Path) -> None:
    # What lies behind a dialogue has no values of the design in older browsers.
    if sheet.stem not in {"tokens", "print", "overlay"}:
        assert not re.findall(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl)a?\(", sheet.read_text())
