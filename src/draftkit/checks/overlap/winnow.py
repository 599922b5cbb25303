"""Fingerprints of a text, chosen by winnowing.

Of all stretches of `GRAM` letters those are kept whose hash is the least of `WINDOW` neighbours, the last one of equal
ones. Two texts that share `SURE` letters in a row then share a fingerprint, wherever the letters stand, and only 2 in
`WINDOW` + 1 stretches are kept (Schleimer, Wilkerson, Aiken: Winnowing, SIGMOD 2003, sections 3 and 4).
"""

import random
from collections.abc import Iterator, Sequence

GRAM = 8
WINDOW = 12
SURE = GRAM + WINDOW - 1
"""Letters in a row that never go unnoticed: 19, about a long clause."""

BITS = 48
"""Of a fingerprint. Words are compared in the end, so that two that meet by chance cost time and nothing else."""

VERSION = 1
"""Of the fingerprints: goes up with any change that gives the same text other ones."""

_PIECE = 1 << 16
"""Letters hashed together: some 2 MB of memory."""
_MASK = (1 << BITS) - 1
_RANDOM = random.Random(20031)  # noqa: S311 - the same factors on all machines, no secret
FACTORS = tuple(_RANDOM.getrandbits(44) | 1 for _ in range(GRAM))
"""By which the letters of a stretch are multiplied, its last letter first."""

_PRODUCT = sum(factor << 64 * at for at, factor in enumerate(FACTORS))


def fingerprints(letters: str) -> Iterator[tuple[int, int]]:
    """The fingerprints of a text, in order: where the stretch begins, and its hash of `BITS` bits.

    Args:
        letters: of the Basic Multilingual Plane only.
    """
    last = -1
    for start in range(0, max(1, len(letters) - SURE + 1), _PIECE):
        hashes = _hashes(letters[start : start + _PIECE + SURE - 1])
        for at in _chosen(hashes.cast("B").cast("I")[::2].tolist()):
            if start + at > last:
                last = start + at
                yield last, hashes[at] & _MASK


def _hashes(letters: str) -> memoryview:
    """For each stretch of `GRAM` letters the sum of its letters, each times a factor of its own.

    The sums of all stretches are the product of two long numbers, whose digits of 64 bits are the letters and the
    factors: 8 * 2**16 * 2**44 is below 2**64, so that no digit carries into the next. This takes 40 ns a letter; a
    hash in plain Python takes twenty times as long.
    """
    units = letters.encode("utf-16-le")
    digits = bytearray(4 * len(units))
    digits[0::8], digits[1::8] = units[0::2], units[1::2]
    count = len(letters)
    product = int.from_bytes(digits, "little") * _PRODUCT
    return (
        memoryview(product.to_bytes(8 * (count + GRAM), "little"))
        .cast("Q")[GRAM - 1 : max(count, GRAM - 1)]
        .toreadonly()
    )


def _chosen(hashes: Sequence[int]) -> Iterator[int]:
    """The places of the least hash of each window, the last of equal ones, each place once.

    What is chosen stays chosen until a lower one comes or the window leaves it behind, so that only then is looked.
    """
    if len(hashes) < WINDOW:
        return
    at = _last_least(hashes, 0, WINDOW)
    yield at
    while True:
        at = _next(hashes, at)
        if at < 0:
            return
        yield at


def _next(hashes: Sequence[int], at: int) -> int:
    """The place chosen after `at`; -1 for none."""
    value = hashes[at]
    behind = hashes[at + 1 : at + WINDOW]
    least = min(behind, default=value + 1)
    if least <= value:
        return next(place for place, each in enumerate(behind, at + 1) if each <= value)
    if at + WINDOW >= len(hashes):
        return -1
    return _last_least(hashes, at + 1, at + WINDOW + 1)


def _last_least(hashes: Sequence[int], start: int, end: int) -> int:
    window = hashes[start:end]
    return end - 1 - window[::-1].index(min(window))
