"""Many names at once in a text."""

import time

from draftkit.facts.names.spotting import occurrences


def test_every_name_is_found_at_every_place_the_longest_first() -> None:
    found = list(occurrences("云溪县和云溪", ["云溪", "云溪县"]))
    assert found == [(0, "云溪县"), (0, "云溪"), (4, "云溪")]


def test_names_with_signs_of_patterns_are_characters() -> None:
    assert list(occurrences("[A]]", ["[A", "]]"])) == [(0, "[A"), (2, "]]")]


def test_without_names_nothing_is_found() -> None:
    assert list(occurrences("云溪县", [])) == []


def test_thousands_of_names_take_no_longer_than_their_text() -> None:
    names = [f"{chr(0x4E00 + at % 5000)}{chr(0x5E00 + at // 5000)}镇" for at in range(20_000)]
    start = time.process_time()
    assert len(list(occurrences("，".join(names), names))) == len(names)
    assert time.process_time() - start < 2
