"""Links to searches of other times."""

from datetime import date

from app.web.charts.naming import Ends
from app.web.periods import NamedPeriod
from app.web.state import SearchState

# Stands in an address for dates to come.
_NEVER = "0000-never"


class DatedLinks:
    """Searches like one, of other times: a hundred addresses that differ only in two dates."""

    def __init__(self, state: SearchState) -> None:
        # Nothing that people write stands after the dates in an address.
        never = NamedPeriod(_NEVER, date.min, date.min)
        self._before, self._between, self._after = state.dated(never, never).url().rsplit(_NEVER, 2)

    def to(self, ends: Ends) -> str:
        """The search from the first date to the last."""
        return f"{self._before}{ends.first}{self._between}{ends.last}{self._after}"
