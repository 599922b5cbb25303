"""Han characters that many typefaces lack: those outside GB2312 (1980), all that 仿宋_GB2312 and its like have."""

import re
from typing import Final

_LAST_ROW: Final = 0xD7
"""First byte of the last row of the first level."""
_HAN: Final = re.compile("[〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


def outside_gb2312(text: str) -> tuple[str, ...]:
    """The Han characters of the text that GB2312 does not have, each once, in order. 〇 is one of them."""
    return tuple(found for found in dict.fromkeys(_HAN.findall(text)) if not _in_gb2312(found))


def is_uncommon(character: str) -> bool:
    """Whether a Han character is none of the 3,755 of the first level of GB2312, which are chosen by frequency."""
    if not _HAN.fullmatch(character):
        return False
    return not _in_gb2312(character) or character.encode("gb2312")[0] > _LAST_ROW


def _in_gb2312(character: str) -> bool:
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
