"""The names of an archive's members: shown as they are, told apart, refused where they lead out."""

from app.ingest.document import UnreadableInput
from app.ingest.formats.wording import counted
from app.ingest.limits import Limits

# What damaged archives, and those that hold what was written to a pipe, have in place of a name.
_NAMELESS = "unnamed"


class Names:
    """The names of one archive's members, as far as they have come."""

    def __init__(self, archive: str, limits: Limits) -> None:
        """Names members of `archive`, as that is named within the file."""
        self._archive = archive
        self._limits = limits
        # By hashes: a million names would take ten times the memory.
        self._taken: set[int] = set()
        self._repeats: dict[int, int] = {}

    def name(self, member: str) -> str:
        """The member's name within the file; UnreadableInput where there are too many members."""
        name = plain = f"{self._archive}/{printable(member) or _NAMELESS}"
        while hash(name) in self._taken:
            count = self._repeats.get(hash(plain), 1) + 1
            self._repeats[hash(plain)] = count
            name = f"{plain} ({count})"
        self._taken.add(hash(name))
        if len(self._taken) > self._limits.max_members:
            raise UnreadableInput(
                f"It has more than {counted(self._limits.max_members, 'member')}: what came before "
                "was read; split it, or raise WARTA_MAX_MEMBERS."
            )
        return name

    @staticmethod
    def is_hidden(member: str) -> bool:
        """Whether it is a hidden file, or one that macOS adds: passed over as in folders."""
        parts = member.replace("\\", "/").split("/")
        return any(part.startswith(".") and part.strip(".") for part in parts) or (
            parts[0] == "__MACOSX"
        )

    @staticmethod
    def refusal(member: str) -> str | None:
        """Why a member of that name is not read, if it is not."""
        parts = member.replace("\\", "/").split("/")
        if (member and not parts[0]) or ".." in parts or parts[0].endswith(":"):
            return "Its name leads out of the archive, so it was left alone."
        return None


def printable(name: str) -> str:
    """A name as text in one line, whatever bytes it is made of."""
    text = name.replace("\\", "/").encode("utf-8", "backslashreplace").decode("utf-8")
    if text.isprintable():
        return text
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode("ascii")
        for letter in text
    )
