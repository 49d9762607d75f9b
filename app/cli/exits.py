"""What the program's exit codes mean."""

DONE = 0
MISTAKE = 2
SOME_FAILED = 3
NOT_SOUND = 4


class UserMistake(Exception):
    """What was typed can't be done; the text says what to do instead."""
