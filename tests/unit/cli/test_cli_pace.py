import pytest

from draftkit.cli.pace import Pace


def test_nothing_is_said_before_it_can_be_known() -> None:
    pace = Pace(0, 100)
    pace.tell(5, 101)
    assert pace.said(10) == ()
    pace = Pace(0, 100)
    pace.tell(0, 150)
    assert pace.said(10) == ()


def test_what_was_done_before_does_not_count() -> None:
    pace = Pace(900, 0)
    pace.tell(920, 10)
    assert pace.said(20) == ("2.0/s", "about 10 s left")


@pytest.mark.parametrize(
    ("done", "left", "said"),
    [
        (2000, 400, ("20/s", "about 20 s left")),
        (2000, 1, ("20/s", "about 1 s left")),
        (2000, 0, ("20/s",)),
        (100, 89, ("1.0/s", "about 89 s left")),
        (100, 120, ("1.0/s", "about 2 min left")),
        (100, 5399, ("1.0/s", "about 90 min left")),
        (100, 9000, ("1.0/s", "about 2.5 h left")),
        (50, 60, ("30/min", "about 2 min left")),
        (1, 1, ("0.6/min", "about 2 min left")),
    ],
)
def test_the_rate_and_the_rest_are_said_in_units_a_person_reads(done: int, left: int, said: tuple[str, ...]) -> None:
    pace = Pace(0, 0)
    pace.tell(done, 100)
    assert pace.said(left) == said


def test_one_slow_document_does_not_upset_the_estimate_but_a_slower_half_does() -> None:
    pace = Pace(0, 0)
    for second in range(1, 61):
        pace.tell(second * 40, second)
    pace.tell(2401, 62)
    rate = float(pace.said(1)[0].removesuffix("/s"))
    assert 30 < rate < 40
    for second in range(63, 123):
        pace.tell(2401 + (second - 62) * 10, second)
    assert 10 <= float(pace.said(1)[0].removesuffix("/s")) < 12
