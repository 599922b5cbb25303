"""What the person at the command line wants otherwise than the brief."""

from dataclasses import dataclass, replace

from draftkit.brief.model import Brief


@dataclass(frozen=True, slots=True)
class Wishes:
    """None and the empty text change nothing."""

    seed: int | None = None
    minutes: int | None = None
    outline: str = ""

    def applied(self, brief: Brief) -> Brief:
        """The brief as it is wanted now."""
        return replace(
            brief,
            seed=brief.seed if self.seed is None else self.seed,
            minutes=self.minutes or brief.minutes,
            outline=self.outline or brief.outline,
        )

    def pairs(self) -> tuple[tuple[tuple[str], str], ...]:
        """What to note in brief.yaml: keys and values."""
        wanted = (("seed", self.seed), ("minutes", self.minutes), ("outline", self.outline or None))
        return tuple(((key,), str(value)) for key, value in wanted if value is not None)
