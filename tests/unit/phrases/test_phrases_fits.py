"""What a search looks at beside words: register, standing and source."""

from draftkit.phrases.candidate import Standing
from draftkit.phrases.identify import phrase_id
from draftkit.phrases.model import Bank, Occurrence, Phrase, SourceDocument
from draftkit.phrases.search import PhraseQuery, documents_meant, fits, search
from draftkit.phrases.taxonomy import Form, PhraseRole, Register

DOCUMENT = SourceDocument("0123456789ab", "2023年讲话.txt", "0123456789ab" + "0" * 52, "在大会上的讲话")
SOLID = Phrase(phrase_id("善于落实"), "善于落实", Form.FOUR, (PhraseRole.HEADING,), ("作风",))
STERN = Phrase(
    phrase_id("心存侥幸"),
    "心存侥幸",
    Form.FOUR,
    (PhraseRole.PROBLEM,),
    ("作风",),
    Register.WARNING,
    sources=(Occurrence(DOCUMENT.id, 3, 7),),
)
BANK = Bank((SOLID, STERN), (DOCUMENT,))


def test_a_register_narrows_the_search() -> None:
    assert search(BANK, PhraseQuery(register=Register.WARNING)) == (STERN,)


def test_a_source_is_named_by_its_id_or_a_part_of_its_name() -> None:
    assert search(BANK, PhraseQuery(source="2023")) == search(BANK, PhraseQuery(source=DOCUMENT.id)) == (STERN,)
    assert search(BANK, PhraseQuery(source="0123")) == search(BANK, PhraseQuery(source="2024")) == ()
    assert documents_meant(BANK.documents, PhraseQuery()) == frozenset()


def test_what_stands_in_a_bank_is_accepted() -> None:
    assert search(BANK, PhraseQuery(standing=Standing.ACCEPTED)) == search(BANK, PhraseQuery())
    assert search(BANK, PhraseQuery(standing=Standing.NEW)) == ()


def test_rejected_phrases_are_found_only_where_asked_for() -> None:
    assert not fits(SOLID, Standing.REJECTED, PhraseQuery(), frozenset())
    assert fits(SOLID, Standing.REJECTED, PhraseQuery(standing=Standing.REJECTED), frozenset())
    assert fits(SOLID, Standing.NEW, PhraseQuery(), frozenset())
