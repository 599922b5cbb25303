from itertools import takewhile

import pytest

from draftkit.figures.fill import fill
from draftkit.figures.parse import parse_sheet
from draftkit.readers.markdown import read_markdown
from draftkit.review.model import Change, Edit, Kept, New, Splice, Words
from draftkit.source import Source
from draftkit.store.files import Digest
from draftkit.store.states import State, Texts
from draftkit.tree.page import Form, page_of, page_text
from draftkit.tree.returned import Hand, Look
from draftkit.workflows.review import messages_home as messages
from draftkit.workflows.review.homecoming import Home, bring_home

FIGURES = """人数: 126人  # 报名系统
姓名:
里程:
  type: count
  unit: 公里
  value: 35
"""

SPEECH = """<!-- 开头的备注 -->
# 在业务骨干培训班上的讲话
> 办公室 {{姓名}}

同志们：

今天开班，**共{{人数}}**参加，讲{{部分数}}点意见。路长{{里程|公里}}，有\\*星\\*号，
换了行。

<!-- 请业务科核对 -->
## 认清为什么学
### 新任务要求学
第一段。第二句。

第二段，还是{{人数}}。

## 明确学些什么

- **学法规，知边界。** 先把规矩
  学明白。

  规矩就是边界。

  - **学原文。** 一条一条学。
- **学业务。**

---

预祝圆满成功！
"""
WANG = Hand("王某", "2026-12-03T09:00:00Z")


def state(text: str = SPEECH, figures: str = FIGURES) -> State:
    speech = read_markdown(Source("speech.md", text)).unwrap()
    sheet = parse_sheet(Source("figures.yaml", figures)).unwrap()
    return State(1, Digest("0"), "id", Texts(text, figures), fill(speech, sheet).unwrap())


def page(of: State) -> str:
    assert of.issued
    return page_text(page_of(of.issued))


def block(of: State, at: int) -> str:
    assert of.issued
    paragraphs = page_of(of.issued)
    return paragraphs[max(0, page(of)[:at].count("\n"))].block


def edit(of: State, old: str, new: str, change: Change = Change.WORDING, look: Look | None = None) -> Edit:
    """`old` stands once on the page and gives place to `new`; `|` in `old` is the place of a pure insertion."""
    before, _, after = old.partition("|")
    text = page(of)
    assert text.count(before + after) == 1
    at = text.index(before + after)
    start, end = (at + len(before),) * 2 if "|" in old else (at, at + len(before))
    words: tuple[Words, ...] = (New(new),) if new else ()
    looks = (look,) if look else ()
    splice = Splice(start, end, words, looks=looks)
    return Edit(change, block(of, start), WANG, tracked=True, before=text[start:end], after=new, splices=(splice,))


def figure(of: State, old: str, new: str, name: str, nth: int = 0) -> Edit:
    text, at = page(of), -1
    for _ in range(nth + 1):
        at = text.index(old, at + 1)
    splice = Splice(at, at + len(old), (New(new),))
    return Edit(Change.FIGURE, block(of, at), WANG, tracked=True, before=old, after=new, splices=(splice,), figure=name)


def move(of: State, paragraph: str, before: str) -> Edit:
    text = page(of)
    start = text.index(f"{paragraph}\n")
    end, to = start + len(paragraph) + 1, text.index(before)
    splices = (Splice(start, end), Splice(to, to, (Kept(start, end),)))
    return Edit(Change.MOVE, block(of, start), WANG, tracked=True, before=paragraph, after=paragraph, splices=splices)


def home(of: State, *edits: Edit) -> Home:
    outcome = bring_home(of, edits)
    assert outcome.diagnostics == ()
    assert outcome.value
    assert outcome.value.unplaced == ()
    return outcome.value


def common(one: str, other: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def changed(of: State, *edits: Edit) -> tuple[str, str]:
    """What stands otherwise in the text: the old words and the new ones, what is equal at both ends left out."""
    old, new = of.texts.speech or "", home(of, *edits).speech
    start = common(old, new)
    end = common(old[start:][::-1], new[start:][::-1])
    return old[start : len(old) - end], new[start : len(new) - end]


def test_no_edit_leaves_the_text_as_it_is() -> None:
    assert home(state()).speech == SPEECH


def test_other_words_change_only_themselves() -> None:
    assert changed(state(), edit(state(), "开班，", "结业，")) == ("开班", "结业")


def test_signs_in_new_words_are_escaped_and_those_that_stand_there_stay() -> None:
    assert changed(state(), edit(state(), "号，|换", "*与#")) == ("", "\\*与#")


def test_a_line_that_begins_anew_is_no_heading() -> None:
    assert changed(state(), edit(state(), "换了", "# 另")) == ("换了", "\\# 另")


def test_words_among_emphasised_ones_are_emphasised() -> None:
    assert changed(state(), edit(state(), "，共|126人参", "有")) == ("", "有")


def test_emphasised_words_that_are_replaced_stay_emphasised() -> None:
    of = state("一句**重要**的话。\n")
    assert home(of, edit(of, "重要", "要紧")).speech == "一句**要紧**的话。\n"
    assert home(of, edit(of, "重要", "")).speech == "一句的话。\n"
    assert home(of, edit(of, "要的", "点")).speech == "一句**重**点话。\n"


def test_a_new_paragraph_stands_where_it_was_put() -> None:
    assert changed(state(), edit(state(), "第二句。|\n", "\n新的一段。", Change.INSERT)) == ("", "新的一段。\n\n")


def test_a_new_paragraph_in_a_point_is_indented() -> None:
    new = edit(state(), "规矩就是边界。|\n", "\n越过就是违规。", Change.INSERT)
    assert "  规矩就是边界。\n\n  越过就是违规。\n\n  - **学原文。**" in home(state(), new).speech


def test_a_paragraph_that_is_gone_takes_its_blank_line_along_and_leaves_the_notes() -> None:
    gone = edit(state(), "一、认清为什么学\n", "", Change.DELETE)
    left = SPEECH.replace("## 认清为什么学\n", "").replace("### 新任务", "### [（一）]新任务")
    assert home(state(), gone).speech == left


def test_a_heading_that_loses_the_one_above_keeps_the_family_of_its_number() -> None:
    of = state("## 学\n\n### 看\n\n## 做\n")
    gone, number = edit(of, "一、学\n", "", Change.DELETE), edit(of, "二、", "一、", Change.NUMBER)
    assert home(of, gone, number).speech == "### [（一）]看\n\n## 做\n"


def test_a_number_that_was_taken_off_is_none() -> None:
    of = state("## 学\n\n## 做\n")
    assert home(of, edit(of, "二、", "", Change.NUMBER)).speech == "## 学\n\n## [无]做\n"


def test_a_number_of_another_family_is_one() -> None:
    of = state("## 学\n\n- **一条。** 正文。\n- [一是]**两条。**\n")
    both = edit(of, "第一，", "一是", Change.NUMBER), edit(of, "一是", "二是", Change.NUMBER)
    assert home(of, *both).speech == "## 学\n\n- [一是]**一条。** 正文。\n- [一是]**两条。**\n"


def test_the_number_of_a_heading_that_joins_another_paragraph_is_words() -> None:
    of = state("## 学\n\n一段。\n\n## 做\n")
    joined = edit(of, "。\n", "。", Change.JOIN)
    outcome = bring_home(of, [joined])
    assert outcome.value
    assert outcome.value.speech == "## 学\n\n一段。二、做\n"
    assert outcome.diagnostics == (messages.NUMBER_AS_WORDS(number="二、", behind="做"),)
    assert home(of, joined, edit(of, "二、", "", Change.NUMBER)).speech == "## 学\n\n一段。做\n"


def test_a_heading_that_came_is_numbered_by_the_structure() -> None:
    new = edit(state(), "边界。|\n一是", "\n二、新添的一点", Change.INSERT, Look(Form.HEADING, 1))
    assert "\n## 新添的一点\n" in home(state(), new).speech


def test_a_point_that_came_has_its_lead_in_bold() -> None:
    new = edit(state(), "条学。|\n", "\n二是学案例。对照身边事。", Change.INSERT, Look(Form.POINT, lead=6))
    assert "  - **学原文。** 一条一条学。\n  - **学案例。** 对照身边事。\n- **学业务。**" in home(state(), new).speech


def test_a_paragraph_is_split_and_figures_go_along() -> None:
    new = edit(state(), "参加，|讲", "\n", Change.SPLIT)
    assert changed(state(), new) == ("", "\n\n")


def test_paragraphs_are_joined() -> None:
    joined = edit(state(), "第二句。\n", "第二句。", Change.JOIN)
    assert "第一段。第二句。第二段，还是{{人数}}。" in home(state(), joined).speech


def test_a_paragraph_is_moved_with_its_figures() -> None:
    moved = home(state(), move(state(), "第二段，还是126人。", "预祝")).speech
    assert moved.endswith("---\n\n第二段，还是{{人数}}。\n\n预祝圆满成功！\n")
    assert moved.count("第二段") == 1


def test_words_at_the_end_of_a_lead_belong_to_it() -> None:
    assert changed(state(), edit(state(), "知边界", "明底线")) == ("知边界", "明底线")
    assert changed(state(), edit(state(), "界。|先", "要")) == ("", "要")
    assert "**学法规，守规矩。** 再把规矩" in home(state(), edit(state(), "知边界。先", "守规矩。再")).speech


def test_a_point_without_more_words_gets_some() -> None:
    assert "- **学业务。** 再走一遍。\n" in home(state(), edit(state(), "学业务。|", "再走一遍。")).speech


def test_a_figure_is_a_value_and_no_words() -> None:
    both = (figure(state(), "126人", "128人", "人数", 0), figure(state(), "126人", "128人", "人数", 1))
    found = home(state(), *both)
    assert found.speech == SPEECH
    assert [(each.name, each.new.value, each.new.by, each.new.when, each.old) for each in found.figures] == [
        ("人数", "128人", "王某", "2026-12-03", "126人")
    ]


def test_a_gap_that_was_filled_in_is_a_value() -> None:
    (new,) = home(state(), figure(state(), "【待填：姓名】", "李某", "姓名")).figures
    assert (new.new.value, new.old) == ("李某", "")


def test_a_figure_that_stands_elsewhere_too_is_told() -> None:
    outcome = bring_home(state(), [figure(state(), "126人", "128人", "人数")])
    assert outcome.diagnostics == (messages.FIGURE_ELSEWHERE(name="人数", changed=1, uses=2),)


def test_a_figure_with_two_new_values_is_taken_neither_way() -> None:
    both = [figure(state(), "126人", "128人", "人数", 0), figure(state(), "126人", "130人", "人数", 1)]
    outcome = bring_home(state(), both)
    assert outcome.diagnostics == (messages.FIGURE_TWO_WAYS(name="人数", values="'128人', '130人'"),)
    assert outcome.value
    assert outcome.value.unplaced == tuple(both)
    assert "<!-- 待办：王某（2026-12-03）把“人数”由“126人”改为“128人” -->\n今天开班" in outcome.value.speech
    assert "<!-- 待办：王某（2026-12-03）把“人数”由“126人”改为“130人” -->\n第二段" in outcome.value.speech


def test_a_figure_that_is_no_value_becomes_a_note() -> None:
    outcome = bring_home(state(), [figure(state(), "35公里", "很多公里", "里程")])
    assert outcome.diagnostics == (messages.FIGURE_NOT_TAKEN(name="里程", value="很多公里"),)
    assert outcome.value
    assert "由“35公里”改为“很多公里” -->\n今天开班" in outcome.value.speech


def test_a_comment_becomes_a_note_before_its_paragraph() -> None:
    comment = Edit(Change.COMMENT, "1.1.p2", WANG, tracked=True, before="还是", after="是不是\n再核对")
    assert (
        "句。\n\n<!-- 待办：王某（2026-12-03）批注“还是”：是不是 / 再核对 -->\n第二段" in home(state(), comment).speech
    )


def test_a_number_that_the_structure_makes_otherwise_is_told_and_noted() -> None:
    of = state("## 学\n\n一段。\n")
    number = edit(of, "一、", "三、", Change.NUMBER)
    outcome = bring_home(of, [number])
    assert outcome.diagnostics == (messages.NUMBER_DIFFERS(before="一、", after="三、", now="一、"),)
    assert outcome.value
    assert outcome.value.speech.startswith("<!-- 待办：王某（2026-12-03）把“一、”改为“三、” -->\n## 学\n")


def test_a_number_that_comes_true_is_not_told() -> None:
    of = state("## 学\n\n一段。\n")
    number = edit(of, "一、", "二、", Change.NUMBER)
    new = edit(of, "|一、", "一、看\n", Change.INSERT, Look(Form.HEADING, 1))
    assert home(of, number, new).speech == "## 看\n\n## 学\n\n一段。\n"


def test_what_fits_nowhere_is_kept_as_a_note_and_the_rest_is_done() -> None:
    of = state("## 学\n\n- **学业务。**\n- **学法规。**\n")
    new = edit(of, "业务。|\n", "\n另起一段。", Change.INSERT)
    outcome = bring_home(of, [new, edit(of, "法规", "规矩")])
    assert outcome.value
    assert outcome.value.unplaced == (new,)
    assert [each.message for each in outcome.diagnostics] == [messages.UNPLACED]
    assert outcome.value.speech == (
        "## 学\n\n- **学业务。**\n"
        "<!-- 待办：王某（2026-12-03）在“第一，学业务。”之后加入“另起一段。” -->\n"
        "- **学规矩。**\n"
    )


def test_a_state_of_another_text_is_refused() -> None:
    of = State(3, Digest("0"), "id", Texts("另一篇。\n", ""), state().issued)
    assert bring_home(of, []).diagnostics == (messages.NOT_ITS_TEXT(number=3),)


def test_a_lead_of_nothing_but_a_blank_stays_where_something_else_is_edited() -> None:
    of = state("- **&#133;**\n- **学法规。**\n")
    assert home(of, edit(of, "法规", "规矩")).speech == "- **&#133;**\n- **学规矩。**\n"


def test_a_number_of_a_heading_that_another_reviewer_took_out_is_nothing() -> None:
    of = state("## 学\n\n一段。\n\n## 做\n")
    gone, number = edit(of, "二、做\n", "", Change.DELETE), edit(of, "二、", "三、", Change.NUMBER)
    assert home(of, gone, number, number).speech == "## 学\n\n一段。\n"


def test_a_paragraph_cut_out_and_put_in_elsewhere_keeps_its_figures() -> None:
    gone = edit(state(), "第二段，还是126人。\n", "", Change.DELETE)
    new = edit(state(), "预祝圆满成功！|\n", "\n第二段，还是126人，一人不少。", Change.INSERT)
    assert home(state(), gone, new).speech.endswith("\n预祝圆满成功！\n\n第二段，还是{{人数}}，一人不少。\n")


def test_a_sentence_written_anew_keeps_its_figures_once_for_each_that_is_gone() -> None:
    new = edit(state(), "第二段，还是126人。", "来了126人，就是126人。")
    assert changed(state(), new)[1] == "来了{{人数}}，就是126人"


def test_a_longer_number_is_not_the_figure_that_is_gone() -> None:
    new = edit(state(), "第二段，还是126人。", "来了1126人。")
    assert changed(state(), new)[1] == "来了1126人"


def test_a_value_of_two_figures_that_are_gone_is_words_and_that_is_told() -> None:
    of = state("# 讲话\n\n同志们：\n\n来了{{人数}}，走了{{走}}。\n", "人数: 126人\n走: 126人\n")
    outcome = bring_home(of, [edit(of, "来了126人，走了126人。", "一共126人。")])
    assert outcome.value
    assert outcome.value.speech.endswith("一共126人。\n")
    assert outcome.diagnostics == tuple(messages.FIGURE_AS_WORDS(name=name, value="126人") for name in ("人数", "走"))


def test_an_open_figure_that_comes_again_is_its_gap() -> None:
    new = edit(state(), "办公室 【待填：姓名】", "【待填：姓名】主讲")
    assert "> {{姓名}}主讲\n" in home(state(), new).speech


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("一，", "", "把“第一，”改为“第”"),
        ("第", "", "把“第一，”改为“一，”"),
        ("，", "：", "把“第一，”改为“第一：”"),
        ("第|", "十", "把“第一，”改为“第十一，”"),
    ],
)
def test_a_part_of_a_number_is_nothing_that_can_be_written_and_becomes_a_note(
    before: str, after: str, told: str
) -> None:
    of = state("- **学业务。** 多学。\n")
    part = edit(of, before, after)
    outcome = bring_home(of, [part, edit(of, "多学", "勤学")])
    note = f"待办：王某（2026-12-03）{told}"
    assert outcome.diagnostics == (messages.UNPLACED(what=note),)
    assert outcome.value
    assert outcome.value.unplaced == (part,)
    assert outcome.value.speech == f"<!-- {note} -->\n- **学业务。** 勤学。\n"


def test_words_in_the_place_of_a_number_leave_none() -> None:
    of = state("## 学\n\n一段。\n\n- **学业务。** 多学。\n- **学法规。**\n")
    assert home(of, edit(of, "一、学", "先学")).speech.startswith("## [无]先学\n")
    assert "- [无]**再学业务。** 多学。\n" in home(of, edit(of, "第一，", "再")).speech
