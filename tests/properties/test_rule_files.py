"""Whatever an office writes into its files of rules and tables, it is read or told, and nothing breaks."""

from hypothesis import given, settings
from hypothesis import strategies as st

from draftkit.checks.kinds import kinds
from draftkit.checks.patterns import compile_pattern, pattern_at
from draftkit.checks.rules.parse import parse_rules
from draftkit.checks.wording import filled, gaps
from draftkit.formulations.parse import parse_orders, parse_terms
from draftkit.source import Source
from draftkit.strictyaml.edit import scalar_text

_TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=40)
_KEYS = st.sampled_from(
    [
        "id",
        "name",
        "kind",
        "severity",
        "force",
        "message",
        "cure",
        "options",
        "flag",
        "pass",
        "off",
        "reason",
        "re",
        "from",
        "to",
        "now",
        "conf",
        "source",
        "members",
        "least",
        "near",
        "rules",
        "甲",
    ]
)
_VALUES = st.one_of(
    st.sampled_from(
        ["DKR27", "SJ01", "T26", "F10", "pattern", "words", "error", "2024-02-30", "9999", "true", "(", "甲"]
    ),
    st.sampled_from(["[甲, 乙]", "{find: '('}", "{zh: 甲, en: '{'}", "null", "[[甲]]", "{words: {甲: [乙]}}"]),
    _TEXT.map(scalar_text),
)
_ENTRIES = st.lists(st.dictionaries(_KEYS, _VALUES, max_size=8), max_size=4)


def _listed(entries: list[dict[str, str]]) -> str:
    return "\n".join("- {" + ", ".join(f"{key}: {value}" for key, value in entry.items()) + "}" for entry in entries)


@settings(deadline=None)
@given(_ENTRIES)
def test_any_entries_are_read_or_told(entries: list[dict[str, str]]) -> None:
    listed = _listed(entries)
    rules = parse_rules(Source("rules.yaml", f"rules:\n{listed}\n"), kinds(), ())
    terms = parse_terms(Source("terms.yaml", listed), pattern_at)
    orders = parse_orders(Source("fixed_order.yaml", listed), pattern_at)
    for outcome in (rules, terms, orders):
        assert all(diagnostic.place for diagnostic in outcome.diagnostics)
    if rules.value:
        ids = [rule.id for rule in rules.value.rules]
        assert len(ids) == len(set(ids))


@settings(deadline=None)
@given(_TEXT)
def test_any_text_is_read_or_told(text: str) -> None:
    source = Source("any.yaml", text)
    for outcome in (
        parse_rules(source, kinds(), ()),
        parse_terms(source, pattern_at),
        parse_orders(source, pattern_at),
    ):
        assert outcome.value is not None or outcome.diagnostics


@settings(deadline=None)
@given(_TEXT)
def test_any_pattern_is_made_or_told(text: str) -> None:
    outcome = compile_pattern(text)
    assert (outcome.value is None) is bool(outcome.diagnostics)


@given(_TEXT, _TEXT)
def test_a_sentence_that_was_accepted_can_be_filled(sentence: str, value: str) -> None:
    try:
        names = gaps(sentence)
    except ValueError:
        return
    assert filled(sentence, [(name, value) for name in names]) is not None
