from draftkit.checks.model import Silence
from draftkit.source import Source, Span
from draftkit.workflows.checking import messages
from draftkit.workflows.checking.silence import parse_silences, parse_speech_checks, silences_in_text

NOTED = """\
## 认识要到位

<!-- 放行 DKR22、T12：领导的口头语 -->
各级要看清形势，
做好准备。

物资要备足。
"""


def source(text: str) -> Source:
    return Source("checks.yaml", text)


def test_a_note_lets_a_rule_stand_in_the_block_behind_it() -> None:
    outcome = silences_in_text(source(NOTED))
    block = NOTED.index("各级"), NOTED.index("准备。") + 3
    assert outcome.value == (
        Silence("DKR22", "领导的口头语", span=Span(*block)),
        Silence("T12", "领导的口头语", span=Span(*block)),
    )
    assert outcome.diagnostics == ()


def test_a_note_reaches_over_a_blank_line_and_other_notes() -> None:
    text = "<!-- 放行 DKR22：口头语 -->\n\n<!-- 待核 -->\n- **把话说透。** 形势要讲。\n"
    (silence,) = silences_in_text(source(text)).unwrap()
    assert silence.span == Span(text.index("- **"), len(text))


def test_a_note_without_a_reason_counts_for_nothing_and_is_told() -> None:
    outcome = silences_in_text(source("<!-- 放行 DKR22 -->\n形势。\n"))
    assert outcome.value == ()
    assert [each.message for each in outcome.diagnostics] == [messages.NO_REASON]
    assert dict(outcome.diagnostics[0].values) == {"rule": "DKR22"}


def test_a_note_that_names_no_rule_is_told_with_its_place() -> None:
    outcome = silences_in_text(source("\n<!-- 放行：都可以 -->\n形势。\n"))
    assert outcome.value == ()
    (told,) = outcome.diagnostics
    assert told.message == messages.NOTHING_NAMED
    assert told.place is not None
    assert told.place.line == 2


def test_other_notes_and_notes_inside_a_line_let_nothing_stand() -> None:
    text = "<!-- 待办：放行 DKR22：核对 -->\n形势 <!-- 放行 DKR22：口头语 --> 很好。\n"
    assert silences_in_text(source(text)).value == ()


def test_an_office_lets_rules_stand_by_a_list() -> None:
    text = "silence:\n  - {rule: DKR22, reason: 本地习惯, text: 抓好落实}\n  - {rule: T12, reason: 简报用语}\n"
    outcome = parse_silences(source(text))
    assert outcome.value == (Silence("DKR22", "本地习惯", "抓好落实"), Silence("T12", "简报用语"))
    assert outcome.diagnostics == ()


def test_an_entry_without_a_reason_is_left_out_and_the_others_hold() -> None:
    outcome = parse_silences(source("silence:\n  - {rule: DKR22}\n  - DKR23\n  - {rule: T12, reason: 简报用语}\n"))
    assert outcome.value == (Silence("T12", "简报用语"),)
    assert [each.message.code for each in outcome.diagnostics] == ["DK101", "DK104"]


def test_an_empty_file_lets_nothing_stand_and_is_no_problem() -> None:
    assert parse_silences(source("# 还没有\n")).value == ()
    assert parse_speech_checks(source("")).diagnostics == ()


def test_a_speech_has_settings_and_silences_of_its_own() -> None:
    text = "settings: {rate: 180}\nsilence:\n  - {rule: DKR22, reason: 口头语}\n"
    outcome = parse_speech_checks(source(text))
    assert outcome.value is not None
    assert outcome.value.settings.limits.rate == 180
    assert outcome.value.silences == (Silence("DKR22", "口头语"),)


def test_an_unknown_key_is_told_with_the_nearest() -> None:
    outcome = parse_speech_checks(source("silences: []\n"))
    assert [each.message.code for each in outcome.diagnostics] == ["DK103"]
    assert outcome.value is not None
