"""What monitoring asks: is the process alive, and can the library be searched?"""

import logging

from anyio import CapacityLimiter, fail_after, to_thread
from fastapi import APIRouter, Request, Response
from starlette.responses import JSONResponse

from app.library.reading import WartaError
from app.search.archive import Archive
from app.search.results import SearchRequest
from app.web.failures import problem_response
from app.web.site import site_of

router = APIRouter(include_in_schema=False)

# A probe that takes longer is answered with no; those who ask wait no longer.
LONGEST_PROBE_SECONDS = 2
# However often it is asked, so many threads at most are kept by a library that does not answer.
PROBES = 2
FRESH = {"Cache-Control": "no-store"}
# The newest article without a word: that asks the index for a word, an order and counts, and
# the records for an article.
PROBE = SearchRequest(query="-warta", size=1)

logger = logging.getLogger(__name__)


class Probes:
    """The probes of one process."""

    def __init__(self) -> None:
        self._limiter = CapacityLimiter(PROBES)

    async def revision(self, archive: Archive) -> int:
        """The revision of what can be searched; raises whatever is wrong, in bounded time."""
        with fail_after(LONGEST_PROBE_SECONDS):
            return await to_thread.run_sync(
                _probed, archive, abandon_on_cancel=True, limiter=self._limiter
            )


@router.get("/healthz")
async def health() -> Response:
    """That the process answers; nothing of the library, which no restart would mend."""
    return JSONResponse({"status": "ok"}, headers=FRESH)


@router.get("/readyz")
async def ready(request: Request) -> Response:
    """Whether a search gets its answer from the index and the records; else 503 and why not."""
    probes: Probes = request.app.state.probes
    try:
        revision = await probes.revision(site_of(request).archive)
    except (WartaError, TimeoutError) as error:
        # Known, and asked about every few seconds: a sentence does.
        logger.warning("The archive cannot be searched: %s", error or _told(error))
        return problem_response(request, 503, _told(error))
    except Exception as error:
        logger.exception("The archive cannot be searched")
        return problem_response(request, 503, _told(error))
    return JSONResponse({"status": "ok", "revision": revision}, headers=FRESH)


def _probed(archive: Archive) -> int:
    archive.search(PROBE)
    return archive.library.revision()


def _told(error: Exception) -> str:
    """What is wrong, as far as the public may know."""
    if isinstance(error, WartaError):
        return error.public
    if isinstance(error, TimeoutError):
        return f"The library did not answer within {LONGEST_PROBE_SECONDS} seconds."
    return "The archive cannot be searched."
