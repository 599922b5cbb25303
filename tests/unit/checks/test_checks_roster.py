from datetime import date

from draftkit.checks import messages_people as messages
from draftkit.checks.roster import Roster, parse_roster
from draftkit.checks.subject import Person
from draftkit.source import Source
from draftkit.strictyaml import messages as yaml_messages


def roster_of(text: str) -> tuple[Roster, list[str]]:
    outcome = parse_roster(Source("roster.yaml", text))
    assert outcome.value is not None
    return outcome.value, [each.message.code for each in outcome.diagnostics]


def test_a_person_has_an_office_a_rank_and_the_days_from_and_up_to_which_it_is_held() -> None:
    roster, problems = roster_of(
        "people:\n"
        "  - {name: 周明远, office: 临江市委书记, rank: 1, since: 2024-03}\n"
        "  - {name: 李 岩, office: 临江市市长, since: 2022, until: 2026-02}\n"
        "ranks: [党委, 人大, 政府, 政协]\n"
    )
    assert problems == []
    assert roster.people == (
        Person("周明远", "临江市委书记", 1, date(2024, 3, 1), None),
        Person("李岩", "临江市市长", 0, date(2022, 1, 1), date(2026, 2, 28)),
    )
    assert roster.ranks == ("党委", "人大", "政府", "政协")


def test_an_empty_text_is_an_empty_roster() -> None:
    assert roster_of("") == (Roster(), [])
    assert roster_of("# nobody yet\n") == (Roster(), [])


def test_a_person_with_a_problem_is_left_out_and_the_others_stay() -> None:
    roster, problems = roster_of(
        "people:\n"
        "  - {name: 周明远}\n"
        "  - {name: 李岩, office: 临江市市长, since: 2024-13}\n"
        "  - {name: 孙立, office: 云溪县县长, since: 去年}\n"
        "  - {name: 钱进, office: 云溪县委书记, rank: 首位}\n"
        "  - 吴江\n"
        "  - {name: 郑清, office: 云溪县政协主席, phone: 1}\n"
        "  - {name: 王宁, office: 云溪县副县长}\n"
    )
    assert [person.name for person in roster.people] == ["王宁"]
    assert problems == [
        yaml_messages.MISSING_KEY.code,
        messages.BAD_DAY.code,
        messages.BAD_DAY.code,
        yaml_messages.NOT_A_WHOLE_NUMBER.code,
        yaml_messages.WRONG_TYPE.code,
        yaml_messages.UNKNOWN_KEY.code,
    ]


def test_an_office_that_ends_before_it_begins_is_a_problem() -> None:
    roster, problems = roster_of("people: [{name: 周明远, office: 临江市市长, since: 2024-03, until: 2023}]\n")
    assert roster.people == ()
    assert problems == [messages.ENDS_BEFORE.code]


def test_the_same_office_at_overlapping_times_is_told_and_counts_once() -> None:
    line = "  - {name: 周明远, office: 临江市市长, since: 2024-03}\n"
    roster, problems = roster_of(f"people:\n{line}{line}")
    assert len(roster.people) == 1
    assert problems == [messages.TWICE.code]


def test_a_person_may_hold_one_office_after_another() -> None:
    roster, problems = roster_of(
        "people:\n"
        "  - {name: 周明远, office: 临江市市长, since: 2021, until: 2024-02}\n"
        "  - {name: 周明远, office: 临江市市长, since: 2024-03}\n"
        "  - {name: 周明远, office: 临江市委书记, since: 2024-03}\n"
    )
    assert len(roster.people) == 3
    assert problems == []


def test_a_text_that_is_no_mapping_is_no_roster() -> None:
    assert parse_roster(Source("roster.yaml", "- 周明远\n")).value is None
    assert parse_roster(Source("roster.yaml", "people: [\n")).value is None
