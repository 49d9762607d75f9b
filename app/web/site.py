"""What all requests share, and what is known about one of them."""

import hashlib
import logging
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlencode

from starlette.requests import Request
from starlette.responses import HTMLResponse

from app.library.reading import IndexUnavailable, WartaError
from app.search.archive import Archive
from app.web.addresses import address_of, source_address
from app.web.assets import Assets
from app.web.export.streaming import Exports
from app.web.locales import LOCALES, choose_locale
from app.web.rendering import Renderer
from app.web.resources import PACKAGE, resource_directory
from app.web.text import printable

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Site:
    """The archive and what it is shown with; `build` changes whenever the program does."""

    archive: Archive
    assets: Assets
    renderer: Renderer
    build: str
    exports: Exports


@dataclass(frozen=True, slots=True)
class Visit:
    """One request: in which language it is answered, and whether the reader chose it."""

    request: Request
    site: Site
    locale: str
    chosen: str | None

    def url(self, path: str, **parameters: str) -> str:
        """A link to `path` that keeps the chosen language."""
        if self.chosen:
            parameters["lang"] = self.chosen
        return address_of(path, parameters.items())

    def source_url(self, name: str, **parameters: str) -> str:
        """A link to the page of the source `name`, whatever it is."""
        path, needed = source_address(name)
        return self.url(path, **needed, **parameters)

    @property
    def switches(self) -> tuple[tuple[str, str], ...]:
        """For each language of the interface: its code and this same page in it."""
        pairs = [pair for pair in self.request.query_params.multi_items() if pair[0] != "lang"]
        queries = [urlencode([*pairs, ("lang", code)], errors="replace") for code in LOCALES]
        return tuple(
            (code, f"{self._path}?{query}") for code, query in zip(LOCALES, queries, strict=True)
        )

    @property
    def archive_version(self) -> str:
        """The version of the archive; empty where it cannot be read, as a page may have to say."""
        try:
            return self.site.archive.version
        except WartaError:
            return ""

    @property
    def origin(self) -> str:
        """Scheme and host as the reader addressed them, for links that must be absolute."""
        return str(self.request.base_url).rstrip("/")

    @property
    def canonical(self) -> str:
        """The page's one address for search engines: without parameters, in no chosen language."""
        return f"{self.origin}{self._path}"

    @property
    def _path(self) -> str:
        """The path as it stands in a link; two slashes at its beginning would name a host."""
        return "/" + quote(self.request.scope["path"].lstrip("/"), errors="replace")

    def page(self, template: str, status_code: int = 200, **context: object) -> HTMLResponse:
        """The page that `template` makes of `context`."""
        text = self.site.renderer.render(template, self.locale, context | {"visit": self})
        headers = {"Content-Language": self.locale, "Vary": "Accept-Language"}
        return HTMLResponse(text, status_code, headers)


def make_site(directory: Path) -> Site:
    """The site of the library in `directory`, for as long as it has no index without a search.

    What a page needs is loaded with the first that needs it, unless `warm_up` has done so.

    Raises LibraryMissing, LibraryDamaged or LibraryVersion where there are no records to show.
    """
    templates = resource_directory("templates")
    assets = Assets(resource_directory("static"))
    build = _fingerprint(templates, PACKAGE) + assets.version
    archive = Archive(directory)
    try:
        # What is open goes on being searched, should it be lost.
        archive.index  # noqa: B018
    except IndexUnavailable as error:
        logger.warning("Articles are served, but nothing can be searched: %s", error)
    return Site(archive, assets, Renderer(templates, assets), build, Exports())


def warm_up(site: Site) -> None:
    """Loads what takes long: templates, dictionaries, names, packed files; two seconds in all."""
    site.renderer.compile()
    with suppress(IndexUnavailable):
        site.archive.warm_up(LOCALES)
    site.assets.pack()


def own_renderer() -> Renderer:
    """The templates, for who writes a document without serving a site."""
    return Renderer(resource_directory("templates"), Assets(resource_directory("static")))


def site_of(request: Request) -> Site:
    """The site that answers `request`."""
    site: Site = request.app.state.site
    return site


def visit_of(request: Request) -> Visit:
    """What is known about `request`."""
    asked = printable(request.query_params.get("lang", ""))
    chosen = asked if asked in LOCALES else None
    locale = choose_locale(chosen, request.headers.get("accept-language"))
    return Visit(request, site_of(request), locale, chosen)


def _fingerprint(*directories: Path) -> str:
    digest = hashlib.sha256()
    for directory in directories:
        for path in sorted(directory.rglob("*")):
            if path.suffix in {".html", ".json", ".xml", ".py", ".po", ".toml"}:
                digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
