"""The API keeps what its OpenAPI document promises: hundreds of requests; `make contract` 5,000."""

from benchmarks.contract import tried


def test_schemathesis_finds_nothing_that_is_promised_and_not_kept(site_url: str) -> None:
    assert tried(site_url, cases=0, seed=1) == 0
