"""Opening the index of a library, of whatever engine the operator chose."""

from importlib import import_module
from pathlib import Path

from app.errors import EngineMissing
from app.errors import IndexUnavailable as IndexUnavailable
from app.index.engine import Engine
from app.index.hands import Hands
from app.index.kept import RecordStore
from app.index.protocol import SearchIndex
from app.index.tantivy_files import unreadable as unreadable
from app.index.writing import IndexWriter
from app.settings import IndexEngine, Settings

_engine: Engine | None = None


def use(engine: Engine) -> None:
    """Has every index of this process be one of `engine`, which is Tantivy at first."""
    global _engine
    _engine = engine


def use_chosen(settings: Settings) -> None:
    """Has every index of this process be one of the engine that the operator chose.

    Nothing is asked of it yet. Raises EngineMissing where what it needs is not installed, and
    IndexUnavailable where the address of the cluster is none.
    """
    use(chosen(settings))


def chosen(settings: Settings) -> Engine:
    """The engine that the operator chose; raises as `use_chosen`."""
    return _tantivy() if settings.index is IndexEngine.TANTIVY else _opensearch(settings)


def is_remote() -> bool:
    """Whether the engine is another program, so that asking it anything may take a while."""
    return _current().is_remote


def open_index(directory: Path) -> SearchIndex:
    """The index of `directory` as it is now; IndexUnavailable where it can't be used."""
    return _current().open(directory)


def open_writer(directory: Path, *, anew: bool, hands: Hands | None = None) -> IndexWriter:
    """A writer that continues the index of `directory`, or begins it `anew`.

    Where there are `hands`, they make and send what the writer is given.
    """
    return _current().writer(directory, anew=anew, hands=hands)


def whereabouts() -> str | None:
    """Where other machines find the index too; None where it is a part of this one.

    Raises ClusterUnavailable where that is not told.
    """
    return _current().whereabouts()


def index_revision(directory: Path) -> int | None:
    """The revision of the records that the index mirrors; None where it must be rebuilt.

    Raises ClusterUnavailable where it is another program's and that does not answer.
    """
    return _current().revision(directory)


def kept_records() -> RecordStore | None:
    """The records that the engine keeps with its index; None where the library alone has them."""
    return _current().records()


def is_damaged(directory: Path) -> bool:
    """Whether the index has other content than was written; may read all of it."""
    return _current().is_damaged(directory)


def finish_swap(directory: Path) -> None:
    """Ends what a writer that was broken off had begun, for the only writer there is now."""
    _current().finish_swap(directory)


def index_stamp(directory: Path) -> tuple[int, int] | None:
    """Something that changes with every commit, cheap to ask for; None where nothing is.

    Raises ClusterUnavailable where it is another program's and that does not answer.
    """
    return _current().stamp(directory)


def _current() -> Engine:
    global _engine
    if _engine is None:
        _engine = _tantivy()
    return _engine


def _tantivy() -> Engine:
    # Engines are loaded where they are needed: a command helps, and a server listens, before that.
    engine: Engine = import_module("app.index.tantivy_engine").TantivyEngine()
    return engine


def _opensearch(settings: Settings) -> Engine:
    # Who keeps to Tantivy need not have the client installed.
    try:
        choosing = import_module("app.index.opensearch_engine")
    except ModuleNotFoundError as error:
        raise EngineMissing(
            "WARTA_INDEX is opensearch, and its client is not installed: "
            "`pip install warta[opensearch]` does so."
        ) from error
    engine: Engine = choosing.engine_of(settings)
    return engine
