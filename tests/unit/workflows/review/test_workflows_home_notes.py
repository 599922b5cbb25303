import pytest

from draftkit.review.model import Change, Edit
from draftkit.tree.returned import BEHIND, Hand
from draftkit.workflows.review.home_notes import note_of

WANG = Hand("王某", "2026-12-03T09:00:00Z")


def note(change: Change, before: str = "", after: str = "", hand: Hand = WANG, **more: object) -> str:
    figure, answers = more.get("figure", ""), more.get("answers")
    return note_of(
        Edit(
            change,
            "p1",
            hand,
            tracked=True,
            before=before,
            after=after,
            figure=str(figure),
            answers=answers if isinstance(answers, int) else None,
        )
    )


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (note(Change.COMMENT, "共126人", "请核对"), "批注“共126人”：请核对"),
        (note(Change.COMMENT, "", "请核对"), "批注：请核对"),
        (note(Change.COMMENT, "", "已核对", answers=0), "答复：已核对"),
        (note(Change.EXTRA, "", "甲\t乙"), "加入文字以外的内容：甲\t乙"),
        (note(Change.EXTRA, "甲", ""), "去掉文字以外的内容：甲"),
        (
            note(Change.EXTRA, "", "举报电话｜待填 → 12350", figure=BEHIND),
            "在文后附表里写了：举报电话｜待填 → 12350（是数据的，请填进 figures.yaml）",
        ),
        (note(Change.EXTRA, "举报电话｜待填", "", figure=BEHIND), "删去文后附表里的：举报电话｜待填"),
        (note(Change.MOVE, "甲。", "甲。"), "把“甲。”移到别处"),
        (note(Change.MOVE, "甲。", "乙。"), "把“甲。”移到别处，改为“乙。”"),
        (note(Change.FIGURE, "126人", "很多人", figure="人数"), "把“人数”由“126人”改为“很多人”"),
        (note(Change.WORDING, "甲", "乙"), "把“甲”改为“乙”"),
        (note(Change.DELETE, "甲"), "删去“甲”"),
        (note(Change.INSERT, "", "甲"), "加入“甲”"),
    ],
)
def test_a_note_says_what_somebody_wanted(found: str, words: str) -> None:
    assert found == f"<!-- 待办：王某（2026-12-03）{words} -->"


def test_a_note_says_where() -> None:
    put_in = Edit(Change.INSERT, "p1", WANG, tracked=True, after="\n另起一段。")
    assert note_of(put_in, "…要求。") == "<!-- 待办：王某（2026-12-03）在“…要求。”之后加入“另起一段。” -->"
    split, join = (Edit(change, "p1", WANG, tracked=True) for change in (Change.SPLIT, Change.JOIN))
    assert note_of(split, "导语。") == "<!-- 待办：王某（2026-12-03）在“导语。”之后另起一段 -->"
    assert note_of(join, "导语。") == "<!-- 待办：王某（2026-12-03）在“导语。”之后不再分段 -->"


def test_without_a_name_or_a_day_it_is_somebody() -> None:
    assert note(Change.DELETE, "甲", hand=Hand()) == "<!-- 待办：审阅人删去“甲” -->"


def test_a_note_is_one_line_and_ends_at_its_end() -> None:
    assert note(Change.COMMENT, "", "一\n\n二 --> 三") == "<!-- 待办：王某（2026-12-03）批注：一 / 二 -- > 三 -->"
