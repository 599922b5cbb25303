"""The figures.yaml that a new speech folder starts with: commented, one block for each figure."""

from dataclasses import fields

from draftkit.figures.model import Figure, Record, Style
from draftkit.strictyaml.edit import braces, scalar_text

_HEADER = """\
# 本地数据：这篇讲话里的数字、日期、人名、地名、会议、文件，都在这里填写，各处用的是同一个值。
# value 填内容（数字带不带单位都可以），source 填依据，by 填提供人，when 填提供时间。
# 还不知道的把 value 留空，成稿里显示为“待填”。ask 是要问的话，井号后面是说明。
# 需要时还可以加：who 由谁填报（科室或人，填报表按它分开）；format 怎么写，如 format: {decimals: 1, thousands: true}；
# formula 由别的数据算出（这时不写 value），如 formula: (今年 - 去年) / 去年。
# 冒号用半角，后面空一格；缩进用空格，不用 Tab。
"""


_HEADER_OLD = """\
# old 是旧稿里的原话：value 空着时，草稿里先用它，并标出来，正式稿不放行；填上新的就换掉，和原话一样就是确认仍属实。
# follows 指它是哪一项的另一种写法（如去掉“市”字），跟着那一项变，不用填；要另外填，就把 follows 去掉。
# doubtful: true 是不一定要改的。
"""


def sheet_text(figures: tuple[Figure, ...]) -> str:
    """The text of a new figures.yaml; `parse_sheet` reads the same figures back."""
    blocks = (f"\n{key}:{block}\n" for key, block in map(entry, figures))
    return _HEADER + (_HEADER_OLD if any(figure.old for figure in figures) else "") + "".join(blocks)


def entry(figure: Figure) -> tuple[str, str]:
    """The key and the block of one figure as YAML; each line of the block begins with a line break and two blanks."""
    lines = (f"\n  {key}: {value}" if value else f"\n  {key}:" for key, value in pairs(figure))
    return scalar_text(figure.name), "".join(lines)


def pairs(figure: Figure) -> tuple[tuple[str, str], ...]:
    """Keys and values of a figure as YAML; blank ones are kept where somebody is to fill them in."""
    old = (("old", figure.old), ("doubtful", "true" if figure.is_doubtful else ""))
    kind = (("unit", figure.unit), ("type", str(figure.type)), ("min", figure.least), ("max", figure.most))
    names = (("office", figure.office), ("short", figure.short), ("who", figure.who))
    asked = (("source", figure.source), ("by", figure.by))
    rest = (("when", figure.when), ("note", figure.note), ("ask", figure.ask))
    first = (_origin(figure), *_filled(old + kind + names), *(_filled(asked) if figure.follows else asked))
    shown = ((key, _scalar(key, text) if text else "") for key, text in first + _filled(_record(figure) + rest))
    return (*shown, *_format(figure.style))


def _origin(figure: Figure) -> tuple[str, str]:
    """Where its value comes from: it is typed, worked out, or follows another."""
    if figure.formula:
        return "formula", figure.formula.text
    return ("follows", figure.follows) if figure.follows else ("value", figure.value or "")


def _scalar(key: str, text: str) -> str:
    """A field as YAML; a flag is no word in quotes."""
    return text if key == "doubtful" else scalar_text(text)


def _filled(pairs: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    return tuple((key, text) for key, text in pairs if text)


def _record(figure: Figure) -> tuple[tuple[str, str], ...]:
    return tuple((field.name, getattr(figure.record, field.name)) for field in fields(Record))


def _format(style: Style) -> tuple[tuple[str, str], ...]:
    """How it is written, in braces; nothing where it says nothing."""
    said = ((field.name, getattr(style, field.name)) for field in fields(Style))
    inner = tuple((key, scalar_text(_word(value))) for key, value in said if value is not None)
    return (("format", braces(inner)),) if inner else ()


def _word(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
