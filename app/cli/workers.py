"""How many processes a command may be told to begin."""

from app.cli.exits import UserMistake

# No machine has so many processors, and each process takes a hundred megabytes.
_MOST = 1_000


def check_workers(workers: int) -> None:
    """Raises UserMistake where nobody can mean so many `workers`."""
    if not 1 <= workers <= _MOST:
        raise UserMistake(f"--workers must be from 1 to {_MOST:,}.")
