"""Values: classes of data that nothing changes once they are made."""

from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

Kind = TypeVar("Kind")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(kind: type[Kind]) -> type[Kind]:
    """A frozen dataclass of which many are made: the type checker holds it frozen.

    Python's own frozen dataclasses set every field by a call, so that making one takes four
    times as long; reading an article makes a hundred, a page of results makes eight hundred.
    """
    return dataclass(slots=True, unsafe_hash=True)(kind)
