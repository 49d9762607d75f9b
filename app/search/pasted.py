"""The address of an article, pasted into the search box: the words that it has of its headline."""

import re

# The names of sites and of lists of articles have fewer.
_LEAST_WORDS = 3
_ADDRESS = re.compile(
    r"(?:https?://)?[\w-]+(?:\.[\w-]+)+(?::\d+)?(?P<path>/[^?#]*)(?:[?#].*)?", re.IGNORECASE
)
_PART = re.compile(r"[^/]+")
_ENDING = re.compile(r"\.[a-z]{3,5}$", re.IGNORECASE)
# What stands between letters and figures; an article's number is no word ("d-4703541").
_WORD = re.compile(r"(?<![^\W_])(?!\d{5,}(?![^\W_])|[a-z](?![^\W_]))[^\W_]+", re.IGNORECASE)


def words_of_address(text: str) -> tuple[tuple[int, int], ...]:
    """Where the words of the headline stand in `text`; nowhere where it is no article's address.

    `https://www.example.com/read/4703541/banjir-di-jakarta-surut?page=all` has four.
    """
    found = _ADDRESS.fullmatch(text)
    if found is None:
        return ()
    parts = (_words(text, *one.span()) for one in _PART.finditer(text, *found.span("path")))
    longest = max(parts, key=len, default=())
    return longest if len(longest) >= _LEAST_WORDS else ()


def _words(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    ending = _ENDING.search(text[start:end])
    within = end - len(ending.group()) if ending else end
    return tuple(one.span() for one in _WORD.finditer(text, start, within))
