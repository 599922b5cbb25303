"""What of a text is compared: Han characters and digits. Punctuation, blanks and line ends differ between copies."""

import re

_LETTERS = re.compile("[0-9〇\u3400-\u4dbf\u4e00-\u9fff]+")


def letters(text: str) -> str:
    """The letters of a text, run together."""
    return "".join(_LETTERS.findall(text))


def places(text: str) -> list[int]:
    """For each letter of `letters(text)` its offset in the text."""
    return [at for run in _LETTERS.finditer(text) for at in range(run.start(), run.end())]
