"""Where the templates and static files are: beside the code in a checkout, inside it in a wheel."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent


class ResourcesMissing(Exception):
    """The installation lacks its templates or static files."""


def resource_directory(name: str, package: Path = PACKAGE) -> Path:
    """The directory `name` ("templates" or "static") that belongs to `package`.

    A checkout keeps it beside the package, a wheel in `bundled` within it. Raises
    ResourcesMissing where neither is there.
    """
    places = (package.parent / name, package / "bundled" / name)
    for place in places:
        if place.is_dir():
            return place
    looked = " and ".join(str(place) for place in places)
    raise ResourcesMissing(f"Warta's {name} are missing (looked in {looked}): install it again.")
