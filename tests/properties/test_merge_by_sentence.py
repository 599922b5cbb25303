from hypothesis import given, settings
from hypothesis import strategies as st

from draftkit.text.merge import merge3
from draftkit.text.merge_sentences import merge_sentences

patient = settings(deadline=None)
_sentences = st.sampled_from(["甲说。", "乙说！", "丙说；", "丁", "\n", "\n\n", "<!-- 注。 -->\n"])
texts = st.lists(_sentences, max_size=8).map("".join)


@patient
@given(texts, texts, texts)
def test_it_does_not_matter_who_is_called_ours(base: str, ours: str, theirs: str) -> None:
    assert merge_sentences(base, ours, theirs) == merge_sentences(base, theirs, ours)


@patient
@given(texts, texts)
def test_the_change_of_one_side_alone_is_taken_to_the_letter(base: str, changed: str) -> None:
    assert merge_sentences(base, base, changed) == changed
    assert merge_sentences(base, changed, changed) == changed


@patient
@given(st.lists(st.tuples(*(st.booleans(),) * 2), min_size=1, max_size=6))
def test_any_two_edits_of_different_sentences_go_together(edits: list[tuple[bool, bool]]) -> None:
    base = [f"第{at}句说明情况。" for at in range(len(edits))]
    ours = [
        each.replace("说明", "介绍") if left and not right else each
        for each, (left, right) in zip(base, edits, strict=True)
    ]
    theirs = [each.replace("情况", "要求") if right else each for each, (_, right) in zip(base, edits, strict=True)]
    both = [left if left != each else right for each, left, right in zip(base, ours, theirs, strict=True)]
    assert merge_sentences("".join(base), "".join(ours), "".join(theirs)) == "".join(both)


@patient
@given(texts, texts, texts)
def test_no_sentence_of_either_side_is_lost_without_a_word(base: str, ours: str, theirs: str) -> None:
    merged = merge3(base, ours, theirs, by_sentence=True)
    told = "".join([merged.text, *(f"{each.ours}{each.theirs}" for each in merged.conflicts)])
    for sentence in ("甲说。", "乙说！", "丙说；", "丁", "<!-- 注。 -->"):
        if sentence not in base and (sentence in ours or sentence in theirs):
            assert sentence in told
