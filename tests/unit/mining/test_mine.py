"""From documents to a bank: what is taken, what is refused, and where each phrase is said to stand."""

import hashlib
import re

from draftkit.mining.frames import pattern_of
from draftkit.mining.mine import mine
from draftkit.mining.model import Material
from draftkit.phrases.model import GAP, Phrase
from draftkit.phrases.taxonomy import Form, PhraseRole, Register
from draftkit.readers.speech import read_speech
from draftkit.source import Source


def material(text: str, name: str = "讲话.txt") -> Material:
    source = Source(name, text)
    reading = read_speech(source).value
    assert reading is not None
    return Material(name, hashlib.sha256(text.encode()).hexdigest(), source, reading)


def found(*texts: str) -> dict[str, Phrase]:
    materials = [material(text, f"{at}.txt") for at, text in enumerate(texts)]
    return {candidate.phrase.text: candidate.phrase for candidate in mine(materials)}


def test_a_set_phrase_between_punctuation_is_taken_with_its_places() -> None:
    text = "同志们:\n我们要以身作则,持之以恒。\n大家持之以恒,就有成效。\n"
    phrase = found(text)["持之以恒"]
    assert (phrase.form, phrase.count, phrase.documents) == (Form.FOUR, 2, 1)
    assert [text[source.start : source.end] for source in phrase.sources] == ["持之以恒", "持之以恒"]


def test_a_verb_with_its_object_is_taken_and_a_fragment_is_not() -> None:
    phrases = found("一、抓培训\n拓宽选人渠道,对于这样的工作,完善督查机制。\n")
    assert phrases["拓宽选人渠道"].form is Form.VERB_OBJECT
    assert phrases["完善督查机制"].head == "v"
    assert not any("这样" in text for text in phrases)


def test_an_even_series_is_one_phrase_and_so_are_its_members() -> None:
    phrases = found("一、抓班子\n要讲团结、重实绩、守规矩。\n")
    assert phrases["讲团结、重实绩、守规矩"].form is Form.SERIES
    assert phrases["守规矩"].form is Form.THREE


def test_two_clauses_that_answer_each_other_are_a_pair() -> None:
    phrases = found("一、抓落实\n加强领导,密切配合。\n")
    assert phrases["加强领导，密切配合"].form is Form.PAIR


def test_a_list_closed_by_and_so_on_gives_topics_not_phrases() -> None:
    phrases = found("一、抓培训\n组织项目建设、乡村治理、信访维稳等班次。\n")
    assert not {"项目建设", "乡村治理", "信访维稳"} & phrases.keys()


def test_a_frame_has_gaps_with_types_and_matches_its_places() -> None:
    text = "一、抓项目\n以项目攻坚为总抓手,讲三点意见。\n把服务企业作为全年工作的重中之重。\n"
    phrases = found(text)
    frame = phrases["以{甲}为总抓手"]
    assert (frame.form, frame.head, [slot.name for slot in frame.slots]) == (Form.WITH_AS, "a", ["甲"])
    assert phrases["讲{数}点意见"].slots[0].type == "count"
    assert phrases["讲{数}点意见"].roles == (PhraseRole.TRANSITION,)
    assert "把{甲}作为{乙}的重中之重" in phrases
    for phrase in phrases.values():
        for source in phrase.sources:
            place = text[source.start : source.end].replace(",", "，")
            assert pattern_of(phrase.text).fullmatch(place) if phrase.slots else place == phrase.text


def test_names_of_people_never_enter_not_even_where_nothing_marks_them() -> None:
    text = "赵云岭同志作了报告。\n一、学先进\n学习赵云岭,赶超赵云岭,弘扬赵云岭精神。\n"
    assert not any("云岭" in phrase for phrase in found(text))


def test_names_of_places_never_enter() -> None:
    text = "昆明市召开大会。\n一、谋发展\n加快建设美丽昆明,提升昆明城市品质,擦亮城市品牌。\n"
    phrases = found(text)
    assert not any("昆明" in phrase for phrase in phrases)
    assert "擦亮城市品牌" in phrases


def test_figures_leaders_words_and_local_brands_never_enter() -> None:
    text = (
        "一、抓党建\n总书记强调，“打铁必须自身硬，抓好队伍建设，做好各项工作。”完成投资20亿元。\n"
        "深化“三比五看”活动,发挥“头雁效应”。\n"
    )
    phrases = found(text)
    assert "“头雁效应”" in phrases
    assert not any(re.search(r"\d|三比五看|打铁|队伍建设", phrase) for phrase in phrases)


def test_what_had_its_time_says_so_and_what_is_recent_has_its_month() -> None:
    phrases = found("一、学理论\n推动学习型社会建设,坚决打赢脱贫攻坚战,推动高质量发展。\n践行“两个维护”要求。\n")
    assert {phrase.until for text, phrase in phrases.items() if "脱贫" in text} == {"2021-02"}
    assert phrases["“两个维护”"].since == "2018-09"


def test_the_role_follows_the_block_and_the_clause() -> None:
    text = (
        "在全县大会上的讲话\n同志们:\n今天我们齐聚一堂。\n一、强化责任担当\n要提高办事效率。\n"
        "坚决杜绝弄虚作假。\n有的干部作风飘浮,服务意识淡薄。\n同志们,再接再厉。\n"
    )
    phrases = found(text)
    assert phrases["强化责任担当"].roles == (PhraseRole.HEADING,)
    assert phrases["提高办事效率"].roles == (PhraseRole.REQUIREMENT,)
    assert phrases["坚决杜绝{甲}"].roles == (PhraseRole.DISCIPLINE,)
    assert (phrases["服务意识淡薄"].roles, phrases["服务意识淡薄"].register) == (
        (PhraseRole.PROBLEM,),
        Register.WARNING,
    )
    assert phrases["再接再厉"].roles == (PhraseRole.CLOSING,)
    assert phrases["同志们"].roles == (PhraseRole.SALUTATION,)


def test_the_theme_is_that_of_the_phrase_s_own_words_first() -> None:
    phrases = found("一、振兴乡村\n发展农业产业,筑牢廉洁防线,乡村更加美丽。\n")
    assert phrases["筑牢廉洁防线"].themes[0] == "廉洁自律"


def test_a_short_phrase_inside_a_longer_word_is_not_counted() -> None:
    phrases = found("一、抓班子\n要配班子、强组织、聚人才。\n加强组织建设。\n")
    assert phrases["强组织"].count == 1


def test_the_order_of_the_documents_changes_nothing() -> None:
    texts = ("一、抓作风\n要真抓实干,持之以恒。\n", "二、抓落实\n持之以恒抓落实,提高办事效率。\n")
    materials = [material(text, f"{at}.txt") for at, text in enumerate(texts)]
    assert mine(materials) == mine(materials[::-1])


def test_the_same_text_in_two_files_is_counted_once() -> None:
    text = "一、抓作风\n要真抓实干,持之以恒。\n"
    assert {phrase.count for phrase in found(text, text).values()} == {1}


def test_a_phrase_remembers_places_of_as_many_documents_as_it_can() -> None:
    texts = [f"一、第{at}点\n要持之以恒,还要持之以恒。\n" for at in "甲乙丙丁"]
    phrase = found(*texts)["持之以恒"]
    assert (phrase.count, phrase.documents, len(phrase.sources)) == (8, 4, 5)
    assert len({source.document for source in phrase.sources}) == 4


def test_of_nothing_nothing_is_found() -> None:
    assert mine([]) == ()
    assert mine([material("abc def.")]) == ()


def test_no_phrase_is_longer_than_a_bank_accepts() -> None:
    phrases = found(
        "一、抓落实\n以一二三四为重点,为全面建成一流强县提供坚强组织保证。\n要清正廉洁、以身作则、持之以恒、身先士卒。\n"
    )
    assert phrases
    assert all(phrase.length <= 16 for phrase in phrases.values())
    assert all(len(GAP.findall(phrase.text)) == len(phrase.slots) for phrase in phrases.values())


def test_a_criticism_is_a_problem_wherever_it_stands_and_fits_no_gap_after_yao() -> None:
    phrases = found("一、改作风\n要坚决克服走马观花、好高骛远。\n不能脱离群众,下基层不是走马观花。\n")
    for text in ("走马观花", "好高骛远", "脱离群众"):
        assert (phrases[text].roles, phrases[text].register, phrases[text].head) == (
            (PhraseRole.PROBLEM,),
            Register.WARNING,
            "a",
        )


def test_a_neutral_phrase_in_a_paragraph_about_problems_is_no_problem() -> None:
    phrases = found("一、找差距\n对照先进,认清不足,改进方法,存在的问题要马上改。\n")
    assert PhraseRole.PROBLEM not in phrases["认清不足"].roles
    assert phrases["认清不足"].head == "v"


def test_fragments_of_longer_statements_are_no_phrases() -> None:
    phrases = found(
        "一、抓落实\n坚持进度服从质量、服从安全。\n形成部门统一管理,提高了办事效率。\n提拔看作风,选拔看实绩。\n"
        "要抓教材、抓场地、抓师资。\n"
    )
    assert not {"服从安全", "形成部门统一管理", "提高了办事效率", "选拔看实绩", "抓教材", "抓场地"} & phrases.keys()


def test_what_all_members_of_a_series_say_alike_is_kept_as_a_whole_only() -> None:
    phrases = found("一、抓保障\n做到人员到位、经费到位、责任到位。\n")
    assert "人员到位、经费到位、责任到位" in phrases
    assert "经费到位" not in phrases


def test_a_quality_of_doing_is_a_thing_and_a_transition_is_no_verb_with_object() -> None:
    phrases = found("一、练本领\n要提高服务企业的水平、化解矛盾的水平。\n总体上看,工作有进步。\n")
    assert (phrases["总体上看"].form, phrases["总体上看"].head) == (Form.FRAME, "")
    assert all(phrase.head != "v" for text, phrase in phrases.items() if text == "化解矛盾的水平")


def test_set_phrases_have_the_theme_of_their_meaning_not_of_their_neighbours() -> None:
    phrases = found("一、振兴乡村\n乡村干部要以身作则,农村工作要真抓实干。\n")
    assert phrases["以身作则"].themes == ("作风", "组工自身建设")
    assert phrases["真抓实干"].themes == ("作风",)


def test_a_city_named_without_its_unit_never_enters() -> None:
    phrases = found("一、谋发展\n加大孝感宣传力度,加大招商引资力度。\n")
    assert not any("孝感" in text for text in phrases)
    assert "加大招商引资力度" in phrases
