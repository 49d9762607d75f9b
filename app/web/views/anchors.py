"""Where in the page of an article each mention of a country can be linked to."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from app.search.mentions import Mention
from app.web.markup import Anchored

Passage = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Anchors:
    """The anchored words of each passage (its field and 0-based number), and each mention's."""

    passages: Mapping[Passage, tuple[Anchored, ...]]
    names: Mapping[Mention, str]

    def of(self, field: str, number: int = 0) -> tuple[Anchored, ...]:
        """The anchored words of a passage, in their order."""
        return self.passages.get((field, number), ())


def anchors_of(mentions: Iterable[Mention], marked: Collection[str]) -> Anchors:
    """The anchors of `mentions`; those of the countries `marked` are marked in the text.

    Mentions that overlap share an anchor.
    """
    groups: dict[Passage, list[list[Mention]]] = {}
    for mention in sorted(mentions, key=lambda one: (one.field, one.paragraph, one.start)):
        passage = groups.setdefault((mention.field, mention.paragraph), [])
        if passage and mention.start < max(one.end for one in passage[-1]):
            passage[-1].append(mention)
        else:
            passage.append([mention])
    names: dict[Mention, str] = {}
    for group in chain.from_iterable(groups.values()):
        names |= dict.fromkeys(group, f"m{len(names) + 1}")
    passages = {
        passage: tuple(_anchored(group, names[group[0]], marked) for group in found)
        for passage, found in groups.items()
    }
    return Anchors(passages, names)


def _anchored(group: list[Mention], name: str, marked: Collection[str]) -> Anchored:
    codes = tuple(dict.fromkeys(one.code for one in group if one.code in marked))
    return Anchored(group[0].start, max(one.end for one in group), name, codes)
