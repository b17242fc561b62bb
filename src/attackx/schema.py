"""The public models: ``AttackEvent`` and its parts.

All are frozen pydantic models that reject unknown fields, so that ``model_dump_json`` and
``model_validate_json`` are exact inverses. ``None`` always means "not said".
"""

from __future__ import annotations

import json
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticSerializationError

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderResult

SCHEMA_VERSION = "1"


class AttackKind(StrEnum):
    """By what means an attack was carried out; of several means the first one told."""

    ROCKET = "rocket"
    MISSILE = "missile"
    DRONE = "drone"
    AIRSTRIKE = "airstrike"
    SHELLING = "shelling"
    BOMBING = "bombing"
    ARMED_ASSAULT = "armed_assault"
    UNSPECIFIED = "unspecified"


class Status(StrEnum):
    """What became of the attack."""

    OCCURRED = "occurred"
    INTERCEPTED = "intercepted"
    FAILED = "failed"
    SUSPECTED = "suspected"


class Stance(StrEnum):
    """How a perpetrator is tied to the attack."""

    CLAIMED = "claimed"
    ATTRIBUTED = "attributed"
    SUSPECTED = "suspected"
    DENIED = "denied"


class Granularity(StrEnum):
    """The finest unit of time that the words give (after TimeML's granularity)."""

    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part_of_day"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    UNKNOWN = "unknown"


class UnitClass(StrEnum):
    """What a quantity counts."""

    PROJECTILE = "projectile"
    KILLED = "killed"
    INJURED = "injured"
    PERSON = "person"
    CASUALTY = "casualty"
    ATTACK = "attack"
    OTHER = "other"


Latitude = Annotated[float, Field(ge=-90, le=90, description="Degrees north, WGS 84.")]
Longitude = Annotated[float, Field(ge=-180, le=180, description="Degrees east, WGS 84.")]
Country = Annotated[str, Field(pattern=r"^[A-Z]{2}$", description="ISO 3166-1 alpha-2 code.")]
Offset = Annotated[int, Field(ge=0, description="A position in characters of the caller's string.")]
Part = Literal["text", "title"]


class Model(BaseModel):
    """Base of the public models: frozen, closed, with enum values kept as enums."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def model_dump_json(self, **options: Any) -> str:
        r"""Write it as JSON; half characters, which UTF-8 cannot hold, as escapes that ``json.loads`` reads.

        Args:
            options: those of pydantic's method of this name.

        Example:
            >>> Place(name="\ud800").model_dump_json(include={"name"})
            '{"name": "\\ud800"}'
        """
        try:
            return super().model_dump_json(**options)
        except PydanticSerializationError:
            indent = options.pop("indent", None)
            return json.dumps(self.model_dump(mode="json", **options), indent=indent)


class Evidence(Model):
    """The words a value was read from; ``text`` equals the caller's ``part[start:stop]``.

    Example:
        >>> Evidence(text="صاروخين", start=4, stop=11).part
        'text'
    """

    text: str = Field(description="The words exactly as the caller's string has them.")
    start: Offset = Field(description="Where the words begin in the caller's string, in characters.")
    stop: Offset = Field(description="One past their last character.")
    part: Part = Field("text", description="Which of the caller's strings the offsets count in.")

    @model_validator(mode="after")
    def _length_fits(self) -> Self:
        if self.stop - self.start != len(self.text):
            raise ValueError(f"span {self.start}:{self.stop} does not have the length of {self.text!r}")
        return self


class Quantity(Model):
    """A counted amount as reported: exact, a range, a bound, or none at all.

    ``min == max == 0`` is "said to be none"; a missing bound is ``None``.

    Example:
        >>> Quantity(min=2, text="عدة صواريخ").max is None
        True
    """

    min: int | None = Field(None, ge=0, description="The least amount that the words allow.")
    max: int | None = Field(None, ge=0, description="The greatest amount; None where the words set none.")
    approx: bool = Field(False, description='True where the words say "about" or "nearly".')
    text: str = Field("", description="The words the amount was read from.")
    unit: str | None = Field(None, description="The counted noun as written, where there is one.")
    unit_class: UnitClass | None = Field(None, description="What the counted noun is.")
    start: Offset | None = Field(None, description="Where the words begin in the caller's string.")
    stop: Offset | None = Field(None, description="One past their last character.")
    rule: str | None = Field(None, description="The id of the rule that read it.")

    @model_validator(mode="after")
    def _bounds_fit(self) -> Self:
        if self.min is None and self.max is None:
            raise ValueError("a quantity needs a min or a max; leave the slot None where nothing is said")
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueError(f"min {self.min} is above max {self.max}")
        return self


class EventTime(Model):
    """When something happened, as far as the words and the anchor tell.

    ``start`` is inclusive and ``end`` exclusive, both in local time without a zone. Where the words give only a
    part (a weekday, a day and month without a year), ``start`` is None, the parts stand in
    ``weekday``, ``month`` and ``day``, and ``reason`` says what was missing.

    Example:
        >>> EventTime(text="الجمعة", weekday=5, reason="no_anchor", granularity="day").start is None
        True
    """

    start: datetime | None = Field(None, description="The first moment it may have happened at; None if unresolved.")
    end: datetime | None = Field(None, description="The first moment after it; None if unresolved.")
    granularity: Granularity = Field(Granularity.UNKNOWN, description="The finest unit of time that the words give.")
    calendar: Literal["gregorian", "hijri"] = Field("gregorian", description="The calendar that the words use.")
    anchor: str | None = Field(
        None, description='What it was resolved against: "published", "text", or None when absolute.'
    )
    text: str = Field("", description="The words it was read from.")
    span_start: Offset | None = Field(None, description="Where the words begin in the caller's string.")
    span_stop: Offset | None = Field(None, description="One past their last character.")
    year: int | None = Field(None, description="The year, where the words give it, in the calendar named.")
    month: int | None = Field(None, ge=1, le=12, description="The month, where the words give it.")
    day: int | None = Field(None, ge=1, le=31, description="The day of the month, where the words give it.")
    weekday: int | None = Field(None, ge=1, le=7, description="ISO: Monday is 1, Sunday is 7.")
    part_of_day: str | None = Field(None, description="dawn, morning, noon, afternoon, evening or night.")
    hour: int | None = Field(None, ge=0, le=24, description="The hour as the words give it, by the part of day.")
    minute: int | None = Field(None, ge=0, le=59, description="The minute, where the words give it.")
    zone: str | None = Field(None, description="The time zone the words name; start and end are not shifted.")
    open_end: bool = Field(False, description='True for "since ...": the interval is still open.')
    reason: str | None = Field(None, description="Why it is not resolved, from a fixed list.")
    rule: str | None = Field(None, description="The id of the rule that read it.")


class Target(Model):
    """What was attacked: the installation if there is one, else the force, vehicle, ship or place.

    Example:
        >>> Target(name="قاعدة عين الأسد", type="air_base", country="IQ").country
        'IQ'
    """

    name: str = Field(description="The name or description as the article writes it.")
    id: str | None = Field(None, description="The id of the lexicon entry; None for what no list holds.")
    type: str | None = Field(None, description="air_base, embassy, airport, town, ship, convoy, ...")
    country: Country | None = Field(None, description="ISO 3166-1 alpha-2 code of the country it is in.")
    latitude: Latitude | None = Field(None, description="Degrees north (WGS 84) of the lexicon's entry.")
    longitude: Longitude | None = Field(None, description="Degrees east (WGS 84) of the lexicon's entry.")


class Place(Model):
    """Where it happened: the smallest named place that is not the target, and the larger ones.

    Example:
        >>> Place(name="بغداد", within=("العراق",), country="IQ").within
        ('العراق',)
    """

    name: str = Field(description="The smallest place told, as the article writes it.")
    within: tuple[str, ...] = Field((), description="Larger places named for it, smallest first.")
    country: Country | None = Field(None, description="ISO 3166-1 alpha-2 code of the country it is in.")
    latitude: Latitude | None = Field(None, description="Degrees north (WGS 84) of the smallest place known.")
    longitude: Longitude | None = Field(None, description="Degrees east (WGS 84) of the smallest place known.")


class Perpetrator(Model):
    """Who is said to have done it, and how firmly.

    Example:
        >>> Perpetrator(name="الحوثيون", stance="claimed").stance.value
        'claimed'
    """

    name: str = Field(description="The party as the article writes it.")
    id: str | None = Field(None, description="The id of the lexicon entry; None for what no list holds.")
    stance: Stance = Field(description="claimed, attributed, suspected or denied.")
    said_by: tuple[str, ...] = Field((), description="The parties who say so, as written; empty is the narrator.")


class Source(Model):
    """A party to whom the article attributes facts of the incident.

    Example:
        >>> Source(name="مصدر أمني", type="unnamed", via="رويترز").via
        'رويترز'
    """

    name: str = Field(description="The party as the article writes it.")
    id: str | None = Field(None, description="The id of the lexicon entry; None for what no list holds.")
    type: str | None = Field(None, description="agency, outlet, official, military, unnamed, monitor, ...")
    via: str | None = Field(None, description="The outlet that relays it, where one is named.")


class Report(Model):
    """One single statement: who says what of a slot, in which words, read by which rule.

    Example:
        >>> Report(slot="injuries", value=Quantity(min=3, max=3),
        ...        evidence=Evidence(text="ثلاثة جرحى", start=0, stop=10), rule="toll").source is None
        True
    """

    slot: str = Field(description="The field of AttackEvent that the value is for.")
    value: Quantity | EventTime | Perpetrator | Target | Place | Source | bool | str = Field(
        description="What is stated, in the type of the slot."
    )
    source: str | None = Field(None, description="Who says so, as written; None is the narrator.")
    evidence: Evidence = Field(description="The words that state it.")
    rule: str = Field(description="The id of the rule that read it.")


class AttackEvent(Model):
    """One incident as one article tells it.

    Example:
        >>> AttackEvent(id="e1", kind="rocket").injuries is None
        True
    """

    id: str = Field(description="Stable for the same text, title and pipeline.")
    kind: AttackKind = Field(description="By what means; of several the first told.")
    status: Status = Field(Status.OCCURRED, description="What became of it: occurred, intercepted, failed, suspected.")
    target: Target | None = Field(None, description="What was attacked; None where it is not said.")
    place: Place | None = Field(None, description="Where, apart from the target itself; None where it is not said.")
    time: EventTime | None = Field(None, description="When; None where no word tells it.")
    projectile_count: Quantity | None = Field(None, description="Projectiles fired, fallen or intercepted.")
    injuries: Quantity | None = Field(None, description="People hurt; 0 is said to be none, None is not said.")
    fatalities: Quantity | None = Field(None, description="People killed; 0 is said to be none, None is not said.")
    perpetrators: tuple[Perpetrator, ...] = Field(
        (), description="Who is said to have done it, claimants first, with those who deny it last."
    )
    unclaimed: bool = Field(False, description="True where the article says that nobody has claimed it.")
    reporting_sources: tuple[Source, ...] = Field((), description="To whom the article attributes facts of it.")
    reports: tuple[Report, ...] = Field((), description="Every single statement, with its words, teller and rule.")
    disputed: tuple[str, ...] = Field((), description="Slots for which different figures are told.")
    resolution: dict[str, str] = Field(
        default_factory=dict, description="For each disputed slot, the policy its value was chosen by."
    )
    aggregate: bool = Field(False, description="True for a statement that sums many attacks.")
    attack_count: Quantity | None = Field(None, description="How many attacks an aggregate sums.")
    background: bool = Field(False, description="True for an incident that the article only recalls.")
    evidence: tuple[Evidence, ...] = Field((), description="The words that tell of the incident itself.")
    pipeline: str | None = Field(None, description="Name and version of the pipeline that made it.")

    def _repr_html_(self) -> str:
        from .view.html import event_card  # noqa: PLC0415 - a view, loaded when a notebook asks

        return event_card(self)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the event as a card."""
        from .view.terminal import event_card  # noqa: PLC0415 - a view, loaded when rich asks

        yield event_card(self)

    @property
    def claimed_perpetrator(self) -> Perpetrator | None:
        """The best supported perpetrator: claimed, then attributed, then suspected; never a denier.

        Example:
            >>> e = AttackEvent(id="e", kind="drone", perpetrators=(
            ...     Perpetrator(name="أ", stance="attributed"), Perpetrator(name="ب", stance="claimed")))
            >>> e.claimed_perpetrator.name
            'ب'
        """
        order = (Stance.CLAIMED, Stance.ATTRIBUTED, Stance.SUSPECTED)
        ranked = [p for stance in order for p in self.perpetrators if p.stance is stance]
        return ranked[0] if ranked else None
