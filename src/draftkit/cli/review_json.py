"""What came back, as JSON that a script may read."""

from collections.abc import Container
from typing import TYPE_CHECKING, Any

from draftkit.review.decide import Decided, Verdict
from draftkit.review.model import Change
from draftkit.review.together import Item

if TYPE_CHECKING:
    from draftkit.workflows.review.gather import Reviewing

_KINDS = {
    Change.NUMBER: "wording",
    Change.SPLIT: "wording",
    Change.JOIN: "wording",
    Change.EXTRA: "insert",
    Change.UNDONE: "delete",
}
"""Kinds that the JSON has no word of its own for; `change` says them exactly."""


def review_data(reviewing: "Reviewing", decided: Decided, noted: Container[int] = ()) -> dict[str, Any]:
    """The edits of all files, each once; `noted` are the numbers of those that become notes."""
    return {
        "version": 1,
        "speech": reviewing.state.speech_id,
        "issued": reviewing.state.number,
        "files": [
            {"name": file.name, "digest": file.loaded.digest, "restored": file.comparison.restored}
            for file in reviewing.files
        ],
        "edits": [{**_edit(item, decided), "noted": item.number in noted} for item in reviewing.returned_items],
        "unaccounted": reviewing.unaccounted,
    }


def _edit(item: Item, decided: Decided) -> dict[str, Any]:
    edit, decision = item.edit, decided.decisions.get(item.number)
    return {
        "number": item.number,
        "kind": kind_of(item),
        "change": edit.change,
        "block": edit.block,
        "author": "、".join(hand.author for hand in item.hands if hand.author),
        "date": edit.hand.date,
        "tracked": edit.tracked,
        "before": edit.before,
        "after": edit.after,
        "figure": edit.figure or None,
        "files": list(item.files),
        "against": list(item.against),
        "answers": item.answers or None,
        "decision": decision.verdict if decision else None,
        "text": decision.text if decision and decision.verdict is Verdict.EDIT else None,
        "taken": decision is not None and decision.takes,
    }


def kind_of(item: Item) -> str:
    """The kind of an item in the words of a script."""
    change = item.edit.change
    if item.against:
        return "conflict"
    if not item.edit.tracked and change not in (Change.FIGURE, Change.COMMENT):
        return "untracked"
    return _KINDS.get(change, str(change))
