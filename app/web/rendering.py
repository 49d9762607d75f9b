"""The templates, one environment for each language."""

from collections.abc import Callable, Iterator, Mapping, MutableMapping
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from jinja2.runtime import Context
from markupsafe import Markup

from app.search.labels import country_label, language_label
from app.web.assets import Assets
from app.web.charts.map_markup import marks_html
from app.web.charts.numbers import number
from app.web.dates import format_day, format_moment, format_published
from app.web.locales import CATALOGS, LOCALES, load_translations
from app.web.markup import marked_html, named_html
from app.web.notices import notice_message, notice_value
from app.web.plain_texts import PlainTexts
from app.web.shares import format_share
from app.web.text import printable

# The catalog has some two thousand.
_MOST_TEXTS = 5_000
# Of each kind: the days of five years, the countries and languages, the numbers of many pages.
_MOST_VALUES = 2_000


class Renderer:
    """Makes pages of templates, with the texts of `catalogs`.

    A template is compiled when it is first needed, which takes 5 to 20 ms.
    """

    def __init__(self, directory: Path, assets: Assets, catalogs: Path = CATALOGS) -> None:
        self._environments = {
            locale: _environment(directory, assets, locale, catalogs) for locale in LOCALES
        }

    def compile(self) -> None:
        """Compiles every template; jinja2.TemplateSyntaxError where one has a mistake in it."""
        for environment in self._environments.values():
            for name in environment.list_templates():
                environment.get_template(name)

    def render(self, template: str, locale: str, context: Mapping[str, object]) -> str:
        """The text of `template` in the language `locale`."""
        return self._environments[locale].get_template(template).render(context)

    def pieces(self, template: str, locale: str, context: Mapping[str, object]) -> Iterator[str]:
        """The same in pieces, each made when it is asked for."""
        return self._environments[locale].get_template(template).generate(context)


class _Context(Context):
    """Calls what a template calls, as it stands there.

    jinja2 looks first whether the context is to be an argument of it, which no function of ours
    asks for, and which takes longer than many of a page's two hundred calls.
    """

    def call(self, called: Callable[..., Any], /, *arguments: Any, **named: Any) -> Any:
        """What `called` gives; jinja2 names what only such functions take."""
        named.pop("_loop_vars", None)
        named.pop("_block_vars", None)
        return called(*arguments, **named)


class _Environment(Environment):
    """An environment of templates that all have the same globals."""

    context_class = _Context

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The globals, and not a map over them: it is compared with them at every import of a page,
        twenty times as slowly."""
        return super().make_globals(d) if d else self.globals


def _environment(directory: Path, assets: Assets, locale: str, catalogs: Path) -> Environment:
    environment = _Environment(
        loader=FileSystemLoader(directory),
        autoescape=select_autoescape(("html", "xml"), default=True),
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n", PlainTexts],
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    translations = load_translations(locale, catalogs)
    environment.install_gettext_translations(translations, newstyle=True)  # type: ignore[attr-defined]
    gettext = _translated(translations.gettext)
    environment.globals.update(
        _=gettext,
        gettext=gettext,
        ngettext=_counted(translations.ngettext, locale),
        asset=assets.url,
        inlined=assets.style,
        locale=locale,
        map_marks=marks_html,
        modules=assets.modules("js/main.js"),
    )
    environment.filters.update(
        country=_told(country_label, locale),
        day=_told(format_day, locale),
        language=_told(language_label, locale),
        marked=marked_html,
        named=named_html,
        message=notice_message,
        moment=_told(format_moment, locale),
        notice_value=_told(notice_value, locale),
        number=_told(number, locale),
        printable=printable,
        published=_told(format_published, locale),
        share=_told(format_share, locale),
    )
    return environment


def _translated(translate: Callable[[str], str]) -> Callable[..., Markup]:
    """`gettext` of a template, which a page asks for hundreds of texts: each is looked up once.

    As in jinja2's own, a text is markup of ours, and values are escaped as they are put into it.
    """

    @lru_cache(_MOST_TEXTS)
    def translated(text: str) -> Markup:
        return Markup(translate(text))  # noqa: S704 - of a template, or of the catalog

    @lru_cache(_MOST_TEXTS)
    def without_values(text: str) -> Markup:
        return translated(text) % {}

    def gettext(text: str, /, **values: object) -> Markup:
        return translated(text) % values if values else without_values(text)

    return gettext


def _told(tell: Callable[..., str], locale: str) -> Callable[..., str]:
    """`tell` as a filter of the templates in `locale`; what it said last is known."""
    return lru_cache(_MOST_VALUES)(partial(tell, locale=locale))


def _counted(translate: Callable[[str, str, int], str], locale: str) -> Callable[..., Markup]:
    """`ngettext` of a template, with the number as readers of `locale` write it: 1,234."""

    def with_values(singular: str, plural: str, count: int, **values: object) -> Markup:
        text = Markup(translate(singular, plural, count))  # noqa: S704 - as `gettext`
        return text % {"num": number(count, locale), **values}

    without_values = lru_cache(_MOST_TEXTS)(with_values)

    def ngettext(singular: str, plural: str, count: int, /, **values: object) -> Markup:
        tell = with_values if values else without_values
        return tell(singular, plural, count, **values)

    return ngettext
