"""The education campaign that is current now, and others beside it."""

import re
from collections.abc import Iterator
from functools import partial

from draftkit.checks.model import Find, Hit
from draftkit.checks.patterns import Pattern, compile_pattern, patterns_at
from draftkit.checks.subject import Subject
from draftkit.formulations.model import TermKind
from draftkit.strictyaml import Fields

_MARKS = re.compile("[“”《》、，\\s]")


def theme(fields: Fields) -> Find:
    """Education campaigns of the table of terms other than the theme in the settings.

    Nothing is found where the settings name no theme. What is out of date is left to the kind `period`; so are
    sentences that look back.

    Options:
        history: regular expressions of sentences that look back, with ※ in the place of the campaign.

    Values of a hit are `found` and `theme`.
    """
    return partial(_find, history=patterns_at(fields, "history"))


def _find(subject: Subject, history: tuple[Pattern, ...]) -> Iterator[Hit]:
    current = _bare(subject.context.settings.theme)
    day = subject.context.meeting
    terms = [
        (term, pattern)
        for term in subject.context.terms
        if current and term.kind is TermKind.EDUCATION and (day is None or term.is_current(day))
        if (pattern := compile_pattern(term.pattern).value)
    ]
    for passage in subject.passages:
        for start, end in passage.sentences if terms else ():
            sentence = passage.text[start:end]
            for term, pattern in terms:
                for match in pattern.finditer(sentence):
                    low, high = start + match.start(), start + match.end()
                    if _bare(match.group()) in current or passage.is_quoted(low, high):
                        continue
                    rest = f"{passage.text[start:low]}※{passage.text[high:end]}"
                    if not any(each.search(rest) for each in history):
                        values = (("found", match.group()), ("theme", subject.context.settings.theme))
                        yield Hit(passage.span(low, high), values, term.id)


def _bare(words: str) -> str:
    return _MARKS.sub("", words)
