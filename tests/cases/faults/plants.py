"""Faults that shame an office, planted into a clean speech: one change each, and the rules that must notice it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from random import Random

from tests.cases.faults.desk import Clean

from draftkit.text.numerals import count_word, from_chinese, to_chinese


class Carrier(Enum):
    """What the fault is planted in: the page as plain text, or the `speech.md` of a folder."""

    PAGE = auto()
    DRAFT = auto()


@dataclass(frozen=True, slots=True)
class Planted:
    """A text with one fault; `start` and `end` mark the paragraphs that may be blamed for it."""

    text: str
    start: int
    end: int


Plant = Callable[[Clean, Random], Planted | None]
"""Plants the fault at some place; None where the speech has no place for it."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of fault.

    Attributes:
        rules: one of them has to notice it.
    """

    name: str
    carrier: Carrier
    rules: tuple[str, ...]
    plant: Plant


_ORDINAL = re.compile(r"^　　第([一二三四五六七八九十]{1,2})，", re.MULTILINE)
_TOP = re.compile(r"^　　([一二三四五六七八九十]{1,2})、(.+)$", re.MULTILINE)
_IS = re.compile(r"^　　([一二三四五六七八九十]{1,2})是", re.MULTILINE)
_ANNOUNCED = re.compile(r"[讲谈说提抓做]好?([两三四五六七八九])([点个条件句项])(?=[意见建要打看工话事方希])")
_BODY = re.compile(r"^　　(?![一二三四五六七八九十]{1,2}、)[^\n]{40,}$", re.MULTILINE)
_NUMBERED = re.compile(r"^　　(?:第?[一二三四五六七八九十]{1,2}[、，是]|（[一二三四五六七八九十]{1,2}）)", re.MULTILINE)


def _paragraph(text: str, at: int) -> tuple[int, int]:
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, len(text) if end < 0 else end


def _replaced(text: str, start: int, end: int, words: str) -> Planted:
    changed = text[:start] + words + text[end:]
    return Planted(changed, *_paragraph(changed, start))


def _anywhere(planted: Planted | None) -> Planted | None:
    return planted and Planted(planted.text, 0, len(planted.text))


def _choice(found: Sequence[re.Match[str]], rng: Random) -> re.Match[str] | None:
    return rng.choice(found) if found else None


def _series(pattern: re.Pattern[str], text: str) -> list[list[re.Match[str]]]:
    """The numbered paragraphs in their runs: each begins with 一."""
    runs: list[list[re.Match[str]]] = []
    for found in pattern.finditer(text):
        if found[1] == "一":
            runs.append([])
        if runs:
            runs[-1].append(found)
    return runs


def _inner(clean: Clean, rng: Random, least: int = 3) -> tuple[list[re.Match[str]], int] | None:
    """A run of at least three numbers, and the place of one of it that is neither the first nor the last."""
    runs = [run for pattern in (_ORDINAL, _TOP, _IS) for run in _series(pattern, clean.page) if len(run) >= least]
    if not runs:
        return None
    run = rng.choice(runs)
    return run, rng.randrange(1, len(run) - 1)


def number_dropped(clean: Clean, rng: Random) -> Planted | None:
    """A point in the middle is taken out, and the number behind it stays."""
    chosen = _inner(clean, rng)
    if chosen is None:
        return None
    run, at = chosen
    return _anywhere(_replaced(clean.page, run[at].start(), run[at + 1].start(), ""))


def number_skipped(clean: Clean, rng: Random) -> Planted | None:
    """The last number of a run is one too high."""
    chosen = _inner(clean, rng, least=3)
    if chosen is None:
        return None
    last = chosen[0][-1]
    higher = to_chinese((from_chinese(last[1]) or 0) + 1)
    return _replaced(clean.page, last.start(1), last.end(1), higher)


def number_repeated(clean: Clean, rng: Random) -> Planted | None:
    """A number stands twice."""
    chosen = _inner(clean, rng)
    if chosen is None:
        return None
    run, at = chosen
    return _replaced(clean.page, run[at + 1].start(1), run[at + 1].end(1), run[at][1])


def _headed(clean: Clean) -> list[tuple[re.Match[str], int]]:
    """Announced counts that are right and stand right before the first top part, with the count."""
    top = _TOP.search(clean.page)
    found = _ANNOUNCED.finditer(clean.page, 0, top.start() if top else 0)
    tops = len(_TOP.findall(clean.page))
    return [(each, tops) for each in found if count_word(tops) == each[1]]


def count_raised(clean: Clean, rng: Random) -> Planted | None:
    """One more is announced than there are."""
    found = _headed(clean)
    if not found:
        return None
    announced, tops = rng.choice(found)
    return _anywhere(_replaced(clean.page, announced.start(1), announced.end(1), count_word(tops + 1)))


def part_dropped(clean: Clean, rng: Random) -> Planted | None:
    """The last part is taken out, and the announcement stays."""
    if not _headed(clean):
        return None
    tops = list(_TOP.finditer(clean.page))
    closing = clean.page.rfind("\n　　同志们")
    if len(tops) < 3 or closing < tops[-1].start():
        return None
    rng.random()
    return _anywhere(_replaced(clean.page, tops[-1].start(), closing + 1, ""))


def family_mixed(clean: Clean, rng: Random) -> Planted | None:
    """Among 第一，第二，第三， one says 其次， or 二是."""
    runs = [run for run in _series(_ORDINAL, clean.page) if len(run) >= 3]
    if not runs:
        return None
    found = rng.choice(runs)[1]
    return _anywhere(_replaced(clean.page, found.start() + 2, found.end(), rng.choice(("其次，", "二是"))))


def dot_of_number(clean: Clean, rng: Random) -> Planted | None:
    """A part's number has lost its mark: 一， for 一、."""
    found = _choice(list(_TOP.finditer(clean.page)), rng)
    return found and _anywhere(_replaced(clean.page, found.end(1), found.end(1) + 1, rng.choice((".", "，"))))


def title_lost(clean: Clean, rng: Random) -> Planted | None:
    """The title is gone."""
    at = clean.page.find("同志们：\n")
    rng.random()
    return None if at < 0 else Planted(clean.page[at:], 0, 20)


def salutation_lost(clean: Clean, rng: Random) -> Planted | None:
    """Nobody is addressed."""
    found = re.search(r"^[^\n　]*[：]\n", clean.page, re.MULTILINE)
    rng.random()
    return found and _anywhere(_replaced(clean.page, found.start(), found.end(), ""))


def salutation_colon(clean: Clean, rng: Random) -> Planted | None:
    """The salutation ends in another mark."""
    found = re.search(r"^[^\n　]*(：)\n", clean.page, re.MULTILINE)
    return found and _anywhere(_replaced(clean.page, found.start(1), found.end(1), rng.choice((":", "，", "。"))))


def heading_end_mark(clean: Clean, rng: Random) -> Planted | None:
    """A heading on a line of its own ends in a full stop."""
    found = _choice(list(_TOP.finditer(clean.page)), rng)
    return found and _replaced(clean.page, found.end(), found.end(), "。")


def _sign(sign: str, words: str = "") -> Plant:
    def plant(clean: Clean, rng: Random) -> Planted | None:
        places = [at for at, each in enumerate(clean.page) if each == sign]
        if not places:
            return None
        at = rng.choice(places)
        return _replaced(clean.page, at, at + 1, words)

    return plant


def _marks(*marks: str) -> Plant:
    """One of a pair of marks is lost."""

    def plant(clean: Clean, rng: Random) -> Planted | None:
        places = [at for at, each in enumerate(clean.page) if each in marks]
        if not places:
            return None
        at = rng.choice(places)
        return _replaced(clean.page, at, at + 1, "")

    return plant


def _inserted(*choices: str) -> Plant:
    """Words of ours are put in at the end of a sentence of the body."""

    def plant(clean: Clean, rng: Random) -> Planted | None:
        body = _choice(list(_BODY.finditer(clean.page)), rng)
        if body is None:
            return None
        ends = [at for at in range(body.start(), body.end()) if clean.page[at] == "。"]
        at = (rng.choice(ends) + 1) if ends else body.end()
        return _replaced(clean.page, at, at, rng.choice(choices))

    return plant


def half_width(clean: Clean, rng: Random) -> Planted | None:
    """A comma between Han characters is half-width."""
    found = _choice(list(re.finditer(r"(?<=[\u4e00-\u9fff])，(?=[\u4e00-\u9fff])", clean.page)), rng)
    return found and _replaced(clean.page, found.start(), found.end(), ",")


def doubled_mark(clean: Clean, rng: Random) -> Planted | None:
    """A mark stands twice."""
    found = _choice(list(re.finditer(r"[，。、；]", clean.page)), rng)
    return found and _replaced(clean.page, found.end(), found.end(), found.group())


def doubled_word(clean: Clean, rng: Random) -> Planted | None:
    """A small word stands twice."""
    found = _choice(list(re.finditer(r"(?<=[\u4e00-\u9fff])[的和在了把](?=[\u4e00-\u9fff])", clean.page)), rng)
    return found and _replaced(clean.page, found.end(), found.end(), found.group())


def repeated_sentence(clean: Clean, rng: Random) -> Planted | None:
    """A sentence stands in the same paragraph again."""
    body = _choice(list(_BODY.finditer(clean.page)), rng)
    found = body and _choice(list(re.finditer(r"(?<=。)[^。\n“”]{16,60}。", body.group())), rng)
    if body is None or found is None:
        return None
    return _replaced(clean.page, body.end(), body.end(), found.group())


def breathless(clean: Clean, rng: Random) -> Planted | None:
    """The full stops of a paragraph are commas: a sentence of more than a hundred characters."""
    body = _choice([each for each in _BODY.finditer(clean.page) if len(each.group()) > 160], rng)
    if body is None:
        return None
    words = body.group()
    return _replaced(
        clean.page, body.start(), body.end(), words[:-1].replace("。", "，").replace("；", "，") + words[-1]
    )


def _draft_inserted(*choices: str) -> Plant:
    def plant(clean: Clean, rng: Random) -> Planted | None:
        places = [found.end() for found in re.finditer(r"[\u4e00-\u9fff]。(?!\*)", clean.draft)]
        if not places:
            return None
        at = rng.choice(places)
        return _replaced(clean.draft, at, at, rng.choice(choices))

    return plant


_COUNTED = re.compile(
    r"^(?P<name>[^\s:#][^:\n]*):\n  value: (?P<value>[1-9]\d{1,4})(?P<unit>[\u4e00-\u9fff]?)\n", re.MULTILINE
)


def figure_retyped(clean: Clean, rng: Random) -> Planted | None:
    """A figure is typed with another value where its braces stood; elsewhere the braces stay."""
    sheet = (clean.folder / "figures.yaml").read_text("utf-8")
    values = {found["name"]: found["value"] for found in _COUNTED.finditer(sheet)}
    uses = [found for found in re.finditer(r"\{\{([^}|]+)(?:\|([^}]*))?\}\}", clean.draft) if found[1] in values]
    often = [use for use in uses if use[2] and sum(other[1] == use[1] for other in uses) > 1]
    use = _choice(often, rng)
    if use is None:
        return None
    return _anywhere(_replaced(clean.draft, use.start(), use.end(), f"{int(values[use[1]]) + 7}{use[2]}"))


_PLACES = tuple(
    f"{place}的做法要坚持下去。" for place in ("青梧县", "石溪县", "白榆市", "丹枫区", "竹溪镇", "松涛县", "玉澜市")
)
_AGED = (
    "要深入学习贯彻党的十九大精神。",
    "要巩固脱贫攻坚战线上的好做法，把贫困户的事办实。",
    "全面建成小康社会的目标就在眼前。",
    "要按“十三五”规划的部署抓好落实。",
    "这件事由扶贫办牵头。",
    "要深入贯彻落实科学发展观。",
    "请安监局派人到场。",
)
_TURNED = (
    "要坚定理论自信、道路自信、制度自信、文化自信。",
    "要增强大局意识、政治意识、核心意识、看齐意识。",
    "要贯彻协调、创新、绿色、开放、共享的发展理念。",
    "要健全法治、自治、德治相结合的办法。",
    "要做到“两个维护”，增强“四个意识”，坚定“四个自信”。",
)
_SUMS = (
    "这次共检查48家单位，其中合格31家，不合格22家。",
    "全年共办理2069件，其中线上1882件，线下1167件。",
    "共收到意见120条，其中已办结的135条。",
    "参加的共60人，其中男同志35人，女同志30人。",
)
_PERCENTS = (
    "查了48家单位，其中不齐的12家，占45%。",
    "台账由200本增加到250本，增长50%。",
    "应报80家，已报60家，完成率85%。",
)
_QUOTED = (
    "有位领导同志多次强调：“账要天天清，话要句句实，事要件件落。”",
    "省里主要领导指出，“要把功夫下在平时，把问题解决在基层”。",
)
_VARIED = ("各单位要于2026-12-05至2026-12-20之间报来。", "26年底前要见分晓。", "时间是12月1日-5日。")

_HELD = (
    "××局要带头。",
    "请某某同志负责。",
    "**年底前办完。",
    "报xx科备案。",
)
_MISSPELT = (
    "坚决扞卫大家的利益。",
    "不留肓区。",
    "截止昨天已收齐。",
    "还有其它事项。",
)
_TWICE = (
    "中共临江市市委书记专门作了批示。",
    "中共云溪县县委书记到会。",
)
_PARTED = (
    "要学好《档案工作手册》、《统计工作手册》。",
    "要落实“一单清”、“一口办”。",
)
_MEETINGS = (
    "这次全县秋粮收购工作会议，就是要统一思想。",
    "要把全省林业碳汇现场推进会精神传达到位。",
)
_PEOPLE = (
    "刚才，副县长覃满仓讲了很好的意见。",
    "县长韦长青同志专门作了部署。",
)
_YEARS = (
    "2019年是关键的一年，各单位要开好局。",
    "今年是2018年，任务很重。",
)

KINDS: tuple[Kind, ...] = (
    Kind("a point is taken out", Carrier.PAGE, ("DKR03",), number_dropped),
    Kind("a number is skipped", Carrier.PAGE, ("DKR03",), number_skipped),
    Kind("a number stands twice", Carrier.PAGE, ("DKR03", "DKR50"), number_repeated),
    Kind("one more is announced", Carrier.PAGE, ("DKR02",), count_raised),
    Kind("the last part is taken out", Carrier.PAGE, ("DKR02",), part_dropped),
    Kind("families of numbers are mixed", Carrier.PAGE, ("DKR03", "DKR04"), family_mixed),
    Kind("a number has the wrong mark", Carrier.PAGE, ("DKR03", "DKR05", "DKR38", "DKR39"), dot_of_number),
    Kind("the title is lost", Carrier.PAGE, ("DKR52",), title_lost),
    Kind("the salutation is lost", Carrier.PAGE, ("DKR01",), salutation_lost),
    Kind("the salutation has the wrong mark", Carrier.PAGE, ("DKR01", "DKR39", "DKR40"), salutation_colon),
    Kind("a heading has an end mark", Carrier.PAGE, ("DKR14",), heading_end_mark),
    Kind("half of quotation marks is lost", Carrier.PAGE, ("DKR48",), _marks("“", "”")),
    Kind("half of title marks is lost", Carrier.PAGE, ("DKR48",), _marks("《", "》")),
    Kind("a comma is half-width", Carrier.PAGE, ("DKR39",), half_width),
    Kind("a mark stands twice", Carrier.PAGE, ("DKR49",), doubled_mark),
    Kind("a word stands twice", Carrier.PAGE, ("DKR83",), doubled_word),
    Kind("a sentence stands twice", Carrier.PAGE, ("DKR23", "DKR83", "DKR84"), repeated_sentence),
    Kind("a sentence has no breath", Carrier.PAGE, ("DKR22",), breathless),
    Kind("a placeholder is left", Carrier.PAGE, ("DKR43",), _inserted(*_HELD)),
    Kind("a character is wrong", Carrier.PAGE, ("DKR44", "DKR85"), _inserted(*_MISSPELT)),
    Kind("a formulation is out of date", Carrier.PAGE, ("DKR27",), _inserted(*_AGED)),
    Kind("a fixed order is turned", Carrier.PAGE, ("DKR25", "DKR26"), _inserted(*_TURNED)),
    Kind("a sum does not come out", Carrier.PAGE, ("DKR33", "DKR330"), _inserted(*_SUMS)),
    Kind("a percentage does not come out", Carrier.PAGE, ("DKR331", "DKR332"), _inserted(*_PERCENTS)),
    Kind("a quotation has no source", Carrier.PAGE, ("DKR45",), _inserted(*_QUOTED)),
    Kind("市市委", Carrier.PAGE, ("DKR36",), _inserted(*_TWICE)),
    Kind("titles stand without a mark between", Carrier.PAGE, ("DKR37",), _inserted(*_PARTED)),
    Kind(
        "a date or a span is written in figures and hyphens",
        Carrier.PAGE,
        ("DKR32", "DKR327", "DKR328"),
        _inserted(*_VARIED),
    ),
    Kind("another place is left in", Carrier.DRAFT, ("DKR46",), _draft_inserted(*_PLACES)),
    Kind("another meeting is left in", Carrier.DRAFT, ("DKR46", "DKR78"), _draft_inserted(*_MEETINGS)),
    Kind("another person is left in", Carrier.DRAFT, ("DKR35", "DKR77"), _draft_inserted(*_PEOPLE)),
    Kind(
        "another year is left in",
        Carrier.DRAFT,
        ("DKR46", "DKR325", "DKR326", "DKR78"),
        _draft_inserted(*_YEARS),
    ),
    Kind("a figure is typed with another value", Carrier.DRAFT, ("DKR334", "DKR337"), figure_retyped),
    Kind("a quotation is typed", Carrier.DRAFT, ("DKR45",), _draft_inserted(*_QUOTED)),
)
