"""The rooms of DESIGN.md: who may import whom, and no import cycle anywhere."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
APP = ROOT / "app"

# The table of docs/architecture.md. A room may always import its own modules.
ROOMS: dict[str, frozenset[str]] = {
    "__init__": frozenset(),  # the version of the program: every room may read it
    "values": frozenset(),
    "language": frozenset({"values"}),
    "settings": frozenset(),
    "errors": frozenset(),
    "library": frozenset({"language", "settings", "errors", "values"}),
    "index": frozenset({"settings", "errors", "values"}),
    "records": frozenset({"errors", "index", "library", "language"}),
    "ingest": frozenset({"errors", "library", "index", "language", "records", "values"}),
    "search": frozenset({"library", "index", "language", "records", "values"}),
    "web": frozenset({"search", "library", "values"}),
    "cli": frozenset(
        {
            "language",
            "settings",
            "errors",
            "library",
            "index",
            "ingest",
            "records",
            "search",
            "web",
        }
    ),
    "__main__": frozenset({"cli"}),
}


def module_name(path: Path, package: Path) -> str:
    parts = path.relative_to(package.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def modules_of(package: Path) -> dict[str, Path]:
    return {module_name(path, package): path for path in sorted(package.rglob("*.py"))}


def absolute_target(node: ast.ImportFrom, module: str, is_package: bool) -> str:
    if not node.level:
        return node.module or ""
    base = module.split(".")
    base = base[: len(base) - node.level + is_package]
    return ".".join([*base, *([node.module] if node.module else [])])


def imported_names(path: Path, module: str) -> Iterator[str]:
    """Every dotted name that an import statement of the file mentions, wherever it stands."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            target = absolute_target(node, module, path.name == "__init__.py")
            yield from (f"{target}.{alias.name}" for alias in node.names)


def import_graph(package: Path) -> dict[str, set[str]]:
    """For each module of the package, the modules of the package that it imports."""
    modules = modules_of(package)
    graph: dict[str, set[str]] = {}
    for module, path in modules.items():
        names = imported_names(path, module)
        targets = (owner_of(name, modules, package.name) for name in names)
        graph[module] = {target for target in targets if target and target != module}
    return graph


def owner_of(name: str, modules: dict[str, Path], package: str) -> str | None:
    """The module that `name` is, or is taken from; None for other people's modules."""
    if name in modules:
        return name
    parent, _, _ = name.rpartition(".")
    if parent in modules:
        return parent
    return name if name.partition(".")[0] == package else None


def room_of(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def forbidden_imports(graph: dict[str, set[str]]) -> list[str]:
    return sorted(
        f"{module} imports {target}"
        for module, targets in graph.items()
        for target in targets
        if not may_import(room_of(module), room_of(target))
    )


def may_import(room: str, other: str) -> bool:
    return other in {room, "__init__"} | ROOMS.get(room, frozenset())


def find_cycle(graph: dict[str, set[str]]) -> list[str]:
    """The modules of one import cycle, or nothing."""
    done: set[str] = set()

    def walk(module: str, trail: list[str]) -> list[str]:
        if module in trail:
            return trail[trail.index(module) :]
        if module in done:
            return []
        for target in sorted(graph.get(module, ())):
            if found := walk(target, [*trail, module]):
                return found
        done.add(module)
        return []

    return next((found for module in sorted(graph) if (found := walk(module, []))), [])


def package_with(directory: Path, files: dict[str, str]) -> Path:
    package = directory / "app"
    for name, source in {"__init__.py": "", **files}.items():
        path = package / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source, encoding="utf-8")
    return package


def test_every_import_stays_within_the_rooms_table() -> None:
    assert forbidden_imports(import_graph(APP)) == []


def test_no_modules_import_each_other_in_a_circle() -> None:
    assert find_cycle(import_graph(APP)) == []


def test_every_room_that_exists_stands_in_the_table() -> None:
    rooms = {room_of(module) for module in modules_of(APP)}
    assert rooms <= set(ROOMS)


def test_the_architecture_page_shows_the_same_table() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    for room, allowed in ROOMS.items():
        if not room.startswith("__"):
            names = ", ".join(sorted(allowed)) or "nothing of ours"
            assert f"| `{room}` | {names} |" in page


@pytest.mark.parametrize(
    "source",
    [
        "import app.web.pages",
        "from app.web import pages",
        "from app.web.pages import handler",
        "from ..web import pages",
        "from ..web.pages import handler as h",
        "from .. import web",
        "def late() -> None:\n    import app.web.pages",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from app.web import pages",
    ],
)
def test_a_forbidden_import_is_seen_however_it_is_written(tmp_path: Path, source: str) -> None:
    files = {"search/__init__.py": "", "search/query.py": source}
    package = package_with(tmp_path, {**files, "web/__init__.py": "", "web/pages.py": ""})
    assert forbidden_imports(import_graph(package)) != []


def test_an_allowed_import_and_other_peoples_modules_pass(tmp_path: Path) -> None:
    files = {
        "search/__init__.py": "",
        "search/query.py": "import json\nfrom app.library import reading\nfrom . import plan",
        "search/plan.py": "import webbrowser",
        "library/__init__.py": "",
        "library/reading.py": "",
    }
    assert forbidden_imports(import_graph(package_with(tmp_path, files))) == []


def test_a_cycle_is_found_across_several_modules(tmp_path: Path) -> None:
    files = {
        "search/__init__.py": "",
        "search/one.py": "from app.search.two import x",
        "search/two.py": "def late() -> None:\n    from . import three",
        "search/three.py": "import app.search.one",
    }
    cycle = find_cycle(import_graph(package_with(tmp_path, files)))
    assert set(cycle) == {"app.search.one", "app.search.two", "app.search.three"}
