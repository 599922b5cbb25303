"""The brief.yaml that a new speech folder starts with: commented, so that it teaches."""

from dataclasses import dataclass

from draftkit.strictyaml.edit import scalar_text

Values = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class BriefValues:
    """What a new brief holds already; an empty value leaves its line blank.

    Attributes:
        occasion, speaker, facts: names and values, in the order they are asked for.
        minutes: the length of the speech as text; empty leaves it to the outline.
        seed: the number that makes every choice repeatable.
    """

    occasion: Values = ()
    speaker: Values = ()
    facts: Values = ()
    audience: str = ""
    minutes: str = ""
    themes: tuple[str, ...] = ()
    seed: int = 0


def brief_template(outline_id: str, values: BriefValues) -> str:
    """The text of a new brief; `parse_brief` reads it back with the same values."""
    return f"""\
# 讲话任务单：讲什么、在什么场合、由谁讲、讲多久。冒号后面留空的，成稿里显示为“待填”。
# 冒号用半角，后面空一格；井号后面是说明，可以删。

# 用哪个提纲（draftkit outlines list 列出全部）
outline: {scalar_text(outline_id)}

# 场合：会议的全称、日期（写成 2026-12-03）、地点等
{_group("occasion", values.occasion)}
# 讲话人：职务、姓名；不写姓名就留空
{_group("speaker", values.speaker)}
# 听众是谁
{_line("audience", values.audience)}
# 讲多少分钟（1 到 180），留空则按提纲
{_line("minutes", values.minutes)}
# 讲哪些主题，重要的在前，如 [作风, 服务大局]；留空则按提纲
{_line("themes", f"[{', '.join(map(scalar_text, values.themes))}]" if values.themes else "", plain=True)}
# 已经知道的数字和事实，数字带单位，如 参训人数: 126人
{_group("facts", values.facts)}
# 取词的种子：数字不变，成稿不变；换一个数字，换一批词句
seed: {values.seed}

# 一定要用的词句、不许用的词句，如 [真抓实干]
pinned: []
banned: []
"""


def _group(name: str, values: Values) -> str:
    lines = "".join(_line(f"  {scalar_text(key)}", value) for key, value in values)
    return f"{name}:\n{lines}"


def _line(key: str, value: str, *, plain: bool = False) -> str:
    """One key and its value; `plain` where the value is YAML already."""
    return f"{key}: {value if plain else scalar_text(value)}\n" if value else f"{key}:\n"
