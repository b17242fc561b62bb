"""From a parsed run of tokens to the facts that its words state, before anything is resolved."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from .grammar import Parse
from .lexer import Token
from .vocabulary import LETTER

_NIGHTS: dict[str | None, int] = {"last": -1, "before_last": -2}
_AFTERNOON = frozenset(("noon", "afternoon", "evening", "night"))


@dataclass(slots=True)
class Facts:
    """What the words of one phrase state; offsets in the matching form.

    Attributes:
        shape: day, month, year, period, ago, units, clock, season or decade.
        modifier: last, next, this, same, following, previous or before_last.
        of_weekday: the modifier said of the weekday.
        of_year: the modifier said of the year.
        of_month: the modifier said of "the month" that the day is in.
        since: "since" of what was, "from" of what was or is to come.
    """

    start: int
    stop: int
    rule: str
    shape: str
    day: int | None = None
    until: int | None = None
    month: int | None = None
    year: int | None = None
    hijri: bool = False
    weekday: int | None = None
    deictic: int | None = None
    modifier: str | None = None
    of_weekday: str | None = None
    of_year: str | None = None
    of_month: str | None = None
    point: str | None = None
    unit: str | None = None
    count: int | None = None
    season: str | None = None
    part: str | None = None
    hour: int | None = None
    minute: int | None = None
    zone: str | None = None
    since: str | None = None


class Groups:
    """The tokens that the groups of a parse took, by name."""

    __slots__ = ("_groups", "tokens")

    def __init__(self, parse: Parse, tokens: list[Token]) -> None:
        self._groups = parse.groups
        self.tokens = tokens

    def token(self, name: str) -> Token | None:
        """Give the first token of a group."""
        found = self._groups.get(name)
        return self.tokens[found[0]] if found else None

    def all(self, name: str) -> list[Token]:
        """Give every token of a group."""
        return [self.tokens[i] for i in self._groups.get(name, ())]

    def number(self, name: str) -> int | None:
        """Give the number of a group's first token."""
        token = self.token(name)
        return token.value if token is not None and isinstance(token.value, int) else None

    def word(self, name: str) -> str | None:
        """Give the string value of a group's first token."""
        token = self.token(name)
        return token.value if token is not None and isinstance(token.value, str) else None


def _numeric_date(parts: tuple[int, ...], surface: str) -> tuple[int, int, int] | None:
    """Read year, month and day off a date in figures: day first, or year first; None where it is none."""
    first, middle, last = parts
    if first > 999:
        year, month, day = first, middle, last
    elif last > 999:
        year, month, day = last, middle, first
        if month > 12 >= day:  # the American order, where no other reading is left
            month, day = day, month
    else:
        return None
    return (year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 and 1000 <= year < 2200 else None


def _clock(groups: Groups, facts: Facts) -> None:
    """Read the clock time of a phrase, by its part of day."""
    hour = minute = None
    if (token := groups.token("hm")) and isinstance(token.value, tuple):
        hour, minute = token.value
    elif (value := groups.number("hhmm")) is not None:
        hour, minute = divmod(value, 100)
    elif (hour := groups.number("hour")) is not None:
        minute = groups.number("minute")
        if (half := groups.number("half")) is not None:
            minute = half
            if groups.token("less"):
                hour, minute = hour - 1, 60 - half
    if hour is None or hour > 24 or (minute or 0) > 59:
        return
    part, meridiem = facts.part, groups.word("meridiem")
    if meridiem is not None:
        hour = hour % 12 + (0 if meridiem == "am" else 12) if hour <= 12 else hour
    elif part in _AFTERNOON and hour < 12 and not (part == "night" and hour < 6) and not (part == "noon" and hour > 9):
        hour += 12
    elif hour == 12 and part in ("dawn", "night"):
        hour = 24 if part == "night" else 0
    facts.hour, facts.minute = hour, minute


def _common(parse: Parse, tokens: list[Token], shape: str) -> tuple[Facts, Groups]:
    groups = Groups(parse, tokens)
    facts = Facts(tokens[parse.start].start, tokens[parse.stop - 1].stop, parse.rule.id, shape)
    facts.since = groups.word("since")
    facts.month, facts.year = groups.number("month"), groups.number("year")
    token = groups.token("month")
    facts.hijri = groups.token("hijri") is not None or (token is not None and token.is_hijri)
    if facts.hijri and facts.year is not None and facts.year > 1600:
        facts.year = None
    facts.modifier, facts.of_year = groups.word("mod"), groups.word("ymod")
    if groups.token("ythis"):
        facts.of_year = "this"
    facts.point, facts.part, facts.zone = groups.word("point"), groups.word("part"), groups.word("zone")
    return facts, groups


def _read_day(parse: Parse, tokens: list[Token]) -> Iterator[Facts]:
    facts, groups = _common(parse, tokens, "day")
    facts.day, facts.weekday, facts.deictic = groups.number("day"), groups.number("weekday"), groups.number("deictic")
    facts.of_weekday, facts.of_month = groups.word("wmod"), groups.word("mmod")
    if (token := groups.token("ndate")) and isinstance(token.value, tuple):
        date = _numeric_date(token.value, token.surface)
        if date is None:
            if facts.weekday is None and facts.deictic is None:
                return
        else:
            facts.year, facts.month, facts.day = date
            facts.hijri = facts.hijri or facts.year < 1600
    if (month := groups.number("month_number")) is not None:
        facts.month = month
    if (facts.day is not None and not 1 <= facts.day <= 31) or (facts.month is not None and not 1 <= facts.month <= 12):
        return
    _clock(groups, facts)
    yield facts


def _read_days(parse: Parse, tokens: list[Token]) -> Iterator[Facts]:
    """Read several days of one month as one time each; the last one has the month in its span."""
    facts, groups = _common(parse, tokens, "day")
    facts.of_month = groups.word("mmod")
    also, last = groups.all("also"), groups.token("day")
    for token in (*also, *([last] if last else ())):
        if isinstance(token.value, int) and 1 <= token.value <= 31:
            stop = facts.stop if token is last else token.stop
            yield replace(facts, day=token.value, start=token.start, stop=stop)


def _read_dates(parse: Parse, tokens: list[Token]) -> Iterator[Facts]:
    """Read two dates of which only the second has its year."""
    facts, groups = _common(parse, tokens, "day")
    first, month, last = groups.token("also"), groups.token("also_month"), groups.token("day")
    days = [groups.number("also"), groups.number("day")]
    number = groups.number("also_month")
    if any(day is None or not 1 <= day <= 31 for day in days) or number is None:
        return
    if first and month and last and facts.month is not None and facts.year is not None:
        year = facts.year - 1 if number > facts.month else facts.year
        yield replace(facts, day=days[0], month=number, year=year, start=first.start, stop=month.stop)
        yield replace(facts, day=days[1], start=last.start)


def _read_weekdays(parse: Parse, tokens: list[Token]) -> Iterator[Facts]:
    """Read several weekdays that share a modifier in the dual."""
    facts, groups = _common(parse, tokens, "day")
    facts.of_weekday = groups.word("wmod")
    last = groups.token("weekday")
    for token in (*groups.all("also"), *([last] if last else ())):
        if isinstance(token.value, int):
            stop = facts.stop if token is last else token.stop
            yield replace(facts, weekday=token.value, start=token.start, stop=stop)


def _read_months(parse: Parse, tokens: list[Token]) -> Iterator[Facts]:
    """Read several months that share a year or a modifier; the last one has it in its span."""
    facts, groups = _common(parse, tokens, "month")
    for token in groups.all("also"):
        if isinstance(token.value, int):
            yield replace(facts, month=token.value, start=token.start, stop=token.stop)
    if (last := groups.token("month")) is not None:
        yield replace(facts, start=last.start)


def _read_range(parse: Parse, tokens: list[Token]) -> Iterator[Facts]:
    facts, groups = _common(parse, tokens, "day")
    facts.day, facts.until, facts.of_month = groups.number("day"), groups.number("until"), groups.word("mmod")
    if facts.day is not None and facts.until is not None and 1 <= facts.day < facts.until <= 31:
        yield facts


def _read_month(parse: Parse, tokens: list[Token]) -> Iterator[Facts]:
    yield _common(parse, tokens, "month")[0]


def _read_year(parse: Parse, tokens: list[Token]) -> Iterator[Facts]:
    facts, groups = _common(parse, tokens, "year")
    if (bare := groups.number("bare")) is not None:
        if not (1900 <= bare < 2100 or facts.hijri):
            return
        facts.year = bare
    if facts.year is not None and facts.year < 1600:
        facts.hijri = facts.hijri or facts.year >= 1300
    yield facts


def _read_years(parse: Parse, tokens: list[Token]) -> Iterator[Facts]:
    facts, groups = _common(parse, tokens, "year")
    for token in (*groups.all("also"), *groups.all("year")):
        if isinstance(token.value, int):
            yield replace(facts, year=token.value, start=token.start, stop=token.stop)


def _read_period(parse: Parse, tokens: list[Token]) -> Iterator[Facts]:
    facts, groups = _common(parse, tokens, "period")
    period = groups.token("period")
    facts.unit = "day" if period is not None and period.value == 0 else groups.word("period")
    if facts.modifier is None:
        facts.modifier = groups.word("that") or groups.word("this")
    yield facts


def _read_ago(parse: Parse, tokens: list[Token]) -> Iterator[Facts]:
    facts, groups = _common(parse, tokens, "ago")
    if (count := groups.number("count")) is not None:
        facts.unit, facts.count = groups.word("unit"), count
    elif groups.token("dual"):
        facts.unit, facts.count = groups.word("dual"), 2
    elif token := groups.token("one"):
        facts.unit = groups.word("one")
        facts.count = 1 if token.is_singular else None
    yield facts


def _read_units(parse: Parse, tokens: list[Token]) -> Iterator[Facts]:
    facts, groups = _common(parse, tokens, "units")
    facts.unit, facts.count = groups.word("units"), groups.number("count")
    if (token := groups.token("units")) and token.letter == LETTER["the_dual"]:
        facts.count = 2
    yield facts


def _read_now(parse: Parse, tokens: list[Token]) -> Iterator[Facts]:
    facts, _ = _common(parse, tokens, "day")
    facts.deictic = 0
    facts.since = None
    yield facts


def _read_tonight(parse: Parse, tokens: list[Token]) -> Iterator[Facts]:
    facts, _ = _common(parse, tokens, "day")
    facts.part, facts.deictic = "night", _NIGHTS.get(facts.modifier, 0)
    yield facts


def _read_clock(parse: Parse, tokens: list[Token]) -> Iterator[Facts]:
    facts, groups = _common(parse, tokens, "clock")
    _clock(groups, facts)
    if facts.hour is not None:
        yield facts


def _read_season(parse: Parse, tokens: list[Token]) -> Iterator[Facts]:
    facts, groups = _common(parse, tokens, "season")
    facts.season = groups.word("season")
    yield facts


def _read_quarter(parse: Parse, tokens: list[Token]) -> Iterator[Facts]:
    facts, groups = _common(parse, tokens, "season")
    facts.count = groups.number("quarter")
    yield facts


def _read_decade(parse: Parse, tokens: list[Token]) -> Iterator[Facts]:
    facts, groups = _common(parse, tokens, "decade")
    facts.year = groups.number("decade")
    yield facts


READERS: dict[str, Callable[[Parse, list[Token]], Iterator[Facts]]] = {
    "day": _read_day,
    "days": _read_days,
    "dates": _read_dates,
    "weekdays": _read_weekdays,
    "months": _read_months,
    "range": _read_range,
    "month": _read_month,
    "year": _read_year,
    "years": _read_years,
    "period": _read_period,
    "ago": _read_ago,
    "units": _read_units,
    "just_now": _read_now,
    "tonight": _read_tonight,
    "clock": _read_clock,
    "season": _read_season,
    "quarter": _read_quarter,
    "decade": _read_decade,
}
