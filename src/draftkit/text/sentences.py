"""Where sentences and clauses begin and end."""

import re
from collections.abc import Iterator

SENTENCE_ENDS = "。！？!?；;"
_SENTENCE = re.compile(rf"[^{SENTENCE_ENDS}\n]*(?:[{SENTENCE_ENDS}]+[”’」』）)]*|\n|$)")
_CLAUSE = re.compile(r"[^，,、；;。！？!?：:\s“”‘’《》（）()「」『』【】—…]+")


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """The start and end of each sentence, its end mark included; blank ones are left out."""
    for match in _SENTENCE.finditer(text):
        if match.group().strip():
            yield match.span()


def clauses(text: str) -> Iterator[tuple[int, int]]:
    """The start and end of each run between punctuation marks, without the marks."""
    for match in _CLAUSE.finditer(text):
        yield match.span()
