"""The program of OpenSearch: fetched with Maven, held against its checksum, unpacked."""

import hashlib
import shutil
import subprocess
from pathlib import Path

# What OpenSearch itself is tested with: everything but the plugins, and no Java.
VERSION = "3.5.0"
SHA256 = "b676ad392c95a94d8d2bd8785b8b922c7811536daf6a9ec0c7277a34bd8a17a9"
_ARTIFACT = f"org.opensearch.distribution.integ-test-zip:opensearch:{VERSION}:zip"
# The parts that are needed: analysis by whitespace, HTTP and the transport between nodes.
_MODULES = ("analysis-common", "transport-netty4")
_OLDEST_JAVA = 21
_FIND_JAVA = Path(__file__).parents[2] / "scripts" / "find-java"
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
    command = (str(_FIND_JAVA), str(_OLDEST_JAVA))
    found = subprocess.run(command, capture_output=True, text=True)
    if found.returncode:
        raise Unobtainable(f"OpenSearch cannot be run: {found.stderr.strip()}")
    return Path(found.stdout.strip())


def _fetched(directory: Path) -> Path:
    if shutil.which("mvn") is None:
        raise Unobtainable("OpenSearch is fetched with Maven, and there is no `mvn`.")
    copy = ("dependency:copy", f"-Dartifact={_ARTIFACT}", f"-DoutputDirectory={directory}")
    command = ("mvn", "--batch-mode", "--quiet", *copy)
    done = subprocess.run(command, capture_output=True, text=True, timeout=_FETCH_SECONDS)
    if done.returncode:
        raise Unobtainable(f"Maven could not fetch {_ARTIFACT}:\n{done.stdout}{done.stderr}")
    return directory / f"opensearch-{VERSION}.zip"
