"""A rule file: text to rules, every problem with its place. What is wrong with one rule is told and leaves it out.

Its form is described in docs/formats/checks.md.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from draftkit.checks import messages
from draftkit.checks.kinds import Kind
from draftkit.checks.model import Find, Force, Rule, Words
from draftkit.checks.rules.examples import parse_examples
from draftkit.checks.wording import gaps
from draftkit.diagnostics import Outcome, Severity, errors_in
from draftkit.formulations.messages import DOUBLE_ID, UNKNOWN_ID
from draftkit.source import Source
from draftkit.strictyaml import Fields, Log, Node, Scalar, parse_yaml
from draftkit.strictyaml import Mapping as YamlMapping

_ID = re.compile(r"[A-Z]{2,4}[0-9]{2,3}")
_OURS = "DKR"
MOST_RULES = 1000
"""In one file. Each is built and tried on its texts, some milliseconds; an office has some dozens."""
_NO_WORDS = Words("", "")


@dataclass(frozen=True, slots=True)
class Off:
    """A rule that an office does not want, and why."""

    id: str
    reason: str


@dataclass(frozen=True, slots=True)
class RuleFile:
    """What a rule file says.

    Attributes:
        rules: new ones and those that take the place of one with the same id.
        off: rules that are left out.
    """

    rules: tuple[Rule, ...] = ()
    off: tuple[Off, ...] = ()

    def over(self, base: Iterable[Rule]) -> tuple[Rule, ...]:
        """The rules in force where this file comes on top of others; new ones come last."""
        own = {rule.id: rule for rule in self.rules}
        off = {each.id for each in self.off}
        known = tuple(own.pop(rule.id, rule) for rule in base if rule.id not in off)
        return known + tuple(own.values())


def parse_rules(source: Source, kinds: Mapping[str, Kind], base: Iterable[Rule] | None = None) -> Outcome[RuleFile]:
    """The rules in a text; the value is None where it is no YAML mapping.

    Args:
        source: the text.
        kinds: `checks.kinds.kinds()`.
        base: the rules below an office's own: an entry with the id of one of them takes from it what it does not say.
            None for a file of the program itself, whose ids begin with DKR.
    """
    parsed = parse_yaml(source, expected="rules:")
    if parsed.value is None:
        return Outcome(None, parsed.diagnostics)
    log = Log(source, list(parsed.diagnostics), is_ours=base is None)
    top = Fields(parsed.value, "", log)
    entries = top.items("rules")
    top.done()
    if len(entries) > MOST_RULES:
        log.add(messages.MANY_RULES, entries[MOST_RULES].span, count=len(entries), most=MOST_RULES)
    reader = _Reader(kinds, None if base is None else {rule.id: rule for rule in base}, log)
    found = tuple(reader.entries(entries[:MOST_RULES]))
    rules = tuple(each for each in found if isinstance(each, Rule))
    return Outcome(RuleFile(rules, tuple(each for each in found if isinstance(each, Off))), tuple(log.diagnostics))


@dataclass(frozen=True, slots=True)
class _Reader:
    kinds: Mapping[str, Kind]
    base: Mapping[str, Rule] | None
    log: Log

    def entries(self, nodes: Iterable[Node]) -> Iterator[Rule | Off]:
        taken: set[str] = set()
        for at, node in enumerate(nodes):
            if not isinstance(node, YamlMapping):
                self.log.wrong_type(node, f"rules[{at}]", "a mapping (key: value)")
                continue
            log = Log(self.log.source, is_ours=self.base is None)
            entry = self._entry(Fields(node, f"rules[{at}]", log), taken)
            self.log.diagnostics.extend(log.diagnostics)
            if entry is not None and not errors_in(log.diagnostics):
                yield entry

    def _entry(self, fields: Fields, taken: set[str]) -> Rule | Off | None:
        scalar = fields.scalar("id", required=True)
        if scalar is None or not self._may_be(scalar, fields.log, taken):
            return None
        fields.where = scalar.text
        if fields.flag("off"):
            return self._off(fields, scalar)
        rule = self._rule(fields, scalar.text, (self.base or {}).get(scalar.text))
        fields.done()
        return rule

    def _may_be(self, scalar: Scalar, log: Log, taken: set[str]) -> bool:
        ours = scalar.text.startswith(_OURS)
        if scalar.text in taken:
            log.add(DOUBLE_ID, scalar.span, id=scalar.text)
        elif not _ID.fullmatch(scalar.text) or (ours and self.base is not None and scalar.text not in self.base):
            log.add(messages.BAD_RULE_ID, scalar.span, id=scalar.text)
        taken.add(scalar.text)
        return not log.diagnostics

    def _off(self, fields: Fields, scalar: Scalar) -> Off:
        if scalar.text not in (self.base or {}):
            fields.log.add(UNKNOWN_ID, scalar.span, id=scalar.text)
        off = Off(scalar.text, fields.text("reason", required=True).strip())
        fields.done()
        return off

    def _rule(self, fields: Fields, name: str, base: Rule | None) -> Rule | None:
        new = base is None
        kind = fields.choice("kind", self.kinds, base.kind if base else "", required=new)
        find = self._find(fields, kind, base)
        rule = Rule(
            id=name,
            name=_words(fields, "name", base.name if base else None),
            kind=kind,
            severity=Severity(fields.choice("severity", tuple(Severity), base.severity if base else Severity.WARNING)),
            force=Force(fields.choice("force", tuple(Force), base.force if base else Force.OFFICE)),
            source=fields.text("source", base.source if base else ""),
            message=_sentence(fields, "message", base.message if base else None),
            cure=_sentence(fields, "cure", base.cure if base else None),
            flags=parse_examples(fields, "flag", required=new) or (base.flags if base else ()),
            passes=parse_examples(fields, "pass", required=new) or (base.passes if base else ()),
            find=find or _nothing,
            others=tuple(map(Severity, fields.choices("may_weigh", tuple(Severity)))) or (base.others if base else ()),
        )
        return rule if find else None

    def _find(self, fields: Fields, kind: str, base: Rule | None) -> Find | None:
        """The kind with its options; those of the rule below where the entry has none of its own."""
        options = fields.fields("options")
        if base is not None and options is None and kind == base.kind:
            return base.find
        if kind not in self.kinds:
            return None
        options = options or Fields(YamlMapping((), fields.mapping.span), f"{fields.where}.options", fields.log)
        find = self.kinds[kind](options)
        options.done()
        return find


def _nothing(_: object) -> tuple[()]:
    return ()


def _words(fields: Fields, key: str, base: Words | None) -> Words:
    """Both languages, or one text for both."""
    node = fields.node(key, required=base is None)
    if isinstance(node, Scalar):
        return Words(node.text, node.text)
    both = fields.fields(key) if node is not None else None
    if both is None:
        return base or _NO_WORDS
    words = Words(both.text("zh", required=True), both.text("en", required=True))
    both.done()
    return words


def _sentence(fields: Fields, key: str, base: Words | None) -> Words:
    words = _words(fields, key, base)
    for sentence in (words.zh, words.en):
        try:
            gaps(sentence)
        except ValueError:
            node = fields.node(key)
            span = node.span if node else fields.mapping.span
            fields.log.add(messages.BAD_GAP, span, sentence=sentence)
            return words
    return words
