"""Whatever a bank holds, its files and its cache form give it back."""

from hypothesis import HealthCheck, given, settings
from tests.properties.bank_strategies import banks, read

from draftkit.phrases.cache import bank_from_json, bank_to_json
from draftkit.phrases.dump import dump_bank
from draftkit.phrases.model import Bank
from draftkit.source import Source

patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""A bank of many phrases takes a slow machine a while to think of."""


@patient
@given(banks())
def test_files_give_the_bank_back(bank: Bank) -> None:
    assert read(Source(name, text) for name, text in dump_bank(bank)) == bank


@patient
@given(banks())
def test_the_cache_gives_the_bank_back(bank: Bank) -> None:
    assert bank_from_json(bank_to_json(bank)) == bank
