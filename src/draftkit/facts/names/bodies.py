"""Find the names of bodies in a piece of text: firms, schools, hospitals with a name of their own."""

import re
from collections.abc import Iterator

from draftkit.facts.model import Mention
from draftkit.facts.names.body_tables import (
    BODY_ENDS,
    HIDDEN_BODIES,
    NOT_BEFORE_BODY,
    PLAIN_BODIES,
    REGIONS,
    SCHOOLS,
    TRADES,
)
from draftkit.facts.names.piece import Piece
from draftkit.facts.names.places.tables import NOT_IN_NAME
from draftkit.figures.model import FigureType
from draftkit.lexicon.gazetteer import gazetteer
from draftkit.lexicon.listed import listed, one_of
from draftkit.text.han import is_han

_END = re.compile(f"{one_of((*BODY_ENDS, '厂'))}(?!(?<=厂)[房区家长商矿里])")
_NO_FIRM = frozenset("工水电理")
"""What stands before 厂 where it is a kind of works: 电厂."""
_NAME_TAGS = ("nr", "ns", "nt", "nz")
_PART_TAGS = frozenset(
    {"n", "nz", "ns", "nr", "nt", "nrt", "nrfg", "ng", "vn", "j", "b", "a", "an", "s", "f", "zg", "g", "vg"}
)
_FIRST_TAGS = ("n", "j", "zg", "g")
_KINDS = ("性", "型", "级", "类", "水平", "制", "上市")
_VERBS = listed("""
    建设 发展 申报 晋升 深化 培育 投用 创建 改革 合作 推进 建成 转设 更名 筹建 升级 支持 共建 联合 引进 加强
    """)
_BEFORE_NAME = frozenset("到受在对向与和从由让为把被赴")
_SHORTEST, _LONGEST = 2, 16
_ONE_WORD = (2, 3)
_FORCE_SIZE = 5
_SIGN = re.compile("[*＊×xX某]")
_HIDDEN = re.compile(f"(?:[*＊×]{{1,4}}|[xX]{{2,4}}|某某某?){one_of(HIDDEN_BODIES)}(?![长域部面限])")
_FORCE = re.compile("队(?:(?<=(?:武警|消防)[一二三四五六七八九十][中支大]队))")
_HOSPITAL = re.compile("医院(?:(?<=自治区人民医院)|(?<=[省市县]人民医院)|(?<=[省市县]中医院))")
_LEVELS = frozenset("省市县区州")
_NUMBERED = re.compile(
    "第[一二三四五六七八九十]{1,3}(?:人民|中心|实验|职业|高级)?(?:医院|中学|小学|幼儿园)|实验(?:小学|中学|幼儿园)"
)
_INSPECTING = re.compile(
    "(?:中央|国务院|国家|省委?|自治区党委|市委)第[一二三四五六七八九十]{1,3}(?:生态环境保护|环境保护|安全生产)?"
    "(?:督察|督导|巡视|巡察|指导|考核)组"
)
_LEVELLED = re.compile(
    "[市县区州](?![级属直区县市内外域际])([\u4e00-\u9fff]{2,8}?(?:总厂|厂|公司|集团|医院|博物馆|纪念馆|图书馆|文化馆|体育馆|"
    "交易中心|临床中心|管理中心|服务中心|协会|商会|中学|小学))(?![们长医])"
)
_PLAIN = re.compile(one_of(PLAIN_BODIES))
_OPENS = re.compile("[^\u4e00-\u9fff“‘《「0-9A-Za-z·]|[在到从由请让去把和与对]")
_TOWN = "省市县区镇乡村"
_NOT_LAST = NOT_IN_NAME | frozenset(_TOWN)


def bodies(piece: Piece) -> Iterator[Mention]:
    """The bodies of a piece that have a name of their own. One that only its repetition can confirm is doubtful."""
    for match in _END.finditer(piece.text):
        if not piece.is_edge(match.end()) or (match[0] == "厂" and piece.text[match.start() - 1] in _NO_FIRM):
            continue
        start = _start(piece, match)
        if start is not None:
            yield body(piece, start, match.end())
        elif (start := _one_word(piece, match)) is not None:
            yield body(piece, start, match.end(), doubtful=True)
    yield from _of_level(piece)
    yield from _of_region(piece)
    yield from _by_edge(piece)
    if _SIGN.search(piece.text):
        yield from (body(piece, match.start(), match.end()) for match in _HIDDEN.finditer(piece.text))


def _of_level(piece: Piece) -> Iterator[Mention]:
    """武警三中队, 自治区|人民医院."""
    for match in _FORCE.finditer(piece.text):
        yield body(piece, match.end() - _FORCE_SIZE, match.end())
    for match in _HOSPITAL.finditer(piece.text):
        start = match.start() - (2 if piece.text.endswith("人民", 0, match.start()) else 1)
        start -= 3 if piece.text.endswith("自治区", 0, start) else 1
        if _opens(piece, start):
            yield body(piece, start, match.end())


def _of_region(piece: Piece) -> Iterator[Mention]:
    """市化肥厂, 县革命博物馆, 市第五人民医院, 第三中学: bodies that bear a level or a number for a name."""
    for match in _NUMBERED.finditer(piece.text):
        start = match.start() - (match.start() > 0 and piece.text[match.start() - 1] in _LEVELS)
        is_opened = _opens(piece, start)
        if is_opened or not match[0].startswith("实验"):
            yield body(piece, start if is_opened else match.start(), match.end())
    yield from (body(piece, match.start(), match.end()) for match in _INSPECTING.finditer(piece.text))
    for match in _LEVELLED.finditer(piece.text):
        opens = _opens(piece, match.start()) or _is_behind_verb(piece, match.start())
        if opens and piece.is_edge(match.end()) and _is_noun(piece, match.start(1), match.end()):
            yield body(piece, match.start(), match.end())


def _is_behind_verb(piece: Piece, at: int) -> bool:
    """Whether a word begins here, and the one before does something to it: 进入|市产权交易中心."""
    return at > 0 and piece.is_edge(at) and piece.words[piece.word_at(at - 1)][1][0] in "vpr"


def _is_noun(piece: Piece, start: int, end: int) -> bool:
    """Whether only words of a name stand there: 市|化肥|厂, and not 市|派出|公司."""
    first, last = piece.word_at(start), piece.word_at(end - 1)
    return all(tag in _PART_TAGS for _, tag in piece.words[first : last + 1])


def _by_edge(piece: Piece) -> Iterator[Mention]:
    """转移到|下湾|中心小学."""
    for match in _PLAIN.finditer(piece.text):
        start = match.start() - _SHORTEST
        if start >= 0 and _opens(piece, start) and _is_plain_name(piece, piece.text[start : match.start()]):
            yield body(piece, start, match.end())


def _opens(piece: Piece, at: int) -> bool:
    """Whether a phrase begins here."""
    return at == 0 or _OPENS.match(piece.text, at - 1) is not None


def _is_plain_name(piece: Piece, name: str) -> bool:
    """Whether two characters before 中心小学 or 砂石厂 are a name: 宏远, 下湾."""
    if not is_han(name) or _is_kind(name) or name[0] in NOT_IN_NAME or name[-1] in _NOT_LAST:
        return False
    return not piece.tagger.is_word(name) or piece.tagger.tag_of(name).startswith((*_NAME_TAGS, "a"))


def body(piece: Piece, start: int, end: int, *, doubtful: bool = False) -> Mention:
    """The mention of a body; its value are its words."""
    return Mention(FigureType.ORGANISATION, start, end, piece.text[start:end], doubtful=doubtful)


def _one_word(piece: Piece, end: re.Match[str]) -> int | None:
    """Where the one word of every day begins that may be the name of a body: 远航 of 远航学校."""
    index = piece.word_at(end.start())
    if index == 0 or piece.starts[index] != end.start() or end[0] in TRADES:
        return None
    word = piece.spellings[index - 1]
    named = len(word) in _ONE_WORD and is_han(word) and not _is_kind(word) and not _is_bound(word)
    return piece.starts[index - 1] if named and word[-1] not in NOT_IN_NAME else None


def _start(piece: Piece, end: re.Match[str]) -> int | None:
    """Where the name begins: as far back as words of a name go; None where they are only a kind of body."""
    index = piece.word_at(end.start())
    first = min(piece.starts[index], end.start())
    last, named = end.start(), False
    while index > 0 and last - piece.starts[index - 1] <= _LONGEST:
        word, tag = piece.words[index - 1]
        if tag not in _PART_TAGS or not is_han(word) or _is_bound(word):
            break
        index -= 1
        if _names(piece, index, end[0]):
            first, named = piece.starts[index], True
    inner = piece.text[first : end.start()]
    named = named or (first < end.start() and piece.words[piece.word_at(first)][1].startswith(_NAME_TAGS))
    if not named or len(inner) < _SHORTEST or inner in NOT_BEFORE_BODY:
        return None
    return first + _is_glued(piece, first, inner)


def _is_glued(piece: Piece, first: int, name: str) -> bool:
    """Whether the tagger took the word before an unknown name along: 到|远航."""
    unknown = not piece.tagger.is_word(piece.spellings[piece.word_at(first)])
    return unknown and name[0] in _BEFORE_NAME and len(name) > _SHORTEST


def _is_bound(word: str) -> bool:
    """Whether a name cannot reach back over this word: a verb, a town, another body."""
    return word.endswith(_VERBS) or (len(word) > 1 and (word[-1] in _TOWN or word.endswith(BODY_ENDS)))


def _names(piece: Piece, index: int, end: str) -> bool:
    word, tag = piece.words[index]
    if len(word) < _SHORTEST or _is_kind(word):
        return False
    if word in REGIONS and end in SCHOOLS:
        return True
    named = word in gazetteer().cities or tag.startswith(_NAME_TAGS)
    return named or (end not in TRADES and tag.startswith(_FIRST_TAGS) and not piece.tagger.is_word(word))


def _is_kind(word: str) -> bool:
    """Whether a word says which kind of body it is."""
    return word in NOT_BEFORE_BODY or word.endswith(_KINDS)
