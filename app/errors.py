"""The named errors: each message is one sentence that says what to do."""


class WartaError(Exception):
    """A mistake or a state that the user can mend; its text is meant for them."""


class LibraryMissing(WartaError):
    """There is no library in the directory."""


class LibraryDamaged(WartaError):
    """The library's files cannot be read as a library."""


class LibraryVersion(WartaError):
    """The library was made by another version of Warta."""


class LibraryBusy(WartaError):
    """Another process is writing to the library."""


class IndexUnavailable(WartaError):
    """The index is missing, damaged or of another version; it can be rebuilt."""


class BackupFailed(WartaError):
    """A backup cannot be written or brought back."""
