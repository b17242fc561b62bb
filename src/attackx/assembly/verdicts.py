"""Whether what looks like an attack is something else: what its text and its sentences are about."""

from __future__ import annotations

from ..grammar.facts import Fact, Reading
from .crashes import is_crash
from .enough import DEAD, HEARD_AFAR, is_heard, is_toll
from .entries import LISTED
from .incidents import Incident
from .ranks import SOLID, rank
from .scant import is_mention
from .signs import BLOWS
from .traits import kind_of, span_of
from .wordlists import lists_of

_LISTS = lists_of("verdicts")
_SPORT_SENTENCES, _SPORT_WORDS = 2, 3
_SPORT_SHARE = 0.1  # of the sentences: a long text may tell of a match beside attacks
_LEAD = 2  # title and first sentence say what a text is about
_LINE = 4  # words of a sentence; flags and datelines at the head of a post have fewer
_SOON = 2  # sentences within which a report is called false
_BLASTS = frozenset({"trigger.noun.blast", "trigger.noun.bombing", "trigger.noun.ied", "trigger.harmed-by"})
_TRADE = frozenset({"exercise", "deal"})
_KILLINGS = frozenset({DEAD, "trigger.force-that-killed"})
_UNARMED = frozenset({"accident", "nature", "animals", "crime", "riot", "execution", "gas"})
_OF_CAPTIVES = frozenset({"bombing", "armed_assault"})
_DEVICES = _LISTS.beginnings("devices")
_STATESMEN = _LISTS.words("statesmen")


def is_sport(readings: list[Reading]) -> bool:
    """Whether the text is of sport: several such words, in several sentences or in one text of few."""
    told = [r for r in readings if any(f.rule == "domain.sport" for f in r.of("domain"))]
    words = sum(f.says["domain"] == "sport" for r in told for f in r.of("domain"))
    return len(told) >= max(_SPORT_SENTENCES, _SPORT_SHARE * len(readings)) and words >= _SPORT_WORDS


class Subject:
    """What a text as a whole is about, looked at once for all of its incidents.

    Args:
        readings: all sentences, numbered from 0.

    Attributes:
        readings: the same.
        lead: what the title and the first sentence are about.
        accident: whether one of them calls the blast an accident.
    """

    def __init__(self, readings: list[Reading]) -> None:
        self.readings = readings
        lead = _lead(readings)
        self.lead = set[str]().union(*(_domains(r) for r in lead))
        self.accident = any(rule == "veto.accident" for r in lead for _, rule in r.vetoed)
        self._leftover: bool | None = None

    @property
    def leftover(self) -> bool:
        """Whether some sentence tells of old ordnance."""
        if self._leftover is None:
            self._leftover = any("leftover" in _domains(r) for r in self.readings)
        return self._leftover


def _lead(readings: list[Reading]) -> list[Reading]:
    """Give the title's sentences and the first one of the text, but for flags and datelines."""
    told = [r for r in readings if len(r.view.words) >= _LINE] or readings
    title = [r for r in told if r.view.text != readings[-1].view.text]
    return [*title, *told[len(title) :][: max(1, _LEAD - len(title))]]


class _Case:
    """An incident that may be something else than an attack, and what is told about it.

    Attributes:
        told: what its sentences are about besides attacks.
        near: the same, with sentences added to it.
        lead: what title and first sentence of the text are about.
        tolls: its counts of dead and hurt.
        toll: whether one of them counts somebody.
        rules: the rules by which its words of attack were read.
        classes: the classes of these words.
        kinds: the kinds of attack told.
    """

    def __init__(self, incident: Incident, subject: Subject) -> None:
        self.incident, self.subject, self.lead = incident, subject, subject.lead
        own = [t.reading for t in incident.told]
        self.told = set[str]().union(*(_domains(r) for r in own))
        self.near = self.told.union(*(_domains(r) for r in incident.added))
        self.tolls = [f for r in (*own, *incident.added) for f in r.of("casualty") if is_toll(f)]
        self.toll = any(not _is_nobody(f) for f in self.tolls)
        self.rules = {a.rule for t in incident.told for a in t.attacks}
        self.classes = {a.type for t in incident.told for a in t.attacks}
        self.kinds = {kind_of(t) for t in incident.told} - {"unspecified"}


def is_something_else(incident: Incident, subject: Subject) -> bool:
    """Whether what looks like an attack is an exercise, an accident, a storm, a crime, a riot, a rumour or history."""
    case = _Case(incident, subject)
    return (
        _is_exercise(case)
        or _is_hoax(incident, subject.readings)
        or _is_denied(incident)
        or _is_old(case)
        or _is_accident(case)
        or _is_no_war(case)
        or ("spy" in case.told and case.classes <= {"intercept", "fall"})
        or _is_listed(case)
        or is_crash(incident)
        or (not is_heard(incident) and is_mention(incident, subject.readings))
    )


def _is_listed(case: _Case) -> bool:
    """Whether only the dead are told, in a list of days that is none of attacks, or of those whom no arms killed."""
    return case.rules <= {LISTED} and ("chronicle" not in case.lead or not _UNARMED.isdisjoint(case.told))


def _is_exercise(case: _Case) -> bool:
    """Whether arms are tried out or sold."""
    if not case.toll and not _TRADE.isdisjoint(case.told):
        return True
    alone = not case.tolls and "other" not in case.incident.told[0].cues
    return alone and not _TRADE.isdisjoint(case.near | case.lead)


def _is_old(case: _Case) -> bool:
    """Whether old ordnance went off, or an old attack is recalled."""
    return (
        "leftover" in (case.told | case.lead)
        or (case.rules <= {"trigger.noun.blast"} and case.subject.leftover)
        or ("history" in case.told and not any(t.target is not None for t in case.incident.told))
        or ("almanac" in case.lead and not any(span_of(t) for t in case.incident.told))
    )


def _is_accident(case: _Case) -> bool:
    """Whether a mishap, a force of nature or an animal did the harm."""
    return (
        ("accident" in case.near and case.rules <= _BLASTS - {"trigger.noun.ied"} and not _of_device(case.incident))
        or ("accident" in case.told and case.rules <= _KILLINGS)
        or (case.subject.accident and case.rules <= _BLASTS)
        or ("nature" in (case.told | case.lead) and case.rules <= BLOWS)
        or ("animals" in (case.told | case.lead) and not case.kinds)
        or ("gas" in case.near and not case.toll)
    )


def _is_no_war(case: _Case) -> bool:
    """Whether it is of computers, sport, an execution, a private crime or a riot."""
    unarmed = not case.toll and not case.kinds
    stormed = not case.toll and case.kinds <= {"armed_assault"}  # intruders storm a site, of computers too
    about = case.told if case.toll else case.told | case.lead
    quelled = case.kinds.isdisjoint(HEARD_AFAR) or case.classes <= {"intercept", "verb"}
    return (
        (unarmed and "sport" in case.told)
        or (stormed and "cyber" in (case.told | case.lead))
        or ("execution" in about and case.kinds <= _OF_CAPTIVES and not _is_named(case.incident))
        or (case.kinds <= {"armed_assault"} and _is_crime(case.incident, case.near))
        or ("riot" in case.near and not case.toll and quelled)
        or ("settlers" in case.near and not case.toll and quelled and not _at_homes(case))
    )


def _at_homes(case: _Case) -> bool:
    """Whether something was set on fire, or a house was attacked."""
    return "trigger.burn" in case.rules or any(
        t.target is not None and t.target.type == "house" for t in case.incident.told
    )


def _is_nobody(fact: Fact) -> bool:
    """Whether nobody is said to be dead or hurt, which accidents and exercises are told with as well."""
    return fact.tag is not None and fact.tag.label == "quantity" and fact.tag.item.max == 0


def _is_crime(incident: Incident, near: set[str]) -> bool:
    """Whether a private crime is told: from its first sentence, or later of an attack on nobody of the state."""
    return "crime" in _domains(incident.told[0].reading) or (
        "crime" in near and not (_is_named(incident) or _is_on_statesman(incident))
    )


def _is_on_statesman(incident: Incident) -> bool:
    """Whether the words of attack hold a man of the state or one who stands for election."""
    words = (w for t in incident.told for a in t.attacks for w in t.word(a).split())
    return any(w in _STATESMEN or w.removeprefix("و").removeprefix("ال") in _STATESMEN for w in words)


def _is_named(incident: Incident) -> bool:
    """Whether an installation or a force is told to have been hit."""
    return any(t.target is not None and rank(t.target) <= SOLID for t in incident.told)


def _of_device(incident: Incident) -> bool:
    """Whether what blew up was planted or driven to, and no tank of gas."""
    words = [w for t in incident.told for a in t.attacks for w in t.word(a).split()]
    return any(part in w for w in words for part in _DEVICES)


def _is_hoax(incident: Incident, readings: list[Reading]) -> bool:
    """Whether the text calls the report false, in its sentences or right after, and nobody is named as the doer."""
    downed = any(a.type == "intercept" for t in incident.told for a in t.attacks)  # what was shot down was there
    if downed or any(f.tag is not None for f, _ in incident.facts("perpetrator")):
        return False
    first, last = incident.told[0].reading.view.index, incident.last_index + _SOON
    return any("hoax" in _domains(r) for r in readings[first : last + 1])


def _is_denied(incident: Incident) -> bool:
    """Whether all that is told of an attack is that there was none, and nobody is told to have denied or done it."""
    if any(f.tag is not None for f, _ in incident.facts("perpetrator")):
        return False
    return all("denied" in _domains(t.reading) for t in incident.told)


def _domains(reading: Reading) -> set[str]:
    """Give what a sentence is about besides attacks."""
    return {f.says["domain"] for f in reading.of("domain")}
