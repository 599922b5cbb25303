from pathlib import Path

from tests.unit.workflows.checking.own_rules import TEXT, checked

from draftkit.store.files import ABSENT
from draftkit.workflows.checking import messages
from draftkit.workflows.checking.baseline import Baseline, baseline_of, known_by, load_baseline, new_in, save_baseline
from draftkit.workflows.checking.check import CheckedFile


def baseline(file: CheckedFile) -> Baseline:
    return baseline_of((each.report, each.subject.source) for each in file.documents)


def fresh(file: CheckedFile, known: Baseline) -> list[str]:
    document = file.documents[0]
    report, _ = new_in(document.report, document.subject.source, known)
    return [finding.hit.values[0][1] for finding in report.findings]


def test_what_a_baseline_knows_stays_quiet(tmp_path: Path) -> None:
    file = checked(tmp_path / "a.txt")
    document = file.documents[0]
    report, known = new_in(document.report, document.subject.source, baseline(file))
    assert (report.findings, known) == ((), len(document.report.findings))


def test_old_findings_are_known_by_their_words_wherever_their_line_is(tmp_path: Path) -> None:
    known = baseline(checked(tmp_path / "a.txt"))
    moved = TEXT.replace("今天开会", "今年雨水早，汛情急。\n大家都看到了。\n今天开会")
    assert fresh(checked(tmp_path / "b.txt", moved), known) == []


def test_a_fault_in_new_words_is_told(tmp_path: Path) -> None:
    known = baseline(checked(tmp_path / "a.txt"))
    more = TEXT.replace("队伍要拉出来。", "队伍要拉出来。眼前的形势很紧。")
    assert fresh(checked(tmp_path / "b.txt", more), known) == ["形势"]


def test_the_same_words_once_more_are_told_once(tmp_path: Path) -> None:
    known = baseline(checked(tmp_path / "a.txt"))
    line = "各级要看清形势，做好准备。\n"
    assert fresh(checked(tmp_path / "b.txt", TEXT.replace(line, 2 * line)), known) == ["形势", "准备"]


def test_a_baseline_reads_back_as_it_was_written(tmp_path: Path) -> None:
    found = baseline(checked(tmp_path / "a.txt"))
    path = tmp_path / "old.json"
    digest = save_baseline(path, found, ABSENT).unwrap()
    loaded = load_baseline(path)
    assert loaded is not None
    assert loaded.unwrap() == Baseline(found.findings, digest)


def test_an_empty_baseline_reads_back_too(tmp_path: Path) -> None:
    path = tmp_path / "old.json"
    save_baseline(path, baseline_of(()), ABSENT).unwrap()
    loaded = load_baseline(path)
    assert loaded is not None
    assert not loaded.unwrap().findings


def test_another_file_is_no_baseline(tmp_path: Path) -> None:
    path = tmp_path / "old.json"
    row = '{"rule": "a", "before": "", "text": "", "after": "", "count": 1e999}'
    endless = f'{{"kind": "draftkit-baseline", "version": 1, "findings": [{row}]}}'
    others = ('{"version": 1, "findings": []}', "[]", "{", "形势", '{"kind": "draftkit-baseline", "version": 9}')
    for text in (*others, endless):
        path.write_text(text, "utf-8")
        outcome = load_baseline(path)
        assert outcome is not None
        assert outcome.value is None
        assert [each.message for each in outcome.diagnostics] == [messages.NOT_A_BASELINE]


def test_there_is_no_baseline_where_there_is_no_file(tmp_path: Path) -> None:
    assert load_baseline(tmp_path / "old.json") is None


def test_the_entry_of_a_table_is_part_of_what_a_finding_is_known_by(tmp_path: Path) -> None:
    file = checked(tmp_path / "a.txt")
    known = known_by(file.findings[0], file.opened.source)
    assert (known.rule, known.before, known.text, known.after) == ("SJ01/T01", "各级要看清", "形势", "，做好准备")
