"""Whatever the text, facts stand in it, in order, apart from one another, and their links agree."""

from hypothesis import given
from hypothesis import strategies as st

from draftkit.facts.find import find_facts
from draftkit.facts.names.find import find_names
from draftkit.readers.speech import read_speech
from draftkit.source import Source

WORDS = (
    "临江市,云溪县,青石镇,柳林村,我县,全市,某县,**区,安康,来宾,市委副书记,书记,同志,周明远,明远,欧阳,王,某某,古丽·买买提",
    "、,，,。,：,“,”,《,》,（,）,向,学习,指出,等,3个,乡镇,有限公司,大学,2018年,3月7日,200人,增长,5%,全省组织部长会议",
    "区,县,路,总,副,厂,自治县,族,1·5,·,×,X,a,\n,自治,委",
)
texts = st.lists(
    st.sampled_from([word for line in WORDS for word in line.split(",")]) | st.text(max_size=3), max_size=30
).map("".join)


@given(texts)
def test_facts_are_in_range_in_order_and_apart(text: str) -> None:
    reading = read_speech(Source("讲话.txt", text)).value
    facts = find_facts(reading) if reading else ()
    ends = [0, *(fact.span.end for fact in facts)]
    for fact, end in zip(facts, ends, strict=False):
        assert end <= fact.span.start < fact.span.end <= len(text)
        assert fact.text
        assert fact.value


@given(texts)
def test_one_link_is_one_fact(text: str) -> None:
    reading = read_speech(Source("讲话.txt", text)).value
    facts = find_facts(reading) if reading else ()
    meanings = {fact.link: (fact.type, fact.value) for fact in facts}
    assert all(meanings[fact.link] == (fact.type, fact.value) for fact in facts)
    assert sorted(meanings) == list(range(1, len(meanings) + 1))


@given(st.lists(texts, max_size=4))
def test_names_stand_in_their_block(blocks: list[str]) -> None:
    found = find_names(blocks)
    assert len(found) == len(blocks)
    for text, mentions in zip(blocks, found, strict=True):
        assert all(0 <= mention.start < mention.end <= len(text) and mention.value for mention in mentions)
