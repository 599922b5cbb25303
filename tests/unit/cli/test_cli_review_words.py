"""The words for edits that a report shows can be typed."""

import pytest

from draftkit.cli.language import Language, install
from draftkit.cli.review_words import change_words
from draftkit.review.words import kind_named


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.CHINESE])
def test_every_kind_is_known_by_the_word_a_report_shows(language: Language) -> None:
    install(language)
    assert {kind_named(word.upper()) for word in change_words().values()} == set(change_words())
    assert all(kind_named(word) is change for change, word in change_words().items())
    install(Language.ENGLISH)
