"""Decisions as a file: every edit with its place, its words, and what becomes of it; written, filled in, read back."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from draftkit.diagnostics import Outcome
from draftkit.review import messages_decide as messages
from draftkit.review.decide import Decided, Decision, Verdict, words_of
from draftkit.review.together import Item
from draftkit.source import Source
from draftkit.strictyaml import Fields, Log, parse_yaml
from draftkit.strictyaml import Mapping as Node
from draftkit.strictyaml.edit import scalar_text
from draftkit.tree.returned import Hand

_VERSION = 1
_HEADER = """\
# 审改意见逐条处理单：每条在 decision 后面填 take（采纳）、refuse（不采纳）或 edit（改后采纳，改好的话写在 text 后面），
# 写中文也可以。
# 没有填的暂不处理。before 是原文，after 是审改后的文字，只供对照，不要改动。
# against 列出互相冲突的条目，只能采纳其中一条。冒号用半角，后面空一格；缩进用空格，不用 Tab。
"""
_SILENT = "未留痕"
_VERDICTS: Mapping[str, Verdict] = {
    **{str(verdict): verdict for verdict in Verdict},
    **dict.fromkeys(("taken", "采纳", "采用", "接受", "同意", "√"), Verdict.TAKE),
    **dict.fromkeys(("refused", "不采纳", "不采用", "拒绝", "不同意", "×"), Verdict.REFUSE),
    **dict.fromkeys(("taken in other words", "改写后采纳", "改后采纳", "修改后采纳"), Verdict.EDIT),
}
"""Decisions by the words people write for them, in lower case."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What decisions are about.

    Attributes:
        speech: the id of the speech folder; empty where it has none.
        version: the number of the issued version.
        files: names and digests of the returned files, in their order.
        places: of each block by its id, in words.
    """

    speech: str
    version: int
    files: tuple[tuple[str, str], ...]
    places: Mapping[str, str]


def plan_text(subject: Subject, items: Sequence[Item], decided: Decided) -> str:
    """A list of all there is to decide, with what was decided already."""
    return "".join(_lines(subject, items, decided))


def parse_plan(source: Source, subject: Subject, items: Sequence[Item]) -> Outcome[dict[int, Decision]]:
    """The decisions in a list, by the numbers of the items. Blank ones are left out.

    Everything that is wrong is told at once: entries of other files or another version, numbers that are not there or
    stand twice, words that are missing, or changed where they only tell what the returned file says.
    """
    outcome = parse_yaml(source, expected="review: 1 and a list of edits")
    if outcome.value is None:
        return Outcome(None, outcome.diagnostics)
    log = Log(source, list(outcome.diagnostics))
    fields = Fields(outcome.value, "", log)
    fields.choice("review", (str(_VERSION),), required=True)
    _check_subject(fields, subject, log)
    by_number = {item.number: item for item in items if item.files and not item.is_told}
    decisions: dict[int, Decision] = {}
    seen: set[int] = set()
    for at, node in enumerate(fields.items("edits", required=True)):
        if isinstance(node, Node):
            entry = Fields(node, f"edits[{at}]", log)
            _read_entry(entry, by_number, seen, decisions)
        else:
            log.wrong_type(node, f"edits[{at}]", "a mapping (key: value)")
    fields.done()
    return Outcome(decisions, tuple(log.diagnostics))


def _lines(subject: Subject, items: Sequence[Item], decided: Decided) -> Iterator[str]:
    yield _HEADER
    yield f"review: {_VERSION}\nspeech: {scalar_text(subject.speech)}\nversion: {subject.version}\nfiles:\n"
    for name, digest in subject.files:
        yield f"  - name: {scalar_text(name)}\n    digest: {digest}\n"
    wanted = [item for item in items if item.files and not item.is_told]
    yield "edits:\n" if wanted else "edits: []\n"
    for item in wanted:
        yield "\n"
        for at, (key, value) in enumerate(_pairs(item, subject, decided)):
            yield f"{'    ' if at else '  - '}{key}:{f' {value}' if value else ''}\n"


def _pairs(item: Item, subject: Subject, decided: Decided) -> Iterator[tuple[str, str]]:
    decision = decided.decisions.get(item.number)
    yield "number", str(item.number)
    yield "place", scalar_text(subject.places.get(item.edit.block, ""))
    yield "change", str(item.edit.change)
    yield "who", scalar_text("、".join(map(_hand, item.hands)))
    if item.against:
        yield "against", f"[{', '.join(map(str, item.against))}]"
    yield "before", _scalar(item.edit.before)
    yield "after", _scalar(item.edit.after)
    yield "decision", str(decision.verdict) if decision else ""
    if words_of(item.edit) is not None:
        yield "text", _scalar(decision.text) if decision and decision.text else ""


def _scalar(text: str) -> str:
    """A text on one line, with the sign people know for a line break."""
    lines = text.split("\n")
    if len(lines) == 1:
        return scalar_text(text)
    return '"' + "\\n".join(scalar_text(line, like='"')[1:-1] for line in lines) + '"'


def _hand(hand: Hand) -> str:
    return f"{hand.author or _SILENT} {hand.date[:16].replace('T', ' ')}".rstrip()


def _check_subject(fields: Fields, subject: Subject, log: Log) -> None:
    speech, version = fields.text("speech"), fields.text("version", required=True)
    files = []
    for at, node in enumerate(fields.items("files", required=True)):
        if isinstance(node, Node):
            file = Fields(node, f"files[{at}]", log)
            file.text("name")
            files.append(file.text("digest", required=True))
            file.done()
        else:
            log.wrong_type(node, f"files[{at}]", "a mapping (key: value)")
    if (speech, version, files) != (subject.speech, str(subject.version), [digest for _, digest in subject.files]):
        log.add(messages.OTHER_FILES, fields.mapping.entries[0].key.span)


def _verdict(entry: Fields) -> Verdict | None:
    """The decision of an entry; None where it is blank, or no decision."""
    known = _VERDICTS.get(" ".join(entry.text("decision").split()).lower())
    return known or (Verdict(word) if (word := entry.choice("decision", tuple(Verdict))) else None)


def _read_entry(entry: Fields, items: Mapping[int, Item], seen: set[int], decisions: dict[int, Decision]) -> None:
    """Note the decision of one entry, or what is wrong with it."""
    number = entry.integer("number", 0, low=1, high=999_999)
    for told in ("place", "change", "who"):
        entry.text(told)
    entry.scalars("against")
    before, after = entry.text("before"), entry.text("after")
    verdict, text = _verdict(entry), entry.text("text")
    entry.done()
    span = entry.mapping.entries[0].key.span
    if not number:
        return
    item = items.get(number)
    if item is None:
        entry.log.add(messages.NO_SUCH_EDIT, span, number=number, last=max(items, default=0))
    elif number in seen:
        entry.log.add(messages.DECIDED_TWICE, span, number=number)
    elif (before, after) != (item.edit.before, item.edit.after):
        entry.log.add(messages.WORDS_CHANGED, span, number=number)
    elif verdict == Verdict.EDIT and words_of(item.edit) is None:
        entry.log.add(messages.NOT_REWORDABLE, span, number=number)
    elif verdict == Verdict.EDIT and not text.strip():
        entry.log.add(messages.NO_TEXT, span, number=number)
    elif verdict != Verdict.EDIT and text.strip():
        entry.log.add(messages.TEXT_WITHOUT_EDIT, span, number=number)
    elif verdict:
        decisions[number] = Decision(verdict, text.strip() if verdict == Verdict.EDIT else "")
    seen.add(number)
