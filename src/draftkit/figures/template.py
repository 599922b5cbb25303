"""The figures.yaml that a new speech folder starts with: commented, one block for each figure."""

from draftkit.figures.model import Figure
from draftkit.strictyaml.edit import scalar_text

_HEADER = """\
# 本地数据：这篇讲话里的数字、日期、人名、地名、会议、文件，都在这里填写，各处用的是同一个值。
# value 填内容（数字带不带单位都可以），source 填依据，by 填提供人，when 填提供时间。
# 还不知道的把 value 留空，成稿里显示为“待填”。ask 是要问的话，井号后面是说明。
"""


def sheet_text(figures: tuple[Figure, ...]) -> str:
    """The text of a new figures.yaml; `parse_sheet` reads the same figures back."""
    blocks = (f"\n{key}:{block}\n" for key, block in map(entry, figures))
    return _HEADER + "".join(blocks)


def entry(figure: Figure) -> tuple[str, str]:
    """The key and the block of one figure as YAML; each line of the block begins with a line break and two blanks."""
    lines = (f"\n  {key}: {scalar_text(value)}" if value else f"\n  {key}:" for key, value in pairs(figure))
    return scalar_text(figure.name), "".join(lines)


def pairs(figure: Figure) -> tuple[tuple[str, str], ...]:
    """Keys and values of a figure; blank ones are kept where somebody is to fill them in."""
    always = (("value", figure.value or ""), ("unit", figure.unit), ("type", str(figure.type)))
    asked = (("source", figure.source), ("by", figure.by))
    rest = (("when", figure.when), ("note", figure.note), ("ask", figure.ask))
    shown = tuple((key, value) for key, value in always if value or key == "value")
    return shown + asked + tuple((key, value) for key, value in rest if value)
