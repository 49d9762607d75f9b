"""What was found in an index, kept as long as the index is open."""

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

from app.index.protocol import SearchIndex

Key = TypeVar("Key")
Value = TypeVar("Value")


class Remembered(Generic[Key, Value]):
    """Finds by key, for each index at most so many (`most`); then all of it is forgotten."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._found: WeakKeyDictionary[SearchIndex, dict[Key, Value]] = WeakKeyDictionary()

    def once(self, index: SearchIndex, key: Key, find: Callable[[], Value]) -> Value:
        """What `find` gives for `key`, without looking twice for the same."""
        known = self._found.setdefault(index, {})
        found = known.get(key)
        return self._kept(known, key, find()) if found is None else found

    def each(
        self, index: SearchIndex, keys: Iterable[Key], find: Callable[[Key], Value]
    ) -> list[Value]:
        """What `find` gives for each of the keys, likewise, in their order."""
        known = self._found.setdefault(index, {})
        return [
            self._kept(known, key, find(key)) if (found := known.get(key)) is None else found
            for key in keys
        ]

    def _kept(self, known: dict[Key, Value], key: Key, found: Value) -> Value:
        if len(known) >= self._most:
            known.clear()
        # Another thread may forget it again at once.
        known[key] = found
        return found
