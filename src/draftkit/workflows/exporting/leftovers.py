"""Values of an older speech that go out with a document."""

from collections.abc import Iterator
from pathlib import Path

from draftkit.diagnostics import Diagnostic
from draftkit.workflows.checking.check import Asked, Bench
from draftkit.workflows.checking.context import Besides, open_house
from draftkit.workflows.checking.open import Inlet, Target
from draftkit.workflows.desk import Desk
from draftkit.workflows.exporting import messages_old as messages

_RULE = "DKR90"
_SHOWN = 3
"""Places that are told one by one; the check tells them all."""


def leftovers(path: Path, desk: Desk) -> Iterator[Diagnostic]:
    """What the text of a speech folder has of values that its figures no longer have.

    Args:
        path: of the folder.
        desk: the office. What stops the check is said where somebody checks.
    """
    house = open_house(desk.office).value
    rules = tuple(rule for rule in house.rules if rule.id == _RULE) if house else ()
    if house is None or not rules:
        return
    bench = Bench(Asked((path,), only=(_RULE,)), (), house, rules, Besides(), Inlet(desk))
    file = bench.check(Target(path, is_speech=True)).value
    if file is None:
        return
    found = file.findings
    for finding in found[:_SHOWN]:
        yield messages.OLD_VALUE(file.opened.source.place(finding.hit.span), **dict(finding.hit.values))
    if len(found) > _SHOWN:
        yield messages.MORE_OLD_VALUES(count=len(found) - _SHOWN, folder=path)
