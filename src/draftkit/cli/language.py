"""The language of the program's own words. Documents are always Chinese; this is only how the program speaks."""

import gettext
import sys
from collections.abc import Mapping, Sequence
from contextvars import ContextVar
from enum import StrEnum
from pathlib import Path

DOMAIN = "draftkit"
LOCALE = Path(__file__).parent / "locale"
TERM = "term"
"""The context of words that fill the gap of a sentence, so that a name a person chose is never translated."""

WORD = "word"
"""The context of a script's words (roles, types of figures) as people are shown them; in a gap they stay as written."""

_FLAG = "--lang"
_chosen: ContextVar[gettext.NullTranslations] = ContextVar("language")
_spoken: ContextVar["Language"] = ContextVar("spoken")


class Language(StrEnum):
    """The languages the program speaks."""

    CHINESE = "zh"
    ENGLISH = "en"


def install(language: Language) -> None:
    """Speak this language from now on; English where its catalog is not compiled."""
    _spoken.set(language)
    if language is Language.ENGLISH:
        _chosen.set(gettext.NullTranslations())
    else:
        _chosen.set(_catalog())


def spoken() -> Language:
    """The language the program speaks now; for words that stand in both languages in a file of rules."""
    return _spoken.get(Language.ENGLISH)


def _catalog() -> gettext.NullTranslations:
    return gettext.translation(DOMAIN, str(LOCALE), languages=["zh_CN"], fallback=True)


def _(text: str) -> str:
    """The text in the language chosen; an empty text stays empty."""
    catalog = _chosen.get(None)
    return catalog.gettext(text) if catalog and text else text


def term(text: str) -> str:
    """A word that fills a gap, where it is one of the program's own; anything else stays as it is."""
    catalog = _chosen.get(None)
    return catalog.pgettext(TERM, text) if catalog and text else text


def word(text: str) -> str:
    """A role or a type of figure, as people are shown it."""
    catalog = _chosen.get(None)
    return catalog.pgettext(WORD, text) if catalog and text else text


def chinese(text: str) -> str:
    """A role or a type of figure in Chinese, whatever language was chosen: people may type it."""
    return _catalog().pgettext(WORD, text)


def take_option(argv: Sequence[str]) -> tuple[str | None, tuple[str, ...]]:
    """The last `--lang` of a command line, wherever it stands, and the command line without it.

    Its value is None where it was not given, and empty where its value is missing.
    """
    asked: str | None = None
    rest: list[str] = []
    words = iter(argv)
    for word in words:
        if word == "--":
            rest += [word, *words]
        elif word == _FLAG:
            asked = next(words, "")
        elif word.startswith(f"{_FLAG}="):
            asked = word.removeprefix(f"{_FLAG}=")
        else:
            rest.append(word)
    return asked, tuple(rest)


def from_environment(environ: Mapping[str, str]) -> Language:
    """The language the environment asks for, by the rules of GNU gettext; Chinese of any kind is Chinese."""
    locale = next((environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)), "")
    plain = locale.split(".")[0] in ("C", "POSIX")
    wished = "" if plain else environ.get("LANGUAGE", "").split(":")[0]
    name = wished or locale or _of_windows()
    return Language.CHINESE if name.lower().startswith("zh") else Language.ENGLISH


def _of_windows() -> str:
    if sys.platform == "win32":
        import ctypes
        import locale

        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    return ""
