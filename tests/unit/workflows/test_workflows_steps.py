import pytest

from draftkit.diagnostics import Message, Outcome, Severity
from draftkit.errors import DraftkitError
from draftkit.workflows.steps import Steps, attempted

WRONG = Message("DK990", Severity.ERROR, "wrong {what}")
ODD = Message("DK991", Severity.WARNING, "odd {what}")


def test_warnings_are_gathered_along_the_way() -> None:
    steps = Steps()
    assert steps.take(Outcome(1, (ODD(what="a"),))) == 1
    assert steps.take(Outcome(2, (ODD(what="b"),))) == 2
    assert steps.done(3) == Outcome(3, (ODD(what="a"), ODD(what="b")))


def test_the_first_failure_stops_with_all_that_was_said() -> None:
    steps = Steps()
    steps.take(Outcome(1, (ODD(what="a"),)))
    with pytest.raises(DraftkitError) as stopped:
        steps.take(Outcome(2, (WRONG(what="b"),)))
    assert stopped.value.diagnostics == (ODD(what="a"), WRONG(what="b"))


def test_steps_that_do_not_depend_on_each_other_fail_together() -> None:
    with pytest.raises(DraftkitError) as stopped:
        Steps().take_all([Outcome(None, (WRONG(what="a"),)), Outcome(1), Outcome(None, (WRONG(what="b"),))])
    assert stopped.value.diagnostics == (WRONG(what="a"), WRONG(what="b"))


def test_a_step_that_stops_becomes_an_outcome() -> None:
    def stops() -> Outcome[int]:
        raise DraftkitError(WRONG(what="a"))

    assert attempted(stops) == Outcome(None, (WRONG(what="a"),))
    assert attempted(lambda: Outcome(1)) == Outcome(1)
