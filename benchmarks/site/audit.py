"""What Lighthouse says of one page."""

import json
import os
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from benchmarks.site.chromium import FLAGS, find_chromium
from benchmarks.site.tools import ToolMissing, lighthouse

# Lighthouse now and then loses the page on a busy machine, and then judges nothing.
TRIES = 3


class Category(StrEnum):
    """What Lighthouse gives points for."""

    PERFORMANCE = "performance"
    ACCESSIBILITY = "accessibility"
    BEST_PRACTICES = "best-practices"
    SEO = "seo"


class Form(StrEnum):
    """The machine that Lighthouse acts as: a slow phone with a slow line, or a desktop."""

    MOBILE = "mobile"
    DESKTOP = "desktop"


class AuditFailed(Exception):
    """Lighthouse could not judge a page."""


@dataclass(frozen=True, slots=True)
class Audit:
    """The points of a page, of 100, and what cost it some."""

    points: dict[Category, int]
    faults: tuple[str, ...]


def audit(url: str, form: Form, categories: Sequence[Category] = tuple(Category)) -> Audit:
    """What Lighthouse says of the page at `url`.

    Raises ToolMissing where Lighthouse or a Chromium is not here, AuditFailed where it fails.
    """
    command = [*lighthouse(), url, *_options(form, categories)]
    environment = os.environ | {"CHROME_PATH": _chromium()}
    with tempfile.TemporaryDirectory(prefix="warta-lighthouse-") as directory:
        output = Path(directory, "report.json")
        for _ in range(TRIES):
            done = subprocess.run(
                [*command, f"--output-path={output}"], env=environment, capture_output=True
            )
            report = json.loads(output.read_bytes()) if output.exists() else {}
            if not done.returncode and report and not report.get("runtimeError"):
                return _read(report)
    raise AuditFailed(f"{url}: {done.stderr.decode(errors='replace')[-500:]}")


def _chromium() -> str:
    path = find_chromium()
    if path is None:
        raise ToolMissing("Chromium is not installed here.")
    return path


def _options(form: Form, categories: Sequence[Category]) -> list[str]:
    options = [
        "--quiet",
        "--output=json",
        f"--only-categories={','.join(categories)}",
        f"--chrome-flags=--headless=new {' '.join(FLAGS)}",
    ]
    if form is Form.DESKTOP:
        options.append("--preset=desktop")
    return options


def _read(report: dict[str, Any]) -> Audit:
    categories = report["categories"]
    refs = [ref for category in categories.values() for ref in category["auditRefs"]]
    ids = dict.fromkeys(ref["id"] for ref in refs if ref["weight"])
    audits = [report["audits"][one] for one in ids if one in report["audits"]]
    return Audit(
        points={Category(name): round(100 * one["score"]) for name, one in categories.items()},
        faults=tuple(
            f"{one['title']} {one.get('displayValue', '')}".strip()
            for one in audits
            if one["score"] is not None and one["score"] < 1
        ),
    )
