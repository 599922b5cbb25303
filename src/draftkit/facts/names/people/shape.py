"""What the name of a person looks like, and where one begins or ends beside an office."""

import re

from draftkit.facts.names.people.tables import (
    FAMILY,
    FIRST_NAMES_OF_TWO,
    NATIONAL_PEOPLE,
    NO_GIVEN_NAME,
    NO_PERSON_LAST,
    NOT_IN_GIVEN,
    NOT_PEOPLE,
    SAGES,
    SPEAKING,
)
from draftkit.facts.names.piece import Piece
from draftkit.lexicon.namelike import COMMON_WORDS
from draftkit.text.han import is_han

HAN = "[\u4e00-\u9fff]"
FAMILY_NAME = f"(?:{'|'.join(FIRST_NAMES_OF_TWO)}|[{''.join(sorted(FAMILY))}])"
NAME = f"{FAMILY_NAME}{HAN}{{1,2}}"
FOLLOWS = re.compile(f"$|[^\u4e00-\u9fff0-9A-Za-z]|{'|'.join(sorted(SPEAKING, key=len, reverse=True))}")
"""What may stand right after a name: a mark, the end, or a word with which a sentence about a person goes on."""

_WHOLE = re.compile(NAME)
_NO_LAST = frozenset("省市县区镇乡村籍老们等的了和就也都还是说在把被将对从让给吗呢吧个这那其")
_OF_PEOPLE = frozenset("人身心手话")
"""Nouns that go on about a person, and are no end of a name: 李强|人在外地."""
_SPOKE = ("同志的讲话", "同志的发言", "同志的报告", "同志作了", "同志主持", "同志讲")
_NOBODY = NO_GIVEN_NAME | NOT_PEOPLE
_PROPER = frozenset({"nz", "ns", "nt"})
_DONE = re.compile("[干做当走守跑写讲唱教种管学找送带忙住扛背拉][了过着]")
_SHORTEST, _LONGEST = 2, 3
_COUNTED = frozenset("一二三四五六七八九十")


def is_national(name: str) -> bool:
    """Whether a name belongs to the country's history and theory, so that it ties a speech to no place."""
    return name in NATIONAL_PEOPLE or name.startswith("马克思")


def can_be_name(name: str, piece: Piece) -> bool:
    """Whether characters in the shape of a name are no other word."""
    if (
        is_national(name)
        or name in COMMON_WORDS
        or name in NOT_PEOPLE
        or name[-1] in _NO_LAST
        or name[0] == "和"
        or name[:2] in SAGES
    ):
        return False
    return not piece.tagger.is_word(name) or piece.tagger.tag_of(name).startswith(("nr", "ns", "nz"))


def begins_like_name(piece: Piece, start: int) -> bool:
    """Whether the first word of a name is none that joins words: not 和 of 和老同志."""
    word, tag = piece.words[piece.word_at(start)]
    return len(word) > 1 or tag[0] not in "pcdru"


def name_after(piece: Piece, start: int) -> str:
    """The name that begins here, after an office; empty where there is none."""
    whole = _WHOLE.match(piece.text, start)
    if not whole:
        return ""
    if not begins_like_name(piece, start):
        return _with_given_name(piece, start) or _before_mark(piece, start)
    word, tag = piece.words[piece.word_at(start)]
    tagged = tag.startswith("nr") and word not in FIRST_NAMES_OF_TWO and len(word) in (_SHORTEST, _LONGEST)
    if tagged and whole[0].startswith(word) and can_be_name(word, piece):
        if len(word) == _SHORTEST and _goes_on_with_verb(piece, start + _LONGEST):
            return whole[0]
        return word + _last_sign(piece, start + len(word))
    sizes = range(len(whole[0]), _SHORTEST - 1, -1)
    names = (whole[0][:size] for size in sizes if _may_end(piece, start, size))
    return next((name for name in names if can_be_name(name, piece)), "")


def _last_sign(piece: Piece, at: int) -> str:
    """The last character of a name whose beginning is somebody else's name, that the tagger knows: 李强|民、."""
    sign, tag = piece.words[piece.word_at(at)] if at < len(piece.text) else ("", "")
    is_sign = len(sign) == 1 and is_han(sign) and tag[0] in "ng" and sign not in _NO_LAST | _OF_PEOPLE
    ends = is_sign and not FOLLOWS.match(piece.text, at) and FOLLOWS.match(piece.text, at + 1)
    return sign if ends and piece.is_edge(at) else ""


def _goes_on_with_verb(piece: Piece, at: int) -> bool:
    """Whether a verb and its particle begin in the middle of a word: the tagger cut 周明|远干|了."""
    return not piece.is_edge(at) and _DONE.match(piece.text, at) is not None


def _with_given_name(piece: Piece, start: int) -> str:
    """A name that begins like another word (向|采云) counts where its second word is a given name."""
    given = piece.word_at(start) + 1
    if piece.starts[given] != start + 1 or given >= len(piece.words):
        return ""
    word, tag = piece.words[given]
    shaped = tag.startswith("nr") and len(word) == _SHORTEST and not piece.tagger.is_word(word)
    goes_on = FOLLOWS.match(piece.text, start + _LONGEST)
    return piece.text[start] + word if shaped and goes_on and word[-1] not in NO_PERSON_LAST else ""


def _may_end(piece: Piece, start: int, size: int) -> bool:
    """Whether a name of this size may end there: before a word of the list, or a verb where all of it is a name."""
    if FOLLOWS.match(piece.text, start + size):
        return True
    after = piece.words[piece.word_at(start + size)]
    return after[1][0] in "vpd" and is_made_of_names(piece, start, size)


def _before_mark(piece: Piece, start: int) -> str:
    """A name that begins like another word (向远) counts only where a mark ends it."""
    name = piece.text[start : start + _SHORTEST]
    alone = not is_han(piece.text[start + _SHORTEST : start + _SHORTEST + 1] or "。")
    return name if alone and can_be_name(name, piece) else ""


def name_in_list(piece: Piece, start: int) -> str:
    """The name that begins here, between names; empty where there is none."""
    whole = _WHOLE.match(piece.text, start)
    names = (whole[0][:size] for size in range(len(whole[0]), _SHORTEST - 1, -1)) if whole else iter(())
    fitting = (name for name in names if piece.is_edge(start + len(name)) and can_be_name(name, piece))
    return next((name for name in fitting if is_no_word(name, piece)), "")


def name_before(piece: Piece, end: int) -> int | None:
    """Where the name begins that ends here, before 同志 and the like; a given name alone counts before 同志."""
    for size in (3, 4, 2):
        start = end - size
        if start < 0 or not piece.is_edge(start) or not _WHOLE.fullmatch(piece.text, start, end):
            continue
        if begins_like_name(piece, start) and can_be_name(piece.text[start:end], piece):
            return start
    return end - _SHORTEST if piece.text.startswith("同志", end) and _is_given(piece, end - _SHORTEST, end) else None


def _is_given(piece: Piece, start: int, end: int) -> bool:
    given = piece.text[max(start, 0) : end]
    if (
        start < 0
        or given in NO_GIVEN_NAME
        or not NOT_IN_GIVEN.isdisjoint(given)
        or not is_han(given)
        or not piece.is_edge(start)
        or not piece.is_edge(end)
    ):
        return False
    if piece.text.startswith(_SPOKE, end) and piece.tagger.tag_of(given) in _PROPER:
        return True
    return piece.text[start - 1 : start] not in _COUNTED and is_no_word(given, piece)


def name_of_role(piece: Piece, start: int) -> str:
    """The name whose family name is a verb as well (谢|五七), after a role of one person; empty where there is none."""
    family = piece.word_at(start)
    if piece.starts[family] != start or family + 1 >= len(piece.words) or piece.spellings[family] not in FAMILY:
        return ""
    given, tag = piece.words[family + 1]
    name = piece.spellings[family] + given
    shaped = len(given) == _SHORTEST and tag.startswith(("m", "a", "nr", "nz", "z")) and is_han(given)
    shaped = shaped and name[-1] not in NO_PERSON_LAST and NOT_IN_GIVEN.isdisjoint(given)
    return name if shaped and FOLLOWS.match(piece.text, start + _LONGEST) and can_be_name(name, piece) else ""


def is_no_word(given: str, piece: Piece) -> bool:
    """Whether the dictionary has the characters for a person's name, or not at all."""
    return not piece.tagger.is_word(given) or piece.tagger.tag_of(given).startswith("nr")


def is_tagged_name(piece: Piece, at: int, name: str) -> bool:
    """Whether the tagger takes the word here for the name of a person, and nothing speaks against it."""
    if len(name) not in (_SHORTEST, _LONGEST) or name[0] not in FAMILY or name[-1] in NO_PERSON_LAST:
        return False
    word, tag = piece.words[piece.word_at(at)]
    return word == name and tag.startswith("nr") and can_be_name(name, piece)


def is_unknown_name(piece: Piece, at: int, name: str) -> bool:
    """Whether the tagger takes the word here for the name of a person, and the dictionary does not have it."""
    return name != "" and is_tagged_name(piece, at, name) and not piece.tagger.is_word(name)


def is_made_of_names(piece: Piece, start: int, size: int) -> bool:
    """Whether the words of a name of three characters or more are none that carry a sentence, and end where it ends."""
    first, last = piece.word_at(start), piece.word_at(start + size - 1)
    tags = (tag for _, tag in piece.words[first : last + 1])
    family = piece.text[start : start + 2]
    if size < _LONGEST or not (family in FIRST_NAMES_OF_TWO or is_no_word(family, piece)):
        return False
    return piece.is_edge(start + size) and all(tag.startswith(("n", "zg", "a", "g")) for tag in tags)


def name_before_office(piece: Piece, at: int) -> tuple[int, bool] | None:
    """Where a name begins that ends here before an office, and whether it is a given name only.

    王|书记, 周明远|市长, 明远|市长.
    """
    index = piece.word_at(at) - 1
    if at == 0 or not piece.is_edge(at) or index < 0:
        return None
    word, tag = piece.words[index]
    start = piece.starts[index]
    full = _with_family_name(piece, index)
    if full is not None:
        return full, False
    named = word[0] in FAMILY and tag.startswith(("nr", "zg"))
    if named and (len(word) == 1 or (_WHOLE.fullmatch(word) and can_be_name(word, piece))):
        return start, False
    given = len(word) == _SHORTEST and is_han(word) and word not in _NOBODY and is_no_word(word, piece)
    return (start, True) if given else None


def _with_family_name(piece: Piece, index: int) -> int | None:
    """Where a name begins that was cut in two: 周|明远, 王|勇."""
    if index == 0:
        return None
    (family, family_tag), (given, tag) = piece.words[index - 1], piece.words[index]
    cut = family in FAMILY and family_tag.startswith(("nr", "zg")) and len(given) < _LONGEST and tag[0] in "na"
    return piece.starts[index - 1] if cut and can_be_name(family + given, piece) else None
