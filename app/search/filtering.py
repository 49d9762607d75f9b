"""What filters mean together, and what is the opposite of some."""

from dataclasses import fields
from typing import Any, TypeVar

from app.index.protocol import Filters

_Value = TypeVar("_Value")


_EXCLUDED = "excluded_"
# The filters of which one value of each group must fit.
_GROUPED = ("countries", "about")


def is_excluding(filters: Filters) -> bool:
    """Whether the filters leave something out and ask for nothing."""
    return bool(_given(filters)) and not asks(filters)


def asks(filters: Filters) -> bool:
    """Whether the filters ask for something, whatever else they leave out."""
    return any(not name.startswith(_EXCLUDED) for name in _given(filters))


def narrowed(one: Filters, other: Filters) -> Filters:
    """Filters that ask for what both ask for; values of one kind are joined."""
    first = max((day for day in (one.first, other.first) if day), default=None)
    last = min((day for day in (one.last, other.last) if day), default=None)
    values: dict[str, Any] = {
        each.name: _together(getattr(one, each.name), getattr(other, each.name))
        for each in fields(Filters)
        if each.name not in ("first", "last")
    }
    return Filters(**values, first=first, last=last)


def _together(one: tuple[_Value, ...], other: tuple[_Value, ...]) -> tuple[_Value, ...]:
    return tuple(dict.fromkeys((*one, *other)))


def opposite(filters: Filters) -> Filters | None:
    """The filters that leave out what `filters` ask for, or ask for what they leave out.

    None where there are none, and only an exclusion says it.
    """
    given = _given(filters)
    if len(given) != 1:
        return None
    name = given[0].removeprefix(_EXCLUDED)
    value: tuple[Any, ...] = getattr(filters, given[0])
    if given[0] != name:
        return _only(name, (value,) if name in _GROUPED else value)
    if not hasattr(filters, f"{_EXCLUDED}{name}") or (name in _GROUPED and len(value) > 1):
        return None
    return _only(f"{_EXCLUDED}{name}", value[0] if name in _GROUPED else value)


def _given(filters: Filters) -> list[str]:
    """The names of the filters that are set."""
    return [each.name for each in fields(Filters) if getattr(filters, each.name)]


def _only(name: str, value: tuple[Any, ...]) -> Filters:
    narrowing: dict[str, Any] = {name: value}
    return Filters(**narrowing)
