"""Characters of symbol fonts, which Word stores as places in the font: read as the characters they look like."""

from typing import Final

_PRIVATE: Final = 0xF000
"""Where Word moves the 256 places of a symbol font."""

_SYMBOL: Final = {0xB7: "•", 0xA8: "♦", 0xB1: "±", 0xB4: "×", 0xB8: "÷", 0xB0: "°", 0xA3: "≤", 0xB3: "≥", 0xB9: "≠"} | {
    0xAE: "→",
    0xAC: "←",
    0xAD: "↑",
    0xAF: "↓",
    0xD6: "√",
    0xA5: "∞",
    0xBB: "≈",
}
_WINGDINGS: Final = {
    0x6C: "●",
    0x6D: "❍",
    0x6E: "■",
    0x6F: "□",
    0x71: "❑",
    0x72: "❒",
    0x74: "⧫",
    0x75: "◆",
    0x76: "❖",
    0x77: "⬥",
    0x9F: "•",
    0xA1: "○",
    0xA7: "▪",
    0xA8: "□",
    0xAB: "★",
    0xD8: "➢",
    0xE0: "→",
    0xE8: "➔",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
} | {0x80 + digit: "⓪①②③④⑤⑥⑦⑧⑨⑩"[digit] for digit in range(11)}
_WINGDINGS_2: Final = {0x50: "✓", 0x4F: "✗", 0x52: "☑", 0x54: "☒", 0x97: "●", 0xA3: "□"}
_FONTS: Final = {"symbol": _SYMBOL, "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2}


def symbol(font: str, code: int) -> str:
    """The character at that place of the font; where nobody knows it, the private character that stands in the file."""
    place = code & 0xFF if _PRIVATE <= code <= _PRIVATE + 0xFF else code
    known = _FONTS.get(font.lower(), {}).get(place)
    if known:
        return known
    return "" if _is_unholdable(code) else chr(code)


def readable(text: str, font: str = "") -> str:
    """A text whose private characters are read; a bullet where the font is unknown."""
    return "".join(_read(sign, font) for sign in text)


def is_private(sign: str) -> bool:
    """Whether it looks like something only in one font."""
    return "\ue000" <= sign <= "\uf8ff"


def _read(sign: str, font: str) -> str:
    if not is_private(sign):
        return sign
    found = symbol(font, ord(sign))
    return "•" if is_private(found) else found


def _is_unholdable(code: int) -> bool:
    """No character at all: a surrogate, a control character, or beyond Unicode."""
    return not 0x20 <= code <= 0x10FFFF or 0xD800 <= code <= 0xDFFF  # noqa: PLR2004 - the bounds of Unicode
