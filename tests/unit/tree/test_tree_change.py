from draftkit.tree import (
    Count,
    Counted,
    Inline,
    Origin,
    Paragraph,
    Provenance,
    Salutation,
    Section,
    Slot,
    Speech,
    Strong,
    Text,
    Title,
    Word,
)
from draftkit.tree.change import content, join_texts, map_words, with_counts

HERE, THERE = Provenance(Origin.PHRASE, "p1"), Provenance(Origin.BRIEF, "facts")
PARTS, POINTS = Count(Counted.PARTS), Count(Counted.POINTS)


def test_announced_numbers_are_counted_where_they_stand() -> None:
    point = Section((Text("点"),), (Paragraph((POINTS, PARTS)),))
    part = Section((POINTS,), (Paragraph((Strong((POINTS,)),)), point, point, point))
    counted = with_counts(Speech((Paragraph((POINTS, PARTS)), part, point)))
    top, first, _ = counted.blocks
    assert top == Paragraph((Text("两"), Text("两")))
    assert isinstance(first, Section)
    assert first.lead == (Text("三"),)
    assert first.paragraphs == (Paragraph((Strong((Text("三"),)),)),)
    assert first.sections[0].paragraphs == (Paragraph((Text("零"), Text("两"))),)


def test_a_change_is_told_the_section_a_word_stands_in() -> None:
    told: list[tuple[Word, Section | None]] = []

    def note(word: Word, section: Section | None) -> Word:
        told.append((word, section))
        return word

    inner = Section((Text("内"),), (Paragraph((Text("段"),)),))
    outer = Section((Text("外"),), (inner,))
    speech = Speech((Title((Text("题"),)), outer))
    assert map_words(speech, note) == speech
    assert told == [(Text("题"), None), (Text("外"), outer), (Text("内"), inner), (Text("段"), inner)]


def test_texts_of_one_provenance_are_joined() -> None:
    words: tuple[Word, ...] = (Text("甲", HERE), Text("乙", HERE), Text("丙", THERE), Slot("丁"), Text("戊", THERE))
    assert join_texts(words) == (Text("甲乙", HERE), Text("丙", THERE), Slot("丁"), Text("戊", THERE))


def test_emphasis_is_joined_within_and_goes_where_it_is_empty() -> None:
    words: tuple[Inline, ...] = (Text("甲"), Strong(()), Text("乙"), Strong((Text("丙"), Text("丁"))))
    assert join_texts(words) == (
        Text("甲乙"),
        Strong((Text("丙丁"),)),
    )


def test_content_has_no_provenance_and_no_values() -> None:
    words = (Text("甲", HERE), Text("乙", THERE), Slot("丙", "个", "3个"), PARTS)
    expected = (Text("甲乙"), Slot("丙", "个"), PARTS)
    lead = Section(words, (Paragraph(words), Section(words)))
    assert content(Speech((Title(words), Salutation(words), lead))) == Speech(
        (Title(expected), Salutation(expected), Section(expected, (Paragraph(expected), Section(expected))))
    )


def test_content_leaves_out_blocks_without_words_but_keeps_sections() -> None:
    empty = Paragraph((Strong(()),))
    section = Section((), (empty, Section(())))
    assert content(Speech((Title(()), empty, section))) == Speech((Section((), (Section(()),)),))
