"""From pairs of copies to stories: each story has a core of which all others are copies."""

from collections.abc import Collection, Mapping, Set


def stories_of(copies: Mapping[str, Set[str]], order: Mapping[str, int]) -> list[tuple[str, ...]]:
    """The stories of articles that are linked by `copies` (symmetric), each in `order`.

    Being a copy is not transitive: an update is a copy of the first report, the next update
    of that one, and the last has nothing of the first. So a story is a star: the article with
    the most copies is its core, with all of them; the rest is grouped likewise (star
    clustering: Aslam, Pelekhov, Rus 2004). Ties go to the earliest in `order`, so the stories
    follow from the links alone, whatever the order in which the articles came.
    """
    free = {article: set(others) for article, others in copies.items()}
    stories = []
    while core := _core(free, order):
        members = {core, *free[core]}
        stories.append(tuple(sorted(members, key=order.__getitem__)))
        _take_out(free, members)
    return stories


def components_of(copies: Mapping[str, Set[str]]) -> list[frozenset[str]]:
    """The sets of articles that are linked with each other, directly or by way of others."""
    left = set(copies)
    components = []
    while left:
        reached, edge = set[str](), {left.pop()}
        while edge:
            reached |= edge
            edge = {other for article in edge for other in copies[article]} - reached
        left -= reached
        components.append(frozenset(reached))
    return components


def _core(free: Mapping[str, Collection[str]], order: Mapping[str, int]) -> str | None:
    linked = [article for article, others in free.items() if others]
    return min(linked, key=lambda article: (-len(free[article]), order[article]), default=None)


def _take_out(free: dict[str, set[str]], members: Set[str]) -> None:
    for article in members:
        for other in free.pop(article):
            if other in free:
                free[other].discard(article)
