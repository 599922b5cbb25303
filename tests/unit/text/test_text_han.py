from draftkit.text.han import count_han, is_han


def test_han_characters_are_counted_without_signs_digits_and_latin_letters() -> None:
    assert count_han("加强领导，周密部署。ABC 123") == 8


def test_rare_characters_and_the_round_zero_count() -> None:
    assert count_han("㐀〇") == 2


def test_a_text_is_han_where_every_character_is() -> None:
    assert is_han("云溪县")
    assert not is_han("云溪县。")
    assert not is_han("")
    assert not is_han("云溪县\n")
