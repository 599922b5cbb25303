from draftkit.diagnostics import Diagnostic
from draftkit.source import Source
from draftkit.strictyaml import Fields, Log, messages, parse_yaml


def fields_of(text: str, where: str = "") -> Fields:
    source = Source("a.yaml", text)
    return Fields(parse_yaml(source).unwrap(), where, Log(source))


def only(fields: Fields) -> tuple[Diagnostic, dict[str, str]]:
    (problem,) = fields.log.diagnostics
    return problem, dict(problem.values)


def where(problem: Diagnostic) -> tuple[int, int, int]:
    assert problem.place is not None
    return problem.place.line, problem.place.column, problem.place.width


def test_an_unknown_key_is_told_at_its_place_with_the_nearest_allowed_one() -> None:
    fields = fields_of("heading: 甲\n    \nfigurs: [gdp]\n", "part 1")
    fields.text("heading")
    fields.texts("figures")
    fields.done()
    problem, values = only(fields)
    assert problem.message is messages.UNKNOWN_KEY_NEAR
    assert where(problem) == (3, 1, 6)
    assert values == {"key": "figurs", "where": "part 1", "near": "figures", "allowed": "heading, figures"}


def test_an_unknown_key_far_from_all_is_told_what_is_allowed() -> None:
    fields = fields_of("甲: 1\n")
    fields.text("heading")
    fields.done()
    problem, values = only(fields)
    assert problem.message is messages.UNKNOWN_KEY
    assert values["where"] == "the file"


def test_a_missing_key_is_told_where_its_mapping_begins() -> None:
    fields = fields_of("a:\n  b: 1\n")
    inner = fields.fields("a")
    assert inner is not None
    assert inner.text("c", required=True) == ""
    problem, values = only(fields)
    assert problem.message is messages.MISSING_KEY
    assert where(problem) == (2, 3, 1)
    assert values == {"key": "c", "where": "a"}


def test_a_missing_key_of_the_file_says_so() -> None:
    fields = fields_of("a: 1\n")
    fields.text("b", required=True)
    assert only(fields)[1]["where"] == "the file"


def test_a_blank_value_counts_as_absent() -> None:
    fields = fields_of("a:\nb: ~\n")
    assert (fields.text("a", "甲"), fields.integer("b", 3, low=0, high=9)) == ("甲", 3)
    assert not fields.log.diagnostics


def test_a_whole_number_keeps_to_its_bounds() -> None:
    fields = fields_of("a: 012\nb: 0\nc: 10\n")
    assert fields.integer("a", 1, low=1, high=12) == 12
    assert fields.integer("b", 1, low=1, high=9) == 1
    assert fields.integer("c", 9, low=1, high=9) == 9
    assert [(found.message, dict(found.values)["where"]) for found in fields.log.diagnostics] == [
        (messages.OUT_OF_RANGE, "b"),
        (messages.OUT_OF_RANGE, "c"),
    ]


def test_what_is_no_whole_number_is_told() -> None:
    fields = fields_of("a: 1.5\nb: -1\nc: １\nd: [1]\ne: 99999999999\n", "p")
    assert [fields.integer(key, 7, low=0, high=9) for key in "abcde"] == [7] * 5
    wrong = [messages.NOT_A_WHOLE_NUMBER] * 3 + [messages.WRONG_TYPE, messages.NOT_A_WHOLE_NUMBER]
    assert [found.message for found in fields.log.diagnostics] == wrong
    assert [dict(found.values)["where"] for found in fields.log.diagnostics] == [f"p.{key}" for key in "abcde"]


def test_a_flag_is_true_or_false_and_nothing_else() -> None:
    fields = fields_of("a: true\nb: false\nc: no\n")
    assert (fields.flag("a"), fields.flag("b", default=True), fields.flag("d", default=True)) == (True, False, True)
    assert fields.flag("c", default=True)
    problem, values = only(fields)
    assert problem.message in (messages.BAD_VALUE, messages.BAD_VALUE_NEAR)
    assert values["where"] == "c"


def test_a_choice_is_told_with_the_nearest_allowed_value() -> None:
    fields = fields_of("a: heding\n", "p")
    assert fields.choice("a", ("heading", "body"), "body") == "body"
    problem, values = only(fields)
    assert problem.message is messages.BAD_VALUE_NEAR
    assert where(problem) == (1, 4, 6)
    assert (values["where"], values["near"], values["allowed"]) == ("p.a", "heading", "heading, body")


def test_one_value_stands_for_a_list_of_one() -> None:
    fields = fields_of("a: 甲\nb: [甲, 乙]\n")
    assert (fields.texts("a"), fields.texts("b"), fields.texts("c")) == (("甲",), ("甲", "乙"), ())


def test_an_item_that_is_no_word_is_told_and_the_others_are_kept() -> None:
    fields = fields_of("a:\n- 甲\n- [乙]\n-\n- 丙\n")
    assert fields.texts("a") == ("甲", "丙")
    assert [dict(found.values)["found"] for found in fields.log.diagnostics] == ["a list", "nothing"]


def test_choices_keep_what_is_allowed() -> None:
    fields = fields_of("a: [甲, 乙, 丙]\n")
    assert fields.choices("a", ("甲", "丙")) == ("甲", "丙")
    assert only(fields)[1]["value"] == "乙"


def test_the_kind_of_a_wrong_value_is_told() -> None:
    fields = fields_of("a: [1]\nb: {x: 1}\nc: 甲\nd: 甲\n")
    assert fields.text("a", "无") == "无"
    assert fields.texts("b") == ()
    assert fields.items("c") == ()
    assert fields.fields("d") is None
    found = [(dict(problem.values)["expected"], dict(problem.values)["found"]) for problem in fields.log.diagnostics]
    assert found == [
        ("a word", "a list"),
        ("a list of words", "a mapping (key: value)"),
        ("a list", "a word"),
        ("a mapping (key: value)", "a word"),
    ]


def test_every_term_of_the_problems_is_listed_for_translation() -> None:
    fields = fields_of("a: [1]\nb: {x: 1}\nc: 甲\nd: 甲\ne: [1]\n")
    fields.text("a")
    fields.texts("b")
    fields.items("c")
    fields.fields("d")
    fields.integer("e", 1, low=0, high=1)
    values = [dict(problem.values) for problem in fields.log.diagnostics]
    assert {value[name] for value in values for name in ("expected", "found")} <= set(messages.TERMS)
