"""Whatever files people keep a bank in, writing a bank into them gives that bank, and leaves the rest as it was."""

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.properties.bank_strategies import banks, read

from draftkit.diagnostics import errors_in
from draftkit.phrases.dump import dump_bank
from draftkit.phrases.model import Bank, Phrase
from draftkit.phrases.parse import parse_bank
from draftkit.phrases.rewrite import rewrite_bank
from draftkit.source import Source

patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
ENTRY = re.compile(r"(?m)^  - (?=id)")


@st.composite
def folders(draw: st.DrawFn, bank: Bank) -> list[Source]:
    """The bank's files, worked on by people who love comments, other indents, other line ends and other quotes."""
    return [Source(name, draw(worked_on(text))) for name, text in dump_bank(bank)]


@st.composite
def worked_on(draw: st.DrawFn, text: str) -> str:
    meant = parse_bank([Source("", text)]).value
    for habit in draw(st.lists(st.sampled_from(HABITS), max_size=4, unique=True)):
        worked = parse_bank([Source("", habit(text))])
        # Not every two habits go together.
        text = habit(text) if worked.value == meant and not errors_in(worked.diagnostics) else text
    return text


def _comment_entries(text: str) -> str:
    return ENTRY.sub("  # 下面这条常用\n  - ", text)


def _set_apart(text: str) -> str:
    return ENTRY.sub("\n# ——\n\n  - ", text)


def _comment_keys(text: str) -> str:
    return re.sub(r"(?m)^    (form: [^\"\n]+)$", r"    # 形式\n    \1  # 见表", text)


def _dash_alone(text: str) -> str:
    return ENTRY.sub("  -\n    ", text)


def _wide(text: str) -> str:
    return re.sub(r"(?m)^ ", "   ", text)


def _narrow(text: str) -> str:
    return re.sub(r"(?m)^  ", "", text)


def _windows(text: str) -> str:
    return text.replace("\n", "\r\n")


def _unended(text: str) -> str:
    return text.removesuffix("\n")


def _head_comment(text: str) -> str:
    return f"# 本室词库\n---\n{text}# 完\n"


def _form_first(text: str) -> str:
    return re.sub(r"(?m)^  - (id: .*)\n((?:    .*\n)*?)    (form: .*)\n", r"  - \3\n    \1\n\2", text)


def _wrapped_lists(text: str) -> str:
    return re.sub(r"(?m)^    (roles|slots|variants): \[(.*)\]$", r"    \1: [\n  \2\n    ]", text)


def _in_brackets(text: str) -> str:
    head, key, body = text.partition("phrases:\n" if "phrases:\n" in text else "rejected:\n")
    entries = [", ".join(line.strip() for line in entry.splitlines()) for entry in ENTRY.split(body)[1:]]
    return f"{head}{key[:-1]} [{', '.join(f'{{{entry}}}' for entry in entries)}]\n"


HABITS = (
    *(_comment_entries, _set_apart, _comment_keys, _dash_alone, _wide, _narrow),
    *(_windows, _unended, _head_comment, _form_first, _wrapped_lists, _in_brackets),
)


@patient
@given(banks())
def test_no_files_are_written_as_from_the_start(bank: Bank) -> None:
    assert rewrite_bank((), bank) == dump_bank(bank)


@patient
@given(st.data(), banks())
def test_files_that_say_what_they_should_stay_as_they_are(data: st.DataObject, bank: Bank) -> None:
    sources = data.draw(folders(bank))
    assert read(sources) == bank
    assert rewrite_bank(sources, bank) == tuple((source.name, source.text) for source in sources)


@patient
@given(st.data(), banks(), banks())
def test_any_bank_can_be_written_into_any_files(data: st.DataObject, old: Bank, other: Bank) -> None:
    sources = data.draw(folders(old))
    new = data.draw(mixed(old, other))
    texts = rewrite_bank(sources, new)
    assert read(Source(name, text) for name, text in texts) == new
    again = rewrite_bank([Source(name, text) for name, text in texts], new)
    assert again == texts


@patient
@given(st.data(), banks(), banks())
def test_entries_that_stay_keep_their_text(data: st.DataObject, old: Bank, other: Bank) -> None:
    sources = [Source(name, _comment_keys(_comment_entries(text))) for name, text in dump_bank(old)]
    new = data.draw(mixed(old, other))
    after = "".join(text for _, text in rewrite_bank(sources, new))
    for phrase in new.phrases:
        if phrase in old.phrases:
            assert _comment_keys(_comment_entries(_entry(phrase))) in after


def _entry(phrase: Phrase) -> str:
    return next(text for _, text in dump_bank(Bank((phrase,))) if "phrases:" in text).partition("phrases:\n")[2]


@st.composite
def mixed(draw: st.DrawFn, old: Bank, other: Bank) -> Bank:
    """Some entries of one bank, some of another, which may change some of the first."""
    kept = {phrase.id: phrase for phrase in old.phrases if draw(st.booleans())}
    phrases = kept | {phrase.id: phrase for phrase in other.phrases}
    rejected = {each.id: each for each in (*old.rejected, *other.rejected) if each.id not in phrases}
    documents = {each.id: each for each in (*old.documents, *other.documents)}
    return Bank(
        tuple(phrases[key] for key in sorted(phrases)),
        tuple(documents[key] for key in sorted(documents)),
        tuple(rejected[key] for key in sorted(rejected)),
    )
