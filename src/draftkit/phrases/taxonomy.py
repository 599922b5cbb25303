"""The four axes of a phrase. Roles have English names (scripts use them); themes, forms and registers Chinese ones."""

from enum import StrEnum


class PhraseRole(StrEnum):
    """What a phrase does in a speech."""

    TITLE = "title"
    SALUTATION = "salutation"
    OPENING = "opening"
    TRANSITION = "transition"
    HEADING = "heading"
    REQUIREMENT = "requirement"
    MEASURE = "measure"
    EVALUATION = "evaluation"
    PROBLEM = "problem"
    ARGUMENT = "argument"
    QUOTE_INTRO = "quote_intro"
    FIGURE = "figure"
    DISCIPLINE = "discipline"
    CLOSING = "closing"
    NEWS = "news"


class Form(StrEnum):
    """How a phrase is built."""

    FOUR = "四字格"
    THREE = "三字格"
    VERB_OBJECT = "动宾"
    MODIFIER = "偏正"
    OF = "X之Y"
    IZE = "N化"
    PAIR = "对仗对"
    SERIES = "排比串"
    TAKE_AS = "把…作为/到…"
    WITH_AS = "以…为…"
    NEGATION = "不…不…"
    METAPHOR = "比喻引号词"
    NUMBERED = "数字缩略"
    FRAME = "带槽句式"


class Register(StrEnum):
    """How a phrase sounds."""

    POLITICAL = "政治书面体"
    COLLOQUIAL = "群众口语体"
    CLASSICAL = "文言典故体"
    STATISTICAL = "数据罗列体"
    WARNING = "警示批评体"
    NEWS = "新闻转述体"


THEMES: dict[str, str] = {
    "政治建设": "political",
    "思想理论": "ideology",
    "作风": "conduct",
    "廉洁自律": "integrity",
    "基层党建": "grassroots",
    "干部队伍": "cadres",
    "人才": "talent",
    "组工自身建设": "organisers",
    "乡村振兴": "countryside",
    "业务能力": "skills",
    "学习培训": "training",
    "服务群众": "service",
    "服务大局": "overall",
    "依法与制度": "rules",
    "安全生产": "safety",
    "总结表彰": "honours",
    "综合": "general",
}
"""Each theme and the name of its file in a bank."""
