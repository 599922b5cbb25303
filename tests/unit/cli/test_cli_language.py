import pytest

from draftkit.cli.language import Language, from_environment, take_option


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({}, Language.ENGLISH),
        ({"LANG": "zh_CN.UTF-8"}, Language.CHINESE),
        ({"LANG": "zh_TW.Big5"}, Language.CHINESE),
        ({"LANG": "en_GB.UTF-8"}, Language.ENGLISH),
        ({"LANG": "fr_FR.UTF-8"}, Language.ENGLISH),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8"}, Language.CHINESE),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "en_US.UTF-8"}, Language.ENGLISH),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "zh_CN:en"}, Language.CHINESE),
        ({"LANG": "zh_CN.UTF-8", "LANGUAGE": "en"}, Language.ENGLISH),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, Language.ENGLISH),
        ({"LC_ALL": "C.UTF-8", "LANGUAGE": "zh_CN"}, Language.ENGLISH),
        ({"LC_ALL": "", "LANG": "zh_CN"}, Language.CHINESE),
    ],
)
def test_the_environment_decides_as_gettext_would(environ: dict[str, str], language: Language) -> None:
    assert from_environment(environ) is language


@pytest.mark.parametrize(
    ("words", "asked", "rest"),
    [
        ((), None, ()),
        (("--lang", "zh", "draft", "d"), "zh", ("draft", "d")),
        (("draft", "d", "--lang=en"), "en", ("draft", "d")),
        (("draft", "--lang"), "", ("draft",)),
        (("draft", "--", "--lang", "zh"), None, ("draft", "--", "--lang", "zh")),
        (("--lang", "zh", "--lang", "en"), "en", ()),
        (("fill", "--language"), None, ("fill", "--language")),
    ],
)
def test_the_option_is_found_wherever_it_stands(
    words: tuple[str, ...], asked: str | None, rest: tuple[str, ...]
) -> None:
    assert take_option(words) == (asked, rest)
