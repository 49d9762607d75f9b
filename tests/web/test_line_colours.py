"""The colours of lines are told apart, by colour-blind eyes too."""

from itertools import combinations
from math import dist

import pytest

from app.web.tokens import Token, contrast
from tests.web.test_tokens import TOKENS

LINES = [TOKENS[f"line-{number}"] for number in range(1, 6)]
# How the linear parts of a colour are seen (Machado, Oliveira and Fernandes 2009, severity 1).
SEEN = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
# CIE 1976 ΔE of two colours side by side: 2.3 is just noticed; thin lines apart need far more.
LEAST = 25

Triple = tuple[float, float, float]


def linear(colour: str) -> list[float]:
    """The parts of a colour as light (IEC 61966-2-1)."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def lab(colour: str, eyes: str) -> Triple:
    """The colour in CIELAB (D65), as those eyes see it."""
    parts = linear(colour)
    red, green, blue = (
        min(1.0, max(0.0, sum(a * b for a, b in zip(row, parts, strict=True))))
        for row in SEEN[eyes]
    )
    x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
    y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    z = (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883
    fx, fy, fz = (
        t ** (1 / 3) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116 for t in (x, y, z)
    )
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def test_the_reckoning_knows_what_is_confused() -> None:
    assert lab("#ffffff", "usual") == pytest.approx((100, 0, 0), abs=0.01)
    green, orange = "#8fbc3a", "#d9a441"
    assert dist(lab(green, "usual"), lab(orange, "usual")) > 40
    assert dist(lab(green, "deuteranopia"), lab(orange, "deuteranopia")) < 25


@pytest.mark.parametrize("line", LINES, ids=lambda one: one.name)
def test_every_line_stands_out_from_its_ground(line: Token) -> None:
    paper = TOKENS["paper"]
    assert contrast(line.value, paper.value) >= 3
    assert contrast(line.dark, paper.dark) >= 3


@pytest.mark.parametrize("eyes", SEEN)
@pytest.mark.parametrize("scheme", ["value", "dark"])
def test_no_two_lines_look_alike(eyes: str, scheme: str) -> None:
    for one, other in combinations(LINES, 2):
        pair = [lab(getattr(each, scheme), eyes) for each in (one, other)]
        assert dist(*pair) >= LEAST, (one.name, other.name)
