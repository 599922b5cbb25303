"""Which encoding bytes are in: the one in which they read most like everyday Chinese.

Strict decoding alone settles nothing but UTF-8: GB18030 takes most Big5 and much UTF-16 without complaint, UTF-16 takes
nearly everything. So each encoding reads a sample, and its text is weighed. Measured in docs/measurements.md.
"""

import re
from collections import Counter
from dataclasses import dataclass

USUAL_SHARE = 0.65
"""Least share of usual characters beyond ASCII. Real texts of 40 characters have over 0.87 in either script. Kana
count against it: Japanese in EUC-JP is Japanese in GB18030 as well, with other Han."""
FREQUENT_SHARE = 0.15
"""Least share of the most frequent characters. Real texts of 100 characters have over 0.2. Korean and Japanese need
this rule: the bytes of EUC-KR are all usual characters of GB18030."""
FEW_FREQUENT_SHARE = 0.1
"""The same for UTF-16 and UTF-32 of few characters: a few bytes make usual characters in them by accident."""
MARGIN = 0.25
"""A choice is doubtful whose score is less than this above the next plausible one's."""
_ENOUGH = 100
"""Characters beyond ASCII from which on that share must be there; in fewer its lack is told."""
_SAMPLE = 20_000
_HIGH = re.compile(rb"[\x80-\xff][^\n]*")
_LONGEST_LINE = 4000
_TEXT_CONTROLS = "\t\n\x0b\x0c\r\x1a\x1b"
_FREQUENT = frozenset(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经"
    "么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实工党政建设加强各全市县新社民展推提高业务平产项目领"
    "导干组织精神第二三四五六七八九十月日"
    "這個們來為國說時會對著過發後裡種經麼學現當沒動還進樣開從實黨設強縣業務產項領導幹組織"
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗張劉陳楊趙黃吳孫馬羅，。、；：“”（）《》？！「」\u3000"
)
"""Function words, words of every speech, common surnames (for lists of names), in both scripts, and punctuation."""


@dataclass(frozen=True, slots=True)
class Encoding:
    """An encoding people keep Chinese in.

    Attributes:
        name: what it is called in messages.
        codecs: Python's names of its variants, the usual one first.
        unit: bytes of its smallest character.
    """

    name: str
    codecs: tuple[str, ...]
    unit: int = 1


UTF8 = Encoding("UTF-8", ("utf-8",))
GB18030 = Encoding("GB18030", ("gb18030",))
BIG5 = Encoding("Big5", ("cp950", "big5hkscs"))
UTF16LE = Encoding("UTF-16LE", ("utf-16-le",), 2)
UTF16BE = Encoding("UTF-16BE", ("utf-16-be",), 2)
UTF32LE = Encoding("UTF-32LE", ("utf-32-le",), 4)
UTF32BE = Encoding("UTF-32BE", ("utf-32-be",), 4)
ALL = (UTF8, GB18030, BIG5, UTF16LE, UTF16BE, UTF32LE, UTF32BE)


@dataclass(frozen=True, slots=True)
class Choice:
    """An encoding and how far the bytes settle it.

    Attributes:
        other: the next plausible one, where the difference is small.
        unsure: whether the text is short and has hardly any frequent character, so that anything is possible.
    """

    encoding: Encoding
    other: Encoding | None = None
    unsure: bool = False


def choose(data: bytes, said: Encoding | None = None) -> Choice | None:
    """The encoding in which the bytes are most plausible; None where they are in none.

    Args:
        data: bytes without a byte order mark.
        said: what the file itself declares: taken where it is plausible, unless another is far more so.
    """
    weights = {encoding: _weight(_read(data, encoding)) for encoding in ALL}
    scores = {at: weight.usual + weight.frequent for at, weight in weights.items() if weight.is_plausible(at)}
    if said in scores:
        scores[said] += MARGIN
    ranked = sorted(scores, key=lambda encoding: -scores[encoding])
    if not ranked:
        return None
    close = [other for other in ranked[1:] if scores[ranked[0]] - scores[other] < MARGIN]
    unsure = said != ranked[0] and weights[ranked[0]].frequent < FREQUENT_SHARE
    return Choice(ranked[0], close[0] if close else None, unsure)


def _read(data: bytes, encoding: Encoding) -> str:
    """What a sample of the bytes says in an encoding; what it cannot say is U+FFFD."""
    sample = data[:_SAMPLE] if encoding.unit > 1 else _beyond_ascii(data)
    return sample.decode(encoding.codecs[0], "replace")


def _beyond_ascii(data: bytes) -> bytes:
    """The lines from their first byte beyond ASCII on: a page may begin with kilobytes of script."""
    lines: list[bytes] = []
    size = 0
    for found in _HIGH.finditer(data):
        lines.append(data[found.start() : min(found.end(), found.start() + _LONGEST_LINE)])
        size += len(lines[-1])
        if size >= _SAMPLE:
            break
    return b"\n".join(lines) if lines else data[:_SAMPLE]


@dataclass(frozen=True, slots=True)
class _Weight:
    """Of a text's characters beyond ASCII: their number, the shares of usual and of frequent ones."""

    total: int
    usual: float
    frequent: float

    def is_plausible(self, encoding: Encoding) -> bool:
        """Whether the text may be Chinese."""
        few = 0.0 if encoding.unit == 1 else FEW_FREQUENT_SHARE
        return self.usual >= USUAL_SHARE and self.frequent >= (few if self.total < _ENOUGH else FREQUENT_SHARE)


def _weight(text: str) -> _Weight:
    telling = Counter(sign for sign in text if sign >= "\x7f" or (sign < " " and sign not in _TEXT_CONTROLS))
    total = telling.total()
    usual = sum(count * (_is_usual(sign) - _is_kana(sign)) for sign, count in telling.items())
    frequent = sum(count for sign, count in telling.items() if sign in _FREQUENT)
    return _Weight(total, usual / total, frequent / total) if total else _Weight(0, 1.0, 1.0)


def _is_usual(sign: str) -> bool:
    """Whether it is one of the most frequent Han characters of either script, or a common mark.

    They are rows 1, 3 and 16 to 55 of GB/T 2312-1980, and level 1 with the symbols of Big5.
    """
    code = sign.encode("gb2312", "ignore")
    if len(code) == 2 and (code[0] in (0xA1, 0xA3) or 0xB0 <= code[0] <= 0xD7):  # noqa: PLR2004 - rows of the standard
        return True
    code = sign.encode("big5", "ignore")
    return len(code) == 2 and 0xA1 <= code[0] <= 0xC6  # noqa: PLR2004 - the same


def _is_kana(sign: str) -> bool:
    return "\u3041" <= sign <= "\u30ff"
