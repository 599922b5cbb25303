"""Words that mean the place or the body of the speaker without a name: 我县, 全县, 县委、县政府, 县上.

They are facts of a document only where it does not name its own place: there they are all that ties it to one. Where
the place is named they stay true for every other place of the same level, and would be noise: a long speech has 全市
forty times.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from draftkit.facts.model import Mention
from draftkit.figures.model import FigureType
from draftkit.text.han import is_han

_PLACE = re.compile(
    "(?:我|全|本|我们)(省|市|县|区|州|盟|旗|镇|乡|村|街道|社区)(?!村振|村产|村文|村治|村建|愁|[域间块位分委县区级]|场)"
)
_OWN = 3
"""Times a name, or a word for the own place, has to stand in a document before it says something about its speaker."""
_BODY = (
    "{0}委、{0}(?:人民)?政府|{0}(?:委|(?:人民)?政府)、{0}[\u4e00-\u9fff]{{2,8}}?委员会|{0}委(?:组织部|宣传部|统战部|政法委|办公室|办|党校)?|{0}(?:人民)?政府(?:办公室|办)?"
    "|{0}纪委(?:监委)?|{0}人大(?:常委会)?|{0}政协|{0}[\u4e00-\u9fff]{{2,6}}?(?:局|电视台|法院|检察院|党校)|{0}[上里](?![下报交级])"
)


def level_of(text: str) -> str:
    """The unit the speaker's place has, by the words for it (县 of 我县, 全县); empty where there are none."""
    counts = Counter(match[1] for match in _PLACE.finditer(text))
    unit, count = counts.most_common(1)[0] if counts else ("", 0)
    return unit if count >= _OWN else ""


def names_its_place(level: str, names: Iterable[tuple[str, str]]) -> bool:
    """Whether a document says which place it is about, by the places in it: each with its words and its value."""
    counts: Counter[str] = Counter()
    for words, value in names:
        if level and words.endswith(level) and is_han(words) and "某" not in words:
            return True
        counts[value] += 1
    return bool(counts) and counts.most_common(1)[0][1] >= _OWN


def referring(text: str, level: str) -> Iterator[Mention]:
    """The words for the speaker's place and its bodies. 全县 is doubtful: it is true of every county."""
    if not level:
        return
    for match in _PLACE.finditer(text):
        if match[1] == level:
            doubtful = match[0].startswith("全")
            yield Mention(FigureType.PLACE, match.start(), match.end(), match[1], doubtful=doubtful)
    for match in re.finditer(_BODY.format(level), text):
        yield Mention(FigureType.ORGANISATION, match.start(), match.end(), match[0], doubtful=True)
