"""Processes without the right to pass over permissions, which root has."""

import os
import shutil
import subprocess
import sys

import pytest

from tests.conftest import ROOT

_DROP = ("setpriv", "--bounding-set=-all", "--inh-caps=-all", "--no-new-privs")


def without_rights(*arguments: str) -> "subprocess.CompletedProcess[str]":
    """Runs Python with the arguments; skips the test where that right cannot be given up."""
    drop = _DROP if os.geteuid() == 0 else ()
    if drop and not (shutil.which(drop[0]) and subprocess.run([*drop, "true"]).returncode == 0):
        pytest.skip("root cannot give up its rights here")
    return subprocess.run(
        [*drop, sys.executable, *arguments],
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=120,
        check=False,
    )
