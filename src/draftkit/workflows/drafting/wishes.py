"""What the person at the command line wants otherwise than the brief."""

from dataclasses import dataclass, replace

from draftkit.brief.model import Brief


@dataclass(frozen=True, slots=True)
class Wishes:
    """None and what is empty change nothing.

    Attributes:
        varied: all parts to say otherwise, those of the brief included; ids as the brief has them.
        headings: headings chosen now, beside those of the brief.
    """

    seed: int | None = None
    minutes: int | None = None
    outline: str = ""
    varied: tuple[str, ...] = ()
    headings: tuple[tuple[str, str], ...] = ()

    def applied(self, brief: Brief) -> Brief:
        """The brief as it is wanted now."""
        return replace(
            brief,
            seed=brief.seed if self.seed is None else self.seed,
            minutes=self.minutes or brief.minutes,
            outline=self.outline or brief.outline,
            varied=self.varied or brief.varied,
            headings=tuple({**dict(brief.headings), **dict(self.headings)}.items()),
        )

    def pairs(self) -> tuple[tuple[tuple[str] | tuple[str, str], str], ...]:
        """What to note in brief.yaml: paths and values."""
        varied = "、".join(self.varied) or None
        wanted = (
            *(("seed", self.seed), ("minutes", self.minutes)),
            *(("outline", self.outline or None), ("varied", varied)),
        )
        values = tuple(((key,), str(value)) for key, value in wanted if value is not None)
        return (*values, *((("headings", heading), said) for heading, said in self.headings))
