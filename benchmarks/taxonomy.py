"""How many known phrases a bank holds: python -m benchmarks.taxonomy TAXONOMY.yaml BANK [--missed].

TAXONOMY.yaml lists example phrases in groups along the four axes `roles`, `themes`, `forms` and `register`, each a
mapping from a group's name to its examples; a role's name ends in its English name (标题 title). Examples with gaps
({…}) are counted apart: a frame's gaps have other names in every bank, so only what stands around them is compared.

Quotation marks, the width of punctuation and what ends a phrase (：) do not count. A phrase folded into another one
(`variants`) counts as found, with the form and roles of that other one, and is counted in a column of its own.
"""

import argparse
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml
from benchmarks.banks import Listed, listed

AXES = ("roles", "themes", "forms", "register")
FORMS = {"六至八字动宾": "动宾", "不…不…/否定三连": "不…不…", "排比串(带槽)": "排比串"}
"""Groups whose name is not the name of the form itself."""

WIDE = str.maketrans(",:;!?()", "，：；！？（）", "“”‘’\"'「」 ")
ENDS = "：，；。！？"


@dataclass(frozen=True, slots=True)
class Example:
    """One known phrase, the axis and the group it illustrates."""

    axis: str
    group: str
    text: str

    @property
    def framed(self) -> bool:
        """Whether it has gaps."""
        return "{" in self.text

    def missing(self, entry: Listed | None) -> str:
        """What is wrong with the bank's entry: empty where nothing is."""
        if entry is None:
            return "not found"
        if self.axis == "forms" and entry.form != FORMS.get(self.group, self.group):
            return f"form {entry.form}"
        if self.axis == "roles" and self.group.split()[-1] not in entry.roles:
            return f"roles {'、'.join(entry.roles)}"
        return ""


def normal(text: str) -> str:
    """A phrase without what two spellings of it may differ in."""
    return re.sub(r"\{[^{}]*\}", "{}", text.translate(WIDE)).rstrip(ENDS)


def examples(taxonomy: Path) -> Iterator[Example]:
    """All examples of a file."""
    axes: Mapping[str, Mapping[str, list[str]]] = yaml.safe_load(taxonomy.read_text(encoding="utf-8"))
    for axis in AXES:
        for group, texts in axes[axis].items():
            yield from (Example(axis, group, text) for text in texts)


def table(bank: Iterable[Listed]) -> tuple[dict[str, Listed], frozenset[str]]:
    """The bank by normal text, and which of the texts are only variants."""
    entries = list(bank)
    own = {normal(entry.text): entry for entry in entries}
    folded = {normal(text): entry for entry in entries for text in entry.variants}
    return folded | own, frozenset(folded) - frozenset(own)


def share(part: int, whole: int) -> str:
    """`163 of 190 (85.8 %)`."""
    return f"{part:>4} of {whole:<4} ({part / whole:6.1%})" if whole else "none"


def main() -> None:
    """Score and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("taxonomy", type=Path)
    parser.add_argument("bank", type=Path)
    parser.add_argument("--missed", action="store_true", help="list the examples that are missing or wrong")
    options = parser.parse_args()
    known = list(examples(options.taxonomy))
    entries, variants = table(listed(options.bank))
    plain = [example for example in known if not example.framed]
    report(plain, entries, variants)
    framed = [example for example in known if example.framed]
    print(f"frames found                       {share(found(framed, entries), len(framed))}")
    if options.missed:
        for example in plain:
            if wrong := example.missing(entries.get(normal(example.text))):
                print(example.axis, example.group, example.text, wrong, sep="\t")


def found(known: Iterable[Example], entries: Mapping[str, Listed]) -> int:
    """How many of the examples the bank holds."""
    return sum(normal(example.text) in entries for example in known)


def right(known: Iterable[Example], entries: Mapping[str, Listed]) -> int:
    """How many of the examples the bank holds as their group says."""
    return sum(not example.missing(entries.get(normal(example.text))) for example in known)


def report(plain: list[Example], entries: Mapping[str, Listed], variants: frozenset[str]) -> None:
    """Print what was found of the examples without gaps: over all, axis by axis, then with right form and role."""
    print(f"examples without gaps found        {share(found(plain, entries), len(plain))}")
    print(f"  of them as a variant of another  {sum(normal(example.text) in variants for example in plain):>4}")
    groups = {axis: [example for example in plain if example.axis == axis] for axis in AXES}
    for axis, group in groups.items():
        print(f"  {axis:<33}{share(found(group, entries), len(group))}")
    for axis, noun in (("forms", "form"), ("roles", "role")):
        group = groups[axis]
        print(f"right {noun}, of all of that axis     {share(right(group, entries), len(group))}")
        print(f"right {noun}, of those found          {share(right(group, entries), found(group, entries))}")


if __name__ == "__main__":
    main()
