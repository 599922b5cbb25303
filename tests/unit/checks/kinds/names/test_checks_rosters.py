from datetime import date

import pytest

from draftkit.checks.kinds.names.rosters import fits, holds, is_single, parts_of
from draftkit.checks.subject import Person


@pytest.mark.parametrize(
    ("said", "held", "same"),
    [
        ("市委书记", "临江市委书记", True),
        ("书记", "临江市委书记", True),
        ("市委副书记、市长", "临江市委副书记、市长", True),
        ("市长", "临江市人民政府市长", True),
        ("市委组织部部长", "临江市委常委、组织部长", True),
        ("市人大常委会主任", "临江市人大主任", True),
        ("市委副书记", "临江市委书记", False),
        ("副市长", "临江市市长", False),
        ("县委书记", "临江市委书记", False),
    ],
)
def test_what_is_said_of_an_office_fits_its_forms(said: str, held: str, *, same: bool) -> None:
    assert fits(said, held) is same


def test_an_office_is_cut_into_its_parts_in_their_short_form() -> None:
    assert parts_of("中共临江市委常委、市人民政府副市长") == ("临江市委常委", "市政府副市长")


def test_an_office_is_held_from_its_first_to_its_last_day() -> None:
    person = Person("周明远", "临江市市长", since=date(2024, 3, 1), until=date(2026, 2, 28))
    assert holds(person, date(2024, 3, 1))
    assert holds(person, date(2026, 2, 28))
    assert not holds(person, date(2024, 2, 29))
    assert not holds(person, date(2026, 3, 1))
    assert holds(Person("周明远", "临江市市长"), date(1999, 1, 1))


def test_deputies_and_members_are_several() -> None:
    assert is_single("市委书记")
    assert not is_single("副市长")
    assert not is_single("市委常委")
