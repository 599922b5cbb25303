import re

from hypothesis import given, settings
from hypothesis import strategies as st

from draftkit.text.merge import merge3, names_after

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


_outline = [
    "# 题",
    "首段",
    "首段二",
    "## 甲",
    "甲文",
    "- **子** 子文",
    "  - **孙** 孙文",
    "- **丑** 丑文",
    "## 乙",
    "### 寅",
    "寅文",
    "### 卯",
    "卯文",
    "---",
    "尾段",
]
_drafts = st.lists(st.integers(0, len(_outline) - 1), unique=True, min_size=1).map(sorted)
"""Which paragraphs of an outline a draft has; a draft is that, with a seed in its words."""


def draft(chosen: list[int], seed: str) -> tuple[list[str], tuple[str, ...]]:
    """The paragraphs of a draft and their names."""
    worded = [_outline[at] if _outline[at] == "---" else f"{_outline[at]}{seed}" for at in chosen]
    return worded, tuple(map(str, chosen))


def text_of(paragraphs: list[str]) -> str:
    return "\n\n".join(paragraphs) + "\n"


def heads_of(paragraphs: list[str]) -> list[str]:
    return [text for text in paragraphs if text.lstrip().startswith(("##", "- "))]


@patient
@given(_drafts, _drafts, st.data())
def test_with_names_an_edit_of_one_paragraph_costs_the_new_draft_that_paragraph_alone(
    old: list[int], new: list[int], data: st.DataObject
) -> None:
    (base, base_names), (theirs, names) = draft(old, "一"), draft(new, "二")
    at = data.draw(st.integers(0, len(base) - 1))
    edited = [*base[:at], f"{base[at]}改", *base[at + 1 :]]
    merged = merge3(text_of(base), text_of(edited), text_of(theirs), (base_names, names))
    if old[at] in new:
        place = new.index(old[at])
        expected = [*theirs[:place], edited[at], *theirs[place + 1 :]]
        assert merged.text == text_of(expected)
        same = base[at] == theirs[place]
        assert [conflict.theirs for conflict in merged.conflicts] == ([] if same else [theirs[place]])
    else:
        assert [(c.base, c.ours, c.theirs) for c in merged.conflicts] == [(base[at], edited[at], "")]
        left = [text for text in merged.text.rstrip("\n").split("\n\n") if text != edited[at]]
        assert [text for text in left if text not in base or text in theirs] == theirs
        assert set(left) - set(theirs) <= set(heads_of(base[:at]))


@patient
@given(_drafts, _drafts, st.data())
def test_with_names_a_paragraph_put_in_stands_beside_all_of_the_new_draft(
    old: list[int], new: list[int], data: st.DataObject
) -> None:
    (base, base_names), (theirs, names) = draft(old, "一"), draft(new, "二")
    at, added = data.draw(st.integers(0, len(base))), data.draw(st.sampled_from(["添", "- **添** 文", "## 添"]))
    edited = [*base[:at], added, *base[at:]]
    merged = merge3(text_of(base), text_of(edited), text_of(theirs), (base_names, names))
    found = merged.text.rstrip("\n").split("\n\n")
    assert found.count(added) == 1
    assert [text for text in found if text in theirs] == theirs
    assert set(found) - {added} - set(theirs) <= set(heads_of(base[:at]))
    assert len(merged.conflicts) == bool(set(found) - {added} - set(theirs))


@patient
@given(_drafts, _drafts, st.data())
def test_with_names_a_paragraph_taken_out_stays_out_and_nothing_else_goes(
    old: list[int], new: list[int], data: st.DataObject
) -> None:
    (base, base_names), (theirs, names) = draft(old, "一"), draft(new, "二")
    at = data.draw(st.integers(0, len(base) - 1))
    merged = merge3(text_of(base), text_of([*base[:at], *base[at + 1 :]]), text_of(theirs), (base_names, names))
    expected = [text for text, name in zip(theirs, names, strict=True) if name != base_names[at]]
    assert merged.text.split() == text_of(expected).split()
    assert len(merged.conflicts) <= 1


named = st.sampled_from(["", "甲", "乙", "丙"])


@patient
@given(texts, texts, texts, st.data())
def test_whatever_the_names_nothing_is_lost_without_a_word(
    base: str, ours: str, theirs: str, data: st.DataObject
) -> None:
    many = [len(text_paragraphs(text)) for text in (base, theirs)]
    names = tuple(tuple(data.draw(st.lists(named, min_size=count, max_size=count))) for count in many)
    merged = merge3(base, ours, theirs, (names[0], names[1]))
    told = "\n".join([merged.text, *(conflict.theirs for conflict in merged.conflicts)])
    before = set(lines(base))
    assert set(lines(ours)) - before <= set(lines(merged.text))
    assert set(lines(theirs)) - before <= set(lines(told))


def lines(text: str) -> list[str]:
    return [line.rstrip("\r") for line in text.split("\n") if line.strip()]


def text_paragraphs(text: str) -> list[str]:
    """As the merge has them: runs of lines that are not blank."""
    return [run for run in re.split(r"\n(?:[^\S\n]*\n)+", f"\n\n{text}\n\n") if run.strip()]


@patient
@given(_drafts, st.data())
def test_names_go_with_the_paragraphs_that_people_left_or_reworded(chosen: list[int], data: st.DataObject) -> None:
    base, names = draft(chosen, "一")
    at = data.draw(st.integers(0, len(base) - 1))
    edited = [*base[:at], f"{base[at]}改", *base[at + 1 :]]
    assert names_after(text_of(base), names, text_of(edited)) == names
    assert names_after(text_of(base), names, text_of([*edited, "添"]))[-1] == ""
    assert names_after(text_of(base), names[1:], text_of(edited)) == ()
