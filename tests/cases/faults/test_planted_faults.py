"""What shames an office is found wherever it is planted, and nothing is found where nothing is wrong."""

from collections import Counter

import pytest
from tests.cases.faults.desk import Clean, clean_speeches
from tests.cases.faults.judge import PLACES, SEEDS, false_alarms, faults
from tests.cases.faults.plants import KINDS

LEAST = 0.98
LEAST_OF_A_KIND = 0.9


@pytest.fixture(scope="module")
def speeches(tmp_path_factory: pytest.TempPathFactory) -> tuple[Clean, ...]:
    return tuple(clean_speeches(tmp_path_factory.mktemp("clean"), SEEDS))


def test_a_clean_speech_gives_no_finding(speeches: tuple[Clean, ...]) -> None:
    assert [(clean.name, finding.rule.id, finding.where) for clean, finding in false_alarms(speeches)] == []


def test_planted_faults_are_found(speeches: tuple[Clean, ...]) -> None:
    planted, found = Counter[str](), Counter[str]()
    for fault in faults(speeches):
        planted[fault.kind.name] += 1
        found[fault.kind.name] += fault.found

    assert sum(count >= PLACES for count in planted.values()) >= 30
    assert {name: found[name] for name in planted if found[name] < LEAST_OF_A_KIND * planted[name]} == {}
    assert found.total() >= LEAST * planted.total()
    assert len(planted) == len(KINDS)
