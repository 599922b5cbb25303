"""The rules in force: the program's own with those of the office over them."""

from functools import lru_cache
from pathlib import Path

from draftkit.checks.kinds import kinds
from draftkit.checks.model import Rule
from draftkit.checks.rules.parse import RuleFile, parse_rules
from draftkit.diagnostics import Outcome
from draftkit.store.resources import packaged
from draftkit.workflows.checking.office import office_file
from draftkit.workflows.sources import open_text
from draftkit.workflows.steps import Steps

RULES = "rules.yaml"
_DATA = "checks/rules/data"


@lru_cache(maxsize=1)
def built_in_rules() -> tuple[Rule, ...]:
    """The program's own rules, in the order of their ids."""
    return _rules_in(packaged(_DATA))


@lru_cache(maxsize=4)
def built_in_rules_of(*names: str) -> tuple[Rule, ...]:
    """Those in some of the files only, which are read much faster than all: formulations.yaml."""
    return _rules_in(tuple(path for path in packaged(_DATA) if path.name in names))


def _rules_in(paths: tuple[Path, ...]) -> tuple[Rule, ...]:
    steps = Steps()
    texts = steps.take_all(map(open_text, paths))
    files = steps.take_all(parse_rules(text.source, kinds()) for text in texts)
    return tuple(sorted((rule for file in files for rule in file.rules), key=lambda rule: rule.id))


def rules_in_force(office: Path | None = None) -> Outcome[tuple[Rule, ...]]:
    """The rules with what `checks/rules.yaml` of an office says. What is wrong there is a warning: the others hold."""
    rules = built_in_rules()
    found = office_file(office, RULES, lambda source: parse_rules(source, kinds(), rules))
    return Outcome((found.value or RuleFile()).over(rules), found.diagnostics)
