from draftkit.text.sentences import clauses, sentences


def found_sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


def found_clauses(text: str) -> list[str]:
    return [text[start:end] for start, end in clauses(text)]


def test_a_sentence_ends_with_its_mark() -> None:
    assert found_sentences("抓学习。抓作风！怎么抓？抓") == ["抓学习。", "抓作风！", "怎么抓？", "抓"]


def test_closing_quotes_and_brackets_belong_to_the_sentence_they_close() -> None:
    assert found_sentences("他说“好。”大家笑了。（完。）") == ["他说“好。”", "大家笑了。", "（完。）"]


def test_a_line_break_ends_a_sentence() -> None:
    assert found_sentences("标题\n正文。") == ["标题\n", "正文。"]


def test_blank_stretches_are_no_sentences() -> None:
    assert found_sentences(" \n　\n") == []


def test_clauses_stand_between_marks_and_have_none() -> None:
    assert found_clauses("一要学，二要“干”；三、四（都要）——完。") == ["一要学", "二要", "干", "三", "四", "都要", "完"]


def test_no_text_has_no_parts() -> None:
    assert found_sentences("") == found_clauses("，。") == []
