"""Who does no more in a sentence than claim an attack, who only passes the claim on, and who stands accused."""

from __future__ import annotations

from ..grammar.facts import Fact, Reading
from ..grammar.rules import default_lists
from ..tagging.tag import Tag, overlap
from .speakers import PRESS

_ACCUSED = "اتهم"


def only_claims(tag: Tag, reading: Reading) -> bool:
    """Whether a party does no more in a sentence than claim the attack, alone or with one named before it."""
    return any(overlap(c, tag) or (tag.clitic == "و" and c.last == tag.first) for c in _claimants(reading))


def passes_on_a_claim(fact: Fact, reading: Reading) -> bool:
    """Whether an outlet only passes on the claim of everybody who speaks in a sentence."""
    speakers = [f for f in reading.of("source") if f.says["way"] != "via"]
    press = fact.says["way"] == "via" and fact.tag is not None and fact.tag.type in PRESS
    if not press or any(f.rule == "source.claimant" for f in speakers):
        return False
    return bool(_claimants(reading)) and all(f.tag is not None and only_claims(f.tag, reading) for f in speakers)


def stands_accused(fact: Fact, reading: Reading) -> bool:
    """Whether a party behind "accused" is the one accused: "the army was accused of killing", by whom is not told."""
    tag, view = fact.tag, reading.view
    if tag is None or fact.rule != "source.state" or not view.words[fact.first].lstrip("وف").startswith(_ACCUSED):
        return False
    if not any((t.start, t.stop) == (tag.start, tag.stop) for t in view.labelled("doer")):
        return False
    of = view.words[tag.last : tag.last + 1]
    deed = {t.first for t in view.labelled("attack")}
    return any(w.startswith("ب") and (tag.last in deed or w[1:] in default_lists()["misdeed"]) for w in of)


def _claimants(reading: Reading) -> list[Tag]:
    return [f.tag for f in reading.of("perpetrator") if f.rule == "doer.claim" and f.tag is not None]
