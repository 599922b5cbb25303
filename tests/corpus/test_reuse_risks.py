"""The report of risks on real speeches: nothing is forgotten, and to confirm changes no word."""

from datetime import date
from pathlib import Path

import pytest

from draftkit.reuse.model import RiskKind, RiskReport, RiskState
from draftkit.store.speech_folder import SpeechFolder
from draftkit.tree.walk import slots
from draftkit.workflows.exporting.formats import Format, write_speech
from draftkit.workflows.reading import read_current
from draftkit.workflows.reuse.confirm import Confirming, confirm
from draftkit.workflows.reuse.old import open_old
from draftkit.workflows.reuse.risks import RiskAsked, risk_report
from draftkit.workflows.reuse.start import ReuseOptions, reuse_speech

pytestmark = pytest.mark.corpus
NOW, TODAY = "2026-11-23T09:00:00+08:00", date(2026, 11, 23)


def folders(corpus: Path, desk: Path) -> list[Path]:
    """A folder of each speech of the corpus, and of a few long reports."""
    made: list[Path] = []
    for path in (*sorted(corpus.glob("*.txt")), *sorted((corpus / "reports" / "txt").glob("*.txt"))[:4]):
        old = open_old(path).unwrap()
        for speech in old.speeches:
            made.append(desk / str(len(made)))
            reuse_speech(old, speech, made[-1], ReuseOptions(NOW, TODAY)).unwrap()
    return made


def report(path: Path) -> RiskReport:
    return risk_report(RiskAsked(path, on="2026-12-03", today=TODAY)).unwrap()


def page(path: Path) -> bytes:
    return write_speech(read_current(SpeechFolder(path)).unwrap().speech, Format.TEXT).unwrap()


def test_every_fact_is_an_item_everything_is_open_and_confirming_it_changes_no_word(
    corpus: Path, tmp_path: Path
) -> None:
    made = folders(corpus, tmp_path)
    assert len(made) >= 12
    for path in made:
        found, before = report(path), page(path)
        used = {slot.name for _, slot in slots(read_current(SpeechFolder(path)).unwrap().speech)}
        assert {risk.id for risk in found.of_kind(RiskKind.FACT)} == used
        assert all(risk.state is RiskState.OPEN for risk in found.risks)
        asked = RiskAsked(path, on="2026-12-03", today=TODAY)
        done = confirm(asked, Confirming(("all",), "王某", NOW, "逐条看过")).unwrap()
        left = [risk for risk in done.report.risks if risk.state is not RiskState.CONFIRMED]
        assert [(risk.id, risk.words) for risk in left if risk.kind is not RiskKind.QUOTATION] == []
        assert len(left) == len(found.of_kind(RiskKind.QUOTATION)), "a quotation is settled by its record alone"
        assert page(path) == before
