"""The named errors: each message is one sentence that says what to do."""

import errno

# Full, over a quota or a limit of file size, broken, or mounted read-only meanwhile.
UNWRITABLE = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EROFS}


class WartaError(Exception):
    """A mistake or a state that the user can mend; its text is meant for them.

    `public` says as much of it as readers may know: no path of the machine.
    """

    public = "The library cannot be read."


class LibraryMissing(WartaError):
    """There is no library in the directory."""

    public = "There is no library."


class LibraryDamaged(WartaError):
    """The library's files cannot be read as a library."""

    public = "The records are damaged."


class LibraryVersion(WartaError):
    """The library was made by another version of Warta."""

    public = "The library is of another version."


class LibraryOld(LibraryVersion):
    """The library was made by an earlier version of Warta, and can be brought up to this one."""


class LibraryBusy(WartaError):
    """Another process is writing to the library."""


class LibraryUnwritten(WartaError):
    """Nothing more can be written, for want of room above all; what was written is kept."""


class LibraryBrokenOff(WartaError):
    """A writer ended in the middle of a change that only one who may write can take back."""

    public = "An ingest was broken off."


class WorkerLost(WartaError):
    """A process that reads files for an ingest ended by itself."""


class IndexUnavailable(WartaError):
    """The index is missing, damaged or of another version; it can be rebuilt."""

    public = "The index is missing, damaged or of another version."


class ClusterUnavailable(IndexUnavailable):
    """The index is kept by another program, which does not answer, or not with all of it."""

    public = "The search engine does not answer, or not with all of the archive; try again soon."


class EngineMissing(WartaError):
    """The engine that was chosen for the index is not installed."""


class BackupFailed(WartaError):
    """A backup cannot be written or brought back."""


class FolderEmpty(WartaError):
    """A folder has no files any more, though the library has articles from there."""
