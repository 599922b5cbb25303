"""Whatever a text holds: every form of its report says the same, and a baseline of it leaves nothing to tell."""

import contextlib
import io
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.unit.workflows.checking.own_rules import CALL, EMPTY, SMALL

from draftkit.checks.model import Report
from draftkit.checks.run import check
from draftkit.cli.checking.github import github_lines
from draftkit.cli.checking.page import page
from draftkit.cli.checking.sarif import sarif_data
from draftkit.cli.checking.shapes import report_data
from draftkit.cli.checking.terminal import show_file
from draftkit.source import Source
from draftkit.workflows.checking.baseline import baseline_of, new_in
from draftkit.workflows.checking.check import Checked, CheckedFile
from draftkit.workflows.checking.open import Opened, Target
from draftkit.workflows.checking.subjects import subjects_in_text

_WORDS = ("形势", "努力", "准备", "一、", "（二）", "第三，", "同志们：", "要", "，", "。", "“")
_SIGNS = ("\n", "\r\n", "　　", "\t", " ", "<b>", "&", "𠀀", "e\u0301", "{{", "}}", "**")
_PIECES = st.sampled_from((*_WORDS, *_SIGNS))
_TEXTS = st.lists(_PIECES, max_size=60).map(lambda pieces: "".join(("云溪县", *pieces)))


def checked(text: str) -> CheckedFile:
    source = Source("任意,文本:1.txt", text)
    subjects = subjects_in_text(source).value or ()
    documents = tuple(Checked(subject, check(subject, (EMPTY, CALL, SMALL))) for subject in subjects)
    return CheckedFile(Opened(Target(Path(source.name)), source, subjects), documents)


@given(_TEXTS)
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_all_forms_of_a_report_have_every_finding_once(text: str) -> None:
    file = checked(text)
    count = len(file.findings)
    (run,) = sarif_data([file])["runs"]
    with contextlib.redirect_stdout(io.StringIO()) as shown:
        show_file(file)
    assert len(report_data([file])["findings"]) == len(run["results"]) == len(list(github_lines(file))) == count
    assert page([file]).count('<div class="finding ') == count
    assert sum("says little" in line for line in shown.getvalue().splitlines()) == count


@given(_TEXTS)
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_region_holds_the_words_of_the_finding(text: str) -> None:
    file = checked(text)
    lines = text.split("\n")
    (run,) = sarif_data([file])["runs"]
    for result in run["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        words = region["snippet"]["text"]
        assert text[region["charOffset"] :][: region["charLength"]] == words
        rest = "\n".join(lines[region["startLine"] - 1 :])[region["startColumn"] - 1 :]
        assert rest.startswith(words)


@given(_TEXTS)
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_baseline_of_a_text_leaves_nothing_of_it_to_tell(text: str) -> None:
    file = checked(text)
    found = [(each.report, each.subject.source) for each in file.documents]
    for report, source in found:
        rest, known = new_in(report, source, baseline_of(found))
        assert (rest.findings, known) == ((), len(report.findings))
        assert new_in(Report(()), source, baseline_of(found)) == (Report(()), 0)
