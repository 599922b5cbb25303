import pytest

from draftkit.checks import messages_people as messages
from draftkit.checks.settings import Limits, SettingsFile, parse_settings, settings_of
from draftkit.checks.subject import Settings
from draftkit.source import Source
from draftkit.strictyaml import messages as yaml_messages


def settings_file(text: str) -> tuple[SettingsFile, list[str]]:
    outcome = parse_settings(Source("settings.yaml", text))
    assert outcome.value is not None
    return outcome.value, [each.message.code for each in outcome.diagnostics]


OFFICE = """\
rate: 210
minutes: 20
characters: 8000
pages: 13
theme: 某项学习教育
own: [临江市, 市统计局]
readings: {垚: yáo}
speakers:
  周明远: {rate: 180, minutes: 15}
"""


def test_a_file_says_what_holds_for_a_speech() -> None:
    said, problems = settings_file(OFFICE)
    assert problems == []
    assert settings_of(said) == Settings(210, 20, 8000, 13, "某项学习教育", ("临江市", "市统计局"), {"垚": "yáo"})


def test_what_is_said_of_the_speaker_goes_before_what_holds_for_everybody() -> None:
    said, _ = settings_file(OFFICE)
    settings = settings_of(said, speaker="周明远")
    assert (settings.rate, settings.minutes, settings.characters, settings.pages) == (180, 15, 8000, 13)


def test_the_file_of_the_speech_goes_before_that_of_the_office_and_adds_to_its_names() -> None:
    office, _ = settings_file(OFFICE)
    speech, _ = settings_file("rate: 160\ntheme:\nown: 云溪县\nreadings: {垚: yao, 淼: miǎo}\n")
    settings = settings_of(office, speech, speaker="周明远")
    assert settings.rate == 160
    assert settings.minutes == 15
    assert settings.theme == "某项学习教育"
    assert settings.own == ("临江市", "市统计局", "云溪县")
    assert settings.readings == {"垚": "yao", "淼": "miǎo"}


def test_the_speech_may_take_the_theme_back() -> None:
    office, _ = settings_file(OFFICE)
    speech, _ = settings_file("theme: ''\n")
    assert settings_of(office, speech).theme == ""


def test_nothing_said_leaves_the_defaults() -> None:
    assert settings_file("") == (SettingsFile(), [])
    assert settings_of() == Settings()
    assert settings_of(SettingsFile()) == Settings()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("rate: 20\n", yaml_messages.OUT_OF_RANGE.code),
        ("rate: 快\n", yaml_messages.NOT_A_WHOLE_NUMBER.code),
        ("minutes: 0\n", yaml_messages.OUT_OF_RANGE.code),
        ("own: [临江市, 临江市]\n", messages.TWO_OWN.code),
        ("own: [{a: b}]\n", yaml_messages.WRONG_TYPE.code),
        ("readings: {石垚: yáo}\n", messages.NO_CHARACTER.code),
        ("readings: [垚]\n", yaml_messages.WRONG_TYPE.code),
        ("speakers: {周明远: 180}\n", yaml_messages.WRONG_TYPE.code),
        ("speakers: {周明远: {speed: 180}}\n", yaml_messages.UNKNOWN_KEY.code),
        ("rates: 200\n", yaml_messages.UNKNOWN_KEY_NEAR.code),
    ],
)
def test_a_problem_is_told_and_the_rest_holds(text: str, code: str) -> None:
    said, problems = settings_file(f"{text}characters: 5000\n")
    assert problems == [code]
    assert said.limits == Limits(characters=5000)


def test_a_text_that_is_no_mapping_is_no_file_of_settings() -> None:
    assert parse_settings(Source("settings.yaml", "- 200\n")).value is None
