"""The templates, one environment for each language, all compiled at start."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import cast

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    pass_context,
    select_autoescape,
)
from jinja2.runtime import Context

from app.search.labels import country_label, language_label
from app.web.assets import Assets
from app.web.charts.map_markup import marks_html
from app.web.charts.numbers import number
from app.web.dates import format_day, format_moment, format_published
from app.web.locales import CATALOGS, LOCALES, load_translations
from app.web.markup import marked_html, named_html
from app.web.notices import notice_message, notice_value
from app.web.shares import format_share
from app.web.text import printable


class Renderer:
    """Makes pages of templates, with the texts of `catalogs`.

    A template with a mistake in it fails here, at start.
    """

    def __init__(self, directory: Path, assets: Assets, catalogs: Path = CATALOGS) -> None:
        self._environments = {
            locale: _environment(directory, assets, locale, catalogs) for locale in LOCALES
        }

    def render(self, template: str, locale: str, context: Mapping[str, object]) -> str:
        """The text of `template` in the language `locale`."""
        return self._environments[locale].get_template(template).render(context)

    def pieces(self, template: str, locale: str, context: Mapping[str, object]) -> Iterator[str]:
        """The same in pieces, each made when it is asked for."""
        return self._environments[locale].get_template(template).generate(context)


def _environment(directory: Path, assets: Assets, locale: str, catalogs: Path) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(directory),
        autoescape=select_autoescape(("html", "xml"), default=True),
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    translations = load_translations(locale, catalogs)
    environment.install_gettext_translations(translations, newstyle=True)  # type: ignore[attr-defined]
    environment.globals.update(
        ngettext=_written(cast(Callable[..., str], environment.globals["ngettext"]), locale),
        asset=assets.url,
        inlined=assets.style,
        locale=locale,
        map_marks=marks_html,
        modules=assets.modules("js/main.js"),
    )
    environment.filters.update(
        country=partial(country_label, locale=locale),
        day=partial(format_day, locale=locale),
        language=partial(language_label, locale=locale),
        marked=marked_html,
        named=named_html,
        message=notice_message,
        moment=partial(format_moment, locale=locale),
        notice_value=partial(notice_value, locale=locale),
        number=partial(number, locale=locale),
        printable=printable,
        published=partial(format_published, locale=locale),
        share=partial(format_share, locale=locale),
    )
    for name in environment.list_templates():
        environment.get_template(name)
    return environment


def _written(ngettext: Callable[..., str], locale: str) -> Callable[..., str]:
    """`ngettext` of a template, with the number as readers of `locale` write it: 1,234."""

    @pass_context
    def counted(context: Context, singular: str, plural: str, count: int, **values: object) -> str:
        told = {"num": number(count, locale), **values}
        return ngettext(context, singular, plural, count, **told)

    return counted
