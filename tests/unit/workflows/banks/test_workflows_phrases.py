"""Looking into a bank that was mined: its candidates, and what people wrote into its files."""

from pathlib import Path

import pytest

from draftkit.phrases.candidate import Decision, Standing, Verdict
from draftkit.phrases.identify import phrase_id
from draftkit.phrases.model import Rejected
from draftkit.phrases.search import PhraseQuery
from draftkit.store.candidates.file import NAME, open_candidates
from draftkit.workflows.banks.contexts import Context
from draftkit.workflows.banks.search import bank_picture, find_phrase, search_phrases
from draftkit.workflows.desk import Desk

EVERYTHING = PhraseQuery()


def texts(folder: Path, query: PhraseQuery = EVERYTHING, limit: int = 100, *, rejected_too: bool = False) -> list[str]:
    found = search_phrases(query, Desk(bank=folder), limit, rejected_too=rejected_too).unwrap()
    return [entry.phrase.text for entry in found.entries]


def rewrite(folder: Path, old: str, new: str) -> None:
    path = folder / "conduct.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def entry_of(folder: Path, words: str) -> str:
    """The entry as it stands in the file."""
    text = (folder / "conduct.yaml").read_text("utf-8")
    return next(f"  - id:{part}" for part in text.split("  - id:")[1:] if f"text: {words}\n" in part)


def test_the_surest_come_first_and_candidates_are_found_too(mined_bank: Path) -> None:
    assert texts(mined_bank) == ["真抓实干", "把茶园管好", "一心为民", "以茶兴县"]
    assert texts(mined_bank, PhraseQuery(standing=Standing.NEW)) == ["一心为民", "以茶兴县"]
    assert texts(mined_bank, PhraseQuery("茶")) == ["把茶园管好", "以茶兴县"]
    assert texts(mined_bank, limit=1) == ["真抓实干"]


def test_words_changed_by_hand_are_found_and_the_old_ones_are_not(mined_bank: Path) -> None:
    rewrite(mined_bank, "text: 真抓实干", "text: 真抓真管")
    assert texts(mined_bank, PhraseQuery("真抓")) == ["真抓真管"]
    assert texts(mined_bank, PhraseQuery("实干")) == []
    assert find_phrase("真抓真管", Desk(bank=mined_bank)).unwrap().entry.score == 900
    assert find_phrase("真抓实干", Desk(bank=mined_bank)).diagnostics[0].message.code == "DK742"


def test_the_number_found_counts_what_was_changed_by_hand_once(mined_bank: Path) -> None:
    rewrite(mined_bank, "text: 真抓实干", "text: 真抓真管")
    found = search_phrases(PhraseQuery(), Desk(bank=mined_bank), 1).unwrap()
    assert (len(found.entries), found.total) == (1, 4)


def test_an_entry_taken_out_by_hand_is_rejected_and_one_put_in_is_found(mined_bank: Path) -> None:
    rewrite(mined_bank, entry_of(mined_bank, "把茶园管好"), "  - {text: 一茶一品, form: 四字格}\n")
    assert texts(mined_bank, PhraseQuery("茶")) == ["以茶兴县", "一茶一品"]
    assert texts(mined_bank, PhraseQuery(standing=Standing.REJECTED)) == ["把茶园管好"]
    assert texts(mined_bank, PhraseQuery("茶"), rejected_too=True) == ["以茶兴县", "一茶一品", "把茶园管好"]


def test_a_decision_that_is_not_written_yet_shows(mined_bank: Path) -> None:
    with open_candidates(mined_bank / NAME, create=True).unwrap() as file:
        candidate = file.candidate("真抓实干")
        assert candidate
        file.decide([Decision(candidate.phrase.id, Verdict.REJECT, candidate.phrase, "2026-11-23")])
    assert texts(mined_bank) == ["把茶园管好", "一心为民", "以茶兴县"]
    found = find_phrase("真抓实干", Desk(bank=mined_bank)).unwrap()
    assert (found.entry.standing, found.decision and found.decision.verdict) == (Standing.REJECTED, Verdict.REJECT)


def test_a_document_is_asked_for_by_id_or_a_part_of_its_name(mined_bank: Path) -> None:
    assert len(texts(mined_bank, PhraseQuery(source="9f76aebeaee7"))) == 4
    assert len(texts(mined_bank, PhraseQuery(source="2024"))) == 4
    outcome = search_phrases(PhraseQuery(source="2019"), Desk(bank=mined_bank))
    assert [(problem.message.code, dict(problem.values)["names"]) for problem in outcome.diagnostics] == [
        ("DK768", "2024.txt")
    ]
    assert outcome.value
    assert outcome.value.total == 0


def test_a_phrase_is_shown_in_its_sentence_though_the_document_is_gone(mined_bank: Path) -> None:
    found = find_phrase("一心为民", Desk(bank=mined_bank)).unwrap()
    assert found.contexts == (Context("大家要", "一心为民", "，带头实干；"),)


def test_a_sentence_ends_with_its_block(mined_bank: Path) -> None:
    found = find_phrase("真抓实干", Desk(bank=mined_bank)).unwrap()
    assert found.contexts == (Context("各乡镇要", "真抓实干", "，把茶园管好。"),)


def test_the_picture_counts_what_search_finds(mined_bank: Path) -> None:
    rewrite(mined_bank, entry_of(mined_bank, "把茶园管好"), "  - {text: 一茶一品, form: 三字格}\n")
    picture = bank_picture(Desk(bank=mined_bank)).unwrap()
    assert picture.phrases == len(texts(mined_bank)) == 4
    assert dict(picture.standings) == {"accepted": 2, "new": 2, "rejected": 1}
    assert picture.forms == {"四字格": 3, "三字格": 1}
    assert (picture.documents, picture.characters, picture.checked) == (1, 40, 1)


SPEECH = """\
在全县茶产业工作会议上的讲话

同志们：

一、压实责任

各乡镇要真抓实干，不等不靠。
"""


@pytest.fixture
def plain_bank(tmp_path: Path) -> Path:
    """A bank nobody mined here, and a folder with the document it names, under another name."""
    import hashlib

    folder, documents = tmp_path / "bank", tmp_path / "历年 讲话"
    documents.mkdir()
    folder.mkdir()
    (documents / "改过名.txt").write_text(SPEECH, "utf-8")
    (documents / "别的.txt").write_text(SPEECH.replace("茶", "菜"), "utf-8")
    sha256 = hashlib.sha256(SPEECH.encode()).hexdigest()
    start = SPEECH.index("真抓实干")
    (folder / "conduct.yaml").write_text(
        f"documents:\n  - {{id: {sha256[:12]}, name: 2024.txt, sha256: {sha256}}}\n"
        f"phrases:\n  - text: 真抓实干\n    form: 四字格\n    sources:\n"
        f"      - {{document: {sha256[:12]}, start: {start}, end: {start + 4}}}\n"
        f"rejected:\n  - {{text: 瞎指挥, note: 不用, checked: 2026-05-01}}\n",
        "utf-8",
    )
    return folder


def test_a_phrase_is_shown_in_its_sentence_from_the_documents_by_their_contents(plain_bank: Path) -> None:
    desk, documents = Desk(bank=plain_bank), plain_bank.parent / "历年 讲话"
    assert find_phrase("真抓实干", desk).unwrap().contexts == (None,)
    found = find_phrase("真抓实干", desk, documents)
    assert found.diagnostics == ()
    assert found.unwrap().contexts == (Context("各乡镇要", "真抓实干", "，不等不靠。"),)


def test_documents_that_changed_are_not_taken_for_the_ones_that_were_mined(plain_bank: Path) -> None:
    documents = plain_bank.parent / "历年 讲话"
    (documents / "改过名.txt").write_text(SPEECH + "\n", "utf-8")
    outcome = find_phrase("真抓实干", Desk(bank=plain_bank), documents)
    assert [problem.message.code for problem in outcome.diagnostics] == ["DK782"]
    assert outcome.unwrap().contexts == (None,)


def test_what_the_files_reject_is_found_where_it_is_asked_for(plain_bank: Path) -> None:
    assert texts(plain_bank) == ["真抓实干"]
    assert texts(plain_bank, PhraseQuery("指挥", standing=Standing.REJECTED)) == ["瞎指挥"]
    assert texts(plain_bank, PhraseQuery(theme="作风", standing=Standing.REJECTED)) == []
    entry = find_phrase("瞎指挥", Desk(bank=plain_bank)).unwrap().entry
    assert entry.phrase == Rejected(phrase_id("瞎指挥"), "瞎指挥", "不用", "2026-05-01")
