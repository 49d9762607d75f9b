"""Addresses of pages: with parameters, and with names in them which may be any text."""

from collections.abc import Iterable
from urllib.parse import quote, urlencode

# Browsers take these for steps through the folders of an address, percent-encoded or not, and some
# proxies take an encoded slash for a slash.
_STEPS = frozenset({".", ".."})
# What stands in addresses as it is, codes of other characters among it (RFC 3986, 2.2 and 2.3).
_URI_SIGNS = "!#$%&'()*+,-./:;=?@[]_~"


def address_of(path: str, parameters: Iterable[tuple[str, str]]) -> str:
    """`path` with the parameters behind it, if there are any.

    What is no character of a text (half a pair of surrogates) becomes a question mark.
    """
    query = urlencode(list(parameters), errors="replace")
    return f"{path}?{query}" if query else path


def source_address(name: str) -> tuple[str, dict[str, str]]:
    """The path of the page of the source `name`, and the parameters that its address needs.

    A name that would be read as a step through folders stands in a parameter.
    """
    if _STEPS.isdisjoint(name.split("/")):
        return f"/sources/{quote(name, safe='')}", {}
    return "/sources", {"name": name}


def source_path(name: str) -> str:
    """The address of the page of the source `name`."""
    path, parameters = source_address(name)
    return address_of(path, parameters.items())


def uri(address: str) -> str:
    """`address` with what may not stand in one coded (RFC 3986): blanks, braces, other letters."""
    return quote(address, safe=_URI_SIGNS, errors="replace")
