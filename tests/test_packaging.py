"""What is shipped: the wheel's content, a wheel at work outside the checkout, the lock files."""

import configparser
import json
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
LOCKS = (
    "requirements.lock",
    "requirements-dev.lock",
    "requirements-fuzz.lock",
    "requirements-java.lock",
)
BUNDLED = ("templates", "static", "data/articles")
TEXT = (
    "Gempa kecil guncang lembah contoh\n\n"
    "JAKARTA (ANTARA) - Gempa kecil mengguncang sebuah lembah di Kazakhstan, Senin (5/2/2024).\n\n"
    "Tidak ada korban dalam kejadian itu, kata petugas di Astana.\n"
)
OPEN_PAGES = """
import asyncio, sys
from pathlib import Path
import httpx
from app.web.application import create_app
async def texts():
    transport = httpx.ASGITransport(create_app(Path(sys.argv[1])))
    async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
        for path in ("/", "/search?q=gempa", "/countries/KZ"):
            print((await client.get(path)).raise_for_status().text)
asyncio.run(texts())
"""


def run(*command: str | Path, cwd: Path, path: Path | None = None) -> str:
    """Standard output of a command that must succeed, with `path` as the only import path."""
    environment = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(path or "")}
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", directory, cwd=ROOT)
    (built,) = directory.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory with the wheel unpacked as pip does, away from the checkout."""
    target = tmp_path_factory.mktemp("installed")
    pip = (sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps")
    run(*pip, "--disable-pip-version-check", "--target", target, wheel, cwd=target)
    return target


def group(name: str) -> list[str]:
    """What is needed beside the project and its tests, to fuzz it or to run a cluster."""
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["dependency-groups"]
    return list(groups[name])


def project() -> dict[str, Any]:
    table: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return table


def extras() -> list[str]:
    """What is needed for more than running with the default engine."""
    return [one for group in project()["optional-dependencies"].values() for one in group]


def files_under(directory: Path) -> set[str]:
    found = (path for path in directory.rglob("*") if path.is_file())
    return {p.relative_to(directory).as_posix() for p in found if "__pycache__" not in p.parts}


def locked_versions(lock: str) -> dict[str, list[str]]:
    """The pinned versions of each package; several where they depend on the Python."""
    versions: dict[str, list[str]] = {}
    for name, version in re.findall(r"^([\w.\-]+)==([\w.+!]+)", lock, re.MULTILINE):
        versions.setdefault(canonicalize_name(name), []).append(version)
    return versions


def read_lock(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_the_wheel_carries_every_file_of_the_package(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {f"app/{name}" for name in files_under(ROOT / "app")} <= names


@pytest.mark.parametrize("directory", BUNDLED)
def test_the_wheel_carries_templates_static_files_and_articles(wheel: Path, directory: str) -> None:
    expected = files_under(ROOT / directory)
    names = set(zipfile.ZipFile(wheel).namelist())
    assert expected
    assert {f"app/bundled/{directory}/{name}" for name in expected} <= names


def test_the_wheel_carries_nothing_but_the_package_and_its_description(wheel: Path) -> None:
    tops = {name.partition("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"app"}


def test_the_installed_wheel_is_what_runs_outside_the_checkout(
    installed: Path, tmp_path: Path
) -> None:
    code = "import app; print(app.__file__, app.__version__)"
    printed = run(sys.executable, "-c", code, cwd=tmp_path, path=installed)
    assert Path(printed.split()[0]).is_relative_to(installed)
    names = configparser.ConfigParser()
    names.read(next(installed.glob("*.dist-info")) / "entry_points.txt")
    assert names["console_scripts"]["warta"] == "app.cli:main"


def test_the_installed_program_inspects_ingests_searches_and_serves(
    installed: Path, tmp_path: Path
) -> None:
    warta = installed / "bin" / "warta"
    article = tmp_path / "article.txt"
    article.write_text(TEXT, encoding="utf-8")
    inspected = json.loads(run(warta, "inspect", article, "--json", cwd=tmp_path, path=installed))
    assert "KZ" in {country["code"] for country in inspected["countries"]}

    library = tmp_path / "library"
    run(warta, "ingest", article, "--library", library, cwd=tmp_path, path=installed)
    search = (warta, "search", "gempa", "--library", library, "--json")
    assert json.loads(run(*search, cwd=tmp_path, path=installed))["total"] == 1
    pages = run(sys.executable, "-c", OPEN_PAGES, library, cwd=tmp_path, path=installed)
    assert "<mark>" in pages


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_package_has_hashes_and_no_address(name: str) -> None:
    lock = read_lock(name)
    code = "\n".join(line.partition("#")[0] for line in lock.splitlines()).replace("\\\n", " ")
    entries = [line for line in code.splitlines() if line.strip()]
    assert entries
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []
    assert re.findall(r"://|--(?:extra-)?index|--find-links| @ ", lock) == []


def test_every_locked_tool_has_a_checksum_and_no_address() -> None:
    lock = read_lock("scripts/page-tools/package-lock.json")
    packages: dict[str, dict[str, Any]] = json.loads(lock)["packages"]
    asked = packages.pop("")["devDependencies"]
    assert asked == json.loads(read_lock("scripts/page-tools/package.json"))["devDependencies"]
    assert asked == {name: packages[f"node_modules/{name}"]["version"] for name in asked}
    assert [name for name, one in packages.items() if "sha512-" not in one["integrity"]] == []
    assert "://" not in lock


def test_the_locks_fit_the_bounds_of_the_project() -> None:
    run_lock = locked_versions(read_lock("requirements.lock"))
    dev_lock = locked_versions(read_lock("requirements-dev.lock"))
    wanted = project()["dependencies"]
    for lock, requirements in (
        (run_lock, wanted),
        (dev_lock, wanted + extras()),
        (locked_versions(read_lock("requirements-fuzz.lock")), group("fuzz")),
        (locked_versions(read_lock("requirements-java.lock")), group("java")),
    ):
        for requirement in map(Requirement, requirements):
            versions = lock[canonicalize_name(requirement.name)]
            assert all(requirement.specifier.contains(version) for version in versions)


def test_the_tests_run_with_the_versions_that_are_served() -> None:
    dev_lock = locked_versions(read_lock("requirements-dev.lock"))
    for name, versions in locked_versions(read_lock("requirements.lock")).items():
        assert dev_lock[name] == versions


def test_every_dependency_has_bounds_and_a_reason() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    reasons = dict(re.findall(r'^ {4}"([^"]+)", +# (.+)$', text, re.MULTILINE))
    for requirement in project()["dependencies"] + extras() + group("fuzz") + group("java"):
        assert len(reasons.get(requirement, "")) > 10, f"{requirement} has no reason"
        operators = {part.operator for part in Requirement(requirement).specifier}
        assert operators == {">=", "<"}, f"{requirement} needs a lower and an upper bound"
