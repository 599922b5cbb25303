"""The shipped bank by the rules of the miner: people may edit it, and what spoils a sentence must not slip in."""

from pathlib import Path

import pytest

from draftkit.mining.polarity import is_fault
from draftkit.phrases.model import Bank
from draftkit.phrases.parse import parse_bank
from draftkit.phrases.taxonomy import Form, PhraseRole, Register
from draftkit.source import Source

SHIPPED = Path(__file__).parents[3] / "phrasebank"


@pytest.fixture(scope="module")
def bank() -> Bank:
    files = sorted(SHIPPED.glob("*.yaml"))
    return parse_bank(Source(path.name, path.read_text(encoding="utf-8")) for path in files).unwrap()


def test_a_criticism_is_a_problem_only_and_fits_no_gap_after_an_urging_word(bank: Bank) -> None:
    faults = [phrase for phrase in bank.phrases if not phrase.slots and is_fault(phrase.text)]
    assert len(faults) > 20
    for phrase in faults:
        assert (phrase.text, phrase.roles, phrase.register) == (
            phrase.text,
            (PhraseRole.PROBLEM,),
            Register.WARNING,
        )
        assert phrase.head != "v", phrase.text


def test_fixed_turns_have_no_head_so_that_no_gap_takes_them(bank: Bank) -> None:
    turns = [phrase for phrase in bank.phrases if phrase.form is Form.FRAME and not phrase.slots]
    assert turns
    assert {phrase.head for phrase in turns} == {""}
