"""What a script gets of phrases, and of counts."""

from typing import Any, cast

from draftkit.phrases.candidate import Standing
from draftkit.phrases.entry import Entry
from draftkit.phrases.model import Occurrence, Phrase, Rejected, SourceDocument
from draftkit.phrases.picture import Picture, spread_of
from draftkit.phrases.report import entries_as_json, picture_as_json
from draftkit.phrases.taxonomy import Form, PhraseRole

HARD = Phrase(
    "1", "敢于碰硬", Form.FOUR, (PhraseRole.REQUIREMENT,), ("作风",), head="v", count=2, documents=2, first="2019"
)
RULES = Phrase(
    "2", "扎牢制度篱笆", Form.VERB_OBJECT, (PhraseRole.MEASURE,), ("依法与制度", "作风"), checked="2026-11-23"
)


def only(entry: Entry) -> dict[str, Any]:
    """What a script gets of an entry."""
    (data,) = cast("list[dict[str, Any]]", entries_as_json([entry])["phrases"])
    return data


def picture() -> Picture:
    found = Picture()
    found.add(HARD, Standing.NEW)
    found.add(RULES, Standing.ACCEPTED)
    found.add(Rejected("3", "瞎指挥"), Standing.REJECTED)
    found.add_documents([SourceDocument("a" * 12, "一.txt", "a" * 64, "讲话", "2019")])
    return found


def test_a_phrase_counts_under_each_of_its_values_and_a_rejected_one_under_none() -> None:
    data = picture_as_json(picture())
    assert data | {"empty": None} == {
        "version": 1,
        "phrases": 2,
        "roles": {"requirement": 1, "measure": 1},
        "themes": {"作风": 2, "依法与制度": 1},
        "forms": {"四字格": 1, "动宾": 1},
        "documents": 1,
        "characters": None,
        "checked": 2,
        "registers": {"政治书面体": 2},
        "standings": {"new": 1, "accepted": 1, "rejected": 1},
        "spread": {"1": 1, "2-4": 1},
        "matrix": {"requirement": {"作风": 1}, "measure": {"作风": 1, "依法与制度": 1}},
        "growth": {"2019": 1, "": 1},
        "years": {"2019": 1},
        "empty": None,
    }


def test_what_the_bank_lacks_is_named() -> None:
    found = picture()
    assert "problem" in found.empty_roles
    assert "measure" not in found.empty_roles
    assert "人才" in found.empty_themes
    assert "作风" not in found.empty_themes


def test_what_is_counted_in_can_be_taken_out_again() -> None:
    found, before = picture(), picture_as_json(picture())
    found.add(HARD, Standing.ACCEPTED)
    found.add(HARD, Standing.ACCEPTED, -1)
    assert picture_as_json(found) == before


def test_phrases_are_grouped_by_how_many_documents_have_them() -> None:
    assert [spread_of(documents) for documents in (1, 2, 4, 5, 100)] == ["1", "2-4", "2-4", "5+", "5+"]


def test_a_found_phrase_shows_its_axes_its_sources_and_what_the_miner_says() -> None:
    place = Phrase("1", "敢于碰硬", Form.FOUR, (), (), sources=(Occurrence("a" * 12, 3, 7, "body"),))
    data = only(Entry(place, Standing.NEW, 512, 1.5, 0.0))
    assert data["sources"] == [{"document": "a" * 12, "start": 3, "end": 7, "block": "body"}]
    assert {key: data[key] for key in ("standing", "score", "left", "right", "checked")} == {
        "standing": "new",
        "score": 512,
        "left": 1.5,
        "right": 0.0,
        "checked": "",
    }


def test_of_a_rejected_phrase_the_words_alone_are_known() -> None:
    data = only(Entry(Rejected("3", "瞎指挥", "不用", "2026-11-23"), Standing.REJECTED))
    assert (data["text"], data["form"], data["sources"], data["note"], data["score"]) == (
        "瞎指挥",
        "",
        [],
        "不用",
        None,
    )
