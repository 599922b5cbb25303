"""From what was counted to candidates: entropy, score, nesting, near-equal texts, typed gaps, places."""

import hashlib

from draftkit.mining.entries import entropy
from draftkit.mining.mine import mine
from draftkit.mining.model import Material
from draftkit.mining.scene import END
from draftkit.phrases.candidate import Candidate, Standing
from draftkit.readers.speech import read_speech
from draftkit.source import Source


def material(text: str, at: int) -> Material:
    source = Source(f"{at}.txt", text)
    reading = read_speech(source).value
    assert reading is not None
    return Material(source.name, hashlib.sha256(text.encode()).hexdigest(), source, reading)


def found(*texts: str) -> dict[str, Candidate]:
    return {each.phrase.text: each for each in mine([material(text, at) for at, text in enumerate(texts)])}


def test_a_phrase_that_always_has_one_neighbour_has_no_entropy_and_ends_of_clauses_have_the_most() -> None:
    assert entropy({"章": 8}) == 0
    assert entropy({END: 8}) == 3
    assert entropy({"甲": 1, "乙": 1}) == 1


def test_a_piece_of_a_fixed_longer_unit_is_not_accepted() -> None:
    texts = [f"第{at}次会议\n一、抓工作\n要拓宽增收渠道网络{at}，补齐工作短板。\n" for at in "甲乙丙丁戊己"]
    candidates = found("一、抓增收\n要拓宽增收渠道，补齐工作短板。\n", *texts)
    assert candidates["补齐工作短板"].standing is Standing.ACCEPTED
    assert candidates["拓宽增收渠道"].phrase.count == 7
    assert candidates["拓宽增收渠道"].standing is Standing.NEW


def test_texts_that_differ_in_particles_or_marks_are_one_phrase() -> None:
    candidates = found(
        "一、抓作风\n要发扬求真务实的作风。\n",
        "二、转作风\n要发扬求真务实作风。\n",
        "三、改作风\n发扬求真务实的作风。\n",
    )
    [phrase] = [each.phrase for text, each in candidates.items() if "求真务实" in text and len(text) > 6]
    assert (phrase.count, phrase.documents) == (3, 3)
    assert phrase.variants


def test_the_gap_of_a_turn_has_the_type_of_what_filled_it() -> None:
    candidates = found(
        "在云溪县委工作会议上的讲话\n同志们:\n一、推动云溪高质量发展\n要真抓实干。\n",
        "在临江市委工作会议上的讲话\n同志们:\n一、推动临江高质量发展\n要狠抓落实。\n",
    )
    typed = [each.phrase for text, each in candidates.items() if "{地方}" in text]
    assert typed
    assert all([slot.type for slot in phrase.slots] == ["place"] for phrase in typed)


def test_each_place_says_what_its_block_does() -> None:
    candidates = found("一、坚持真抓实干\n各级都要这样做，要真抓实干。\n")
    blocks = [source.block for source in candidates["真抓实干"].phrase.sources]
    assert blocks == ["heading", ""]  # of the body, nothing is said


def test_the_years_of_a_phrase_are_those_of_its_documents() -> None:
    candidates = found(
        "讲话\n（2019年3月1日）\n一、抓工作\n要真抓实干。\n", "讲话\n（2024年3月1日）\n二、抓工作\n要真抓实干。\n"
    )
    phrase = candidates["真抓实干"].phrase
    assert (phrase.first, phrase.last) == ("2019", "2024")


def test_a_paragraph_that_stands_in_two_documents_is_counted_once() -> None:
    paragraph = "各级各部门要把这次会议的精神传达到每一个支部、每一名党员，真抓实干，层层抓好落实，件件都有回音。\n"
    candidates = found(f"甲会议\n一、抓工作\n{paragraph}", f"乙会议\n二、抓别的工作，另起一段。\n{paragraph}")
    assert candidates["真抓实干"].phrase.documents == 1


def test_a_formulation_of_one_period_carries_it_and_waits_for_a_person() -> None:
    candidates = found("一、抓工作\n要打赢脱贫攻坚战，增强“四个意识”，真抓实干。\n")
    phrase = candidates["“四个意识”"].phrase
    assert (phrase.since, phrase.until) == ("2016-01", "")
    past = [each for text, each in candidates.items() if "脱贫攻坚" in text]
    assert all(each.phrase.until == "2021-02" and each.standing is Standing.NEW for each in past)
