"""Which sentences tell of the same incident."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from ..grammar.facts import Fact, Reading
from ..tagging.tag import Tag
from .naming import is_part, same_head, same_name, stems, telling
from .places import Spot, apart
from .ranks import BASES, PEOPLE_RANK, rank, unnamed
from .speakers import Voice
from .told import Told, tell

_COMPARED = 12  # of what is told of an incident, so many of the first and of the last are compared with a new sentence
_OPEN = 40  # so many incidents may still go on; together the two keep a text of any length linear
_REACH = 3  # sentences over which facts without a word of attack still belong to the last incident
LONG = frozenset({"quarter", "year", "decade"})
_NEAR = 12  # tokens between an attack and a time that surely dates it
_BEFORE = 4  # tokens before the attack in which its means may be told
_MANY = 20  # so many raids are no single one
_SPECIFIC = frozenset({"rocket", "missile", "drone", "airstrike", "bombing", "armed_assault"})
_FIRED = frozenset({"rocket", "missile", "drone", "shelling"})


@dataclass(slots=True)
class Incident:
    """One incident of a text, with all that was told of it.

    Attributes:
        told: what sentences with a word of attack say, in reading order.
        added: sentences without one that go on about it.
        aggregate: whether it sums many attacks.
        voices: parties that speak where its sentences name none.
        claimant: the author of the statement, where he tells of his own attack.
        announced: the time, with its sentence, that dates it where it has none of its own.
    """

    told: list[Told] = field(default_factory=list)
    added: list[Reading] = field(default_factory=list)
    aggregate: bool = False
    voices: list[Voice] = field(default_factory=list)
    claimant: Voice | None = None
    announced: tuple[Tag, Reading] | None = None

    @property
    def last_index(self) -> int:
        """The number of the last sentence about it."""
        return max([t.reading.view.index for t in self.told[-1:]] + [r.view.index for r in self.added[-1:]])

    @property
    def recalled(self) -> bool:
        """Whether the text tells it as something earlier."""
        return any(f.says.get("cue") == "recalled" for t in self.told[:1] for f in t.facts("discourse"))

    @property
    def compared(self) -> list[Told]:
        """What a new sentence is compared with: all that is told, but for the middle of a very long story."""
        return self.told if len(self.told) <= 2 * _COMPARED else self.told[:_COMPARED] + self.told[-_COMPARED:]

    def facts(self, slot: str) -> Iterator[tuple[Fact, Reading]]:
        """Give the facts of a slot with their sentences, in reading order of the sentences with an attack."""
        for told in self.told:
            yield from ((f, told.reading) for f in told.facts(slot))
        for reading in self.added:
            yield from ((f, reading) for f in reading.of(slot))

    def targets(self) -> list[tuple[Tag, str]]:
        """Give the possible targets with their words in matching form."""
        return [(t.target, t.word(t.target)) for t in self.compared if t.target]

    def places(self) -> list[str]:
        """Give the words of all places told with it."""
        return [t.word(p) for t in self.compared for p in t.tags("place")]

    def kinds(self) -> set[str]:
        """Give the specific kinds told for it."""
        return {k for t in self.compared if (k := kind_of(t)) in _SPECIFIC and k not in weak_kinds(t)}


def times_of(told: Told) -> list[Tag]:
    """Give the times in scope that can date an incident: resolved, and no open interval."""
    if told.when is not None:
        return [told.when]
    times = [t for t in told.tags("time") if not t.item.open_end]
    return sorted(times, key=lambda t: _far(t, told))


def _far(time: Tag, told: Told) -> bool:
    """Whether a time stands away from all words of attack, so that it may date the saying rather than the deed."""
    gaps = (max(a.first - time.last, time.first - a.last, 0) for a in told.attacks)
    return min(gaps, default=0) > _NEAR


Span = tuple[datetime, datetime]


def span_of(told: Told, *, years: bool = False) -> Span | None:
    """Give the first interval, no longer than a month (or than a year), that dates the attack in this sentence."""
    for tag in times_of(told):
        first, last = tag.item.first, tag.item.last
        if first is not None and last is not None and (years or tag.item.granularity not in LONG):
            return first, last
    return None


def _other_time(incident: Incident, told: Told, days: int, lead: Span | None) -> bool:
    """Whether a sentence dates its attack more than some days apart from an incident."""
    span = span_of(told) or span_of(told, years=True)
    if span is None:
        return False
    spans = [s for t in incident.compared if (s := span_of(t))]
    if not spans and lead is not None and not incident.recalled:
        spans = [lead]  # what is not dated is told as of the day of the lead
    wide = span[0] - timedelta(days=days), span[1] + timedelta(days=days)
    return bool(spans) and not any(_share_day(wide, s) for s in spans)


def _share_day(a: tuple[datetime, datetime], b: tuple[datetime, datetime]) -> bool:
    """Whether two intervals share a calendar day."""
    return a[0].date() <= (b[1] - timedelta(seconds=1)).date() and b[0].date() <= (a[1] - timedelta(seconds=1)).date()


def kind_of(told: Told) -> str:
    """Give the means that this sentence tells first."""
    chosen = [f.tag for f in told.targets if f.tag is not None]
    sites = [t for t in told.tags("target") if t.type in BASES or any(t is c for c in chosen)]
    cues = [
        (f.first, f.first - f.last, f.says["kind"])
        for f in told.facts("kind")
        if not any(t.first <= f.first < t.last for t in sites)
    ]
    cues += [
        (a.first, a.first - a.last, a.item["kind"])
        for a in told.attacks
        if a.item["kind"] != "unspecified" and "weak_kind" not in a.item
    ]
    if cues:
        begin = told.attacks[0].first - _BEFORE
        return min([c for c in cues if c[0] >= begin] or cues)[2]
    weak = weak_kinds(told)
    return weak[0] if weak else "unspecified"


def weak_kinds(told: Told) -> list[str]:
    """Give the means that words of attack only suggest ("blast", "shelling"), which firmer words overrule."""
    return [a.item["kind"] for a in told.attacks if "weak_kind" in a.item]


def is_sum(told: Told) -> bool:
    """Whether the sentence sums many attacks rather than telling of one."""
    cues = {f.says.get("cue") for f in told.facts("discourse")}
    if "latest" in cues:
        return False
    if told.attacks and "habit" in cues:
        return True
    since = any(t.item.open_end or t.item.granularity in ("week", "month", "year") for t in told.tags("time"))
    if since and any(told.word(a).endswith("ات") and not a.definite and a.type != "verb" for a in told.attacks):
        return True
    view = told.reading.view
    for tag in told.tags("quantity"):
        q = tag.item
        words = view.text[tag.start : tag.stop]
        if tag.type != "attack" or (q.min or 0) < 2 or "نفجار" in words or not _counts(tag, told.attacks, q.min or 0):
            continue
        raids = "غار" in words or "ضرب" in words
        if since or not raids or (q.min or 0) >= _MANY:
            return True
    return False


def _counts(tag: Tag, attacks: Iterable[Tag], amount: int = 0) -> bool:
    """Whether a quantity counts one of the attacks; "the two raids" points back, "dozens of the raids" counts."""
    return any(tag.first < a.last and a.first < tag.last and (not a.definite or amount >= _MANY) for a in attacks)


def relation(incident: Incident, told: Told) -> str:
    """Compare targets: ``same``, ``near`` (may well be the same), ``none`` (not told) or ``other``."""
    target, known = told.target, incident.targets()
    if target is None or not known:
        return "none"
    words = told.word(target)
    if target.bare or not telling(stems(words)):
        alike = any(same_head(words, name) for _, name in known)
        if alike or target.bare or target.definite or not any(_same_part(t, told) for t in incident.told):
            return "same" if alike and target.definite else "near" if alike or target.bare else "none"
        return "other"
    known = [k for k in known if telling(stems(k[1]))] or known  # "the camp" alone does not tell two camps apart
    if any(same_name(words, name) or (t.entry is not None and t.entry is target.entry) for t, name in known):
        return "same"
    places = incident.places()
    if any(same_name(words, p) for p in places) or any(
        same_name(name, told.word(p)) for _, name in known for p in told.tags("place")
    ):
        return "near"
    if any((unnamed(t) or unnamed(target)) and stems(name)[:1] == stems(words)[:1] for t, name in known):
        return "near"
    if target.definite and unnamed(target):
        return "none"
    vague = unnamed(target) or all(unnamed(t) for t, _ in known)
    retold = vague and not any(_same_part(t, told) for t in incident.told)
    return "near" if retold or all(rank(t) == PEOPLE_RANK for t, _ in known) else "other"


def _same_part(one: Told, other: Told) -> bool:
    """Whether both are of the title or both of the text: what only the title tells, the text tells again."""
    return one.reading.view.text == other.reading.view.text


def _fits(incident: Incident, told: Told, focus: Incident | None, lead: Span | None) -> int:
    """Score how well a sentence's attack fits an incident; 0 means it is another one."""
    if any(t.reading is told.reading for t in incident.told[-4:]):  # the sentence itself told them apart
        return 0
    how, back = relation(incident, told), told.points_back
    if incident is focus and told.target is not None and is_part(told.word(told.target)) and how in ("none", "other"):
        how = "near"
    if _other_time(
        incident, told, days=1 if how == "same" and _today(told) else 0, lead=None if how == "same" else lead
    ):
        return 0
    elsewhere = apart(_spots(told), [spot for t in incident.compared if _same_part(t, told) for spot in _spots(t)])
    cues = {f.says.get("cue") for f in told.facts("discourse")}
    turned = "other" in cues and not back
    if how == "same":
        vague = told.target is not None and unnamed(told.target)
        return 0 if (vague and elsewhere) or (turned and _clash(incident, told)) else 4
    if elsewhere or turned or "also" in cues:
        return 0
    if _same_toll(incident, told):
        return 3
    if how == "near":
        return 3
    if incident is not focus:
        return 0
    if how == "none":
        return 2 if back else 0 if "recalled" in cues or _clash(incident, told) else 1
    vague = told.target is not None and (unnamed(told.target) or rank(told.target) >= 2)
    return 1 if vague and (back or _elaborates(told)) else 0


def _elaborates(told: Told) -> bool:
    """Whether a sentence is a source's account of what is being told: no time and no place of its own."""
    return bool(told.reading.of("source")) and not _spots(told) and span_of(told) is None


def _same_toll(incident: Incident, told: Told) -> bool:
    """Whether a sentence repeats a number of dead or hurt of two or more that the incident already has."""
    return bool(_toll(told) & {t for one in incident.compared for t in _toll(one)})


def _toll(told: Told) -> set[tuple[str, int]]:
    """Give the numbers of dead and hurt of two or more in a sentence."""
    facts = [
        (f.says["slot"], f.tag.item) for f in told.facts("casualty") if f.tag is not None and f.tag.label == "quantity"
    ]
    return {(slot, q.min) for slot, q in facts if q.min is not None and q.min > 1 and q.max is not None}


def _today(told: Told) -> bool:
    """Whether the time is a mere "today", which a quoted speaker may say on the day before publication."""
    times = times_of(told)
    return bool(times) and told.word(times[0]) == "اليوم"


def _spots(told: Told) -> list[Spot]:
    """Give the places of a sentence, without those that only a border or a speaker's post names."""
    words = told.reading.view.words
    return [
        (p, told.word(p))
        for p in told.tags("place")
        if p.first == 0 or not {"مع", "وبين", "حرب", "الحرب", "العدوان"} & set(words[max(p.first - 2, 0) : p.first])
    ]


def _clash(incident: Incident, told: Told) -> bool:
    """Whether the means differ in a way that one incident's would not."""
    kind, kinds = kind_of(told), incident.kinds()
    return kind in _SPECIFIC and bool(kinds) and kind not in kinds and not {kind, *kinds} <= _FIRED


def _opens(told: Told) -> bool:
    """Whether a sentence's attack can be an incident of its own rather than a word about another."""
    if told.target is not None:
        return True
    owned = any(told.word(a).endswith(("ها", "هم", "ته")) for a in told.attacks)
    return not told.points_back and not owned


def _dated_apart(told: Told) -> list[Told]:
    """Split "two attacks on the 16th and the 25th" into one for each day; empty where nothing is to split."""
    counts = {t.item.min for t in told.tags("quantity") if t.type == "attack" and _counts(t, told.attacks)}
    days = [t for t in times_of(told) if t.item.first is not None and t.item.granularity == "day"]
    if len(days) < 2 or counts != {len(days)} or len({t.item.first for t in days}) < len(days):
        return []
    return [replace(told, when=day) for day in days]


def link(readings: list[Reading]) -> list[Incident]:
    """Put the sentences of a text together to incidents.

    Args:
        readings: the title's sentence first, then the text's, in order.

    Returns:
        Incidents in the order in which they are first told.
    """
    incidents: list[Incident] = []
    focus: Incident | None = None
    lead: Span | None = None
    for reading in readings:
        if any(f.says["cue"] == "byline" for f in reading.of("discourse")):
            continue
        tolds = tell(reading)
        for told in tolds:
            lead = lead or span_of(told)
            if dated := _dated_apart(told):
                incidents += [Incident([one]) for one in dated]
                focus = incidents[-1]
                continue
            if is_sum(told):
                focus = Incident([told], aggregate=True)
                incidents.append(focus)
                continue
            many = any(told.word(a).endswith("ات") for a in told.attacks)
            if focus is not None and focus.aggregate and told.target is None and told.points_back and many:
                focus.told.append(told)
                continue
            open_ones = [i for i in incidents[-_OPEN:] if not i.aggregate]
            fit, best = max(((_fits(i, told, focus, lead), n) for n, i in enumerate(open_ones)), default=(0, 0))
            if fit > 0:
                focus = open_ones[best]
                focus.told.append(told)
            elif _opens(told) or not incidents:
                focus = Incident(
                    [told], aggregate=all(a.definite and told.word(a).endswith("ات") for a in told.attacks)
                )
                incidents.append(focus)
        if not tolds and focus is not None and _goes_on(reading) and reading.view.index - focus.last_index <= _REACH:
            focus.added.append(reading)
    return incidents


def _goes_on(reading: Reading) -> bool:
    """Whether a sentence without a word of attack tells facts of the incident before it."""
    if any(t.item.open_end or t.item.granularity == "year" for t in reading.view.labelled("time")):
        return False
    about = any(f.says["cue"] == "about" for f in reading.of("discourse"))
    if about and reading.of("source"):
        return True
    return bool(reading.of("casualty") or reading.of("perpetrator") or reading.of("status")) or any(
        t.type == "projectile" for t in reading.view.labelled("quantity")
    )
