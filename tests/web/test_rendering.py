"""What templates are given to write with."""

from pathlib import Path

import pytest

from app.web.application import create_app
from app.web.rendering import Renderer


@pytest.mark.parametrize(("locale", "told"), [("en", "1,050 hits"), ("id", "1.050 temuan")])
def test_a_number_in_a_text_is_grouped_as_the_reader_groups_numbers(
    library_dir: Path, tmp_path: Path, locale: str, told: str
) -> None:
    text = '{{ ngettext("%(num)s hit", "%(num)s hits", 1050) }}'
    (tmp_path / "hits.html").write_text(text, encoding="utf-8")
    site = create_app(library_dir).state.site
    renderer = Renderer(tmp_path, site.assets)
    assert renderer.render("hits.html", locale, {}) == told
