"""Words put into somebody's mouth: in quotation marks, after who says them, without a record of where they are from."""

import re
from collections.abc import Iterator

from draftkit.checks.model import Find, Hit
from draftkit.checks.subject import Passage, Subject
from draftkit.diagnostics import Severity
from draftkit.facts.names.people.tables import NATIONAL_PEOPLE
from draftkit.figures.model import FigureType, Sheet
from draftkit.figures.quotations import missing_of
from draftkit.lexicon.listed import one_of
from draftkit.strictyaml import Fields

_HAN = "[\u4e00-\u9fff]"
_NAMED = one_of(sorted(NATIONAL_PEOPLE))
_OFFICE = (
    "总书记|委员长|国家主席|主席|总理|领导同志|首长|导师|省长|市长|县长|区长|州长|部长|厅长|局长|校长|院长|主任"
    "|(?<!支部)(?<![支一])书记|(?:主要|分管|有关|老)?领导(?![小班干机岗层责科集下力])"
)
_BODY = (
    "(?:(?:中共)?(?:[省市县区州镇乡]|街道)?(?:委|党委|党工委|党组|纪委监委|纪委|监委|人大常委会|人大|政府|政协)"
    f"|[省市县区州]{_HAN}{{1,6}}?[局办委厅院校部会])?(?:常务|第一)?副?"
)
"""The body of an office, as far as its words alone tell; 云溪 of 云溪县委书记 may be any other word."""
_NO_NAME = "反复|多次|深刻|明确|一再|同志|专门|特别|曾经|经常|再次|郑重|语重|在|就|对|关于|提出|作出|亲自|勉励|要求"
_AFTER_NAME = "同志|在|曾|对|就|反复|多次|一再|深刻|明确|专门|指出|强调|要求|提出|说|讲|勉励|叮嘱|告诫"
_NAME = f"(?!{_NO_NAME}){_HAN}{{2,3}}?(?={_AFTER_NAME})"
_WHO = f"(?:(?:{_NAMED})(?:总书记|主席|总理)?|{_BODY}(?:{_OFFICE})(?:{_NAME})?|{_HAN}{{2,4}}同志)(?:同志|等)?"
_VERB = (
    "指出|强调|要求|提出|作出|说|讲|教导|告诫|号召|勉励|叮嘱|嘱托|嘱咐|寄语|写道|谈到|讲到|提到|提醒|认为|表示|指示|批示"
    "|题词|告诉"
)
_WHOM = "(?:过|道|的|了|到|我们|大家|全党|全国|全省|全市|全县|广大|党员|干部|同志们|各级|领导)*"
_MUST = "(?:要|必须|应当?|做到|就是|不能|是)"
_SAYS = re.compile(
    f"(?P<who>{_WHO})[^，。；：！？]{{0,30}}?(?:，[^，。；：！？]{{0,16}}?)?(?:{_VERB}){_WHOM}"
    f"(?:[：，]?|[^，。；：！？]{{0,10}}|[：，][^，。；：！？]{{0,10}}{_MUST}[^，。；：！？]{{0,6}})$"
)
"""Ends where the quotation begins: 某某书记在会上指出，|“…”; 强调，领导干部要做到|“…”."""
_SAYS_AFTER_ALL = re.compile(
    f"(?:^|[，：日月年])(?P<who>(?:(?:{_NAMED})(?:同志)?(?:总书记|主席|总理)?|总书记)(?:同志)?)(?!的|关于|重要|系列|[^，]*精神)"
    f"[^。；！？：]*，(?:并|还|又)?(?:反复|多次|再次|明确|深刻|一再)?(?:指出|强调)[：，]?[〃、和]*$"
)
"""The subject stands clauses before: 总书记来到某地，看了……，走了……，指出|“…”."""
_OF = re.compile(f"(?P<who>{_WHO})(?:关于|对|在)?的?$")
_HIS = re.compile(
    f"的?{_HAN}{{0,6}}?(?:嘱托|指示|批示|要求|论述|论断|教诲|告诫|期望|期许|寄语|号召|重托|名言|誓言|名句|这句话|的话)"
)
"""Behind a quotation that stands right after a person: 书记|“…”|的殷殷嘱托."""
_NAMED_THING = re.compile(
    "(?:重要)?讲话|精神|工程|行动|活动|计划|战略|机制|制度|工作法|论坛|经验|大会|会议|品牌|理论|思想"
)
"""What makes a name of quoted words: they are nobody's sentence."""
_ALSO = re.compile("(?:[、和]?“[^“”]{1,40}”){0,4}")
_LABEL = re.compile("[一二两三四五六七八九十]个[\u4e00-\u9fff]{2,5}")
"""A numbered formula stands for what was said and is not it: it is only worth a look."""
_CODE = re.compile(r"[\d·•.．／/+＋—\-]+(?:讲话)?")
_QUOTED = re.compile("“[^“”]*”")
_STANDS_FOR = "〃"
_BREAK = re.compile("[。；！？\n]")

_REACH, _FAR = 90, 200
"""Characters before a quotation in which who says it is looked for, and in which the subject of a long sentence is."""
_SHORTEST = 4
_SHOWN = 18


def quotations(_: Fields) -> Find:
    """Attributed words in quotation marks that are no figure of type quotation with a full record."""
    return _find


def _find(subject: Subject) -> Iterator[Hit]:
    for passage in subject.passages:
        for start, end, who in said_by_others(passage):
            if not _is_recorded(subject, passage, start, end):
                words = passage.text[start:end]
                shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
                span = passage.span(start - 1, min(end + 1, len(passage.text)))
                severity = Severity.HINT if is_label(words) else None
                yield Hit(span, (("who", who), ("words", shown)), severity=severity)


def said_by_others(passage: Passage) -> Iterator[tuple[int, int, str]]:
    """Words in marks that somebody is said to have said: where they stand, the marks left out, and who it is."""
    for start, end in passage.quoted:
        if passage.text[start - 1] == "“" and end - start >= _SHORTEST:
            who = _who_says(passage.text, start, end)
            if who:
                yield start, end, who


def is_label(words: str) -> bool:
    """Whether quoted words are a numbered formula (四个意识), which stands for what was said and is not it."""
    return _LABEL.fullmatch(words) is not None


def _who_says(text: str, start: int, end: int) -> str:
    """Who is said to have said the words between two offsets; empty where nobody is."""
    if _CODE.fullmatch(text, start, end) or _NAMED_THING.match(text, end + 1):
        return ""
    before = text[max(0, start - 1 - _REACH) : start - 1]
    before = _QUOTED.sub(_STANDS_FOR, before)
    clause = before[max((match.end() for match in _BREAK.finditer(before)), default=0) :]
    also = _ALSO.match(text, end + 1)
    found = _SAYS.search(clause) or (_OF.search(clause) if also and _HIS.match(text, also.end()) else None)
    found = found or _SAYS_AFTER_ALL.search(_said_before(text, start))
    return found["who"] if found else ""


def _said_before(text: str, start: int) -> str:
    """The sentence up to a quotation, other quotations left out."""
    before = _QUOTED.sub(_STANDS_FOR, text[max(0, start - 1 - _FAR) : start - 1])
    return before[max((match.end() for match in _BREAK.finditer(before)), default=0) :]


def _is_recorded(subject: Subject, passage: Passage, start: int, end: int) -> bool:
    draft = subject.context.draft
    return draft is not None and is_recorded(draft.sheet, passage, start, end)


def is_recorded(sheet: Sheet, passage: Passage, start: int, end: int) -> bool:
    """Whether all the words are those of a quotation whose origin is recorded."""
    for made in passage.generated:
        figure = sheet.get(made.slot.name) if made.slot else None
        if made.start <= start and end <= made.end and figure:
            return figure.type is FigureType.QUOTATION and not missing_of(figure)
    return False
