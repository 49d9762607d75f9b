"""The values of the design, as its page lists them."""

from dataclasses import dataclass

from app.search.results import SearchNotice
from app.web.assets import Assets
from app.web.tokens import Token, contrast, read_tokens


@dataclass(frozen=True, slots=True)
class Swatch:
    """A colour, and its contrast with the paper in the light and in the dark scheme."""

    token: Token
    on_paper: str
    on_dark_paper: str


@dataclass(frozen=True, slots=True)
class ValuesView:
    """The values of the design by what they are for."""

    swatches: tuple[Swatch, ...]
    sizes: tuple[Token, ...]
    steps: tuple[Token, ...]
    fonts: tuple[Token, ...]


def values_view(assets: Assets) -> ValuesView:
    """The values that the stylesheet among `assets` declares; KeyError where there is none."""
    sheet = assets.find("css/tokens.css")
    if sheet is None:
        raise KeyError("css/tokens.css")
    tokens = read_tokens(sheet.body.decode())
    paper = next(token for token in tokens if token.name == "paper")
    return ValuesView(
        swatches=tuple(_swatch(token, paper) for token in tokens if token.is_colour),
        sizes=tuple(token for token in tokens if token.name.startswith("size-")),
        steps=tuple(token for token in tokens if token.name.startswith("step-")),
        fonts=tuple(token for token in tokens if token.name in {"serif", "sans", "mono"}),
    )


def sample_notices() -> tuple[SearchNotice, ...]:
    """A notice as a search gives it, so that there is one to see."""
    return (SearchNotice("bad-from", "2022-13"),)


def _swatch(token: Token, paper: Token) -> Swatch:
    return Swatch(
        token,
        f"{contrast(token.value, paper.value):.1f}",
        f"{contrast(token.dark, paper.dark):.1f}",
    )
