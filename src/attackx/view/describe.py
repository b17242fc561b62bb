"""The values of an event in few words, for every view: amounts, times, names, flags and labels."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal, NamedTuple, TypeAlias

from ..schema import (
    AttackEvent,
    AttackKind,
    EventTime,
    Granularity,
    Model,
    Place,
    Quantity,
    Stance,
    Status,
    Target,
)
from .safe import clean

Language: TypeAlias = Literal["en", "ar"]


@dataclass(frozen=True, slots=True)
class Label:
    """A word of the views in both languages, with the colours that belong to it.

    Attributes:
        en: in English.
        ar: in Arabic.
        style: the style on a terminal, as rich writes it.
        hue: the hue in HTML, in degrees.
    """

    en: str
    ar: str
    style: str = ""
    hue: int = 0


SLOTS: dict[str, Label] = {
    "attack": Label("attack", "الهجوم", "underline", 220),
    "kind": Label("kind", "النوع", "yellow", 52),
    "status": Label("status", "المآل", "yellow", 68),
    "target": Label("target", "الهدف", "bold cyan", 190),
    "place": Label("place", "المكان", "blue", 218),
    "time": Label("when", "الزمن", "magenta", 285),
    "projectile_count": Label("projectiles", "المقذوفات", "bold yellow", 38),
    "fatalities": Label("killed", "القتلى", "bold red", 2),
    "injuries": Label("injured", "الجرحى", "red", 335),
    "perpetrators": Label("perpetrator", "المنفّذ", "bold green", 140),
    "unclaimed": Label("unclaimed", "لم تتبنّه جهة", "green", 160),
    "reporting_sources": Label("source", "المصدر", "bright_blue", 252),
    "attack_count": Label("attacks", "عدد الهجمات", "yellow", 85),
}
OTHER = Label("other", "غير ذلك", "dim", 0)

KINDS: dict[AttackKind, Label] = {
    AttackKind.ROCKET: Label("rocket", "هجوم صاروخي"),
    AttackKind.MISSILE: Label("missile", "صاروخ موجّه أو باليستي"),
    AttackKind.DRONE: Label("drone", "طائرة مسيّرة"),
    AttackKind.AIRSTRIKE: Label("airstrike", "غارة جوية"),
    AttackKind.SHELLING: Label("shelling", "قصف"),
    AttackKind.BOMBING: Label("bombing", "تفجير"),
    AttackKind.ARMED_ASSAULT: Label("armed assault", "هجوم مسلّح"),
    AttackKind.UNSPECIFIED: Label("attack", "هجوم"),
}
STANCES: dict[Stance, Label] = {
    Stance.CLAIMED: Label("claimed", "تبنّى"),
    Stance.ATTRIBUTED: Label("attributed", "نُسب إليه"),
    Stance.SUSPECTED: Label("suspected", "مشتبه به"),
    Stance.DENIED: Label("denied", "نفى"),
}
FLAGS: dict[str, Label] = {
    "intercepted": Label("intercepted", "اعتُرض"),
    "failed": Label("failed", "أخفق"),
    "suspected": Label("doubted", "مشكوك فيه"),
    "disputed": Label("disputed", "فيه خلاف"),
    "unclaimed": Label("unclaimed", "لم تتبنّه جهة"),
    "aggregate": Label("aggregate", "حصيلة هجمات"),
    "background": Label("background", "للتذكير"),
}
PARTS_OF_DAY: dict[str, Label] = {
    "dawn": Label("dawn", "فجراً"),
    "morning": Label("morning", "صباحاً"),
    "noon": Label("noon", "ظهراً"),
    "afternoon": Label("afternoon", "بعد الظهر"),
    "evening": Label("evening", "مساءً"),
    "night": Label("night", "ليلاً"),
}
_WEEKDAYS = (
    Label("Monday", "الاثنين"),
    Label("Tuesday", "الثلاثاء"),
    Label("Wednesday", "الأربعاء"),
    Label("Thursday", "الخميس"),
    Label("Friday", "الجمعة"),
    Label("Saturday", "السبت"),
    Label("Sunday", "الأحد"),
)
_MONTHS = (
    Label("January", "يناير"),
    Label("February", "فبراير"),
    Label("March", "مارس"),
    Label("April", "أبريل"),
    Label("May", "مايو"),
    Label("June", "يونيو"),
    Label("July", "يوليو"),
    Label("August", "أغسطس"),
    Label("September", "سبتمبر"),
    Label("October", "أكتوبر"),
    Label("November", "نوفمبر"),
    Label("December", "ديسمبر"),
)
_HIJRI_MONTH = Label("Hijri month", "الشهر الهجري")
_CLOCK = (Granularity.MINUTE, Granularity.HOUR)
_PATTERNS = {Granularity.YEAR: "%Y", Granularity.MONTH: "%Y-%m"}
_RANGES = (Granularity.WEEK, Granularity.QUARTER, Granularity.DECADE)


def slot(name: str) -> Label:
    """Give the label of a slot; one that the views do not know is named as it is.

    Example:
        >>> slot("injuries").en, slot("novel_slot").en
        ('injured', 'novel slot')
    """
    found = SLOTS.get(name)
    return found if found else Label(clean(name).replace("_", " "), OTHER.ar, OTHER.style, OTHER.hue)


def amount(quantity: Quantity | None) -> str:
    """Write an amount: ``3``, ``2–5``, ``≥2``, ``≤4``, ``~20``; empty where nothing is said.

    Example:
        >>> amount(Quantity(min=2)), amount(Quantity(min=20, max=20, approx=True)), amount(None)
        ('≥2', '~20', '')
    """
    if quantity is None:
        return ""
    low, high = quantity.min, quantity.max
    about = "~" if quantity.approx else ""
    if low == high:
        return f"{about}{low}"
    if high is None:
        return f"{about}≥{low}"
    if low is None:
        return f"{about}≤{high}"
    return f"{about}{low}–{high}"


def when(time: EventTime | None, language: Language = "en") -> str:
    """Write a time as finely as it is known; with ``?`` where the text alone does not settle it.

    Args:
        time: of an event; None gives an empty string.
        language: of the names of days, months and parts of the day, ``en`` or ``ar``.

    Example:
        >>> from datetime import datetime
        >>> when(EventTime(start=datetime(2024, 1, 5), granularity="part_of_day", part_of_day="dawn"))
        '2024-01-05 dawn'
        >>> when(EventTime(weekday=5, reason="no_anchor", granularity="day"))
        'Friday?'
        >>> when(EventTime(weekday=5, reason="no_anchor", granularity="day"), "ar")
        'الجمعة؟'
    """
    if time is None:
        return ""
    if time.start is None:
        return _unresolved(time, language)
    if time.granularity in _RANGES and time.end is not None:
        last = time.end - timedelta(days=1)
        end = f"{last:%m-%d}" if last.year == time.start.year else f"{last:%Y-%m-%d}"
        return f"{time.start:%Y-%m-%d} – {end}"
    if time.granularity in _CLOCK:
        return f"{time.start:%Y-%m-%d %H:%M}"
    day = time.start.strftime(_PATTERNS.get(time.granularity, "%Y-%m-%d"))
    return f"{day} {_part_of_day(time.part_of_day, language)}" if time.part_of_day else day


def _part_of_day(part: str, language: Language) -> str:
    known = PARTS_OF_DAY.get(part)
    return getattr(known, language) if known else part


def _unresolved(time: EventTime, language: Language) -> str:
    parts = []
    if time.weekday is not None:
        parts.append(getattr(_WEEKDAYS[time.weekday - 1], language))
    if time.day is not None:
        parts.append(str(time.day))
    if time.month is not None:
        gregorian = time.calendar == "gregorian"
        hijri = f"{getattr(_HIJRI_MONTH, language)} {time.month}"
        parts.append(getattr(_MONTHS[time.month - 1], language) if gregorian else hijri)
    if time.year is not None:
        parts.append(str(time.year))
    if time.hour is not None:
        parts.append(f"{time.hour:02}:{time.minute or 0:02}")
    if time.part_of_day:
        parts.append(_part_of_day(time.part_of_day, language))
    known = " ".join(parts)
    return f"{known or time.text}{'؟' if language == 'ar' else '?'}"


def flags(event: AttackEvent) -> list[str]:
    """Name what a reader must not overlook, as keys of ``FLAGS``.

    Example:
        >>> flags(AttackEvent(id="e", kind="rocket", background=True, disputed=("injuries",)))
        ['disputed', 'background']
    """
    found = [] if event.status is Status.OCCURRED else [event.status.value]
    present = {
        "disputed": bool(event.disputed),
        "unclaimed": event.unclaimed,
        "aggregate": event.aggregate,
        "background": event.background,
    }
    return found + [name for name, there in present.items() if there]


def country(event: AttackEvent) -> str | None:
    """Give the country where it happened: of the place or else of a target that stands somewhere.

    The country of a force or a vehicle is whose it is and not where it was hit.

    Example:
        >>> from attackx import Target
        >>> country(AttackEvent(id="e", kind="rocket", target=Target(name="القوات الأميركية", country="US"))) is None
        True
    """
    if event.place is not None and event.place.country is not None:
        return event.place.country
    target = event.target
    return target.country if target is not None and target.latitude is not None else None


class Point(NamedTuple):
    """Where to draw an event: WGS 84 in degrees, and whether they are those of its target or only of its place."""

    latitude: float
    longitude: float
    of: Literal["target", "place"]


def point(event: AttackEvent) -> Point | None:
    """Give the coordinates of the target, else of the place; None where the lists know neither.

    Example:
        >>> from attackx import Place
        >>> point(AttackEvent(id="e", kind="rocket", place=Place(name="كركوك", latitude=35.5, longitude=44.4))).of
        'place'
    """
    names: tuple[Literal["target", "place"], ...] = ("target", "place")
    for name in names:
        found: Target | Place | None = getattr(event, name)
        if found is not None and found.latitude is not None and found.longitude is not None:
            return Point(found.latitude, found.longitude, name)
    return None


def value_text(value: object) -> str:
    """Write the value of one report as a reader expects it.

    Example:
        >>> value_text(Quantity(min=3, max=3)), value_text(True), value_text("rocket")
        ('3', 'yes', 'rocket')
    """
    if isinstance(value, Quantity):
        return amount(value)
    if isinstance(value, EventTime):
        return when(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Model):
        return str(getattr(value, "name", ""))
    return str(value)
