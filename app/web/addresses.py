"""Addresses of pages that have a name in them which may be any text."""

from urllib.parse import quote, urlencode

# Browsers take these for steps through the folders of an address, percent-encoded or not, and some
# proxies take an encoded slash for a slash.
_STEPS = frozenset({".", ".."})


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
    return f"{path}?{urlencode(parameters)}" if parameters else path
