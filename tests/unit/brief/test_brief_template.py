"""The brief a new folder starts with."""

from draftkit.brief.parse import parse_brief
from draftkit.brief.template import BriefValues, brief_template
from draftkit.source import Source

VALUES = BriefValues(
    occasion=(("会议名称", "全市档案: 骨干班"), ("会议日期", "")),
    speaker=(("职务", "副主任"), ("姓名", "")),
    facts=(("参训人数", "126人"), ("开始", "12:30")),
    audience="档案员",
    minutes="8",
    themes=("业务能力", "学习培训"),
    seed=7,
)


def test_what_was_given_is_read_back() -> None:
    brief = parse_brief(Source("b", brief_template("training-opening", VALUES))).unwrap()
    assert brief.outline == "training-opening"
    assert [(fact.name, fact.text) for fact in brief.facts] == [
        ("会议名称", "全市档案: 骨干班"),
        ("职务", "副主任"),
        ("参训人数", "126人"),
        ("开始", "12:30"),
        ("听众", "档案员"),
    ]
    assert (brief.minutes, brief.seed, brief.themes) == (8, 7, ("业务能力", "学习培训"))


def test_what_was_not_given_is_left_blank_and_open() -> None:
    text = brief_template("a", BriefValues(occasion=(("会议日期", ""),)))
    assert "\n  会议日期:\n" in text
    brief = parse_brief(Source("b", text)).unwrap()
    assert (brief.facts, brief.minutes, brief.themes, brief.audience) == ((), None, (), "")


def test_every_key_has_a_comment_in_chinese() -> None:
    lines = brief_template("a", VALUES).split("\n")
    for key in ("outline", "occasion", "speaker", "audience", "minutes", "themes", "facts", "seed", "pinned"):
        at = next(number for number, line in enumerate(lines) if line.startswith(f"{key}:"))
        assert lines[at - 1].startswith("# ")
