import re

import pytest

from draftkit.ooxml.names import MAX_LENGTH, block_bookmark, slot_bookmark

LEGAL = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
DEEPEST = "12345678.12345678.12345678.12345678.12345678.p12345678"


def test_a_blocks_bookmark_is_its_id_and_hidden() -> None:
    assert block_bookmark("2.3.p1") == "_dk_2_3_p1"


def test_every_use_of_a_slot_in_a_block_has_a_bookmark_of_its_own() -> None:
    assert [slot_bookmark("p1", use) for use in (1, 2)] == ["_dk_p1_f1", "_dk_p1_f2"]


@pytest.mark.parametrize("block_id", ["t1", "1", "1.2.3.4.5.p6", DEEPEST])
def test_a_bookmark_is_legal_in_word(block_id: str) -> None:
    for name in (block_bookmark(block_id), slot_bookmark(block_id, 99)):
        assert LEGAL.fullmatch(name)
        assert len(name) <= MAX_LENGTH


def test_ids_too_long_for_word_still_differ_and_repeat() -> None:
    names = {block_bookmark(DEEPEST), block_bookmark(DEEPEST + "1"), slot_bookmark(DEEPEST, 1)}
    assert len(names) == 3
    assert block_bookmark(DEEPEST) in names
