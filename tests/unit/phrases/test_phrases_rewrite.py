"""Writing a bank into files people own."""

from dataclasses import replace

import pytest

from draftkit.errors import DraftkitError
from draftkit.phrases.dump import MOST, dump_bank
from draftkit.phrases.model import Bank, Phrase, Rejected
from draftkit.phrases.parse import parse_bank
from draftkit.phrases.rewrite import rewrite_bank
from draftkit.phrases.taxonomy import Form
from draftkit.source import Source

OWNED = """\
# 本室词库，改动请告诉老同志
version: 1
theme: 作风
phrases:
  # —— 常用 ——

  # 每次大会都用
  - text: '敢于碰硬'   # 不要写成敢碰硬
    form: 四字格
    id: b1
    themes: [作风]
    note: 见“作风”一节  # 待核
    count: 2
  - {id: a1, text: 善于落实, form: 四字格, themes: [作风]}
  - id: c1
    text: 真抓实干
    form: 四字格
    themes: [作风]
# 到此为止
"""


def bank_of(text: str) -> Bank:
    outcome = parse_bank([Source("conduct.yaml", text)])
    assert outcome.value is not None
    assert outcome.diagnostics == ()
    return outcome.value


def rewritten(text: str, bank: Bank, name: str = "conduct.yaml") -> dict[str, str]:
    files = rewrite_bank([Source(name, text)], bank)
    outcome = parse_bank(Source(*file) for file in files)
    assert (outcome.value, outcome.diagnostics) == (bank, ())
    return dict(files)


def changed(bank: Bank, name: str, **values: object) -> Bank:
    phrases = (replace(each, **values) if each.id == name else each for each in bank.phrases)  # type: ignore[arg-type]
    return replace(bank, phrases=tuple(sorted(phrases, key=lambda each: each.id)))


def test_a_file_that_says_what_it_should_stays_as_it_is() -> None:
    assert rewritten(OWNED, bank_of(OWNED)) == {"conduct.yaml": OWNED}


def test_a_refreshed_count_touches_its_line_alone() -> None:
    text = rewritten(OWNED, changed(bank_of(OWNED), "b1", count=7))["conduct.yaml"]
    assert text == OWNED.replace("count: 2", "count: 7")


def test_a_comment_on_a_changed_line_stays_on_it() -> None:
    text = rewritten(OWNED, changed(bank_of(OWNED), "b1", note="已核"))["conduct.yaml"]
    assert text == OWNED.replace("note: 见“作风”一节  # 待核", "note: 已核  # 待核")


def test_a_comment_on_a_key_that_goes_stays_above_what_follows() -> None:
    text = rewritten(OWNED, changed(bank_of(OWNED), "b1", note=""))["conduct.yaml"]
    assert text == OWNED.replace("note: 见“作风”一节  # 待核", "# 待核")


def test_a_new_key_is_put_in_its_order() -> None:
    text = rewritten(OWNED, changed(bank_of(OWNED), "c1", count=3, head="v"))["conduct.yaml"]
    assert text == OWNED.replace(
        "干\n    form: 四字格\n    themes: [作风]\n",
        "干\n    form: 四字格\n    themes: [作风]\n    head: v\n    count: 3\n",
    )


def test_an_entry_in_braces_that_changes_is_written_out() -> None:
    text = rewritten(OWNED, changed(bank_of(OWNED), "a1", count=3))["conduct.yaml"]
    wanted = "  - id: a1\n    text: 善于落实\n    form: 四字格\n    themes: [作风]\n    count: 3\n"
    assert text == OWNED.replace("  - {id: a1, text: 善于落实, form: 四字格, themes: [作风]}\n", wanted)


def test_an_entry_goes_with_the_comment_above_it_and_headings_stay() -> None:
    bank = bank_of(OWNED)
    text = rewritten(OWNED, replace(bank, phrases=tuple(each for each in bank.phrases if each.id != "b1")))
    start, end = OWNED.index("  # 每次大会"), OWNED.index("  - {id: a1")
    assert text == {"conduct.yaml": OWNED[:start] + OWNED[end:]}


def test_an_entry_whose_first_theme_changed_moves_with_its_comment() -> None:
    files = rewritten(OWNED, changed(bank_of(OWNED), "b1", themes=("人才", "作风")))
    assert "碰硬" not in files["conduct.yaml"]
    assert files["talent.yaml"].startswith(
        "version: 1\ntheme: 人才\nphrases:\n  # 每次大会都用\n  - text: '敢于碰硬'   # 不要写成敢碰硬\n"
    )


def test_an_entry_in_a_file_of_another_name_stays_there() -> None:
    files = rewritten(OWNED, changed(bank_of(OWNED), "b1", themes=("人才",)), "自己的.yaml")
    assert files == {"自己的.yaml": OWNED.replace("id: b1\n    themes: [作风]", "id: b1\n    themes: [人才]")}


def test_new_entries_stand_between_their_neighbours_and_one_out_of_place_draws_none() -> None:
    entry = "  - id: {0}\n    text: 敢于碰硬\n    form: 四字格\n    themes: [作风]\n"
    names = ("a", "c", "z", "e", "g")
    text = "version: 1\nphrases:\n" + "".join(entry.format(name) for name in names)
    new = [Phrase(name, "敢于碰硬", Form.FOUR, (), ("作风",)) for name in sorted({*names, "A", "d", "f", "h"})]
    after = rewritten(text, Bank(tuple(new)))["conduct.yaml"]
    assert [line[8:] for line in after.splitlines() if line.startswith("  - id")] == list("AacdzefghA"[:-1])


def test_rejected_phrases_and_documents_get_files_beside_the_others() -> None:
    bank = replace(bank_of(OWNED), rejected=(Rejected("x", "走马观花", "套话", "2026-11-23"),))
    files = dict(rewrite_bank([Source("词库/conduct.yaml", OWNED)], bank))
    assert files == {
        "词库/conduct.yaml": OWNED,
        "词库/rejected.yaml": "version: 1\nrejected:\n"
        "  - id: x\n    text: 走马观花\n    note: 套话\n    checked: 2026-11-23\n",
    }


def test_an_empty_list_is_filled_where_it_stands() -> None:
    text = "version: 1\nrejected: []  # 暂无\n# 完\n"
    after = rewritten(text, Bank((), (), (Rejected("x", "走马观花"),)), "rejected.yaml")["rejected.yaml"]
    assert after == "version: 1\nrejected:  # 暂无\n  - id: x\n    text: 走马观花\n# 完\n"


def test_windows_line_ends_stay() -> None:
    text = OWNED.replace("\n", "\r\n")
    bank = changed(bank_of(text), "b1", count=9)
    new = Phrase("d1", "走在前列", Form.FOUR, (), ("作风",))
    after = rewritten(text, replace(bank, phrases=(*bank.phrases, new)))["conduct.yaml"]
    assert after.count("\n") == after.count("\r\n") == text.count("\n") + 4


def test_a_list_in_brackets_is_written_out_only_where_it_changes() -> None:
    text = "# 常用\nphrases: [{text: 敢于碰硬, form: 四字格}, # 好\n {text: 善于落实, form: 四字格}]\n"
    bank = bank_of(text)
    assert rewritten(text, bank) == {"conduct.yaml": text}
    after = rewritten(text, replace(bank, phrases=bank.phrases[1:]))["conduct.yaml"]
    assert after.startswith("# 常用\n# 好\nversion: 1\n")


def test_a_list_in_brackets_on_one_line_is_not_written_twice() -> None:
    text = "rejected: [{id: a, text: 走马观花}, {id: b, text: 敢于碰硬}]\n"
    bank = bank_of(text)
    after = rewritten(text, replace(bank, rejected=bank.rejected[1:]), "rejected.yaml")["rejected.yaml"]
    assert after == "version: 1\nrejected:\n  - id: b\n    text: 敢于碰硬\n"


def test_a_value_over_several_lines_stays_though_a_line_of_it_looks_like_an_entry() -> None:
    first = '  - id: a1\n    text: 敢于碰硬\n    form: 四字格\n    note: "一\n\n  - id: b1"\n'
    text = f"phrases:\n{first}  - {{id: c1, text: 善于落实, form: 四字格}}\n"
    bank = bank_of(text)
    assert [each.id for each in bank.phrases] == ["a1", "c1"]
    after = rewritten(text, changed(bank, "c1", head="v"))["conduct.yaml"]
    assert after == f"phrases:\n{first}  - id: c1\n    text: 善于落实\n    form: 四字格\n    head: v\n"
    rewritten(text, changed(bank, "a1", head="v"))


def test_a_phrase_both_kept_and_rejected_is_left_to_its_owner() -> None:
    sources = [
        Source("general.yaml", "version: 1\nphrases:\n  - {id: a, text: 敢于碰硬, form: 四字格}\n"),
        Source("rejected.yaml", "version: 1\nrejected:\n  - {id: a, text: 敢于碰硬}\n"),
    ]
    outcome = parse_bank(sources)
    assert [(d.message.code, d.place.file if d.place else "") for d in outcome.diagnostics] == [
        ("DK212", "rejected.yaml")
    ]
    assert rewrite_bank(sources, outcome.unwrap()) == tuple((source.name, source.text) for source in sources)


def test_an_entry_with_an_error_is_never_written_over() -> None:
    text = "phrases:\n  - {id: a, text: 敢于碰硬, form: 四字}\n"
    with pytest.raises(DraftkitError) as refused:
        rewrite_bank([Source("general.yaml", text)], Bank())
    assert [d.message.code for d in refused.value.diagnostics] == ["DK109"]


def test_an_id_given_twice_is_refused() -> None:
    text = "phrases:\n  - {id: a, text: 敢于碰硬, form: 四字格}\n"
    sources = [Source("a.yaml", text), Source("b.yaml", text)]
    with pytest.raises(DraftkitError) as refused:
        rewrite_bank(sources, Bank((Phrase("a", "敢于碰硬", Form.FOUR, (), ()),)))
    assert [d.message.code for d in refused.value.diagnostics] == ["DK202"]


def test_a_long_list_goes_on_in_further_files_and_is_read_back() -> None:
    many = tuple(Phrase(f"{at:06}", "敢于碰硬", Form.FOUR, (), ("人才",)) for at in range(MOST["phrases"] + 2))
    files = dump_bank(Bank(many))
    assert [name for name, _ in files] == ["documents.yaml", "talent-2.yaml", "talent.yaml"]
    assert parse_bank(Source(*file) for file in files).value == Bank(many)
    more = Phrase("000000x", "敢于碰硬", Form.FOUR, (), ("人才",))
    after = rewrite_bank([Source(*file) for file in files], Bank((many[0], more, *many[1:])))
    assert [name for name, _ in after] == ["documents.yaml", "talent-2.yaml", "talent-3.yaml", "talent.yaml"]
