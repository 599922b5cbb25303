"""Find the names of people by their use in a sentence, by their form, and where they are blacked out."""

import re
from collections.abc import Iterator

from draftkit.facts.model import Mention
from draftkit.facts.names.people.offices import TITLE, person
from draftkit.facts.names.people.shape import (
    FAMILY_NAME,
    HAN,
    NAME,
    begins_like_name,
    can_be_name,
    is_made_of_names,
    is_national,
    is_no_word,
    is_tagged_name,
    name_in_list,
)
from draftkit.facts.names.people.tables import (
    AFTER_ROUTE,
    FAMILY,
    FIRST_NAMES_OF_TWO,
    NO_PERSON_LAST,
    TIBETAN_FIRST,
    TIBETAN_LAST,
)
from draftkit.facts.names.piece import Piece
from draftkit.figures.model import FigureType
from draftkit.lexicon.listed import one_of
from draftkit.text.han import is_han

_USED = (
    re.compile(f"向({NAME}?)(?=(?:同志)?学习|等|致敬|看齐)"),
    re.compile(f"以({NAME}?)(?=为核心|为榜样|为代表|为标杆|等)"),
    re.compile(f"学习({NAME}?)(?=、|等|精神|同志|先进|的|那|扎根|这)"),
    re.compile(f"像({NAME}?)(?=、|等|这|那|一样)"),
    re.compile(f"涌现出了?({NAME}?)(?=、|等|这|那)"),
)
_MEANT = re.compile("的名字|这(?:个人|个名字|样|位)")
_MEANS = re.compile(f"(?:把|叫|是|对准|记住|记得|了|有|像)({NAME}?)$")
_SPEAKS = re.compile("指出|强调|表示|要求|认为|介绍|说[，：]")
_SPEAKER = re.compile(f"(?:^|[。；，！？：\n])({NAME}?)$")
_HIDDEN = re.compile("[某×*＊xX]")
_REDACTED = re.compile(
    f"{FAMILY_NAME}(?:某{{1,2}}|[×*＊]{{1,2}}|[xX]{{1,2}})(?![0-9A-Za-z×*＊某省市县区镇乡村州街社])"
    "|(?:[xX]{2,3}|[×*＊]{2,3}|某某某?)(?=同志|书记|县长|市长|区长|部长|主任|局长|镇长)"
)
_TIBETAN = re.compile(f"{one_of(TIBETAN_FIRST)}{one_of(TIBETAN_LAST)}")
_PLACES = frozenset("镇乡村县寺路")
_DOTTED = re.compile(f"·(?={HAN})")
_COUNTED = re.compile(
    "等(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[多余]?[位名](?!称)|等(?:同志|同学|老师|人)(?![口员])|分别"
)
_LISTED = re.compile(f"{NAME}(?:、{NAME})*$")
_BETWEEN = re.compile(f"、({NAME})、")
_LONGEST_LIST = 40
_PEOPLE_FOLLOW = re.compile(
    "等?(?:[0-9一二两三四五六七八九十]+[位名个]?)?(?:同志|老师|同学|人|代表|分别|先后|作了|的发言)"
)
_OPENING = frozenset("“‘《—·（")
_ENDS, _FIRMS = ("，", "。"), ("公司", "集团", "企业", "工程", "项目", "线路", "药业", "酒业")
_HOMES = frozenset("镇乡村区县")
"""Last characters of the place somebody is from: 青石镇的周明远."""
_TWO, _FULL_NAME, _LONGEST_NAME = 2, 3, 4
_MARKS = "，、。"


def used_people(piece: Piece) -> Iterator[Mention]:
    """People whom a sentence treats as such; those whom only the tagger takes for people are doubtful."""
    yield from _by_use(piece)
    words = piece.words
    family = [index for index in piece.named if words[index][1][1] == "r" and words[index][0][0] in FAMILY]
    yield from _listed(piece, family)
    yield from _counted(piece)
    if _HIDDEN.search(piece.text):
        yield from (person(piece, match.start(), match[0]) for match in _REDACTED.finditer(piece.text))
    for match in _TIBETAN.finditer(piece.text):
        if piece.text[match.end() : match.end() + 1] not in _PLACES:
            yield person(piece, match.start(), match[0])
    for match in _DOTTED.finditer(piece.text):
        yield from _dotted(piece, match.start())
    yield from _alone(piece, family)


def _by_use(piece: Piece) -> Iterator[Mention]:
    """向周明远学习, ，周明远指出, and the names after it in a list."""
    for name, start in _candidates(piece.text):
        shaped = begins_like_name(piece, start) and can_be_name(name, piece)
        if shaped and is_no_word(name, piece):
            yield person(piece, start, name)
            yield from _rest_of_list(piece, start + len(name))


def _candidates(text: str) -> Iterator[tuple[str, int]]:
    for pattern in _USED:
        for match in pattern.finditer(text):
            yield match[1], match.start(1)
    for meant in _MEANT.finditer(text):
        first = max(0, meant.start() - _LONGEST_NAME - _TWO)
        if found := _MEANS.search(text[first : meant.start()]):
            yield found[1], first + found.start(1)
    for speaks in _SPEAKS.finditer(text):
        first = max(0, speaks.start() - _LONGEST_NAME - 1)
        found = _SPEAKER.search(text[first : speaks.start()])
        if found and (found.start(1) or first == 0):
            yield found[1], first + found.start(1)


def _rest_of_list(piece: Piece, at: int) -> Iterator[Mention]:
    while piece.text.startswith("、", at):
        name = name_in_list(piece, at + 1)
        if not name:
            return
        yield person(piece, at + 1, name)
        at += 1 + len(name)


def _listed(piece: Piece, family: list[int]) -> Iterator[Mention]:
    """Two names or more set apart by 、: names of the dictionary only where words for people follow them."""
    for names in _lists(piece, family):
        end = names[-1][0] + len(names[-1][1])
        unknown = any(len(name) == _FULL_NAME and not piece.tagger.is_word(name) for _, name in names)
        if len(names) > 1 and (unknown or _PEOPLE_FOLLOW.match(piece.text, end)):
            yield from (person(piece, at, name) for at, name in names)


def _counted(piece: Piece) -> Iterator[Mention]:
    """Names before words that count people, whatever the tagger makes of each: 周明远、柳青等9位企业家."""
    for match in _COUNTED.finditer(piece.text):
        first = max(0, match.start() - _LONGEST_LIST)
        found = _LISTED.search(piece.text[first : match.start()])
        if not found or not piece.is_edge(first + found.start()):
            continue
        names, at = found[0].split("、"), first + found.start()
        alone = len(names) == 1 and not is_made_of_names(piece, at, len(names[0]))
        if alone or not all(_is_counted(name, piece) for name in names):
            continue
        for name in names:
            yield person(piece, at, name)
            at += len(name) + 1


def _is_counted(name: str, piece: Piece) -> bool:
    return name[-1] not in NO_PERSON_LAST and can_be_name(name, piece) and is_no_word(name, piece)


def _lists(piece: Piece, family: list[int]) -> Iterator[list[tuple[int, str]]]:
    """The names that follow one another with 、 between, each with its offset; `family` begin like names."""
    names: list[tuple[int, str]] = []
    for index in family:
        word, at = piece.spellings[index], piece.starts[index]
        if "、" not in (piece.text[at - 1 : at], piece.text[at + len(word) : at + len(word) + 1]):
            continue
        if not is_tagged_name(piece, at, word):
            continue
        if names:
            between = _between(piece, names[-1][0] + len(names[-1][1]), at)
            if between is None:
                yield names
                names = []
            else:
                names += between
        names.append((at, word))
    if names:
        yield names


def _between(piece: Piece, end: int, at: int) -> list[tuple[int, str]] | None:
    """The name between two others of a list which the tagger does not know; None where they are no list."""
    if piece.text[end] != "、":
        return None
    if end + 1 == at:
        return []
    found = _BETWEEN.fullmatch(piece.text, end, at)
    return [(end + 1, found[1])] if found and can_be_name(found[1], piece) else None


def _dotted(piece: Piece, dot: int) -> Iterator[Mention]:
    """A name in two parts, each one word and one of them tagged as a name: 古丽·买买提."""
    index = piece.word_at(dot)
    if not 0 < index < len(piece.words) - 1:
        return
    parts = (piece.words[index - 1], piece.words[index + 1])
    start, end = piece.starts[index - 1], piece.starts[index + 2]
    shaped = all(is_han(word) and len(word) > 1 for word, _ in parts) and not is_national(parts[0][0])
    if shaped and any(tag.startswith("nr") for _, tag in parts) and _goes_on(piece, index - 1, index + 2, _MARKS):
        yield person(piece, start, piece.text[start:end])


def _alone(piece: Piece, family: list[int]) -> Iterator[Mention]:
    """Names that are in no dictionary, where a sentence goes on like one about people."""
    for index in family:
        word = piece.spellings[index]
        if len(word) == _TWO:
            continue
        count = 2 if len(word) == 1 else 1
        name = "".join(part for part, _ in piece.words[index : index + count])
        start = piece.starts[index]
        route = piece.text.startswith(AFTER_ROUTE, start + len(name))
        if not route and _is_full_name(piece, index, name) and _goes_on(piece, index, index + count):
            yield Mention(FigureType.PERSON, start, start + len(name), name, doubtful=True)


def _is_full_name(piece: Piece, index: int, name: str) -> bool:
    """Whether one or two words make a full name: 周|明远, 欧阳明远."""
    if (
        piece.words[min(index + 1, len(piece.words) - 1)][1][:2] not in ("nr", "ns", "nz")
        and name != piece.words[index][0]
    ):
        return False
    shaped = len(name) == _FULL_NAME or (len(name) == _FULL_NAME + 1 and name.startswith(FIRST_NAMES_OF_TWO))
    return shaped and name[-1] not in NO_PERSON_LAST and can_be_name(name, piece) and not piece.tagger.is_word(name)


def _goes_on(piece: Piece, first: int, after: int, marks: str = "") -> bool:
    """Whether a sentence goes on behind these words as behind a person's name, and does not quote them."""
    before = piece.words[first - 1] if first else ("。", "x")
    word, tag = piece.words[after] if after < len(piece.words) else ("。", "x")
    speaks = tag[0] in "vdptcu" or word in marks or TITLE.match(word) is not None
    if first > 1 and before[0] == "的" and piece.spellings[first - 2][-1] in _HOMES:
        return speaks
    if word in _ENDS and before[1] == "n" and len(before[0]) > 1 and not before[0].endswith(_FIRMS):
        return True
    return speaks and before[1][0] in "xn" and before[0] not in _OPENING
