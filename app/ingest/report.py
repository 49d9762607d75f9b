"""What became of each input, and the sums."""

import json
from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum

from app.ingest.formats.wording import counted


class Outcome(StrEnum):
    """What an ingest did with an input."""

    ADDED = "added"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    DUPLICATE = "duplicate"
    FAILED = "failed"
    SKIPPED = "skipped"  # no article and never meant to be one, such as a picture in a crawl
    REMOVED = "removed"  # its file is gone, and it was asked to go with it


@dataclass(frozen=True, slots=True)
class InputReport:
    """The outcome for one input; `reason` where it failed, is a copy, or was skipped."""

    file: str
    outcome: Outcome
    reason: str | None = None

    def as_json(self) -> str:
        """One line of JSON."""
        kept = {"file": self.file, "outcome": self.outcome, "reason": self.reason}
        return json.dumps(kept, ensure_ascii=False)


@dataclass(slots=True)
class Summary:
    """How many inputs had each outcome; `full_bands` groups of alike texts were too large.

    `named` are the columns named by the user that were there, `records` counts the rows and
    objects that were read by their columns.
    """

    outcomes: Counter[Outcome] = field(default_factory=Counter)
    full_bands: int = 0
    named: set[str] = field(default_factory=set)
    records: int = 0

    def add(self, report: InputReport) -> None:
        """Counts one input."""
        self.outcomes[report.outcome] += 1

    @property
    def inputs(self) -> int:
        """All inputs counted."""
        return self.outcomes.total()

    def sentence(self) -> str:
        """The sums for a person, such as `5 inputs: 4 added, 1 failed`."""
        parts = [f"{self.outcomes[outcome]} {outcome}" for outcome in Outcome]
        used = [part for part in parts if not part.startswith("0 ")]
        inputs = counted(self.inputs, "input")
        return f"{inputs}: {', '.join(used)}" if used else inputs
