"""docs/rules.md lists the rules of the program as their files have them. DRAFTKIT_ACCEPT=1 writes it anew."""

import os
from collections.abc import Iterator
from pathlib import Path

from draftkit.checks.model import Rule
from draftkit.workflows.checking.rules import built_in_rules

PAGE = Path(__file__).parents[1] / "docs" / "rules.md"
HEAD = """# The rules of the checks

Written from the rule files of the program, `src/draftkit/checks/rules/data/`; `draftkit rules ID` shows a rule with its
examples. An office
changes and adds rules without code: [formats/checks.md](formats/checks.md).

| id | rule | 规则 | weight | force | kind |
|---|---|---|---|---|---|
"""


def _row(rule: Rule) -> str:
    cells = (rule.id, rule.name.en, rule.name.zh, "/".join(rule.weights), rule.force, f"`{rule.kind}`")
    return f"| {' | '.join(str(cell).replace('|', '｜') for cell in cells)} |"


def _page() -> Iterator[str]:
    yield HEAD
    for rule in built_in_rules():
        yield f"{_row(rule)}\n"


def test_the_page_of_rules_is_that_of_the_rule_files() -> None:
    page = "".join(_page())
    if os.environ.get("DRAFTKIT_ACCEPT") == "1":
        PAGE.write_text(page, "utf-8")
    assert PAGE.read_text("utf-8") == page
