"""Deeds of "its forces" that the teller denies, or tells of those whom he accuses."""

from __future__ import annotations

from ..grammar.facts import Fact, Reading
from ..tagging.tag import Tag
from .parties import owned
from .wordlists import lists_of

_LISTS = lists_of("disowned")
_ACCUSING = _LISTS.words("accusing")
_ANNOUNCED = ("اعلن", "تبن")  # behind these a speaker tells of his own forces
_PLANES = ("طايرات", "مقاتلات", "مروحيات", "طيران")  # an accuser tells of those of whom he accuses
_HIS, _HERS = "ه", "ها"
OF_US = "doer.we-accused"
_DENIALS = frozenset({"doer.denial", OF_US})


def is_accused(party: Tag, reading: Reading) -> bool:
    """Whether a party is told right behind a word of accusing: who speaks of it so owns no deed."""
    return any(w.removeprefix("و") in _ACCUSING for w in reading.view.before(party.first))


def is_disowned(fact: Fact, reading: Reading) -> bool:
    """Whether the deed is told only to be denied by the doer himself: "denied that its forces attacked"."""
    at = fact.first if fact.tag is None else fact.tag.first
    within = [f for f in reading.of("perpetrator") if f.rule in _DENIALS and f.first <= at < f.last]
    if fact.tag is None:
        return bool(within) and "speaker" in fact.says
    return any(f.tag is fact.tag for f in within) or (bool(within) and owned(fact.tag, reading))


def is_of_accused(fact: Fact, speaker: Tag, reading: Reading) -> bool:
    """Whether "its planes" are those of whom the speaker accuses: "accused X and said that its planes shelled"."""
    words = reading.view.words
    for f in reading.of("perpetrator"):
        if f.rule == "doer.accused" and f.tag is not None and f.first <= speaker.first < f.tag.first <= fact.first:
            if any(w.removeprefix("و").startswith(_ANNOUNCED) for w in words[f.last : fact.first]):
                return False
            whose = next((w for w in words[fact.first : fact.last] if w.endswith((_HIS, _HERS))), "")
            she = words[f.first].endswith("ت")
            return whose.startswith(_PLANES) or whose.endswith(_HIS if she else _HERS)
    return False
