"""What a new day makes of words that were right on an old one."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from draftkit.reuse.seasons.model import Relation, SeasonWords, Standing, Time, standing

_OTHERWISE = 45
"""Days by which the time that is left may differ before what is asked for fits no more."""
_SHORT = 60
"""Days that may be too few for what is to be done within a year."""
_CLOSE = 7
"""Days in which nobody who hears of a deadline in a meeting gets much done, whatever was left in the old year."""


class Fault(Enum):
    """Why words fit the new day no more."""

    UNKNOWN = auto()
    """The new day is not known, so nobody can say."""
    OVER = auto()
    """What was still to come, or at hand, is over."""
    EARLY = auto()
    """What had begun, or was over, is still to come."""
    NOW = auto()
    """It is at hand, and was over or still to come."""
    LESS = auto()
    """Less time is left for it."""
    MORE = auto()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is wrong with the words on the new day.

    Attributes:
        left: days until the season, or since it was over, on the new day.
        was: days that were left on the old day; 0 where that is not known.
        doubtful: whether they may fit all the same: the old day is not known, or they only tell of something.
    """

    fault: Fault
    left: int = 0
    was: int = 0
    doubtful: bool = False


def judge(words: SeasonWords, old_day: date | None, new_day: date | None) -> Verdict | None:
    """What is wrong with words on the new day; None where they stand to it as they stood to the old one.

    Args:
        words: as they were found in the old speech.
        old_day: of its meeting; None where it is not known: then what is still to come may be meant as it stands.
        new_day: of the new meeting; None where it is not known: then all of them are to be looked at.
    """
    if words.year is not None and words.year < 0:
        return None
    if new_day is None:
        return None if old_day and standing(words, old_day).time is Time.OVER else Verdict(Fault.UNKNOWN)
    now = standing(words, new_day)
    if old_day is None:
        return Verdict(Fault.LESS, now.days) if _is_close(words, now) else _without_old(words, now)
    return _compared(standing(words, old_day), now) or _too_close(words, standing(words, old_day), now)


def _without_old(words: SeasonWords, now: Standing) -> Verdict | None:
    """A month or day alone is as likely told as asked for."""
    if not words.season.words and words.relation is Relation.AT:
        return None
    match now.time:
        case Time.OVER if words.relation is not Relation.AFTER:
            return Verdict(Fault.OVER, now.days, doubtful=words.relation is Relation.AT)
        case Time.NOW | Time.OVER:
            return None
        case Time.AHEAD if words.season.of_year:
            return Verdict(Fault.LESS, now.days, doubtful=True) if now.days < _SHORT else None
        case Time.AHEAD:
            return Verdict(Fault.EARLY, now.days, doubtful=True)


def _compared(old: Standing, now: Standing) -> Verdict | None:
    if old.time is now.time:
        differs = old.time is Time.AHEAD and abs(old.days - now.days) > _OTHERWISE
        return Verdict(Fault.LESS if now.days < old.days else Fault.MORE, now.days, old.days) if differs else None
    match now.time:
        case Time.OVER:
            return Verdict(Fault.OVER, now.days)
        case Time.AHEAD:
            return Verdict(Fault.EARLY, now.days, doubtful=old.time is Time.OVER)
        case Time.NOW:
            return Verdict(Fault.NOW, doubtful=old.time is Time.OVER)


def _is_close(words: SeasonWords, now: Standing) -> bool:
    return words.relation is Relation.BEFORE and now.time is Time.AHEAD and now.days <= _CLOSE


def _too_close(words: SeasonWords, old: Standing, now: Standing) -> Verdict | None:
    """A deadline right after the new day; it is doubtful where the old one was no farther off."""
    if not _is_close(words, now) or old.time is not Time.AHEAD:
        return None
    return Verdict(Fault.LESS, now.days, old.days, doubtful=old.days <= now.days)


def advice(words: SeasonWords, verdict: Verdict, new_day: date | None) -> tuple[str, str]:
    """What to do about it, in Chinese and English."""
    name, span = words.season.name, words.season.shown
    season_zh, season_en = (f"{name}（一般在{span}）", f"{name} ({span})") if words.season.words else (name, name)
    left, was = verdict.left, verdict.was
    match verdict.fault:
        case Fault.UNKNOWN:
            return f"会议日期定了才知道是否过时：{season_zh}", f"whether it fits is known with the day: {season_en}"
        case Fault.OVER:
            return (
                f"到{new_day}，{season_zh}已过去{left}天：改写，或删去",
                f"on {new_day} {season_en} has been over for {left} days: reword it or take it out",
            )
        case Fault.EARLY:
            return (
                f"到{new_day}，离{season_zh}还有{left}天：看还该不该这样说",
                f"on {new_day} {season_en} is still {left} days ahead: see whether it can be said so",
            )
        case Fault.NOW:
            return (
                f"{new_day}正当{season_zh}，原来不是：按现在的进度改写",
                f"{new_day} is in {season_en}, and the old day was not: reword it by how far things are",
            )
        case Fault.LESS:
            return (
                f"到{season_zh}只剩{left}天{f'，原来有{was}天' if was else ''}：看还来不来得及",
                f"only {left} days are left until {season_en}{f' of {was}' if was else ''}: see whether it is enough",
            )
        case Fault.MORE:
            return (
                f"到{season_zh}还有{left}天，原来是{was}天：看要不要现在就提",
                f"{left} days are left until {season_en}, and there were {was}: see whether it is time to say it",
            )
