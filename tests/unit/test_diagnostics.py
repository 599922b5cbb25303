import pytest

from draftkit.diagnostics import Message, Outcome, Severity, errors_in
from draftkit.errors import DraftkitError, ExitCode
from draftkit.source import Source, Span

WRONG = Message("DK990", Severity.ERROR, "'{name}' is wrong", "mend {name}", ExitCode.DOCUMENT)
WORSE = Message("DK991", Severity.ERROR, "this is worse")
ODD = Message("DK992", Severity.WARNING, "this is odd")


def test_a_message_becomes_a_diagnostic_with_its_values_as_text() -> None:
    place = Source("a", "b").place(Span(0, 1))
    found = WRONG(place, name=3)
    assert (found.message, found.values, found.place) == (WRONG, (("name", "3"),), place)
    assert str(found) == "'3' is wrong [DK990]"


def test_only_an_error_stops_the_work() -> None:
    assert WRONG(name="a").is_error
    assert not ODD().is_error
    assert errors_in((ODD(), WORSE(), ODD())) == (WORSE(),)


def test_a_value_with_warnings_is_given() -> None:
    outcome = Outcome(3, (ODD(),))
    assert not outcome.failed
    assert outcome.unwrap() == 3


def test_a_false_value_is_a_value() -> None:
    assert Outcome(0).unwrap() == 0
    assert Outcome(()).unwrap() == ()


@pytest.mark.parametrize("outcome", [Outcome(3, (ODD(), WORSE())), Outcome(None, (WORSE(),))])
def test_an_error_is_raised_with_all_that_was_found(outcome: Outcome[int]) -> None:
    assert outcome.failed
    with pytest.raises(DraftkitError) as caught:
        outcome.unwrap()
    assert caught.value.diagnostics == outcome.diagnostics


def test_the_first_error_settles_the_exit_code() -> None:
    assert DraftkitError(ODD(), WRONG(name="a"), WORSE()).exit_code is ExitCode.DOCUMENT
    assert DraftkitError(WORSE(), WRONG(name="a")).exit_code is ExitCode.INPUT


def test_stopping_without_an_error_is_a_fault_of_the_program() -> None:
    assert DraftkitError().exit_code is ExitCode.BUG
    with pytest.raises(DraftkitError) as caught:
        Outcome(None, (ODD(),)).unwrap()
    assert caught.value.exit_code is ExitCode.BUG


def test_the_exit_codes_are_those_of_the_contract() -> None:
    assert {code.name: code.value for code in ExitCode} == {
        "DONE": 0,
        "FINDINGS": 1,
        "USAGE": 2,
        "INPUT": 3,
        "DOCUMENT": 4,
        "CONFLICT": 5,
        "BUG": 70,
    }
