"""Find the names of people: a name counts where an office, a title or its use in the sentence says so."""

import re
from collections.abc import Iterator

from draftkit.facts.model import Mention
from draftkit.facts.names.people.offices import TITLE, person
from draftkit.facts.names.people.shape import (
    FAMILY_NAME,
    FOLLOWS,
    HAN,
    can_be_name,
    is_made_of_names,
    is_unknown_name,
    name_after,
    name_before,
    name_before_office,
    name_of_role,
)
from draftkit.facts.names.people.tables import AFTER_FAMILY, BEFORE_GIVEN, FAMILY, OFFICE_ENDS, OWN_ROLES, ROLES
from draftkit.facts.names.people.used import used_people
from draftkit.facts.names.piece import Piece
from draftkit.figures.model import FigureType
from draftkit.lexicon.listed import one_of

_NAMED_FOR = re.compile(f"[{''.join(sorted({word[-1] for word in (*OFFICE_ENDS, *ROLES)}))}](?=[ 　]?{FAMILY_NAME})")
"""The last character of an office or a role before a family name; one scan for both."""
_BEFORE_OFFICE = re.compile(one_of(AFTER_FAMILY))
_RANK = re.compile("总(?=[、，。和与等先刚作说谈讲提的在])|副(?:书记|[省市县区镇乡局部校院]长|主任|主席)")
_BEFORE_FAMILY = ("、", "，", "。", "；", "：", "“", "和", "与", "由", "请", "听", "\n", "尊敬的")
_BLANKS = (" ", "　")
_TELLS = ("讲", "说", "问")
_NEXT = re.compile(f"、({FAMILY_NAME}{HAN}{{1,2}}?)(?=[、，。；]|等|和|与|扎根|的)")
_LITTLE = re.compile(f"小{FAMILY_NAME}(?={HAN}{{2}}|[，。、；])")


def people(piece: Piece) -> Iterator[Mention]:
    """The people of a piece whose name its own words confirm; overlaps are possible."""
    for match in _NAMED_FOR.finditer(piece.text):
        yield from _after_word(piece, match.end())
    yield from _little(piece)
    yield from _before_office(piece)
    yield from _by_rank(piece)
    yield from _before_title(piece)
    used = list(used_people(piece))
    yield from used
    yield from _beside(piece, used)


def _beside(piece: Piece, found: list[Mention]) -> Iterator[Mention]:
    """Who stands in a list behind somebody who is surely one: 学习周明远、李青山."""
    ends = {mention.end for mention in found if not mention.doubtful}
    for match in _NEXT.finditer(piece.text):
        if match.start() in ends and (can_be_name(match[1], piece) or _is_tagged(piece, match)):
            ends.add(match.end())
            yield Mention(FigureType.PERSON, match.start(1), match.end(), match[1])


def _is_tagged(piece: Piece, match: re.Match[str]) -> bool:
    word, tag = piece.words[piece.word_at(match.start(1))]
    return word == match[1] and tag.startswith("nr")


def _after_word(piece: Piece, end: int) -> Iterator[Mention]:
    """市委书记|周明远 and 村民|周明远: the word for what people do is no part of the name, an office is."""
    text = piece.text
    office, role = text.endswith(OFFICE_ENDS, 0, end), text.endswith(ROLES, 0, end)
    if not (office or role) or not piece.is_edge(end):
        return
    start = end + (text[end] in _BLANKS)
    name = name_after(piece, start)
    if office and name and not _is_chief(text, end):
        yield person(piece, start, name)
    if role and (named := name if name and _is_sure(piece, start, name) else _of_one(piece, start, end)):
        yield Mention(FigureType.PERSON, start, start + len(named), named)


def _is_chief(text: str, end: int) -> bool:
    """Whether 总 stands before an office, and makes no office with it: 总|工程师."""
    return all(text.endswith("总", 0, end - len(word)) for word in OFFICE_ENDS if text.endswith(word, 0, end))


def _is_sure(piece: Piece, start: int, name: str) -> bool:
    """Whether a name after a role is one: the dictionary does not have it, or its words carry no sentence."""
    unknown = is_unknown_name(piece, start, name) and FOLLOWS.match(piece.text, start + len(name))
    return bool(unknown) or is_made_of_names(piece, start, len(name))


def _of_one(piece: Piece, start: int, end: int) -> str:
    return name_of_role(piece, start) if piece.text.endswith(OWN_ROLES, 0, end) else ""


def _little(piece: Piece) -> Iterator[Mention]:
    """网格员|小周."""
    for match in _LITTLE.finditer(piece.text):
        ends = piece.is_edge(match.end()) or piece.text.startswith(_TELLS, match.end())
        if ends and piece.text.endswith(ROLES, 0, match.start()):
            yield Mention(FigureType.PERSON, match.start(), match.end(), match[0])


def _before_office(piece: Piece) -> Iterator[Mention]:
    """周明远|市长, and where a sentence goes on after it, 明远|市长. Of 王|书记 the value is both words."""
    for match in _BEFORE_OFFICE.finditer(piece.text):
        if not piece.is_edge(match.end()):
            continue
        found = name_before_office(piece, match.start() - (piece.text[match.start() - 1 : match.start()] == "副"))
        if found and (not found[1] or _is_spoken_of(piece, found[0], match)):
            start = found[0]
            whole = piece.text[start : match.end()]
            name = piece.text[start : match.start()].removesuffix("副")
            value = name if len(name) > 1 else whole
            yield Mention(FigureType.PERSON, start, match.end(), value, whole[len(name) :])


def _by_rank(piece: Piece) -> Iterator[Mention]:
    """李|总 and 李|副市长, whatever the tagger makes of them."""
    for match in _RANK.finditer(piece.text):
        start = match.start() - 1
        opens = start == 0 or piece.text.endswith(_BEFORE_FAMILY, 0, start)
        if start >= 0 and opens and piece.text[start] in FAMILY:
            yield Mention(FigureType.PERSON, start, match.end(), piece.text[start : match.end()], match[0])


def _is_spoken_of(piece: Piece, start: int, office: re.Match[str]) -> bool:
    opens = start == 0 or piece.text[start - 1] in BEFORE_GIVEN
    return opens and office[0] != "总" and FOLLOWS.match(piece.text, office.end()) is not None


def _before_title(piece: Piece) -> Iterator[Mention]:
    """周明远|同志."""
    for match in TITLE.finditer(piece.text):
        start = name_before(piece, match.start())
        if start is not None:
            yield person(piece, start, piece.text[start : match.start()])
