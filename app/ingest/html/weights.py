"""How much each line of a page speaks for being the article's text."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from app.ingest.document import Mark
from app.ingest.html.printer import Line
from app.ingest.html.regions import Region, parts_above
from app.ingest.text.prose import is_sentence

# A line of which more is within links is a link to elsewhere rather than text.
LINKED_SHARE = 0.6
# A named part with more of the article's text than this was named for something else.
REGION_SHARE = 0.35
# How much a sentence counts in a named part: teasers and comments have sentences as well.
PART_WEIGHT = 0.25
COMMENT_WEIGHT = 0.1
# An <article> with fewer words in sentences may be a teaser.
OWN_WORDS = 40


def named_part(line: Line, misnamed: Collection[Region]) -> Region | None:
    """The innermost part of the page around a line whose name means it."""
    return next((region for region in parts_above(line.region) if region not in misnamed), None)


def weights_of(lines: Sequence[Line], extracted: Collection[int]) -> dict[int, float]:
    """How much each line that looks like text counts: its words, fewer in a named part."""
    return {
        index: line.words * (1.0 if index in extracted else _weight(line))
        for index, line in enumerate(lines)
        if line.linked < LINKED_SHARE and (index in extracted or is_sentence(line.text))
    }


def _weight(line: Line) -> float:
    if line.region is None:
        return 1.0
    return COMMENT_WEIGHT if line.region.mark is Mark.COMMENT_FORM else PART_WEIGHT


def own_weights(
    lines: Sequence[Line], weights: dict[int, float], headline: int | None
) -> dict[int, float]:
    """The weights of the lines in the headline's <article>, if enough text is in it."""
    if headline is None:
        return weights
    for around in lines[headline].element.iterancestors("article"):
        inside = set(around.iter("*"))
        own = {at: weight for at, weight in weights.items() if lines[at].element in inside}
        if sum(own.values()) >= OWN_WORDS:
            return own
    return weights


def misnamed_parts(lines: Sequence[Line], weights: Mapping[int, float]) -> frozenset[Region]:
    """The parts that hold too much of the article's text for their names to mean them."""
    least = REGION_SHARE * sum(weights.values())
    sums: dict[Region, float] = defaultdict(float)
    for index, weight in weights.items():
        for region in parts_above(lines[index].region):
            sums[region] += weight
    return frozenset(
        region
        for region, weight in sums.items()
        if weight >= least and region.mark is not Mark.CAPTION
    )
