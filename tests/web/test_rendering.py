"""What templates are given to write with."""

from pathlib import Path

import pytest
from jinja2 import TemplateSyntaxError

from app.web.application import create_app
from app.web.assets import Assets
from app.web.rendering import Renderer
from app.web.resources import resource_directory


@pytest.mark.parametrize(("locale", "told"), [("en", "1,050 hits"), ("id", "1.050 temuan")])
def test_a_number_in_a_text_is_grouped_as_the_reader_groups_numbers(
    library_dir: Path, tmp_path: Path, locale: str, told: str
) -> None:
    text = '{{ ngettext("%(num)s hit", "%(num)s hits", 1050) }}'
    (tmp_path / "hits.html").write_text(text, encoding="utf-8")
    site = create_app(library_dir).state.site
    renderer = Renderer(tmp_path, site.assets)
    assert renderer.render("hits.html", locale, {}) == told


def test_a_constant_is_told_in_the_language_of_each_reader(
    tmp_path: Path,
) -> None:
    text = "{{ 1050|number }}, {{ '2024-05-01'|day }}, {{ 'DE'|country }}"
    (tmp_path / "said.html").write_text(text, encoding="utf-8")
    renderer = Renderer(tmp_path, Assets(resource_directory("static")))
    assert renderer.render("said.html", "en", {}) == "1,050, 1 May 2024, Germany"
    assert renderer.render("said.html", "id", {}) == "1.050, 1 Mei 2024, Jerman"


def test_every_template_is_without_a_mistake() -> None:
    Renderer(resource_directory("templates"), Assets(resource_directory("static"))).compile()


def test_a_template_with_a_mistake_is_found_as_all_are_compiled(tmp_path: Path) -> None:
    (tmp_path / "wrong.html").write_text("{% if %}", encoding="utf-8")
    with pytest.raises(TemplateSyntaxError):
        Renderer(tmp_path, Assets(resource_directory("static"))).compile()
