"""The command line: one module per command, put together in `program`."""

from app.cli.program import main as main
