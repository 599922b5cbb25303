"""What a text is as a phrase, from its words alone."""

import pytest

from draftkit.lexicon.words import words
from draftkit.mining.data.phrases import KNOWN
from draftkit.mining.evaluate import evaluate
from draftkit.mining.find import Judged, Kind
from draftkit.mining.judge import Judge
from draftkit.mining.names import Names
from draftkit.phrases.taxonomy import Form, PhraseRole


@pytest.fixture(scope="module")
def judge() -> Judge:
    return Judge(words(), Names.of(set(), words()))


def judged(text: str, kind: Kind, judge: Judge) -> Judged:
    found = evaluate(text, kind, judge)
    assert found is not None, text
    return found


@pytest.mark.parametrize(
    ("text", "kind", "form"),
    [
        ("驰而不息", Kind.IDIOM, Form.FOUR),
        ("不遗余力", Kind.IDIOM, Form.FOUR),
        ("不折不扣", Kind.IDIOM, Form.NEGATION),
        ("筑牢安全之基", Kind.CLAUSE, Form.OF),
        ("补齐工作短板", Kind.CLAUSE, Form.VERB_OBJECT),
        ("坚持质量为先", Kind.CLAUSE, Form.VERB_OBJECT),
        ("按规矩办事", Kind.MEMBER, Form.VERB_OBJECT),
        ("旗帜鲜明讲政治", Kind.CLAUSE, Form.VERB_OBJECT),
        ("树新风", Kind.MEMBER, Form.THREE),
        ("规范化", Kind.MEMBER, Form.IZE),
        ("亮化、净化、美化", Kind.SERIES, Form.IZE),
        ("履职有痕、追责有据", Kind.SERIES, Form.PAIR),
        ("言有度、行有规", Kind.SERIES, Form.PAIR),
        ("守纪律、讲规矩、重实干", Kind.SERIES, Form.SERIES),
        ("执行制度不走样", Kind.CLAUSE, Form.NEGATION),
        ("“压舱石”", Kind.QUOTED, Form.METAPHOR),
        ("“四个意识”", Kind.QUOTED, Form.NUMBERED),
        ("以{甲}为抓手", Kind.FRAME, Form.WITH_AS),
    ],
)
def test_the_form_follows_from_the_words(text: str, kind: Kind, form: Form, judge: Judge) -> None:
    assert judged(text, kind, judge).form is form


@pytest.mark.parametrize(
    ("text", "kind", "role"),
    [
        ("提供了可靠的制度保障", Kind.TAIL, PhraseRole.EVALUATION),
        ("还不尽完善", Kind.TAIL, PhraseRole.PROBLEM),
        ("勤检查才能少差错", Kind.CLAUSE, PhraseRole.ARGUMENT),
        ("坚决杜绝弄虚作假", Kind.CLAUSE, PhraseRole.DISCIPLINE),
        ("再上新台阶", Kind.CLAUSE, PhraseRole.CLOSING),
        ("现在我们齐聚一堂", Kind.TURN, PhraseRole.OPENING),
        ("再强调三点意见", Kind.TURN, PhraseRole.TRANSITION),
        ("作风不实、简单粗暴", Kind.SERIES, PhraseRole.PROBLEM),
        ("在{会议}上作了发言", Kind.FRAME, PhraseRole.NEWS),
    ],
)
def test_words_that_tell_their_role_have_it(text: str, kind: Kind, role: PhraseRole, judge: Judge) -> None:
    assert judged(text, kind, judge).role is role


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("社会消费品零售总额增长", Kind.CLAUSE),
        ("新增造林面积三万亩", Kind.CLAUSE),
        ("请予审议", Kind.CLAUSE),
        ("充分发挥", Kind.CLAUSE),
        ("防止出现", Kind.MEMBER),
        ("的重要内容", Kind.CLAUSE),
        ("深化新时代", Kind.CLAUSE),
        ("我们的工作队伍", Kind.CLAUSE),
        ("人员、设备、物资", Kind.SERIES),
        ("一个月前的会议", Kind.TURN),
        ("某某某某、某某某", Kind.SERIES),
        ("“云溪行动”", Kind.QUOTED),
    ],
)
def test_boilerplate_fragments_and_topics_are_no_phrases(text: str, kind: Kind, judge: Judge) -> None:
    assert evaluate(text, kind, judge) is None


def test_set_phrases_are_worth_more_than_plain_ones_and_plain_ones_more_than_topics(judge: Judge) -> None:
    ranked = [
        judged("久久为功", Kind.IDIOM, judge),
        judged("补齐工作短板", Kind.CLAUSE, judge),
        judged("改进服务方式", Kind.CLAUSE, judge),
        judged("工业化", Kind.CLAUSE, judge),
    ]
    assert [found.worth for found in ranked] == sorted((found.worth for found in ranked), reverse=True)


def test_every_set_phrase_of_the_tables_is_a_phrase(judge: Judge) -> None:
    assert [text for text in sorted(KNOWN) if evaluate(text, Kind.IDIOM, judge) is None] == []
