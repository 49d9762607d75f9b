"""`python -m benchmarks.contract`: does the API keep what its OpenAPI document promises?

Schemathesis asks it thousands of times, at the edges of the document and at random, with requests
that fit the document and with such that do not. Two of its checks are left out, because this API
is more lenient or stricter than a schema can say: an empty parameter is as good as none
(`negative_data_rejection`), and a code of no country or a cursor that was never given is refused
(`positive_data_acceptance`).
"""

import argparse
import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx

from benchmarks.site.served import site_of

CHECKS = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "missing_required_header",
    "unsupported_method",
    "allow_header_conformance",
)
# Not the script beside Python, which stops working where the environment is moved or linked.
_SCHEMATHESIS = "from schemathesis.cli import schemathesis; schemathesis()"
# So many requests come of each example of each operation, beside those at the edges.
_EDGES = 700
# Seconds of the machine's time: one that is busy with other things answers late.
_PATIENCE = 60
_OF_AN_EXAMPLE = 10
_GENERATED = re.compile(r"(\d+) generated")


def main() -> int:
    """Asks a server of its own; 0 where it keeps all that is promised."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.contract", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("--library", type=Path, metavar="DIR", help="invented news without it")
    parser.add_argument("--cases", type=int, default=5_000, help="requests, about")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    with site_of(arguments.library) as url:
        return tried(url, arguments.cases, arguments.seed)


def tried(url: str, cases: int, seed: int) -> int:
    """Runs schemathesis against the server at `url` and gives its exit code."""
    with TemporaryDirectory() as folder:
        config = Path(folder) / "schemathesis.toml"
        config.write_text(_config(url), "utf-8")
        examples = max(1, (cases - _EDGES) // _OF_AN_EXAMPLE)
        command = [
            *(sys.executable, "-c", _SCHEMATHESIS),
            *("--config-file", str(config), "run", f"{url}/api/openapi.json"),
            *("--checks", ",".join(CHECKS), "--max-examples", str(examples)),
            *("--seed", str(seed), "--continue-on-failure", "--generation-database", "none"),
            *("--no-color", "--warnings", "off", "--request-timeout", str(_PATIENCE)),
        ]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    print(done.stdout, done.stderr, sep="")
    generated = _GENERATED.search(done.stdout)
    if generated is None or int(generated[1]) == 0:
        return 1
    return done.returncode


def _config(url: str) -> str:
    """Articles that there are, so that more than their absence is tried."""
    found = httpx.get(f"{url}/api/search", params={"size": 20}, trust_env=False).json()["results"]
    ids = [one["id"] for one in found] + ["unknown"]
    return f"[parameters]\narticle_id = {ids!r}\n".replace("'", '"')


if __name__ == "__main__":
    raise SystemExit(main())
