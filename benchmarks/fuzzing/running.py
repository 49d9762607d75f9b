"""Running Atheris on a target in a process of its own, and what came of it."""

import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks.fuzzing.target import Target

ROOT = Path(__file__).parent.parent.parent
# Of the machine's time, not the processor's: a hang takes for ever.
_HANGS_AFTER = 300
_MEGABYTES = 3_000
_DONE = re.compile(r"Done (\d+) runs? in (\d+) second|stat::number_of_executed_units: (\d+)")
_FOUND = re.compile(r"Test unit written to (\S+)")


@dataclass(frozen=True, slots=True)
class Outcome:
    """How often a target was run; `finding` is the file with the input that broke it, and `told`
    what was said of it."""

    name: str
    executions: int
    finding: Path | None = None
    told: str = ""

    @property
    def failed(self) -> bool:
        """Whether anything was found, or nothing could be run."""
        return bool(self.told)


@dataclass(frozen=True, slots=True)
class Bounds:
    """How long to go on: so many `runs` or `seconds`, whichever comes first; 0 is no bound."""

    runs: int = 1_000_000
    seconds: int = 0
    seed: int = 1


def fuzzed(target: Target, bounds: Bounds, findings: Path) -> Outcome:
    """Runs Atheris on the target; what it finds goes to the folder `findings`."""
    findings.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="warta-fuzz-") as folder:
        done = subprocess.run(
            command_of(target, bounds, Path(folder), findings),
            cwd=ROOT,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
    return outcome_of(target, done)


def outcome_of(target: Target, done: "subprocess.CompletedProcess[str]") -> Outcome:
    """What a run that is done says of itself."""
    output = done.stdout + done.stderr
    found = _FOUND.search(output)
    if done.returncode == 0 and _executions(output):
        return Outcome(target.name, _executions(output))
    written = Path(found[1]) if found else None
    return Outcome(target.name, _executions(output), written, _told(done.stdout, output))


def command_of(target: Target, bounds: Bounds, folder: Path, findings: Path) -> list[str]:
    """The command of a run; seeds and dictionary are written to the folder."""
    seeds, words = folder / "seeds", folder / "words"
    seeds.mkdir()
    for number, seed in enumerate(target.seeds):
        (seeds / str(number)).write_bytes(seed)
    words.write_text("".join(map(_entry, sorted(target.words()))), "ascii")
    options = {
        "runs": bounds.runs or -1,
        "max_total_time": bounds.seconds,
        "max_len": target.longest,
        "seed": bounds.seed,
        "timeout": _HANGS_AFTER,
        "report_slow_units": _HANGS_AFTER,
        "rss_limit_mb": _MEGABYTES,
        "print_final_stats": 1,
        "verbosity": 0,
    }
    return [
        *(sys.executable, "-m", "benchmarks.fuzzing.atheris_side", target.name),
        *(f"-{name}={value}" for name, value in options.items()),
        *(f"-dict={words}", f"-artifact_prefix={findings}/{target.name}-", str(seeds)),
    ]


def _entry(word: bytes) -> str:
    """A line of libFuzzer's dictionary."""
    coded = "".join(f"\\x{one:02x}" for one in word)
    return f'"{coded}"\n'


def _executions(output: str) -> int:
    return max((int(one or other) for one, _, other in _DONE.findall(output)), default=0)


def _told(said: str, output: str) -> str:
    """The end of what was said: Python's own words, if there are any."""
    lines = [one for one in said.splitlines() if one.strip()] or output.splitlines()
    return "\n".join(lines[-25:]) or "It ended without a word."
