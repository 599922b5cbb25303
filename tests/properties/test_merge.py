from hypothesis import given, settings
from hypothesis import strategies as st

from draftkit.text.merge import merge3

patient = settings(deadline=None)
_paragraphs = st.sampled_from(["甲", "乙", "丙", "丁\n戊", "己", "  庚"])
_gaps = st.sampled_from(["\n\n", "\n\n\n", "\n \n", "\n　\n"])
_parts = st.lists(st.tuples(_paragraphs, _gaps), max_size=7)
texts = st.builds(
    lambda before, parts, end: before + "".join(p + g for p, g in parts)[: -len(parts[-1][1]) if parts else None] + end,
    st.sampled_from(["", "\n"]),
    _parts,
    st.sampled_from(["", "\n", "\n\n"]),
) | st.text(alphabet="ab\n \r", max_size=20)


@patient
@given(texts, texts)
def test_the_change_of_one_side_alone_is_taken_to_the_letter(base: str, changed: str) -> None:
    assert merge3(base, base, changed).text == changed
    assert merge3(base, changed, base).text == changed
    assert not merge3(base, base, changed).conflicts
    assert not merge3(base, changed, base).conflicts


@patient
@given(texts, texts)
def test_the_same_change_on_both_sides_is_no_conflict(base: str, changed: str) -> None:
    merged = merge3(base, changed, changed)
    assert (merged.text, merged.conflicts, merged.kept) == (changed, (), 0)


@patient
@given(texts, texts, texts)
def test_no_line_that_ours_changed_is_lost(base: str, ours: str, theirs: str) -> None:
    merged = merge3(base, ours, theirs)
    changed = {line.rstrip("\r") for line in ours.split("\n") if line.strip()} - {
        line.rstrip("\r") for line in base.split("\n")
    }
    assert changed <= {line.rstrip("\r") for line in merged.text.split("\n")}


@patient
@given(texts, texts, texts)
def test_no_line_that_theirs_changed_is_lost_without_a_word(base: str, ours: str, theirs: str) -> None:
    merged = merge3(base, ours, theirs)
    told = "\n".join([merged.text, *(conflict.theirs for conflict in merged.conflicts)])
    changed = {line.rstrip("\r") for line in theirs.split("\n") if line.strip()} - {
        line.rstrip("\r") for line in base.split("\n")
    }
    assert changed <= {line.rstrip("\r") for line in told.split("\n")}


@patient
@given(texts, texts, texts)
def test_who_is_called_ours_does_not_settle_whether_there_is_a_conflict(base: str, ours: str, theirs: str) -> None:
    assert bool(merge3(base, ours, theirs).conflicts) == bool(merge3(base, theirs, ours).conflicts)


@patient
@given(texts, texts, texts)
def test_a_conflict_says_where_its_words_stand(base: str, ours: str, theirs: str) -> None:
    for conflict in merge3(base, ours, theirs).conflicts:
        first = conflict.ours.split("\n")[0]
        assert ours[conflict.at :].startswith(first)
