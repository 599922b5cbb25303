from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftkit.reuse.model import RiskKind
from draftkit.source import Source
from draftkit.store.speech_folder import SpeechFolder
from draftkit.workflows.reuse.ledger import Confirmation, Ledger, ledger_write, load_ledger, parse_ledger

ONE = Confirmation(RiskKind.SEASON, "年底前", "王某", "2026-11-23", "进度表上排到12月20日")
TWO = Confirmation(RiskKind.SUM, "500人，其中男300人、女200人")
FOLDER = SpeechFolder(Path("讲话"))


def written(text: str, *new: Confirmation) -> str:
    source = Source("reuse.yaml", text)
    ledger = Ledger(source, confirmed=parse_ledger(source).unwrap())
    return ledger_write(FOLDER, ledger, new).unwrap().data.decode()


def test_a_folder_without_the_file_has_confirmed_nothing(tmp_path: Path) -> None:
    assert load_ledger(SpeechFolder(tmp_path)).unwrap().confirmed == ()


def test_the_first_entry_makes_the_file_and_says_what_it_is() -> None:
    assert written("", ONE).splitlines()[2:] == [
        "confirmed:",
        "  - kind: season",
        "    words: 年底前",
        "    by: 王某",
        "    when: 2026-11-23",
        "    why: 进度表上排到12月20日",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# 只有注释\n",
        "confirmed:\n",
        "confirmed: []\n",
        "confirmed: [{kind: fact, words: 甲}]\n",
        "confirmed:\n- kind: fact\n  words: 甲\n",
        "confirmed:\n  # 第一条\n  - {kind: fact, words: 甲}  # 甲的事\n\n# 末尾\n",
        "confirmed:\n    - kind: fact\n      words: 甲\n      why: |\n        好几\n        行\n",
        "confirmed:\r\n  - kind: fact\r\n    words: 甲\r\n",
        "confirmed:\n  - kind: fact\n    words: 甲",
        "confirmed:\n  - kind: fact\n    words: 甲\n    why:\n",
    ],
)
def test_entries_come_behind_those_that_are_there_and_nothing_else_changes(text: str) -> None:
    before = parse_ledger(Source("r", text)).unwrap()
    after = written(text, ONE, TWO)
    assert parse_ledger(Source("r", after)).unwrap() == (*before, ONE, TWO)
    assert all(line in after.splitlines() for line in text.splitlines() if "#" in line)


def test_the_line_ends_of_the_file_are_kept() -> None:
    after = written("confirmed:\r\n  - kind: fact\r\n    words: 甲\r\n", ONE)
    assert after.count("\n") == after.count("\r\n") == 8


@given(st.text(st.characters(codec="utf-8"), min_size=1), st.text(st.characters(codec="utf-8")))
def test_any_words_and_reasons_read_back_as_they_were(words: str, why: str) -> None:
    entry = Confirmation(RiskKind.QUOTATION, words, why=why)
    assert parse_ledger(Source("r", written(written("", ONE), entry))).unwrap() == (ONE, entry)


def test_of_the_same_words_the_last_entry_counts() -> None:
    ledger = Ledger(Source("r", ""), confirmed=(ONE, Confirmation(ONE.kind, ONE.words, "李某")))
    assert ledger.by_words[ONE.kind, ONE.words].by == "李某"


def test_what_is_wrong_with_the_file_is_told_at_its_place() -> None:
    text = "confirmed:\n  - {kind: saeson, words: 甲}\n  - {kind: sum}\n  - 乙\nconfirmd: 1\n"
    found = parse_ledger(Source("reuse.yaml", text))
    assert [(each.place.line if each.place else 0) for each in found.diagnostics] == [2, 3, 4, 5]
    assert found.failed
