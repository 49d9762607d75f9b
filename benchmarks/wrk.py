"""Load by `wrk`: many connections that ask for one address after the other."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

MISSING = "wrk is needed for this (Debian, Ubuntu: apt install wrk; macOS: brew install wrk)."
THREADS = 2
LONGEST_ANSWER_SECONDS = 10
# Each thread begins in another place of the list, and is told apart by its number.
_SCRIPT = """
local threads = 0
local paths, at = {}, 0
function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end
function init(arguments)
  for line in io.lines(arguments[1]) do paths[#paths + 1] = line end
  at = math.floor(number * #paths / tonumber(arguments[2]))
  wrk.headers["Accept-Encoding"] = "gzip, deflate, br, zstd"
end
function request()
  at = at % #paths + 1
  return wrk.format("GET", paths[at])
end
function done(summary, latency, requests)
  local wrong = summary.errors
  io.write(string.format(
    '\\n{"requests": %d, "microseconds": %d, "p50": %d, "p99": %d, "most": %d, "errors": %d}\\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    latency.max, wrong.connect + wrong.read + wrong.write + wrong.status + wrong.timeout))
end
"""


@dataclass(frozen=True, slots=True)
class Load:
    """Requests a second and milliseconds of an answer, over `requests` with so many `errors`."""

    requests: int
    per_second: float
    p50: float
    p99: float
    most: float
    errors: int


class WrkMissing(Exception):
    """There is no `wrk`; the text says how to get it."""


def load(url: str, paths: Sequence[str], *, connections: int, seconds: int) -> Load:
    """Asks the server at `url` for `paths` in turn, as fast as it answers.

    Raises WrkMissing where there is no `wrk`, and `subprocess.CalledProcessError` where it fails.
    """
    program = shutil.which("wrk")
    if program is None:
        raise WrkMissing(MISSING)
    with TemporaryDirectory(prefix="warta-load-") as folder:
        script, listed = Path(folder, "paths.lua"), Path(folder, "paths.txt")
        script.write_text(_SCRIPT, "utf-8")
        listed.write_text("".join(f"{path}\n" for path in paths), "ascii")
        command = [
            *(program, "--threads", str(THREADS), "--connections", str(connections)),
            *("--duration", f"{seconds}s", "--timeout", f"{LONGEST_ANSWER_SECONDS}s"),
            *("--script", str(script), url, str(listed), str(THREADS)),
        ]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    return read(done.stdout)


def read(output: str) -> Load:
    """The figures in what `wrk` wrote with the script."""
    told = json.loads(next(line for line in output.splitlines() if line.startswith("{")))
    return Load(
        requests=told["requests"],
        per_second=told["requests"] / (told["microseconds"] / 1_000_000),
        p50=told["p50"] / 1000,
        p99=told["p99"] / 1000,
        most=told["most"] / 1000,
        errors=told["errors"],
    )
