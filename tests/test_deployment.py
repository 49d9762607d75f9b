"""What the page on deployment offers: files that their own tools accept, settings that exist."""

import re
import shutil
import subprocess
from dataclasses import fields
from pathlib import Path

import pytest

from app.settings import Settings
from tests.conftest import ROOT

FILES = ROOT / "docs" / "deployment"
PAGE = (ROOT / "docs" / "deployment.md").read_text("utf-8")
# Exposure in tenths as `systemd-analyze security` has it: below 2.0 is "OK".
MOST_EXPOSED = 20


def needs(tool: str) -> None:
    if not shutil.which(tool):
        pytest.skip(f"{tool} is not here.")


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*map(str, command)], capture_output=True, text=True, timeout=60)


def unit_here(name: str, folder: Path) -> Path:
    """The unit with a program that exists on this machine."""
    text = (FILES / name).read_text("utf-8")
    text = re.sub(r"(?m)^ExecStart=\S+", "ExecStart=/bin/true", text)
    text = re.sub(r"(?m)^(WorkingDirectory|Documentation|User)=.*\n", "", text)
    (folder / name).write_text(text, "utf-8")
    return folder / name


@pytest.mark.parametrize("name", ["warta.service", "warta-ingest.service"])
def test_systemd_understands_all_of_a_unit(tmp_path: Path, name: str) -> None:
    needs("systemd-analyze")
    done = run("systemd-analyze", "verify", unit_here(name, tmp_path))
    assert (done.returncode, done.stderr) == (0, "")


def test_the_unit_that_serves_is_hardly_exposed(tmp_path: Path) -> None:
    needs("systemd-analyze")
    unit = unit_here("warta.service", tmp_path)
    done = run("systemd-analyze", "security", "--offline=true", f"--threshold={MOST_EXPOSED}", unit)
    assert done.returncode == 0, done.stdout[-300:]


def test_nginx_takes_its_file(tmp_path: Path) -> None:
    needs("nginx")
    (tmp_path / "nginx.conf").write_text(
        f"pid {tmp_path}/pid; error_log stderr; events {{}}\n"
        f"http {{ access_log off; include {FILES}/nginx.conf; }}\n"
    )
    done = run("nginx", "-t", "-p", tmp_path, "-c", tmp_path / "nginx.conf")
    assert done.returncode == 0, done.stderr


def test_caddy_takes_its_file() -> None:
    needs("caddy")
    done = run("caddy", "validate", "--adapter", "caddyfile", "--config", FILES / "Caddyfile")
    assert done.returncode == 0, done.stderr


def test_the_image_is_made_of_what_the_repository_has() -> None:
    text = (FILES / "Containerfile").read_text("utf-8")
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", text, re.MULTILINE)
    sources = [source for line in copied for source in line.split()]
    assert sources
    assert [source for source in sources if not (ROOT / source).exists()] == []
    assert "USER 65534" in text


def test_every_setting_of_the_page_exists_and_is_told() -> None:
    known = {one.name.upper() for one in fields(Settings)}
    table = {
        line.split("`")[1].removeprefix("WARTA_"): line.split("|")[2].strip().replace(",", "")
        for line in PAGE.splitlines()
        if line.startswith("| `WARTA_")
    }
    assert table.keys() <= known
    assert set(re.findall(r"WARTA_([A-Z_]+)", PAGE)) <= known
    serving = [one for one in fields(Settings) if one.name in (name.lower() for name in table)]
    for one in serving:
        if isinstance(one.default, int):
            assert table[one.name.upper()] == str(int(one.default)), one.name
    begins = [one.name for one in fields(Settings)].index("hosts")
    told = {name.lower() for name in table}
    assert [one.name for one in fields(Settings)[begins:] if one.name not in told] == []
