"""Going through the phrases of a bank; deciding by a table; what the files say afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from draftkit.errors import DraftkitError, ExitCode
from draftkit.phrases.candidate import Standing, Verdict
from draftkit.phrases.model import Bank, Phrase, PhraseSlot
from draftkit.phrases.search import PhraseQuery
from draftkit.phrases.table import dump_table
from draftkit.phrases.taxonomy import Form
from draftkit.store.candidates.lock import mining_lock
from draftkit.workflows.banks import open_bank
from draftkit.workflows.banks.contexts import Context
from draftkit.workflows.banks.curate import curated_bank, write_decisions
from draftkit.workflows.banks.curate_round import Asked, Card, Round, with_words
from draftkit.workflows.banks.curate_table import Applied, decide_by_table
from draftkit.workflows.banks.find import load_bank_at
from draftkit.workflows.desk import Desk
from draftkit.workflows.steps import Steps

DAY = "2026-11-23"
ALL = Asked(PhraseQuery())


@contextmanager
def going_through(folder: Path, asked: Asked = ALL) -> Iterator[Round]:
    """A round, written to the files at its end."""
    with curated_bank(folder, DAY, Steps()) as bank:
        yield Round(bank, asked, DAY)
        write_decisions(bank.file, folder, DAY).unwrap()


def at_hand(work: Round) -> str:
    card = work.card()
    return card.candidate.phrase.text if card else ""


def phrase_at_hand(work: Round) -> Phrase:
    card = work.card()
    assert card
    return card.candidate.phrase


def accept(work: Round) -> None:
    work.decide(Verdict.ACCEPT, phrase_at_hand(work))


def reject(work: Round, note: str = "") -> None:
    work.decide(Verdict.REJECT, replace(phrase_at_hand(work), note=note))


def files(folder: Path) -> Bank:
    return load_bank_at(folder, None).unwrap()


def standing(folder: Path) -> dict[str, str]:
    """What the files say: words, and the day somebody decided, or what is rejected."""
    bank = files(folder)
    return {phrase.text: phrase.checked for phrase in bank.phrases} | {each.text: "rejected" for each in bank.rejected}


def test_the_surest_are_asked_for_first_each_with_its_sentence(mined_bank: Path) -> None:
    with going_through(mined_bank) as work:
        assert (work.total, work.decided) == (4, 0)
        card = work.card()
        assert isinstance(card, Card)
        assert (card.candidate.phrase.text, card.number, card.decision) == ("真抓实干", 1, None)
        assert card.contexts == (("2024.txt", Context("各乡镇要", "真抓实干", "，把茶园管好。")),)


def test_decisions_stand_in_the_files_afterwards(mined_bank: Path) -> None:
    with going_through(mined_bank) as work:
        accept(work)
        reject(work, "太具体")
        work.skip()
        accept(work)
        assert work.card() is None
        assert work.decided == 3
    assert standing(mined_bank) == {"真抓实干": DAY, "以茶兴县": DAY, "把茶园管好": "rejected"}
    assert files(mined_bank).rejected[0].note == "太具体"


def test_the_next_round_asks_only_for_what_is_left_and_skipped_ones_last(mined_bank: Path) -> None:
    with going_through(mined_bank) as work:
        accept(work)
        work.skip()
    with going_through(mined_bank) as work:
        assert work.total == 3
        assert at_hand(work) == "一心为民"
        work.skip()
        assert at_hand(work) == "以茶兴县"
        accept(work)
        assert at_hand(work) == "把茶园管好"
        accept(work)
    with going_through(mined_bank) as work:
        assert (work.total, at_hand(work)) == (1, "一心为民")


def test_filters_narrow_what_is_asked_for(mined_bank: Path) -> None:
    with going_through(mined_bank, Asked(PhraseQuery(standing=Standing.NEW))) as work:
        assert (work.total, at_hand(work)) == (2, "一心为民")
    with going_through(mined_bank, Asked(PhraseQuery("茶"))) as work:
        assert (work.total, at_hand(work)) == (2, "把茶园管好")


def test_a_person_can_go_back_and_decide_otherwise(mined_bank: Path) -> None:
    with going_through(mined_bank) as work:
        assert not work.back()
        accept(work)
        assert work.back()
        card = work.card()
        assert card
        assert card.decision
        assert card.decision.verdict is Verdict.ACCEPT
        reject(work)
        assert at_hand(work) == "把茶园管好"
    assert standing(mined_bank)["真抓实干"] == "rejected"


def test_undo_brings_the_phrase_back_and_leaves_no_trace_in_the_files(mined_bank: Path) -> None:
    before = standing(mined_bank)
    with going_through(mined_bank) as work:
        reject(work)
        accept(work)
        assert work.undo()
        assert at_hand(work) == "把茶园管好"
        assert work.undo()
        assert (at_hand(work), work.decided) == ("真抓实干", 0)
        assert work.undo() is None
    assert standing(mined_bank) == before


def test_a_decision_of_an_earlier_run_can_be_undone_after_it_was_written(mined_bank: Path) -> None:
    before = standing(mined_bank)
    with going_through(mined_bank, Asked(PhraseQuery("一心"))) as work:
        accept(work)
    assert standing(mined_bank) == before | {"一心为民": DAY}
    with going_through(mined_bank) as work:
        assert work.undo()
        assert (at_hand(work), work.total) == ("一心为民", 4)
    assert standing(mined_bank) == before


def test_a_rejection_of_an_earlier_run_can_be_undone_after_it_was_written(mined_bank: Path) -> None:
    before = standing(mined_bank)
    with going_through(mined_bank) as work:
        reject(work)
    with going_through(mined_bank) as work:
        assert work.undo()
    assert standing(mined_bank) == before


def test_what_was_edited_by_hand_survives_a_decision_that_was_undone(mined_bank: Path) -> None:
    path = mined_bank / "conduct.yaml"
    path.write_text(path.read_text("utf-8").replace("text: 真抓实干", "text: 真抓真管"), "utf-8")
    with going_through(mined_bank, Asked(PhraseQuery(), again=True)) as work:
        assert at_hand(work) == "真抓真管"
        reject(work)
        assert work.undo()
        assert at_hand(work) == "真抓真管"
    assert standing(mined_bank)["真抓真管"] == DAY


def test_a_round_that_was_killed_loses_no_decision(mined_bank: Path) -> None:
    with curated_bank(mined_bank, DAY, Steps()) as bank:
        accept(Round(bank, ALL, DAY))
    assert standing(mined_bank)["真抓实干"] == ""
    steps = Steps()
    with curated_bank(mined_bank, DAY, steps) as bank:
        assert standing(mined_bank)["真抓实干"] == DAY
        assert Round(bank, ALL, DAY).total == 3


def test_where_the_bank_is_held_at_the_end_decisions_wait(mined_bank: Path) -> None:
    with curated_bank(mined_bank, DAY, Steps()) as bank:
        accept(Round(bank, ALL, DAY))
        with mining_lock(mined_bank):
            outcome = write_decisions(bank.file, mined_bank, DAY)
        assert [problem.message.code for problem in outcome.diagnostics] == ["DK772", "DK608"]
        assert write_decisions(bank.file, mined_bank, DAY).unwrap() == 1
    assert standing(mined_bank)["真抓实干"] == DAY


def test_a_faulty_file_is_told_before_anything_is_asked(mined_bank: Path) -> None:
    (mined_bank / "talent.yaml").write_text("phrases: [{text: 聚才, form: 四字}]\n", "utf-8")
    with pytest.raises(DraftkitError) as stopped, curated_bank(mined_bank, DAY, Steps()):
        raise AssertionError
    assert stopped.value.exit_code == ExitCode.INPUT


def test_a_bank_nobody_mined_here_is_gone_through_and_stays_its_owners(tmp_path: Path) -> None:
    text = "# 我们自己的\nphrases:\n  - {text: 真抓实干, form: 四字格, count: 3}\n  - {text: 一心为民, form: 四字格}\n"
    (tmp_path / "conduct.yaml").write_text(text, "utf-8")
    steps = Steps()
    with curated_bank(tmp_path, DAY, steps) as bank:
        assert [problem.message.code for problem in steps.said] == ["DK773"]
        work = Round(bank, ALL, DAY)
        assert (work.total, at_hand(work)) == (2, "真抓实干")
        assert (tmp_path / "conduct.yaml").read_text("utf-8") == text
        work.skip()
        reject(work)
        write_decisions(bank.file, tmp_path, DAY).unwrap()
    assert standing(tmp_path) == {"真抓实干": "", "一心为民": "rejected"}
    assert "# 我们自己的" in (tmp_path / "conduct.yaml").read_text("utf-8")


def test_a_folder_without_a_bank_gets_no_file(tmp_path: Path) -> None:
    with pytest.raises(DraftkitError) as stopped, curated_bank(tmp_path, DAY, Steps()):
        raise AssertionError
    assert [problem.message.code for problem in stopped.value.diagnostics] == ["DK725"]
    assert list(tmp_path.iterdir()) == []


FRAME = Phrase("1", "以{甲}为抓手", Form.FRAME, (), (), slots=(PhraseSlot("甲", "place"),))


def test_edited_words_keep_the_gaps_they_still_have() -> None:
    assert with_words(FRAME, "用{甲}带{乙}").unwrap().slots == (PhraseSlot("甲", "place"), PhraseSlot("乙"))
    assert with_words(FRAME, "真抓实干").unwrap().slots == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "DK201"), ("{甲}", "DK201"), ("干\x1b劲", "DK201"), ("干" * 17, "DK200"), ("{甲}和{甲}", "DK203")],
)
def test_words_no_bank_can_hold_are_refused(text: str, code: str) -> None:
    assert [problem.message.code for problem in with_words(FRAME, text).diagnostics] == [code]


# -- by a table ---------------------------------------------------------------------------------------------------


def table_of(folder: Path, *changes: tuple[str, str]) -> Path:
    """The table of a bank, filled in."""
    with curated_bank(folder, DAY, Steps()) as bank:
        text = dump_table([candidate.phrase for candidate in bank.file.candidates()]).decode()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path = folder.parent / "词句表.csv"
    path.write_text(text, "utf-8", newline="")
    return path


def decided(text: str, words: str, verdict: str) -> tuple[str, str]:
    """A row of the table before and after somebody wrote a decision into it."""
    row = next(line for line in text.splitlines() if f",{words}," in line)
    cells = row.split(",")
    header = text.splitlines()[0].lstrip("\ufeff").split(",")
    cells[header.index("决定")] = verdict
    return row, ",".join(cells)


@pytest.fixture
def filled(mined_bank: Path) -> Path:
    """A table with three decisions, one of them with other words."""
    text = table_of(mined_bank).read_text("utf-8")
    accepted = decided(text, "一心为民", "采纳")
    rejected = decided(text, "真抓实干", "否决")
    old, new = decided(text, "以茶兴县", "采纳")
    return table_of(mined_bank, accepted, rejected, (old, new.replace("以茶兴县", "以茶富民")))


def test_a_table_is_applied_at_once_and_once_only(mined_bank: Path, filled: Path) -> None:
    assert decide_by_table(filled, mined_bank, DAY).unwrap() == Applied(1, 1, 1, 1, 3)
    after = {"把茶园管好": "", "一心为民": DAY, "以茶富民": DAY, "真抓实干": "rejected"}
    assert standing(mined_bank) == after
    content = {path.name: path.read_bytes() for path in mined_bank.glob("*.yaml")}
    assert decide_by_table(filled, mined_bank, "2026-12-01").unwrap() == Applied(0, 0, 0, 4, 0)
    assert {path.name: path.read_bytes() for path in mined_bank.glob("*.yaml")} == content


def test_a_table_in_gb18030_is_read(mined_bank: Path, filled: Path) -> None:
    filled.write_bytes(filled.read_text("utf-8-sig").encode("gb18030"))
    assert decide_by_table(filled, mined_bank, DAY).unwrap().rejected == 1


def test_of_a_table_with_a_wrong_row_nothing_is_applied(mined_bank: Path, filled: Path) -> None:
    before = standing(mined_bank)
    filled.write_text(filled.read_text("utf-8").replace("采纳", "采拿", 1), "utf-8", newline="")
    with pytest.raises(DraftkitError) as stopped:
        decide_by_table(filled, mined_bank, DAY)
    *wrong, last = stopped.value.diagnostics
    assert (last.message.code, dict(last.values)["count"]) == ("DK771", "1")
    assert len([problem for problem in wrong if problem.is_error]) == 1
    assert standing(mined_bank) == before


def test_an_entry_somebody_added_by_hand_can_be_decided_on_by_a_table(mined_bank: Path) -> None:
    (mined_bank / "talent.yaml").write_text("phrases:\n  - {text: 聚才引智, form: 四字格}\n", "utf-8")
    path = mined_bank.parent / "一.csv"
    path.write_text("词句,决定\n聚才引智,否决\n", "utf-8")
    assert decide_by_table(path, mined_bank, DAY).unwrap().rejected == 1
    assert standing(mined_bank)["聚才引智"] == "rejected"


def test_a_bank_that_was_installed_with_the_program_is_not_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mined_bank: Path
) -> None:
    shipped = tmp_path / "draftkit" / open_bank.INSTALLED / "phrasebank"
    (shipped / "reports").mkdir(parents=True)
    monkeypatch.setattr(open_bank, "built_in", lambda _resource: shipped)
    for bank in (shipped, shipped / "reports"):
        assert [problem.message.code for problem in open_bank.own_folder(Desk(bank=bank)).diagnostics] == ["DK769"]
    assert open_bank.own_folder(Desk(bank=mined_bank)).unwrap() == mined_bank


def test_without_a_bank_of_its_own_an_office_has_nothing_to_change() -> None:
    assert open_bank.own_folder(Desk()).failed
