from hypothesis import given
from tests.properties.strategies import patient, speeches

from draftkit.tree import Count, Section, Speech
from draftkit.tree.change import content, map_words, with_counts
from draftkit.tree.native import dump_native, parse_native
from draftkit.tree.walk import inlines, slots, walk, words


@patient
@given(speeches)
def test_native_json_reads_back_as_the_same_tree(speech: Speech) -> None:
    assert parse_native(dump_native(speech)) == speech


@patient
@given(speeches)
def test_the_same_tree_gives_the_same_json(speech: Speech) -> None:
    assert dump_native(parse_native(dump_native(speech))) == dump_native(speech)


@patient
@given(speeches)
def test_every_block_has_an_id_of_its_own(speech: Speech) -> None:
    ids = [visit.id for visit in walk(speech)]
    assert len(set(ids)) == len(ids)


@patient
@given(speeches)
def test_changing_nothing_changes_nothing(speech: Speech) -> None:
    assert map_words(speech, lambda word, _: word) == speech


@patient
@given(speeches)
def test_content_is_settled_after_one_turn(speech: Speech) -> None:
    assert content(content(speech)) == content(speech)


@patient
@given(speeches)
def test_content_loses_no_section_and_no_slot(speech: Speech) -> None:
    def kept(tree: Speech) -> tuple[list[str], list[tuple[str, str]]]:
        sections = [visit.id for visit in walk(tree) if isinstance(visit.block, Section)]
        return sections, [(slot.name, slot.unit) for _, slot in slots(tree)]

    assert kept(content(speech)) == kept(speech)


@patient
@given(speeches)
def test_no_count_is_left_when_counts_are_written(speech: Speech) -> None:
    written = with_counts(speech)
    assert not any(isinstance(word, Count) for visit in walk(written) for word in words(inlines(visit.block)))
    assert [visit.id for visit in walk(written)] == [visit.id for visit in walk(speech)]
