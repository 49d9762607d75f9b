"""What is pasted into the search box: the address of an article, or a text with its codes."""

import re
from html import unescape
from urllib.parse import unquote

# The names of sites and of lists of articles have fewer.
_LEAST_WORDS = 3
_ADDRESS = re.compile(
    r"(?:https?://)?[\w-]+(?:\.[\w-]+)+(?::\d+)?(?P<path>/[^?#]*)(?:[?#].*)?", re.IGNORECASE
)
_TAG = re.compile(r"</?(?:a|b|br|div|em|h\d|i|li|mark|p|q|span|strong|u)(?: [^<>]*)?/?>", re.I)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8}\d{0,2});", re.IGNORECASE)
# A blank, a quote or another sign, or a letter beyond ASCII: "50%50" has none.
_ENCODED = re.compile(r"\S*(?:%2[0-9a-f]|%[c-f][0-9a-f]%[89ab])\S*", re.IGNORECASE)
_PART = re.compile(r"[^/]+")
_ENDING = re.compile(r"\.[a-z]{3,5}$", re.IGNORECASE)
# What stands between letters and figures; an article's number is no word ("d-4703541").
_WORD = re.compile(r"(?<![^\W_])(?!\d{5,}(?![^\W_])|[a-z](?![^\W_]))[^\W_]+", re.IGNORECASE)


def as_written(text: str) -> str:
    """`text` as a reader of the page or address sees it that it was copied from.

    Without marks of HTML, and with the letters for their codes: "gempa%20bumi", "R&amp;B".
    """
    if "&" in text or "<" in text:
        text = _ENTITY.sub(lambda one: unescape(one.group()), _TAG.sub(" ", text))
    return _ENCODED.sub(lambda one: _decoded(one.group()), text) if "%" in text else text


def _decoded(word: str) -> str:
    decoded = unquote(word, errors="replace")
    return word if "\ufffd" in decoded else decoded


def words_of_address(text: str) -> tuple[tuple[int, int], ...]:
    """Where the words of the headline stand in `text`; nowhere where it is no article's address.

    `https://www.example.com/read/4703541/banjir-di-jakarta-surut?page=all` has four.
    """
    found = _ADDRESS.fullmatch(text) if "/" in text else None
    if found is None:
        return ()
    parts = (_words(text, *one.span()) for one in _PART.finditer(text, *found.span("path")))
    longest = max(parts, key=len, default=())
    return longest if len(longest) >= _LEAST_WORDS else ()


def _words(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    ending = _ENDING.search(text[start:end])
    within = end - len(ending.group()) if ending else end
    return tuple(one.span() for one in _WORD.finditer(text, start, within))
