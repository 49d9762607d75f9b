"""Texts without values become part of a template's code."""

from jinja2 import Environment, Template
from markupsafe import Markup

from app.web.plain_texts import PlainTexts

TEXTS = {"Search": "Cari", "Rice & tea": "Nasi & teh", "By %(name)s": "Oleh %(name)s"}


def rendered(template: str, **values: object) -> str:
    return made(template).render(values)


def made(template: str) -> Template:
    environment = Environment(autoescape=True, extensions=[PlainTexts])
    environment.globals["_"] = gettext
    return environment.from_string(template)


def gettext(text: str, **named: object) -> Markup:
    return Markup(TEXTS[text]) % named  # noqa: S704 - as of the catalog


def test_a_text_is_translated_as_the_template_is_compiled() -> None:
    assert rendered('<b title="{{ _("Search") }}">{{ _("Search") }}</b>') == (
        '<b title="Cari">Cari</b>'
    )
    template = made('{{ _("Search") }}')
    template.environment.globals["_"] = None
    assert template.render() == "Cari"


def test_a_text_is_markup_as_it_would_be_from_the_function() -> None:
    assert rendered("{{ _('Rice & tea') }}, {{ '&' }}") == "Nasi & teh, &amp;"


def test_a_text_with_values_is_asked_for_as_it_is_shown() -> None:
    assert rendered('{{ _("By %(name)s", name=name) }}', name="<Ani>") == "Oleh &lt;Ani&gt;"


def test_a_text_is_a_value_like_any_other() -> None:
    template = '{{ {"a": _("Search")}[key] }} {{ _("Search")|upper }} {{ _("Search") if key }}'
    assert rendered(template, key="a") == "Cari CARI Cari"
