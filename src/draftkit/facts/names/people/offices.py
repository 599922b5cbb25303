"""The office before a name and the title after it: they and the name are one mention."""

import re

from draftkit.facts.model import Mention
from draftkit.facts.names.people.shape import HAN
from draftkit.facts.names.people.tables import OFFICE_ENDS, TITLES_AFTER
from draftkit.facts.names.piece import Piece
from draftkit.figures.model import FigureType
from draftkit.lexicon.listed import one_of

OFFICE = one_of(OFFICE_ENDS)
TITLE = re.compile("|".join(TITLES_AFTER))

_ONE = (
    "(?:中共|国家|全国|中央|省|市|县|区|州|盟|旗|镇|乡|村|街道|社区|自治区|自治州|自治县|原|我|本)*"
    "(?:委(?!员)|党工委|党委|党组|党支部|支部|党总支|政府|人大(?:常委会)?|政协|纪委监委|纪委|监委|纪检组|法院|检察院"
    f"|组织部|宣传部|统战部|政法委|{HAN}{{2,6}}[局办委厅处科院校部组会社所站馆台])?"
    "(?:组织|宣传|纪检|统战|武装|政协|人大|常委会|办公室|妇联|工会|团委|政法|政府)?"
    f"(?:常务|专职|第一|副|代|总)*(?:{OFFICE})"
)
_OFFICES = re.compile(f"(?:{_ONE}[、兼，]?)*{_ONE}$")
_WINDOW = 30
_BODY_TAGS = frozenset({"n", "nz", "ns", "nt", "ng", "b", "j", "s", "an", "nr"})
_LONGEST_BODY = 14
_BLANKS = (" ", "　")


def office_before(text: str, start: int) -> str:
    """The office that stands right before a name beginning at an offset, as far as its words alone tell; or empty."""
    found = _OFFICES.search(text[max(0, start - _WINDOW) : start].rstrip("".join(_BLANKS)))
    return found[0] if found else ""


def person(piece: Piece, start: int, name: str) -> Mention:
    """The mention of the name that begins at an offset, with the office before it and the title after it."""
    end = start + len(name)
    office_end = start - piece.text[:start].endswith(_BLANKS) if start else start
    office = _OFFICES.search(piece.before(office_end, _WINDOW))
    first = _with_its_body(piece, office_end - len(office[0])) if office else start
    title = TITLE.match(piece.text, end)
    unit = piece.text[first:office_end].strip()
    return Mention(FigureType.PERSON, first, title.end() if title else end, name, unit)


def _with_its_body(piece: Piece, start: int) -> int:
    """Where the body begins whose office starts here: 云溪县文化馆 before 馆长. Only nouns in front belong to it."""
    index = piece.word_at(start)
    if piece.starts[index] < start:
        index += 1
    while index > 0 and _is_part(piece, index - 1) and start - piece.starts[index - 1] <= _LONGEST_BODY:
        index -= 1
    return min(piece.starts[index], start)


def _is_part(piece: Piece, index: int) -> bool:
    """Whether a word can belong to the body of an office; a firm is a fact of its own."""
    word, tag = piece.words[index]
    return tag in _BODY_TAGS and not word.endswith(("公司", "集团"))
