"""The shipped banks by the rules of the miner: people may edit them, and what spoils a sentence must not slip in."""

from functools import cache
from pathlib import Path

import pytest

from draftkit.mining.polarity import is_fault
from draftkit.phrases.identify import phrase_id
from draftkit.phrases.model import Bank
from draftkit.phrases.parse import parse_bank
from draftkit.phrases.taxonomy import Form, PhraseRole, Register
from draftkit.source import Source

SHIPPED = Path(__file__).parents[3] / "phrasebank"
both = pytest.mark.parametrize("folder", [SHIPPED, SHIPPED / "reports"], ids=["speeches", "reports"])


@cache
def bank_in(folder: Path) -> Bank:
    outcome = parse_bank(Source(path.name, path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.yaml")))
    assert outcome.diagnostics == ()
    return outcome.unwrap()


@both
def test_a_criticism_is_a_problem_only_and_fits_no_gap_after_an_urging_word(folder: Path) -> None:
    faults = [phrase for phrase in bank_in(folder).phrases if not phrase.slots and is_fault(phrase.text)]
    assert len(faults) > 20
    for phrase in faults:
        assert (phrase.text, phrase.roles, phrase.register) == (phrase.text, (PhraseRole.PROBLEM,), Register.WARNING)
        assert phrase.head != "v", phrase.text


@both
def test_only_a_criticism_is_a_problem(folder: Path) -> None:
    called = [phrase for phrase in bank_in(folder).phrases if PhraseRole.PROBLEM in phrase.roles and not phrase.slots]
    assert [phrase.text for phrase in called if phrase.register is not Register.WARNING] == []


def test_a_fixed_turn_has_a_head_only_where_it_leads_over() -> None:
    turns = [phrase for phrase in bank_in(SHIPPED).phrases if phrase.form is Form.FRAME and not phrase.slots]
    assert turns
    assert [phrase.text for phrase in turns if phrase.head and PhraseRole.TRANSITION not in phrase.roles] == []


@both
def test_a_phrase_has_one_entry(folder: Path) -> None:
    texts = [text for phrase in bank_in(folder).phrases for text in (phrase.text, *phrase.variants)]
    assert len(texts) == len(set(texts))
    assert all(phrase.id == phrase_id(phrase.text) for phrase in bank_in(folder).phrases)


@both
def test_the_miner_alone_decided(folder: Path) -> None:
    assert {phrase.checked for phrase in bank_in(folder).phrases} == {""}
    assert bank_in(folder).rejected == ()


def test_the_second_bank_is_no_part_of_the_first() -> None:
    first, second = bank_in(SHIPPED), bank_in(SHIPPED / "reports")
    assert not {document.id for document in first.documents} & {document.id for document in second.documents}
