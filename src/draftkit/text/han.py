"""Which characters are Han, and how many a text holds."""

import re

_HAN_RUN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff〇]+")


def is_han(text: str) -> bool:
    """Whether the text is one or more Han characters and nothing else."""
    return _HAN_RUN.fullmatch(text) is not None


def count_han(text: str) -> int:
    """How many Han characters the text holds; punctuation, digits and Latin letters do not count."""
    return sum(map(len, _HAN_RUN.findall(text)))
