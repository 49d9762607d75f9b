"""Serving needs no right to write, no privileges and no network: tried in a place that has none."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

PAGES = (
    "/",
    "/search?q=latihan",
    "/countries",
    "/api/search?q=latihan",
    "/sitemap.xml",
    "/healthz",
    "/export.csv",
)

# Only what is named stays writable: devices and shared memory, as in a read-only container.
SEALED = """
set -e
mount --make-rprivate /
mount --bind "$LIBRARY" "$LIBRARY"
mount -o remount,bind,ro "$LIBRARY"
mount -o remount,bind,ro /
ip link set lo up
exec setpriv $AS --bounding-set=-all --inh-caps=-all --no-new-privs "$PYTHON" -B -c "$PROBE"
"""

PROBE = """
import json, os, socket, subprocess, sys, time, urllib.error, urllib.request
library, pages = os.environ["LIBRARY"], sys.stdin.read().split()
server = subprocess.Popen([sys.executable, "-B", "-m", "app", "serve", "--port", "8718",
    "--library", library], stdout=subprocess.DEVNULL)
def ask(path):
    try:
        with urllib.request.urlopen("http://127.0.0.1:8718" + path, timeout=20) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code
    except OSError:
        return None
try:
    for _ in range(300):
        if server.poll() is not None or ask("/healthz"):
            break
        time.sleep(0.1)
    told = {"pages": {path: ask(path) for path in pages}}
finally:
    server.terminate()
    told["code"] = server.wait(30)
told["interfaces"] = [name for _, name in socket.if_nameindex()]
told["writable"] = [path for path in (library, library + "/articles.db", os.getcwd())
    if os.access(path, os.W_OK)]
with open("/proc/self/status") as status:
    told["capabilities"] = next(line.split()[1] for line in status if line.startswith("CapEff"))
print(json.dumps(told))
"""

OF_OUR_OWN = [] if os.geteuid() == 0 else ["--user", "--map-root-user"]
SEAL = ["unshare", *OF_OUR_OWN, "--mount", "--net"]
NOBODY = 65534


def test_the_web_serves_where_nothing_can_be_written_and_nothing_reached(
    library_dir: Path, tmp_path: Path
) -> None:
    _skip_where_nothing_can_be_sealed()
    library = Path(shutil.copytree(library_dir, tmp_path / "library"))
    _give_away(library)
    environment = os.environ | {
        "AS": _unprivileged(),
        "LIBRARY": str(library),
        "PROBE": PROBE,
        "PYTHON": sys.executable,
    }
    done = subprocess.run(
        [*SEAL, "sh", "-c", SEALED],
        input=" ".join(PAGES),
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["pages"] == dict.fromkeys(PAGES, 200)
    assert told["interfaces"] == ["lo"]
    assert told["writable"] == []
    assert int(told["capabilities"], 16) == 0
    assert told["code"] in {0, -15}


def _skip_where_nothing_can_be_sealed() -> None:
    missing = [name for name in ("unshare", "setpriv", "ip", "mount") if not shutil.which(name)]
    if missing:
        pytest.skip(f"Needs {', '.join(missing)}.")
    tried = subprocess.run([*SEAL, "mount", "--make-rprivate", "/"], capture_output=True)
    if tried.returncode:
        pytest.skip("Needs the right to make namespaces, which this machine does not give.")


def _give_away(library: Path) -> None:
    """The library belongs to another user, as far as we may give it away, who may only read."""
    for path in (library, *library.rglob("*")):
        if os.geteuid() == 0:
            os.chown(path, 4321, 4321)
        path.chmod(0o555 if path.is_dir() else 0o444)


def _unprivileged() -> str:
    """How to become nobody; where nobody may not read this Python, root without any privilege."""
    if os.geteuid() == 0 and _may_run_python():
        return f"--reuid {NOBODY} --regid {NOBODY} --clear-groups"
    return ""


def _may_run_python() -> bool:
    command = [sys.executable, "-c", "import app, fastapi"]
    try:
        done = subprocess.run(
            command, cwd=ROOT, capture_output=True, user=NOBODY, group=NOBODY, extra_groups=[]
        )
    except PermissionError:
        return False
    return done.returncode == 0
