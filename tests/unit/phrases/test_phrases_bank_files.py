"""Bank files: what is written is read back, and what is wrong is said with its place."""

from dataclasses import replace

import pytest

from draftkit.phrases.cache import NotABankError, bank_from_json, bank_to_json
from draftkit.phrases.dump import dump_bank
from draftkit.phrases.identify import phrase_id
from draftkit.phrases.model import Bank, Occurrence, Phrase, PhraseSlot, Rejected, SourceDocument
from draftkit.phrases.parse import parse_bank
from draftkit.phrases.taxonomy import Form, PhraseRole, Register
from draftkit.source import Source

HASH = "ab12" * 16
DOCUMENT = SourceDocument(HASH[:12], "云溪县讲话.txt", HASH, "在全县大会上的讲话", "2018")
FRAME = Phrase(
    id=phrase_id("以{甲}为总抓手"),
    text="以{甲}为总抓手",
    form=Form.WITH_AS,
    roles=(PhraseRole.REQUIREMENT, PhraseRole.HEADING),
    themes=("作风", "综合"),
    register=Register.COLLOQUIAL,
    head="v",
    count=3,
    documents=2,
    sources=(Occurrence(DOCUMENT.id, 4, 12, "heading"), Occurrence(DOCUMENT.id, 40, 47)),
    slots=(PhraseSlot("甲", "事项"),),
    since="2018-09",
    note="见 #3: 备注",
    first="2018",
    last="2023",
    variants=("以{甲}为抓手", "把{甲}当抓手"),
    checked="2026-11-23",
)


def bank(*phrases: Phrase) -> Bank:
    return Bank(tuple(sorted(phrases, key=lambda phrase: phrase.id)), (DOCUMENT,))


def read(text: str, name: str = "conduct.yaml") -> tuple[Bank, list[str]]:
    outcome = parse_bank([Source(name, text)])
    assert outcome.value is not None
    return outcome.value, [diagnostic.message.code for diagnostic in outcome.diagnostics]


def test_a_bank_is_read_back_from_its_own_files() -> None:
    plain = Phrase(phrase_id("敢于碰硬"), "敢于碰硬", Form.FOUR, (PhraseRole.REQUIREMENT,), ("廉洁自律",))
    first = bank(FRAME, plain)
    files = dump_bank(first)
    outcome = parse_bank([Source(name, text) for name, text in files])
    assert [name for name, _ in files] == ["conduct.yaml", "documents.yaml", "integrity.yaml"]
    assert (outcome.value, outcome.diagnostics) == (first, ())


def test_a_phrase_without_a_theme_stands_in_the_general_file() -> None:
    files = dict(dump_bank(bank(Phrase("x1", "敢于碰硬", Form.FOUR, (), ()))))
    assert "敢于碰硬" in files["general.yaml"]


def test_values_that_say_nothing_are_left_out() -> None:
    text = dict(dump_bank(Bank((Phrase("x1", "敢于碰硬", Form.FOUR, (), ("作风",)),))))["conduct.yaml"]
    assert (
        text
        == "version: 1\ntheme: 作风\nphrases:\n  - id: x1\n    text: 敢于碰硬\n    form: 四字格\n    themes: [作风]\n"
    )


def test_an_entry_of_one_s_own_needs_only_text_and_form() -> None:
    found, codes = read("phrases:\n  - {text: 敢于碰硬, form: 四字格}\n")
    assert codes == []
    assert found.phrases == (Phrase(phrase_id("敢于碰硬"), "敢于碰硬", Form.FOUR, (), ()),)


def test_words_of_digits_and_switches_stay_words() -> None:
    found, codes = read("phrases:\n  - {id: 0123456789, text: 敢于碰硬, form: 四字格, note: no}\n")
    assert codes == []
    assert (found.phrases[0].id, found.phrases[0].note) == ("0123456789", "no")


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ("{text: 这一句话实在太长太长太长太长太长太长了, form: 动宾}", "DK200"),
        ("{text: abc, form: 动宾}", "DK201"),
        ("{text: '以{甲}为先', form: 以…为…}", "DK203"),
        ("{text: 以此为先, form: 以…为…, slots: [{name: 甲}]}", "DK203"),
        ("{text: 敢于碰硬, form: 四字格, sources: [{document: d, start: 5, end: 5}]}", "DK204"),
        ("{text: 敢于碰硬, form: 四字格, since: 去年}", "DK206"),
        ("{text: 敢于碰硬, form: 四字, roles: [requirement]}", "DK109"),
        ("{text: 敢于碰硬, form: 四字格, roles: [body]}", "DK108"),
        ("{text: 敢于碰硬, form: 四字格, zzz: red}", "DK102"),
        ("敢于碰硬", "DK104"),
        ("{text: 敢于碰硬, form: 四字格, checked: 昨天}", "DK209"),
        ("{text: 敢于碰硬, form: 四字格, first: 2018-09}", "DK210"),
        ("{text: 敢于碰硬, form: 四字格, first: 2019, last: 2018}", "DK211"),
        ("{text: 敢于碰硬, form: 四字格, sources: [{document: d, start: 5, end: 9, block: head}]}", "DK109"),
        ("{text: 敢于碰硬, form: 四字格, varients: [碰硬]}", "DK103"),
    ],
)
def test_a_wrong_entry_is_left_out_and_reported(entry: str, code: str) -> None:
    found, codes = read(f"phrases:\n  - {entry}\n  - {{text: 善于落实, form: 四字格}}\n")
    assert [phrase.text for phrase in found.phrases] == ["善于落实"]
    assert code in codes


def test_a_source_without_its_document_is_a_warning_and_the_phrase_stays() -> None:
    found, codes = read("phrases:\n  - {text: 敢于碰硬, form: 四字格, sources: [{document: d, start: 5, end: 9}]}\n")
    assert codes == ["DK205"]
    assert len(found.phrases) == 1


def test_the_same_id_in_two_files_is_an_error_at_the_second() -> None:
    sources = [Source(name, "phrases:\n  - {text: 敢于碰硬, form: 四字格}\n") for name in ("a.yaml", "b.yaml")]
    outcome = parse_bank(sources)
    places = [(d.message.code, d.place.file if d.place else "") for d in outcome.diagnostics]
    assert places == [("DK202", "b.yaml")]


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ("{id: ab, name: a.txt, sha256: abc}", "DK208"),
        (f"{{id: cd, name: a.txt, sha256: {HASH}}}", "DK208"),
        (f"{{id: ab12, name: a.txt, sha256: {HASH}}}, {{id: ab12, name: b.txt, sha256: {HASH}}}", "DK207"),
    ],
)
def test_a_wrong_document_is_reported(entry: str, code: str) -> None:
    _, codes = read(f"documents: [{entry}]\n", "documents.yaml")
    assert codes == [code]


def test_a_file_that_is_no_yaml_does_not_hide_the_others() -> None:
    outcome = parse_bank(
        [Source("a.yaml", "phrases: ["), Source("b.yaml", "phrases:\n  - {text: 敢于碰硬, form: 四字格}\n")]
    )
    assert outcome.value is not None
    assert len(outcome.value.phrases) == 1
    assert [diagnostic.message.code for diagnostic in outcome.diagnostics] == ["DK100"]


def test_what_was_rejected_is_read_with_and_without_an_id() -> None:
    text = "version: 1\nrejected:\n  - {id: x, text: 走马观花, note: 套话, checked: 2026-11-23}\n  - {text: 敢于碰硬}\n"
    found, codes = read(text, "rejected.yaml")
    own = Rejected(phrase_id("敢于碰硬"), "敢于碰硬")
    assert codes == []
    assert set(found.rejected) == {Rejected("x", "走马观花", "套话", "2026-11-23"), own}


@pytest.mark.parametrize(
    ("entries", "codes"),
    [
        ("{id: x}", ["DK101"]),
        ("{text: 走马观花, checked: 2026}", ["DK209"]),
        ("{text: 走马观花}, {text: 走马观花}", ["DK213"]),
        ("走马观花", ["DK104"]),
        ("{text: 走马观花, notes: 套话}", ["DK103"]),
    ],
)
def test_a_wrong_rejection_is_reported(entries: str, codes: list[str]) -> None:
    assert read(f"rejected: [{entries}]\n", "rejected.yaml")[1] == codes


def test_a_phrase_both_in_a_theme_s_file_and_rejected_stays_with_a_warning() -> None:
    found, codes = read("phrases:\n  - {text: 敢于碰硬, form: 四字格}\nrejected:\n  - {text: 敢于碰硬}\n")
    assert codes == ["DK212"]
    assert ([phrase.text for phrase in found.phrases], found.rejected) == (["敢于碰硬"], ())


def test_files_without_the_newer_keys_are_read() -> None:
    text = f"version: 1\ndocuments:\n  - {{id: {HASH[:12]}, name: a.txt, sha256: {HASH}}}\n"
    entry = f"phrases:\n  - {{text: 敢于碰硬, form: 四字格, sources: [{{document: {HASH[:12]}, start: 0, end: 4}}]}}\n"
    found, codes = read(text + entry)
    assert codes == []
    assert found.documents[0].year == found.phrases[0].first == found.phrases[0].sources[0].block == ""


def test_the_cache_form_gives_the_same_bank() -> None:
    full = replace(bank(FRAME), rejected=(Rejected("x", "走马观花", "套话", "2026-11-23"),))
    assert bank_from_json(bank_to_json(full)) == full


@pytest.mark.parametrize("text", ["", "[]", '{"version": 0}', '{"version": 1, "documents": [], "phrases": [[1]]}'])
def test_another_text_is_no_cache(text: str) -> None:
    with pytest.raises(NotABankError):
        bank_from_json(text)


def test_gaps_do_not_count_as_characters() -> None:
    assert FRAME.length == 5
