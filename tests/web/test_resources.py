from pathlib import Path

import pytest

from app.web.resources import ResourcesMissing, resource_directory


def test_a_checkout_has_them_beside_the_package(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    assert resource_directory("templates", tmp_path / "app") == tmp_path / "templates"


def test_a_wheel_has_them_within(tmp_path: Path) -> None:
    bundled = tmp_path / "app" / "bundled" / "templates"
    bundled.mkdir(parents=True)
    assert resource_directory("templates", tmp_path / "app") == bundled


def test_missing_ones_are_named(tmp_path: Path) -> None:
    with pytest.raises(ResourcesMissing, match="templates are missing"):
        resource_directory("templates", tmp_path / "app")
