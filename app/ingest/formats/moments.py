"""A moment said twice: by the clock of a place and in universal time, as WordPress does."""

from datetime import UTC, datetime, timedelta, timezone

# Clocks on Earth go by offsets from -12 to +14 hours, in quarters (IANA time zones).
_LEAST, _MOST = timedelta(hours=-12), timedelta(hours=14)
_QUARTER = timedelta(minutes=15)


def with_offset(local: str | None, universal: str) -> str:
    """The local moment with the offset that the universal one gives it, both in ISO 8601.

    Without a local one it is the universal one; where either is no such moment, or says its
    own offset, the local one stays as it is.
    """
    here, there = _moment(local), _moment(universal)
    if local is None:
        return universal if there is None else there.replace(tzinfo=UTC).isoformat()
    if here is None or there is None:
        return local
    offset = here - there
    if not _LEAST <= offset <= _MOST or offset % _QUARTER:
        return local
    return here.replace(tzinfo=timezone(offset)).isoformat()


def _moment(said: str | None) -> datetime | None:
    """The moment of a value with a time and without an offset."""
    try:
        moment = datetime.fromisoformat((said or "").strip())
    except ValueError:
        return None
    return None if moment.tzinfo is not None or ":" not in (said or "") else moment
