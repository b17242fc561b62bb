"""Amounts without a number word: duals, lone singulars, lone plurals of casualty words."""

from __future__ import annotations

from attackx.schema import UnitClass

from . import none, ranges
from .model import Noun, QuantitySpan
from .nouns import Counted, noun_phrase, tells_of_another
from .reader import Reader
from .seeds import Reading

_FEW = 10
_DAYS = frozenset({
    "السبت", "الاحد", "الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعه", "اليوم", "الليله", "البارحه",
})  # fmt: skip
_PEOPLE = frozenset({UnitClass.PERSON, UnitClass.KILLED, UnitClass.INJURED, UnitClass.CASUALTY})
_IN_IT = frozenset({"فيه", "فيها", "خلاله", "خلالها"})  # "a man was killed in it"
_ONE = frozenset({"واحد", "واحده", "واحدا"})
_TWO = frozenset({"اثنين", "اثنان", "اثنتين", "اثنتان"})


def read(reader: Reader, start: int, stop: int, reading: Reading, noun: Noun) -> QuantitySpan | None:
    """Read a noun that stands without a number."""
    body = start + reading.prefix
    if noun.number == "sg" and reader.previous(start) in ("اي", "ايه"):
        hurt = noun.unit_class not in (UnitClass.OTHER, UnitClass.PROJECTILE, UnitClass.ATTACK)
        return none.nobody(reader, start, stop) if hurt else None
    if noun.number != "dual" and not _may_stand_alone(reader, start, noun):
        return None
    counted = noun_phrase(reader.scan, body, stop, noun, reader.lists, definite=reading.definite)
    if counted is None or (noun.measure and counted.unit_class is None):
        return None
    if noun.number == "dual":
        return _dual(reader, start, counted)
    if _is_construct(reader, counted):
        return None
    return _singular(reader, start, counted) if noun.number == "sg" else _plural(reader, start, counted)


def _may_stand_alone(reader: Reader, start: int, noun: Noun) -> bool:
    """Tell whether a lone singular or plural may count at all where it stands."""
    if noun.alone == "never":
        return False
    previous = reader.previous(start)
    if previous[-1:].isdigit() or reader.in_list("not_single", previous) or _counted_before(reader, start, noun):
        return False
    return noun.alone != "after_toll" or _beside_toll(reader, start, previous)


def _counted_before(reader: Reader, start: int, noun: Noun) -> bool:
    """Tell whether a number above ten counts this singular as well: "2000 لغم وعبوة", "34 ألف معلم ومعلمة"."""
    if not reader.found or noun.number != "sg" or reader.edge + 1 != start or reader.text[start] != "و":
        return False
    last = reader.found[-1]
    return last.unit_class is noun.unit_class and (last.min or 0) > _FEW


def _is_construct(reader: Reader, counted: Counted) -> bool:
    """Tell whether a noun in construct follows: "ضحايا الهجوم" is definite, "نائب قائد الفرقة" too."""
    following = reader.scan.next(counted.stop)
    if following is None:
        return False
    if following.text.startswith("ال") and len(following.text) > 4:
        return following.text not in _DAYS  # "a policeman was killed on Sunday"
    if counted.text in reader.lists.sets["others"]:  # "تصفية آخر جيوب": the last, not another
        return following.text not in reader.lists.sets["function_words"] and following.text[0] not in "وفبل"
    found = reader.lists.noun(following.text) if counted.unit_class is UnitClass.PERSON else None
    return found is not None and following.text not in reader.lists.sets["others"]


def _dual(reader: Reader, start: int, counted: Counted) -> QuantitySpan | None:
    noun = counted.noun
    if (noun.construct and not _before_corps(reader, counted)) or not _pairs(reader, counted):
        return None
    if noun.adjectival and reader.previous(start).endswith(("ان", "ين")):
        return None
    span = QuantitySpan(counted.start, counted.stop, counted.start, counted.end, 2, 2, rule="dual")
    return _finish(reader, span, start, counted, _TWO)


def _pairs(reader: Reader, counted: Counted) -> bool:
    """Tell whether a form that could also be "my" ("بلدتي") is a dual: two names follow, joined by "و"."""
    noun = counted.noun
    if noun.unit_class is not UnitClass.OTHER or not counted.text.endswith("تي"):
        return True
    return any(word.text.startswith("و") for word in reader.scan.following(counted.stop, 4)[1:])


def _before_corps(reader: Reader, counted: Counted) -> bool:
    """Tell whether "شرطة" or the like follows, so that the noun is in construct: "ضابطي شرطة", "ضابطا شرطة"."""
    following = reader.scan.next(counted.end)
    return following is not None and following.text in reader.lists.sets["corps"]


def _singular(reader: Reader, start: int, counted: Counted) -> QuantitySpan | None:
    noun = counted.noun
    if noun.alone == "with" and counted.unit_class is noun.unit_class:
        return None
    if counted.text.endswith("ا") and noun.unit_class is UnitClass.PERSON and _before_corps(reader, counted):
        return _dual(reader, start, counted)
    span = QuantitySpan(counted.start, counted.stop, counted.start, counted.end, 1, 1, rule="bare_singular")
    return _finish(reader, span, start, counted, _ONE)


def _beside_toll(reader: Reader, start: int, previous: str) -> bool:
    """Tell whether a toll word stands before, or a person who is counted already and "و"."""
    if reader.in_list("toll", previous):
        return True
    if previous in _IN_IT and any(reader.in_list("toll", word.text) for word in reader.scan.before(start, 2)[:1]):
        return True
    last = reader.found[-1] if reader.found else None
    joined = last is not None and reader.edge + 1 == start and reader.text[start] == "و"
    return joined and last is not None and last.unit_class is UnitClass.PERSON


def _plural(reader: Reader, start: int, counted: Counted) -> QuantitySpan | None:
    if reader.found and reader.edge + 1 == counted.start and reader.found[-1].unit_class in _PEOPLE:
        return None  # "four wounded civilians": the second noun only says more of the first
    if counted.noun.unit_class is UnitClass.OTHER and counted.unit_class is UnitClass.OTHER:
        return None
    span = QuantitySpan(counted.start, counted.stop, counted.start, counted.end, 1, None, rule="bare_plural")
    reader.set_unit(span, counted)
    return span


def _finish(reader: Reader, span: QuantitySpan, start: int, counted: Counted, same: frozenset[str]) -> QuantitySpan:
    reader.set_unit(span, counted)
    following = reader.scan.next(span.stop)
    ranges.alternative(reader, span)
    if following is not None and following.text in same and not tells_of_another(reader, following.stop):
        span.stop = following.stop
        span.rule = "words" if span.rule == "bare_singular" else span.rule
    reader.hedge(span, start)
    return span
