"""Searching and offering phrases."""

from draftkit.phrases.identify import phrase_id
from draftkit.phrases.model import Bank, Phrase
from draftkit.phrases.search import PhraseQuery, search
from draftkit.phrases.select import Wish, candidates
from draftkit.phrases.taxonomy import Form, PhraseRole


def phrase(text: str, form: Form, role: PhraseRole, theme: str, count: int = 1) -> Phrase:
    return Phrase(phrase_id(text), text, form, (role,), (theme,), head="v", count=count)


HARD = phrase("敢于碰硬", Form.FOUR, PhraseRole.REQUIREMENT, "作风", 2)
SOLID = phrase("善于落实", Form.FOUR, PhraseRole.HEADING, "作风", 5)
RULES = phrase("扎牢制度篱笆", Form.VERB_OBJECT, PhraseRole.MEASURE, "依法与制度")
BANK = Bank((HARD, SOLID, RULES))


def test_an_empty_query_finds_all_the_most_frequent_first() -> None:
    assert search(BANK, PhraseQuery()) == (SOLID, HARD, RULES)


def test_words_match_anywhere_and_all_of_them() -> None:
    assert search(BANK, PhraseQuery("制度")) == (RULES,)
    assert search(BANK, PhraseQuery("篱 扎牢")) == (RULES,)
    assert search(BANK, PhraseQuery("篱 碰硬")) == ()


def test_each_axis_narrows_the_search() -> None:
    assert search(BANK, PhraseQuery(role=PhraseRole.HEADING)) == (SOLID,)
    assert search(BANK, PhraseQuery(theme="作风", form=Form.FOUR)) == (SOLID, HARD)
    assert search(BANK, PhraseQuery(shortest=5)) == (RULES,)
    assert search(BANK, PhraseQuery(head="n")) == ()


def test_candidates_fit_every_wish() -> None:
    assert candidates(BANK, Wish()) == (SOLID, HARD, RULES)
    assert candidates(BANK, Wish(forms=(Form.FOUR, Form.THREE), themes=("作风",))) == (SOLID, HARD)
    assert candidates(BANK, Wish(roles=(PhraseRole.MEASURE, PhraseRole.REQUIREMENT))) == (HARD, RULES)
    assert candidates(BANK, Wish(shortest=4, longest=4, heads=("v",))) == (SOLID, HARD)


def test_banned_phrases_are_never_offered_by_id_or_by_text() -> None:
    assert candidates(BANK, Wish(banned=frozenset({SOLID.id, "敢于碰硬"}))) == (RULES,)
