"""The report of risks, and what was made, as JSON that a script may rely on."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from draftkit.cli.reusing.words import advice_of
from draftkit.reuse.model import Risk, RiskReport, RiskState, Unplaced
from draftkit.workflows.reuse.start import Reused


def report_data(report: RiskReport) -> dict[str, Any]:
    """The report: the days, and `risks` with their state and places; lines count from 1 in the first `speech.md`."""
    return {
        "version": 1,
        "file": report.file,
        "title": report.title,
        "old_day": report.old_day.isoformat() if report.old_day else None,
        "meeting": report.meeting.isoformat() if report.meeting else None,
        "past": report.past,
        **{str(state): len(report.in_state(state)) for state in RiskState},
        "risks": [risk_data(risk) for risk in report.risks],
    }


def risk_data(risk: Risk) -> dict[str, Any]:
    """One item; what is not known is null."""
    return {
        "id": risk.id,
        "kind": str(risk.kind),
        "state": str(risk.state),
        "words": risk.words,
        "type": risk.type or None,
        "now": risk.now or None,
        "doubtful": risk.doubtful,
        "follows": risk.follows or None,
        "advice": advice_of(risk) or None,
        "by": risk.by or None,
        "when": risk.when or None,
        "why": risk.why or None,
        "places": [asdict(place) for place in risk.places],
    }


def made_data(made: Reused) -> dict[str, Any]:
    """A folder that was made: from what, how many facts, and what of the old file is not in it."""
    return {
        "folder": str(made.folder.root),
        "file": made.file,
        "title": made.title,
        "figures": len(made.facts.figures),
        "places": len(made.facts.places),
        "doubtful": [figure.name for figure in made.facts.figures if figure.is_doubtful],
        "unplaced": [unplaced_data(each) for each in made.rebuilt.unplaced],
    }


def unplaced_data(each: Unplaced) -> dict[str, Any]:
    """A stretch of the old file that is not in the new speech; offsets count in the text it was read as."""
    return {"why": str(each.why), "text": each.text, "start": each.span.start, "end": each.span.end}


def failed_data(failed: Iterable[tuple[str, str, str]]) -> list[dict[str, str]]:
    """File, code and message of each that did not become a folder."""
    return [{"file": file, "code": code, "message": message} for file, code, message in failed]
