import re
from pathlib import Path

import pytest

from app.web.assets import Assets
from app.web.resources import resource_directory


def test_a_stylesheet_has_its_imports_in_their_place(tmp_path: Path) -> None:
    (tmp_path / "app.css").write_text('/* all */\n@import url("part.css");\n', encoding="utf-8")
    (tmp_path / "part.css").write_text("a { color: red; }\n", encoding="utf-8")
    asset = Assets(tmp_path).find("app.css")
    assert asset is not None
    assert asset.body == b"/* all */\na { color: red; }\n"


def test_the_address_changes_with_any_content(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text("1", encoding="utf-8")
    before = Assets(tmp_path).url("a.js")
    (tmp_path / "a.js").write_text("2", encoding="utf-8")
    assert Assets(tmp_path).url("a.js") != before


def test_an_unknown_file_has_no_address(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        Assets(tmp_path).url("none.css")


def test_every_stylesheet_is_part_of_the_design() -> None:
    css = resource_directory("static") / "css"
    whole = Assets(css).find("app.css")
    assert whole is not None
    for path in css.glob("*.css"):
        # Those of the developers' page and of downloaded files are no weight to readers.
        if path.name not in {"app.css", "design.css", "document.css"}:
            assert path.read_bytes() in whole.body, f"app.css does not import {path.name}"


def test_a_page_names_all_modules_that_its_script_imports(tmp_path: Path) -> None:
    (tmp_path / "js").mkdir()
    for name, text in (
        ("main.js", 'import { a } from "./a.js";\nimport "./b.js";\n'),
        ("a.js", 'import {\n  c,\n} from "./c.js";\n// from "./d.js";\n'),
        ("b.js", 'import { c } from "./c.js";\nimport { b } from "./b.js";\n'),
        ("c.js", "export const c = 1;\n"),
        ("d.js", "export const d = 1;\n"),
    ):
        (tmp_path / "js" / name).write_text(text, encoding="utf-8")
    assets = Assets(tmp_path)
    found = assets.modules("js/main.js")
    assert found == [assets.url(f"js/{name}.js") for name in ("a", "c", "b")]


def test_no_module_of_the_pages_is_left_to_be_found_later() -> None:
    scripts = resource_directory("static") / "js"
    named = [url.rpartition("/")[2] for url in Assets(scripts.parent).modules("js/main.js")]
    for name in ("main.js", *named):
        text = (scripts / name).read_text(encoding="utf-8")
        assert set(re.findall(r'"\./([\w-]+\.js)"', text)) <= set(named), name
