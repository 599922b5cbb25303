"""Whether texts made to be slow are checked in proportion to their length: python -m benchmarks.checks_shapes [SIZE].

Nineteen shapes of SIZE (60,000) characters and of twice as many are read, and every rule is run on both. Printed are
the times of all rules together and what doubling the text costs; below it the rules that took 20 ms and 2.5 times
as long, or more. Processor time, with the search of Python for unused objects turned off: it comes when it likes.
"""

import argparse
import gc
import time
from collections.abc import Callable, Iterator
from datetime import date

from benchmarks.checks_speed import read

from draftkit.checks.model import Rule
from draftkit.checks.subject import Subject
from draftkit.workflows.checking.context import Besides, context_of, open_house

NUMERALS = "一二三四五六七八九十"
SLOW, TIMES = 0.02, 2.5
_HAN = 0x4E00
_KINDS = 3000


def _joined(piece: Callable[[int], str], sign: str = "") -> Callable[[int], str]:
    """A text of so many characters out of numbered pieces."""

    def text(size: int) -> str:
        pieces = (piece(number) for number in range(size))
        taken, length = [], 0
        while length < size:
            taken.append(next(pieces))
            length += len(taken[-1]) + len(sign)
        return sign.join(taken)

    return text


def _han(number: int) -> str:
    return chr(_HAN + number % _KINDS)


SHAPES: dict[str, Callable[[int], str]] = {
    "one line": _joined(lambda n: f"各乡镇要在{n}月底前抓好{_han(n)}项目。"),
    "quotations": _joined(lambda n: f"要坚持“抓{n}项目”不放松，"),
    "open quotations": _joined(lambda n: f"“甲{_han(n)}"),
    "open brackets": _joined(lambda _: "（《“"),
    "tiny paragraphs": _joined(lambda _: "抓好。\n"),
    "headings": _joined(lambda n: f"{NUMERALS[n % 10]}、要抓好第{n}项工作\n内容。\n"),
    "points": _joined(lambda n: f"{NUMERALS[n % 10]}是要抓好第{n}项工作，"),
    "a series": _joined(lambda n: f"抓好{n}", "、"),
    "numbers": _joined(lambda n: f"投资{n}亿元，其中工业{n // 2}亿元、农业{n // 3}亿元，增长{n % 30}%", "，"),
    "dates": _joined(lambda n: f"{2000 + n % 30}年{1 + n % 12}月{1 + n % 28}日（星期{NUMERALS[n % 6]}）开会", "，"),
    "names": _joined(lambda n: f"市委书记王{_han(n)}明说", "，"),
    "places": _joined(lambda n: f"临{_han(n)}市云{_han(n + 1)}县", "，"),
    "commas": _joined(lambda _: "，"),
    "one word": _joined(lambda _: "高度重视"),
    "one digit": _joined(lambda _: "1"),
    "one numeral": _joined(lambda _: "一"),
    "no Chinese": _joined(lambda _: "abc "),
    "semicolons": _joined(lambda _: "抓好工作；"),
    "one sentence": _joined(lambda _: "要抓好工作。"),
}


def timed(subject: Subject, rules: tuple[Rule, ...]) -> Iterator[tuple[str, float]]:
    """Seconds of each rule, and of the facts that they share."""
    start = time.process_time()
    _ = subject.mentions
    yield "facts", time.process_time() - start
    for rule in rules:
        start = time.process_time()
        try:
            for _hit in rule.find(subject):
                pass
        except TimeoutError:
            yield f"{rule.id} gave up", time.process_time() - start
        else:
            yield rule.id, time.process_time() - start


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("size", type=int, nargs="?", default=60_000)
    size = parser.parse_args().size
    house = open_house(None).unwrap()
    context = context_of(house, Besides(meeting=date(2024, 1, 20)))
    dict(timed(read("今天开会。", context), house.rules))
    gc.disable()
    for name, shape in SHAPES.items():
        once, twice = (dict(timed(read(shape(length), context), house.rules)) for length in (size, 2 * size))
        one, two = sum(once.values()), sum(twice.values())
        print(f"{name:<16} {1000 * one:8.0f} ms {1000 * two:8.0f} ms  {two / one:4.1f} times", flush=True)
        for rule, taken in twice.items():
            if taken > SLOW and taken > TIMES * once.get(rule, 0):
                print(f"    {rule}: {1000 * once.get(rule, 0):.0f} ms, {1000 * taken:.0f} ms")
        gc.collect()


if __name__ == "__main__":
    main()
