from app.ingest.copies.grouping import components_of, stories_of


def linked(*pairs: str) -> dict[str, set[str]]:
    links: dict[str, set[str]] = {}
    for pair in pairs:
        one, other = tuple(pair)
        links.setdefault(one, set()).add(other)
        links.setdefault(other, set()).add(one)
    return links


def stories(order: str, *pairs: str) -> list[str]:
    ranks = {name: place for place, name in enumerate(order)}
    return ["".join(story) for story in stories_of(linked(*pairs), ranks)]


def test_copies_of_one_text_are_one_story_led_by_the_earliest() -> None:
    assert stories("cab", "ab", "bc", "ac") == ["cab"]


def test_the_core_need_not_be_the_earliest() -> None:
    assert stories("abc", "ab", "bc") == ["abc"]


def test_a_chain_of_updates_is_cut_where_nothing_is_shared() -> None:
    assert stories("abcde", "ab", "bc", "cd", "de") == ["abc", "de"]


def test_an_article_whose_copies_are_in_another_story_is_in_none() -> None:
    assert stories("abcd", "ab", "bc", "cd") == ["abc"]


def test_nothing_linked_makes_no_story() -> None:
    assert stories_of({}, {}) == []


def test_components_are_what_hangs_together() -> None:
    found = components_of(linked("ab", "bc", "xy"))
    assert sorted("".join(sorted(one)) for one in found) == ["abc", "xy"]
