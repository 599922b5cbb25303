"""How fast a long job goes, and how long it will still take."""

from math import exp

from draftkit.cli.language import _

_MEMORY = 15.0
"""Seconds after which what was measured counts a third: one large document does not upset the estimate."""

_WARM = 2.0
"""Seconds before anything is said; the first documents pay for what is loaded with them."""

_MINUTES, _HOURS = 90, 90 * 60
"""Seconds from which on minutes are told, and from which on hours."""


class Pace:
    """A weighted mean of how many were done in how many seconds, in which what lies back counts less and less."""

    def __init__(self, done: int, now: float) -> None:
        """Begin to measure: so many were done before, `now` in seconds of the caller's clock."""
        self._began = now
        self._done, self._at = done, now
        self._count = self._seconds = 0.0

    def tell(self, done: int, now: float) -> None:
        """So many are done by now."""
        passed = now - self._at
        kept = exp(-passed / _MEMORY)
        self._count = self._count * kept + max(0, done - self._done)
        self._seconds = self._seconds * kept + passed
        self._done, self._at = done, now

    def said(self, left: int) -> tuple[str, ...]:
        """The rate, and the time for those that are left; nothing before it can be known."""
        if self._at - self._began < _WARM or not self._count:
            return ()
        rate = self._count / self._seconds
        return (_rate(rate), _remaining(left / rate)) if left > 0 else (_rate(rate),)


def _rate(rate: float) -> str:
    """As many a second; a minute, where it is less than one a second."""
    if rate < 1:
        return _("{count}/min").format(count=f"{rate * 60:.0f}" if rate * 60 >= 1 else f"{rate * 60:.1f}")
    return _("{count}/s").format(count=f"{rate:.1f}" if rate < 10 else f"{rate:.0f}")  # noqa: PLR2004


def _remaining(seconds: float) -> str:
    if seconds < _MINUTES:
        return _("about {count} s left").format(count=max(1, round(seconds)))
    if seconds < _HOURS:
        return _("about {count} min left").format(count=round(seconds / 60))
    return _("about {count} h left").format(count=f"{seconds / 3600:.1f}")
