"""Find the names of people in a piece of text: a name counts where an office, 同志 or its use in the sentence says so."""

import re
from collections.abc import Iterator

from draftkit.facts.model import Mention
from draftkit.facts.name_tables import (
    FAMILY,
    FIRST_NAMES_OF_TWO,
    NATIONAL_PEOPLE,
    NO_GIVEN_NAME,
    OFFICE_ENDS,
    ROLES,
    SPEAKING,
    TITLES_AFTER,
)
from draftkit.facts.piece import Piece
from draftkit.figures.model import FigureType
from draftkit.lexicon.namelike import COMMON_WORDS
from draftkit.text.han import is_han

_FAMILY = f"(?:{'|'.join(FIRST_NAMES_OF_TWO)}|[{''.join(sorted(FAMILY))}])"
_HAN = "[\u4e00-\u9fff]"
_OFFICE = "|".join(sorted(OFFICE_ENDS, key=len, reverse=True))
_AFTER_OFFICE = re.compile(f"(?<!总)(?:{_OFFICE})[ 　]?(?={_FAMILY})")
_AFTER_ROLE = re.compile(f"(?:{'|'.join(ROLES)})[ 　]?(?={_FAMILY})")
_ONLY_FAMILY = re.compile("书记|市长|县长|区长|州长|镇长|乡长|局长|部长|主任|省长|主席|校长|院长|董事长|总经理|政委")
_TITLE = re.compile("|".join(TITLES_AFTER))
_NAME = f"{_FAMILY}{_HAN}{{1,2}}"
_WHOLE = re.compile(_NAME)
_FOLLOW = re.compile(f"$|[^\u4e00-\u9fff0-9A-Za-z]|{'|'.join(sorted(SPEAKING, key=len, reverse=True))}")
_DOTTED = re.compile(f"{_HAN}{{2,6}}·{_HAN}{{2,6}}?(?={'|'.join(TITLES_AFTER)}|指出|强调|表示|要求|说)")
_REDACTED = re.compile(f"(?<!{_HAN})?{_FAMILY}(?:某{{1,2}}|[×*＊]{{1,2}}|[xX]{{1,2}})(?![0-9A-Za-z×*＊某])")
_SOMEBODY = re.compile("(?:[xX]{2,3}|[×*＊]{2,3}|某某某?)(?=同志|书记|县长|市长|区长|部长|主任|局长|镇长)")
_USED = (
    re.compile(f"(?<=向)({_NAME}?)(?=(?:同志)?学习|等|致敬|看齐)"),
    re.compile(f"(?<=以)({_NAME}?)(?=为核心|为榜样|为代表|为标杆|等)"),
    re.compile(f"(?<=学习)({_NAME}?)(?=、|等|精神|同志|先进|的|那|扎根|这)"),
    re.compile(f"(?:^|(?<=[。；，！？：]))({_NAME}?)(?=指出|强调|表示|要求|说[，：]|认为|介绍)"),
    re.compile(f"(?:像|涌现出(?:了)?)({_NAME}?)(?=、|等|这|那|一样)"),
)
_IN_OFFICE = (
    "(?:中共|国家|全国|中央|省|市|县|区|州|盟|旗|镇|乡|村|街道|社区|自治区|自治州|自治县|原|我|本)*"
    "(?:委(?!员)|党工委|党委|党组|党支部|支部|党总支|政府|人大(?:常委会)?|政协|纪委监委|纪委|监委|纪检组|法院|检察院|组织部|宣传部|统战部|政法委|"
    f"{_HAN}{{2,6}}[局办委厅处科院校部组会社所站馆台])?"
    "(?:组织|宣传|纪检|统战|武装|政协|人大|常委会|办公室|妇联|工会|团委|政法|政府)?"
    f"(?:常务|专职|第一|副|代|总)*(?:{_OFFICE})"
)
_OFFICES = re.compile(f"(?:{_IN_OFFICE}[、兼，]?)+$")
_WINDOW = 30
_PART_TAGS = frozenset({"n", "nz", "ns", "nt", "ng", "b", "j", "f", "s", "an", "nr"})
_LONGEST = 14
_NO_LAST = frozenset("省市县区镇乡村籍老们等的了和")


def people(piece: Piece) -> Iterator[Mention]:
    """The people of a piece whose name its own words confirm; overlaps are possible."""
    text = piece.text
    for match in _AFTER_OFFICE.finditer(text):
        name = _name_at(piece, match.end())
        if name and _ends_word(piece, match):
            yield _person(piece, match.end(), name)
    for match in _AFTER_ROLE.finditer(text):
        name = _name_at(piece, match.end())
        if name and _ends_word(piece, match) and _is_made_of_names(piece, match.end(), len(name)):
            yield _person(piece, match.end(), name)
    for match in _ONLY_FAMILY.finditer(text):
        if _is_family_name(piece, match.start()):
            start = match.start() - 1
            yield Mention(FigureType.PERSON, start, match.end(), text[start : match.end()], match[0])
    for match in _TITLE.finditer(text):
        start = _name_before(piece, match.start())
        if start is not None:
            yield _person(piece, start, text[start : match.start()])
    yield from _by_use(piece)
    if "某" in text or "×" in text or "*" in text or "X" in text or "x" in text:
        for pattern in (_REDACTED, _SOMEBODY):
            for match in pattern.finditer(text):
                yield _person(piece, match.start(), match[0])
    for match in _DOTTED.finditer(text):
        if piece.is_edge(match.start()) and not is_national(match[0]):
            yield _person(piece, match.start(), match[0])


def _ends_word(piece: Piece, office: re.Match[str]) -> bool:
    return piece.is_edge(office.end() - office[0].endswith((" ", "　")))


def _is_made_of_names(piece: Piece, start: int, size: int) -> bool:
    """Whether the words of a name are none of those that carry a sentence, and end where it ends."""
    first, last = piece.word_at(start), piece.word_at(start + size - 1)
    tags = (tag for _, tag in piece.words[first : last + 1])
    if size < 3 or piece.tagger.tag_of(piece.text[start : start + 2]).startswith(("a", "v", "n ")):  # noqa: PLR2004
        return False
    return piece.is_edge(start + size) and all(tag.startswith(("n", "zg", "a", "g")) for tag in tags)


def _is_family_name(piece: Piece, at: int) -> bool:
    """Whether one character that stands as a word before an office is a family name: 王书记."""
    index = piece.word_at(at) - 1
    if index < 0 or piece.starts[index + 1] != at:
        return False
    word, tag = piece.words[index]
    return len(word) == 1 and word in FAMILY and tag.startswith(("nr", "zg"))


def is_national(name: str) -> bool:
    """Whether a name belongs to the country's history and theory, so that it ties a speech to no place."""
    return name in NATIONAL_PEOPLE or name.startswith(("马克思", "卡尔·"))


def _person(piece: Piece, start: int, name: str) -> Mention:
    """The mention of a name with the office before it and the title after it."""
    end = start + len(name)
    office_end = start - 1 if piece.text[start - 1 : start] in (" ", "　") else start
    office = _OFFICES.search(piece.before(office_end, _WINDOW))
    first = office_end - len(office[0]) if office else start
    if office and office[0][-1] not in "、，":
        first = _with_its_body(piece, first)
    else:
        first = start
    title = _TITLE.match(piece.text, end)
    return Mention(FigureType.PERSON, first, title.end() if title else end, name, piece.text[first:office_end].strip())


def _with_its_body(piece: Piece, start: int) -> int:
    """Where the body begins whose office starts here: 云溪县文化馆 before 馆长. Only nouns in front belong to it."""
    index = piece.word_at(start)
    if piece.starts[index] < start:
        index += 1
    first = piece.starts[index] if index < len(piece.words) else start
    while index > 0 and piece.words[index - 1][1] in _PART_TAGS and start - piece.starts[index - 1] <= _LONGEST:
        index -= 1
    return min(first, piece.starts[index], start)


def _name_at(piece: Piece, start: int) -> str:
    """The name that begins here, after an office; empty where there is none."""
    whole = _WHOLE.match(piece.text, start)
    if not whole:
        return ""
    if not _begins_like_name(piece, start):  # 向远, before a mark only
        short = whole[0][:2]
        alone = not is_han(piece.text[start + 2 : start + 3] or "。")
        return short if alone and not piece.text.startswith("和", start) and _can_be_name(short, piece) else ""
    for size in range(len(whole[0]), 1, -1):
        name = whole[0][:size]
        if _FOLLOW.match(piece.text, start + size) and _can_be_name(name, piece):
            return name
    word, tag = piece.words[piece.word_at(start)]
    if tag.startswith("nr") and 2 <= len(word) <= 3 and whole[0].startswith(word) and _can_be_name(word, piece):  # noqa: PLR2004
        return word
    return ""


def _begins_like_name(piece: Piece, start: int) -> bool:
    """Whether the first word of a name is none that joins words: not 和 of 和老同志."""
    word, tag = piece.words[piece.word_at(start)]
    return len(word) > 1 or tag[0] not in "pcdru"


def _can_be_name(name: str, piece: Piece) -> bool:
    if is_national(name) or name in COMMON_WORDS or name[-1] in _NO_LAST or name.startswith("和"):
        return False
    tag = piece.tagger.tag_of(name)
    return tag.startswith("nr") if tag and piece.tagger.is_word(name) else True


def _name_before(piece: Piece, end: int) -> int | None:
    """Where the name begins that ends here, before 同志 and the like."""
    text = piece.text
    for size in (3, 4, 2):
        name = text[max(0, end - size) : end]
        start = end - size
        shaped = len(name) == size and _WHOLE.fullmatch(name) and piece.is_edge(start)
        if shaped and _begins_like_name(piece, start) and _can_be_name(name, piece):
            return start
    given = text[max(0, end - 2) : end]
    if (
        len(given) < 2
        or given in NO_GIVEN_NAME
        or not re.fullmatch(f"{_HAN}{{2}}", given)
        or not piece.is_edge(end - 2)
    ):  # noqa: PLR2004
        return None
    if not text.startswith("同志", end) or text[max(0, end - 3) : end - 2] in tuple("一二三四五六七八九十"):
        return None
    tag = piece.tagger.tag_of(given) if piece.tagger.is_word(given) else ""
    return end - 2 if not tag or tag.startswith("nr") else None


def _by_use(piece: Piece) -> Iterator[Mention]:
    for pattern in _USED:
        for match in pattern.finditer(piece.text):
            name = match[1]
            if (
                _begins_like_name(piece, match.start(1))
                and _can_be_name(name, piece)
                and not piece.tagger.is_word(name)
            ):
                yield _person(piece, match.start(1), name)
                yield from _rest_of_list(piece, match.end(1))


def _rest_of_list(piece: Piece, at: int) -> Iterator[Mention]:
    """The names after a name, set apart by 、."""
    while piece.text.startswith("、", at):
        name = _name_in_list(piece, at + 1)
        if not name:
            return
        yield _person(piece, at + 1, name)
        at += 1 + len(name)


def _name_in_list(piece: Piece, start: int) -> str:
    whole = _WHOLE.match(piece.text, start)
    for size in range(len(whole[0]) if whole else 0, 1, -1):
        name = whole[0][:size] if whole else ""
        if piece.is_edge(start + size) and _can_be_name(name, piece) and not piece.tagger.is_word(name):
            return name
    return ""
