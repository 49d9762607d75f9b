"""The design's values, read from the stylesheet that has each of them once."""

import re
from dataclasses import dataclass

# A value may run over several lines.
_DECLARATION = re.compile(r"--([\w-]+):\s*([^;]+);")
_DARK = re.compile(r"@media \(prefers-color-scheme: dark\) \{(.*?)\n\}", re.DOTALL)
_HEX = re.compile(r"#[0-9a-f]{6}")
# Relative luminance and contrast: WCAG 2.2, "relative luminance" and "contrast ratio".
_WEIGHTS = (0.2126, 0.7152, 0.0722)
_LINEAR_BELOW = 0.04045


@dataclass(frozen=True, slots=True)
class Token:
    """A custom property: its name without the dashes, its value, and that of the dark scheme."""

    name: str
    value: str
    dark: str

    @property
    def is_colour(self) -> bool:
        """Whether the value is a colour."""
        return bool(_HEX.fullmatch(self.value))


def read_tokens(sheet: str) -> tuple[Token, ...]:
    """The custom properties of `sheet`, in its order; without a dark value the light one holds."""
    dark = {
        name: _joined(value)
        for part in _DARK.findall(sheet)
        for name, value in _DECLARATION.findall(part)
    }
    light: dict[str, str] = {}
    for name, value in _DECLARATION.findall(_DARK.sub("", sheet)):
        light.setdefault(name, _joined(value))
    return tuple(Token(name, value, dark.get(name, value)) for name, value in light.items())


def contrast(one: str, other: str) -> float:
    """The contrast of two colours such as `#1d1a16`: 1 to 21; ValueError for another notation."""
    darker, lighter = sorted(map(_luminance, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


def _joined(value: str) -> str:
    return " ".join(value.split())


def _luminance(colour: str) -> float:
    if not _HEX.fullmatch(colour):
        raise ValueError(f"{colour!r} is not a colour such as #1d1a16.")
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return sum(weight * _linear(part) for weight, part in zip(_WEIGHTS, parts, strict=True))


def _linear(part: float) -> float:
    return part / 12.92 if part <= _LINEAR_BELOW else ((part + 0.055) / 1.055) ** 2.4
