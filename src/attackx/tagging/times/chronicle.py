"""The years of a chronology: told in a line over its dates ("2005"), with the first one alone, or instead of dates."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

from .reading import Facts

_HEADING = re.compile(r"^[^\w\n]*(?:(?:ال)?عام |سنه )?(?P<year>(?:19|20)\d\d)(?: ?م)?[^\w\n]*$", re.MULTILINE)
_MARK = re.compile(r"[^\w\n]*(?:في |يوم |بتاريخ )?")
_LABEL = re.compile(r"[ )\]*»]*(?:[:|–—-]|\n|$)")
_YEAR = re.compile(r"(?:^|\n|[.:؛] )[^\w\n]{0,8}(?P<year>(?:19|20)\d\d)(?: ?م)? ?(?::|[–—-] )(?! ?\d)")
_THIS_DAY = re.compile(r"(?<![^\W_])[وف]?في مثل هذا (?:اليوم|التاريخ)(?![^\W_])")
_SHAPES = frozenset({"day", "month"})
_SHORT = 16  # characters of a mark, at the most
_TOLD = 2  # dated lines that make a chronology
_BESIDE = 12  # characters between "on this day" and how many years ago it was


def years_of_lines(text: str, facts: list[Facts], today: date | None) -> dict[int, int]:
    r"""Give the years of dates without one that open the lines of a chronology, by where the dates start.

    A year that stands in a line of its own holds for the lines below it. A date with its year that labels a line
    ("12 تموز 2006: ...") gives it to the labels below it, which go on into the next year, or back from the last one.

    Args:
        text: the text in matching form.
        facts: its times, in text order.
        today: the day of publication, where it is known: a chronology tells of none behind it.

    Example:
        >>> from . import _facts
        >>> text = "2005\n- 14 ايلول: انفجار\n- 9 تشرين الثاني: هجوم"
        >>> years_of_lines(text, _facts(text), None)
        {7: 2005, 26: 2005}
    """
    if "\n" not in text:
        return {}
    lines = [f for f in facts if f.shape in _SHAPES and f.month is not None and not f.hijri and _opens(text, f.start)]
    if all(f.year is not None for f in lines):
        return {}
    return _of_labels(text, lines, today) | _headed(text, lines, today)


def _opens(text: str, start: int) -> bool:
    """Whether a time is the first word of its line."""
    begin = text.rfind("\n", max(0, start - _SHORT), start)
    if begin < 0 and start > _SHORT:
        return False
    return _MARK.fullmatch(text, begin + 1, start) is not None


def _lacks_year(facts: Facts) -> bool:
    """Whether a date has neither a year nor a word that gives it one: "this", "last", "today"."""
    return facts.year is None and facts.of_year is None and facts.modifier is None and facts.deictic is None


def _headed(text: str, lines: list[Facts], today: date | None) -> dict[int, int]:
    """Give the dates below a year that stands alone in its line that year."""
    years = [(m.end(), int(m["year"])) for m in _HEADING.finditer(text)]
    found: dict[int, int] = {}
    for facts in lines:
        while len(years) > 1 and years[1][0] <= facts.start:
            years.pop(0)
        if not years:
            break
        stop, year = years[0]
        if stop <= facts.start and _lacks_year(facts) and (today is None or year <= today.year):
            found[facts.start] = year
    return found


def _of_labels(text: str, lines: list[Facts], today: date | None) -> dict[int, int]:
    """Give the labels of lines the year of the last label that has one, in the order in which they run."""
    labels = [f for f in lines if _LABEL.match(text, f.stop) and f.day is not None]
    first = next((n for n, f in enumerate(labels) if f.year is not None), None)
    if first is None or len(labels) < _TOLD:
        return {}
    ahead = _runs_on(labels)
    found: dict[int, int] = {}
    year, before = 0, (0, 0)
    for facts in labels[first:]:
        day = (facts.month or 1, facts.day or 1)
        if facts.year is not None:
            year = facts.year
        elif not _lacks_year(facts):
            continue
        else:
            year += (ahead and day < before) - (not ahead and day > before)
            if today is not None and (year, *day) > (today.year, today.month, today.day):
                break
            found[facts.start] = year
        before = day
    return found


def _runs_on(labels: list[Facts]) -> bool:
    """Whether a chronology runs from the oldest day to the newest one."""
    years = [f.year for f in labels if f.year is not None]
    if years[0] != years[-1]:
        return years[0] < years[-1]
    days = [(f.month or 1, f.day or 1) for f in labels]
    steps = [(one < other) - (one > other) for one, other in pairwise(days)]
    return sum(steps) >= 0


def label_years(text: str, facts: list[Facts]) -> list[Facts]:
    r"""Add the years that label the entries of a chronology ("1998: ...", "2005 - ...").

    Example:
        >>> [f.year for f in label_years("1998: انفجار\n2005: هجوم", [])]
        [1998, 2005]
    """
    found = list(_YEAR.finditer(text))
    if len(found) < _TOLD:
        return facts
    known = {at for f in facts for at in range(f.start, f.stop)}
    years = [
        Facts(m.start("year"), m.end("year"), "year", "year", year=int(m["year"]))
        for m in found
        if m.start("year") not in known
    ]
    return sorted([*facts, *years], key=lambda f: f.start)


def anniversaries(text: str, facts: list[Facts], today: date | None) -> list[Facts]:
    """Give the years beside "on this day" ("ten years ago", "of the year 2005") this day.

    Example:
        >>> from . import _facts
        >>> text = "في مثل هذا اليوم من عام 2005 وقع"
        >>> [(f.year, f.month, f.day) for f in anniversaries(text, _facts(text), date(2020, 2, 14))]
        [(2005, 2, 14)]
    """
    days = [m.span() for m in _THIS_DAY.finditer(text)] if today is not None and "في مثل هذا" in text else []
    if not days or today is None:
        return facts
    before = {at for start, _ in days for at in range(start - _BESIDE, start + 1)}
    behind = {at for _, stop in days for at in range(stop, stop + _BESIDE + 1)}
    return [_on_this_day(f, today) if f.start in behind or f.stop in before else f for f in facts]


def _on_this_day(facts: Facts, today: date) -> Facts:
    """Make a year, or a number of years ago, the same day of that year."""
    year = facts.year if facts.shape == "year" and facts.point is None else None
    if facts.shape == "ago" and facts.unit == "year" and facts.count is not None:
        year = today.year - facts.count
    if facts.shape == "period" and facts.unit == "year" and facts.modifier == "last":
        year = today.year - 1
    if year is None or year >= today.year:
        return facts
    return replace(facts, shape="day", day=today.day, month=today.month, year=year, modifier=None, since=None)
