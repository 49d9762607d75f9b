"""The program of OpenSearch: fetched with Maven, held against its checksum, unpacked."""

import hashlib
import re
import shutil
import subprocess
from collections.abc import Iterator
from os import environ
from pathlib import Path

# What OpenSearch itself is tested with: everything but the plugins, and no Java.
VERSION = "3.5.0"
SHA256 = "b676ad392c95a94d8d2bd8785b8b922c7811536daf6a9ec0c7277a34bd8a17a9"
_ARTIFACT = f"org.opensearch.distribution.integ-test-zip:opensearch:{VERSION}:zip"
# The parts that are needed: analysis by whitespace, HTTP and the transport between nodes.
_MODULES = ("analysis-common", "transport-netty4")
_OLDEST_JAVA = 21
# Where systems keep several Javas beside each other.
_JAVAS = ("usr/lib/jvm", "usr/java", "opt", "Library/Java/JavaVirtualMachines")
_FETCH_SECONDS = 900


class Unobtainable(Exception):
    """OpenSearch, or a Java for it, cannot be had on this machine."""


def unpacked(directory: Path) -> Path:
    """OpenSearch in a folder of `directory`; Unobtainable where it can't be had."""
    packed = _fetched(directory)
    with packed.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != SHA256:
        raise Unobtainable(f"{packed.name} has the checksum {found}, not {SHA256}.")
    shutil.unpack_archive(packed, directory)
    packed.unlink()
    home = directory / f"opensearch-{VERSION}"
    for module in _MODULES:
        if not (home / "modules" / module).is_dir():
            raise Unobtainable(f"The archive of OpenSearch has no module {module}.")
    for program in (home / "bin").iterdir():
        program.chmod(0o755)
    return home


def java_home() -> Path:
    """The newest Java of the machine; Unobtainable where none is new enough."""
    found = {home: _version(home) for home in _candidates()}
    newest = max(found, key=lambda home: found[home], default=None)
    if newest is None or found[newest] < _OLDEST_JAVA:
        raise Unobtainable(f"OpenSearch needs Java {_OLDEST_JAVA} or newer, and there is none.")
    return newest


def _fetched(directory: Path) -> Path:
    if shutil.which("mvn") is None:
        raise Unobtainable("OpenSearch is fetched with Maven, and there is no `mvn`.")
    copy = ("dependency:copy", f"-Dartifact={_ARTIFACT}", f"-DoutputDirectory={directory}")
    command = ("mvn", "--batch-mode", "--quiet", *copy)
    done = subprocess.run(command, capture_output=True, text=True, timeout=_FETCH_SECONDS)
    if done.returncode:
        raise Unobtainable(f"Maven could not fetch {_ARTIFACT}:\n{done.stdout}{done.stderr}")
    return directory / f"opensearch-{VERSION}.zip"


def _candidates() -> Iterator[Path]:
    """The homes of all Javas that a developer's machine may have."""
    if named := environ.get("JAVA_HOME"):
        yield Path(named)
    if program := shutil.which("java"):
        yield Path(program).resolve().parent.parent
    for place in _JAVAS:
        for inner in (".", "Contents/Home"):
            yield from (java / inner for java in Path("/", place).glob("*"))


def _version(home: Path) -> int:
    """The main number of the Java in `home`; 0 where there is none that runs programs."""
    if not (home / "bin" / "java").is_file():
        return 0
    try:
        told = (home / "release").read_text("utf-8")
    except OSError:
        return 0
    number = re.search(r'^JAVA_VERSION="(\d+)', told, re.MULTILINE)
    return int(number[1]) if number else 0
